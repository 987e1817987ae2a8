"""The template of an event list, and an example that says of itself that it is one."""

from __future__ import annotations

import csv
from pathlib import Path

from data.events.event_columns import COLUMNS, ColumnId
from data.export.export_table import ExportColumn, ExportTable

_MEANINGS: dict[ColumnId, str] = {
    "day": "Tag oder Zeitraum: 18.09.2024 oder 18.-20.09.2024",
    "last_day": "Letzter Tag, wenn er in einer Spalte für sich steht",
    "time": "18:00, 18 Uhr oder 18-21 Uhr; leer heißt ganztägig",
    "end_time": "Ende, wenn es in einer Spalte für sich steht",
    "all_day": "ja für ganztägige Einträge, wie Kalenderprogramme sie ausgeben",
    "title": "Name der Veranstaltung",
    "place": "Veranstaltungsort: Haus, Raum, Straße",
    "postal_code": "Postleitzahl; sie bestätigt oder widerspricht, ordnet aber nicht zu",
    "municipality": "Stadt oder Gemeinde, auch unter früherem Namen",
    "land": "Bundesland; ein anderes als Hessen ordnet die Veranstaltung dort ein",
    "ags": "Amtlicher Gemeindeschlüssel mit acht Ziffern, als Text",
    "coordinates": "Breite und Länge in einer Zelle: 50,1109; 8,6821",
    "latitude": "Geografische Breite (50,1109) oder Nordwert in UTM 32",
    "longitude": "Geografische Länge (8,6821) oder Ostwert in UTM 32",
    "organiser": "Verein, Einrichtung oder Amt; keine Namen von Personen",
    "category": "Art der Veranstaltung: Fest, Konzert, Lesung, Vortrag",
    "barrier_free": "ja, nein oder teilweise",
    "status": "„abgesagt“ für Veranstaltungen, die nicht stattfinden",
}
_TEMPLATE: tuple[ColumnId, ...] = (
    "day", "time", "title", "place", "postal_code", "municipality", "ags", "latitude", "longitude", "organiser",
    "category", "barrier_free",
)  # fmt: skip
_KEYS: tuple[ColumnId, ...] = ("ags", "postal_code")
EXAMPLE_NAME = "Beispiel (erfunden)"
_EXAMPLE = Path(__file__).parent / "example.csv"
"""Everything that can happen to a list: a clear name, a former one, a slip, an ambiguous one, two keys that contradict
each other, a place outside Hessen, a double."""


def template() -> ExportTable:
    """The headings with what belongs below them, and no line."""
    titles = {column.id: column.title for column in COLUMNS}
    columns = tuple(
        ExportColumn(name, titles[name], _MEANINGS[name], is_key=name in _KEYS) for name in _TEMPLATE
    )
    return ExportTable("veranstaltungen", "Veranstaltungen", "Eine Veranstaltung je Zeile.", columns, ())


def example_rows() -> list[list[str]]:
    """Headings and invented lines, as a file would bring them."""
    with _EXAMPLE.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=";"))
