"""What a figure must keep to, as a Table Schema that frictionless holds the figures against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from data.model.records import Qualifier
from data.own.overlay import IMPORTABLE
from data.own.own_records import OwnFigure

FIRST_YEAR = 1990
LATER_YEARS = 1
"""Plans for the coming year are figures too; anything beyond is a slip of the keyboard."""
QUALIFIERS: dict[Qualifier, str] = {
    "stated": "",
    "exact": "genau",
    "about": "rund",
    "more_than": "über",
    "at_least": "mindestens",
    "almost": "fast",
    "up_to": "bis zu",
}
"""Qualifiers of a viewer's figure and their words in the template."""


def schema_field(name: str, kind: str, title: str, **rules: object) -> dict[str, object]:
    """The descriptor of a field that must be filled."""
    return {"name": name, "type": kind, "title": title, "constraints": {"required": True, **rules}}


def figure_schema(today: date) -> dict[str, Any]:
    """The descriptor, for the Data Package too."""
    return {
        "fields": [
            schema_field("area_ids", "string", "Kennung"),
            schema_field("kennzahl", "string", "Kennzahl", enum=list(IMPORTABLE)),
            schema_field("year", "integer", "Jahr", minimum=FIRST_YEAR, maximum=today.year + LATER_YEARS),
            schema_field("value", "number", "Wert", minimum=0),
            schema_field("qualifier", "string", "Zusatz", enum=list(QUALIFIERS)),
            {"name": "note", "type": "string", "title": "Anmerkung"},
            {"name": "place", "type": "string", "title": "Stelle in der Datei"},
        ],
        "primaryKey": ["area_ids", "kennzahl", "year"],
    }


def schema_row(figure: OwnFigure) -> dict[str, object]:
    """A figure as a row of the schema."""
    return {**asdict(figure), "area_ids": ";".join(figure.area_ids)}


def broken_rules(
    figures: Sequence[OwnFigure], today: date, *, once: bool = True
) -> list[tuple[int, str, str]]:
    """What the schema finds: number of the figure, field, rule; for an equal key the field is ``""``.

    Args:
        figures: To be held against it.
        today: For the last year that is allowed.
        once: Equal keys are found as well.
    """
    if not figures:
        return []
    # Loaded with the first figures, for most readers bring none.
    from frictionless import Resource, Schema

    descriptor = figure_schema(today)
    if not once:
        del descriptor["primaryKey"]
    resource = Resource(
        data=[schema_row(figure) for figure in figures], schema=Schema.from_descriptor(descriptor)
    )
    report = resource.validate(limit_errors=100_000)
    found = []
    for error in report.flatten(["rowNumber", "fieldName", "type", "note"]):
        row, field, kind, note = error
        rule = note.split('"')[1] if kind == "constraint-error" else kind
        found.append((int(row) - 2, field or "", rule))
    return found
