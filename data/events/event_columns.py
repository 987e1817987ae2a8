"""The columns an event list may have, and which column of somebody's table each of them probably is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from rapidfuzz import fuzz, process

from data.events.event_cell import Cell, text_of
from data.events.event_days import read_period
from data.places.names import spelled

ColumnId = Literal[
    "day",
    "last_day",
    "time",
    "end_time",
    "title",
    "place",
    "postal_code",
    "municipality",
    "ags",
    "coordinates",
    "latitude",
    "longitude",
    "organiser",
    "category",
    "barrier_free",
]
COLUMN_IDS: tuple[ColumnId, ...] = get_args(ColumnId)


@dataclass(frozen=True, slots=True)
class EventColumn:
    """A column of the normalised list.

    Attributes:
        title: German heading, as the template writes it.
        others: Other headings people give it, already `spelled`.
    """

    id: ColumnId
    title: str
    others: tuple[str, ...]


COLUMNS: tuple[EventColumn, ...] = (
    EventColumn(
        "day", "Datum", ("tag", "termin", "zeitraum", "wann", "beginn", "von", "startdatum", "datumvon")
    ),
    EventColumn("last_day", "Datum bis", ("bis", "ende", "enddatum", "letztertag")),
    EventColumn("time", "Uhrzeit", ("zeit", "beginnuhrzeit", "uhrzeitvon", "startzeit", "einlass")),
    EventColumn("end_time", "Uhrzeit bis", ("endzeit", "uhrzeitende", "zeitbis")),
    EventColumn(
        "title", "Titel", ("veranstaltung", "veranstaltungstitel", "name", "thema", "was", "bezeichnung")
    ),
    EventColumn(
        "place", "Ort", ("veranstaltungsort", "wo", "raum", "adresse", "location", "treffpunkt", "saal")
    ),
    EventColumn("postal_code", "PLZ", ("postleitzahl",)),
    EventColumn(
        "municipality", "Gemeinde", ("stadt", "kommune", "stadtgemeinde", "gemeindename", "ortsname")
    ),
    EventColumn("ags", "AGS", ("gemeindeschluessel", "amtlichergemeindeschluessel", "ars", "schluessel")),
    EventColumn("coordinates", "Koordinaten", ("koordinate", "geo", "gps", "latlon", "position")),
    EventColumn(
        "latitude", "Breite", ("lat", "latitude", "breitengrad", "geobreite", "nordwert", "hochwert", "y")
    ),
    EventColumn("longitude", "Länge", ("lon", "lng", "long", "longitude", "laengengrad", "ostwert", "x")),
    EventColumn(
        "organiser", "Veranstalter", ("veranstalterin", "traeger", "organisation", "verein", "kontakt")
    ),
    EventColumn("category", "Art", ("kategorie", "format", "rubrik", "veranstaltungsart", "typ", "sparte")),
    EventColumn("barrier_free", "Barrierefrei", ("barrierefreiheit", "rollstuhlgerecht", "zugaenglich")),
)
_NAMES: dict[str, ColumnId] = {
    name: column.id for column in COLUMNS for name in (spelled(column.title), *column.others)
}
_NEAR_ENOUGH = 86
_SHORTEST_NEAR = 4
_SAMPLE = 50
_MOSTLY = 0.8


def proposed_mapping(headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> dict[ColumnId, int]:
    """Which column of a table (numbered from 0) probably holds what; each column is proposed once at most.

    By the heading first, exactly, then nearly (rapidfuzz); where no heading says so, a column full of days is the
    day and one full of keys of Hessen the AGS. A proposal only: the page asks before it counts.
    """
    found: dict[ColumnId, int] = {}
    keys = [spelled(heading) for heading in headings]
    for name, column_id in _NAMES.items():
        free = [number for number, key in enumerate(keys) if key == name and number not in found.values()]
        if free and column_id not in found:
            found[column_id] = free[0]
    for number, key in enumerate(keys):
        if number in found.values() or len(key) < _SHORTEST_NEAR:
            continue
        near = process.extractOne(key, list(_NAMES), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
        if near and _NAMES[near[0]] not in found:
            found[_NAMES[near[0]]] = number
    _add_by_content(found, len(headings), rows[:_SAMPLE])
    return found


def _add_by_content(found: dict[ColumnId, int], width: int, rows: Sequence[Sequence[Cell]]) -> None:
    tests: tuple[tuple[ColumnId, Callable[[Cell], bool]], ...] = (("day", _is_period), ("ags", _is_ags))
    for number in range(width):
        cells = [row[number] for row in rows if number < len(row) and text_of(row[number])]
        for column_id, holds in tests:
            free = column_id not in found and number not in found.values()
            if cells and free and sum(map(holds, cells)) >= _MOSTLY * len(cells):
                found[column_id] = number


def _is_period(cell: Cell) -> bool:
    # A bare number may be a day of Excel, but also anything else.
    return not isinstance(cell, int | float) and read_period(cell) is not None


def _is_ags(cell: Cell) -> bool:
    return re.fullmatch(r"0?6\d{6}", text_of(cell)) is not None
