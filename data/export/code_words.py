"""German words for the codes of the tables: offices read "rund" where programs read "about"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from data.export.export_table import ExportColumn, ExportTable
from data.model.words import Language

Codes = Mapping[str, str]

_QUALIFIERS = {
    "exact": "genau",
    "stated": "ohne Zusatz angegeben",
    "about": "rund",
    "more_than": "über",
    "almost": "fast",
    "up_to": "bis zu",
    "at_least": "mindestens",
    "since": "seit",
}
CODES: Mapping[str, Codes] = {
    "kind": {"merger": "Zusammenschluss", "rename": "Umbenennung", "status": "Statuswechsel"},
    "checked": {"full text": "ganz gelesen", "excerpt": "nur im Auszug gesehen"},
    "value_type": {
        "number": "Zahl",
        "money": "Euro",
        "percent": "Prozent",
        "year": "Jahr",
        "date": "Datum",
        "text": "Text",
    },
    "precision": {
        "year": "Jahr",
        "month": "Monat",
        "day": "Tag",
        "range": "mehrere Jahre",
        "from": "ab",
        "before": "vor",
        "about": "ungefähr",
        "unknown": "unbekannt",
    },
    "qualifier": _QUALIFIERS,
    "unit": {
        "EUR": "Euro",
        "EUR/year": "Euro im Jahr",
        "applications": "Anträge",
        "areas": "Gebiete",
        "centres": "Zentren",
        "date": "Datum",
        "events": "Veranstaltungen",
        "indicators": "Indikatoren",
        "municipalities": "Kommunen",
        "organisers": "Veranstalter",
        "percent": "Prozent",
        "persons": "Personen",
        "places": "Orte",
        "posts": "Stellen",
        "text": "Text",
        "year": "Jahr",
    },
    "scope": {
        "area": "dieses Gebiet",
        "joint": "gemeinsam mit anderen Gebieten",
        "part": "nur einzelne Gemeinden",
    },
    "stage": {"announced": "angekündigt", "held": "stattgefunden"},
}
"""By the name of the column, in every table that has it as a code."""


def with_words(
    table: ExportTable, language: Language = "de", more: Mapping[str, Codes] | None = None
) -> ExportTable:
    """The table with a column of words right of every column of codes.

    Args:
        table: As `export_table` makes it; a column that holds words already, like those of a view, stays as it is.
        language: Of the table; the codes are English words, which English readers need no others for.
        more: Further codes by the name of the column, such as the Messgrößen.
    """
    if language != "de":
        return table
    known = {**CODES, **(more or {})}
    coded = [
        number
        for number, column in enumerate(table.columns)
        if column.name in known
        and {row[number] for row in table.rows if row[number] is not None} <= known[column.name].keys()
    ]
    columns, rows = list(table.columns), [list(row) for row in table.rows]
    for number in reversed(coded):
        column = table.columns[number]
        words = known[column.name]
        title = f"{column.title} in Worten"
        columns.insert(
            number + 1, ExportColumn(f"{column.name}_words", title, f"„{column.title}“ auf Deutsch.")
        )
        for row in rows:
            row.insert(number + 1, None if row[number] is None else words[str(row[number])])
    return replace(table, columns=tuple(columns), rows=tuple(tuple(row) for row in rows))
