"""The results of a list as tables for export: counts by area, municipality and day, and every event with its place."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from data.events.analysis import Analysis
from data.events.gazetteer import Gazetteer
from data.export.export_table import Cell, ExportColumn, ExportTable, titled
from data.model import formats
from data.model.records import Dataset
from data.model.words import Language, in_language

_BY = {
    "event": "einzeln entschieden",
    "point": "Koordinaten",
    "ags": "AGS",
    "name": "Name der Gemeinde",
    "decision": "Name, bestätigt",
}
_STATES = {
    "no_place": "kein Ort",
    "outside": "außerhalb Hessens",
    "contradicted": "offen",
    "ambiguous": "mehrdeutig",
    "unknown": "Name unbekannt",
    "no_key": "ohne Ortsangabe",
}
ACCESS = {"yes": "ja", "no": "nein", "partly": "teilweise"}
_MEANINGS = {
    "Gebiet": "Gebiet des Atlas, in dem die Veranstaltung liegt; leer, wo keines zugeordnet ist.",
    "Gemeinde": "Gemeinde, der die Veranstaltung zugeordnet ist, mit heutigem Namen.",
    "AGS": "Amtlicher Gemeindeschlüssel der zugeordneten Gemeinde, als Text.",
    "Veranstaltungen": "Wie viele Veranstaltungen der Liste hier gezählt sind.",
    "Erster Tag": "Tag, an dem die Veranstaltung beginnt; leer, wo die Liste keinen nennt.",
    "Letzter Tag": "Letzter Tag der Veranstaltung, selbst mitgezählt.",
    "Zeile": "Zeile der hochgeladenen Liste, aus der die Veranstaltung stammt.",
    "Beginn": "Uhrzeit des Beginns; leer heißt ganztägig oder nicht genannt.",
    "Ende": "Uhrzeit des Endes; 24:00 beendet einen Tag.",
    "Titel": "Name der Veranstaltung, wie er in der Liste steht.",
    "Ort": "Veranstaltungsort, wie er in der Liste steht.",
    "PLZ": "Postleitzahl aus der Liste, als Text.",
    "Gemeinde (Liste)": "Stadt oder Gemeinde, wie sie in der Liste steht.",
    "Bundesland": "Bundesland aus der Liste, wo sie eines nennt.",
    "AGS (Liste)": "Gemeindeschlüssel, wie er in der Liste steht, als Text.",
    "Breite": "Geografische Breite in Grad (WGS 84).",
    "Länge": "Geografische Länge in Grad (WGS 84).",
    "Veranstalter": "Verein, Einrichtung oder Amt, wie in der Liste genannt.",
    "Art": "Art der Veranstaltung, wie in der Liste genannt.",
    "Barrierefrei": "ja, nein oder teilweise; leer, wo die Liste nichts sagt.",
    "Zugeordnet nach": "Woraus die Zuordnung folgt: Koordinaten, AGS, Name der Gemeinde oder eine Entscheidung.",
    "Hinweis": "Warum die Veranstaltung keinem Gebiet zugeordnet ist, oder dass Angaben sich widersprechen.",
}
"""What is in a column, by its heading."""


def result_tables(
    dataset: Dataset, known: Gazetteer, analysis: Analysis, language: Language = "de"
) -> list[ExportTable]:
    """Areas, municipalities, days, events; in this order."""
    label = {area.id: area.label for area in dataset.areas.values()}
    nowhere = in_language("nicht bekannt", language)
    tables = [
        _table(
            "Gebiete", ("Gebiet", "Veranstaltungen"), [(label[key], n) for key, n in analysis.areas.items()]
        ),
        _table(
            "Gemeinden",
            ("Gebiet", "Gemeinde", "AGS", "Veranstaltungen"),
            [(label[key], known.labels.get(unit or "", nowhere), unit, n) for key, unit, n in analysis.units],
        ),
        _table(
            "Tage",
            ("Erster Tag", "Veranstaltungen"),
            [(day, count) for day, (count, _) in sorted(analysis.begins.items())],
        ),
        _events(label, known, analysis, language),
    ]
    return [titled(each, language) for each in tables]


def _events(
    label: Mapping[str, str], known: Gazetteer, analysis: Analysis, language: Language
) -> ExportTable:
    def translated(german: str | None) -> str | None:
        return german and in_language(german, language)

    def hint(state: str, contradiction: str | None) -> str | None:
        parts = (translated(_STATES.get(state)), contradiction and translated("Widerspruch"))
        return "; ".join(filter(None, parts)) or None

    heads = ("Zeile", "Erster Tag", "Letzter Tag", "Beginn", "Ende", "Titel", "Ort", "PLZ", "Gemeinde (Liste)",
             "Bundesland", "AGS (Liste)", "Breite", "Länge", "Veranstalter", "Art", "Barrierefrei", "Gebiet", "Gemeinde",
             "AGS", "Zugeordnet nach", "Hinweis")  # fmt: skip
    given = ("line", "first_day", "last_day", "start_time", "end_time", "title", "place", "postal_code",
             "municipality", "land", "ags", "lat", "lon", "organiser", "category")  # fmt: skip
    rows = [
        (
            *(row[name] for name in given),
            translated(ACCESS.get(row["barrier_free"])),
            label.get(row["area_id"]),
            known.labels.get(row["unit"]),
            row["unit"],
            translated(_BY.get(row["placed_by"])),
            hint(row["state"], row["contradiction"]),
        )
        for row in analysis.placed.to_pylist()
    ]
    return _table("Veranstaltungen", heads, rows)


def _table(title: str, heads: tuple[str, ...], rows: list[tuple[Cell, ...]]) -> ExportTable:
    name = title.lower()
    columns = tuple(
        ExportColumn(f"{name}_{number}", head, _MEANINGS[head]) for number, head in enumerate(heads)
    )
    return ExportTable(name, title, "", columns, tuple(rows))


def about_list(
    name: str, day: date, events: int, placed: int, language: Language = "de"
) -> list[tuple[str, str]]:
    """What the file says of itself."""
    lines = [
        ("Titel", "WIR-Atlas Hessen: eigene Veranstaltungsliste"),
        ("Quelle", "{name}; eigene Daten, nicht Teil des Atlas"),
        ("Gezählt am", "{day}"),
        ("Umfang", "{events} Veranstaltungen, davon {placed} einem Gebiet zugeordnet"),
    ]
    values = {"name": name, "day": formats.day(day, language), "events": events, "placed": placed}
    return [
        (in_language(label, language), in_language(text, language).format(**values)) for label, text in lines
    ]
