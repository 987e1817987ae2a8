"""Turns researched observations into rows of `observation.csv`, with ids, texts and corrections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from data.build.english_dates import english_dates
from data.build.german_texts import German, Row
from data.model.errors import DataError

Key = tuple[str, str, str, str, str]

CORRECTIONS: dict[Key, Row] = {
    # The note names two towns "together", the column only the first of them.
    ("06438", "2018", "integrationslotsen_active", "13", "S152"): {"with_or_part": "06438007;06438013"},
    # "2017" is a year; the unit said date.
    ("06440", "2017", "case_manager_post_since", "2017", "S049"): {"unit": "year"},
}
"""What is wrong in the facts, by area, period, indicator, value and source; each with its reason above it."""

KEPT_IDS = {
    "integrationslotsen_newly_qualified-limburg-weilburg-2022-S154": (
        "integrationslotsen_newly_qualified-limburg-weilburg-2022-06533007-06533017-S154"
    ),
}
"""Ids given before a later reading of the source changed what they are made of; an id, once given, stays."""


def corrected(row: Row) -> Row:
    """The row with its correction, if there is one; the row itself is not touched."""
    key = (row["area_id"], row["period"], row["indicator"], row["value"], row["source_id"])
    return {**row, **CORRECTIONS.get(key, {})}


def _span(row: Row) -> str:
    """Period as it stands in an id: ``2023``, ``2018-01``, ``2021-2025``, ``ab-2021``, ``ohne-datum``."""
    start, end = row["from"], row["to"]
    years = f"{start[:4]}-{end[:4]}" if start[:4] != end[:4] else start[:4]
    return {
        "year": start[:4],
        "month": start[:7],
        "day": start,
        "range": years,
        "about": f"ca-{years}",
        "from": f"ab-{start[:4]}",
        "before": f"bis-{end[:4]}",
        "unknown": "ohne-datum",
    }[row["precision"]]


def _identifier(row: Row, area_id: str) -> str:
    parts = _partners(row, {}, "part")
    made = "-".join((row["indicator"], area_id, _span(row), *parts, row["source_id"]))
    return KEPT_IDS.get(made, made)


def _partners(row: Row, slugs: Row, scope: str) -> list[str]:
    if row["scope"] != scope or not row["with_or_part"]:
        return []
    keys = row["with_or_part"].split(";")
    return sorted(slugs[key] if scope == "joint" else key for key in keys)


def _observation(row: Row, slugs: Row, german: German) -> Row:
    area_id = slugs[row["area_id"]]
    return {
        "observation_id": _identifier(row, area_id),
        "area_id": area_id,
        "measure": row["indicator"],
        "period": german.of_time(row["period"]),
        "start": row["from"],
        "end": row["to"],
        "precision": row["precision"],
        "value": german.where_english(row["value"]),
        "qualifier": row["qualifier"],
        "unit": row["unit"],
        "scope": row["scope"],
        "joint_with": ";".join(_partners(row, slugs, "joint")),
        "part_of": ";".join(_partners(row, slugs, "part")),
        "stage": row["stage"],
        "note_de": german(row["note"]),
        "note_en": english_dates(row["note"]),
        "source_id": row["source_id"],
    }


def observation_rows(observations: Iterable[Row], slugs: Row, german: German) -> list[Row]:
    """Observations in the order of the facts.

    Args:
        observations: Rows of the facts.
        slugs: Area id by every AGS the facts use, state and country included.
        german: German twins of periods and notes.

    Raises:
        DataError: Two observations would get the same id.
    """
    rows = [_observation(corrected(row), slugs, german) for row in observations]
    for identifier, times in Counter(row["observation_id"] for row in rows).items():
        if times > 1:
            raise DataError("one observation per id", file="observations.csv", value=identifier)
    return rows
