"""The counts of a list as observations with the list as their source, in the form of the atlas's own tables."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import date

from data.events.analysis import Analysis
from data.export.archive import archive
from data.export.export_table import ExportTable, packaged_tables
from data.export.file_words import read_me
from data.kennzahlen.kennzahl import KennzahlId
from data.model import formats
from data.model.records import Dataset, Qualifier
from data.own.own_records import OwnFigure, OwnTable

MEASURE = "ikw_events"
KENNZAHL: KennzahlId = "ikw-veranstaltungen"


@dataclass(frozen=True, slots=True)
class ListFacts:
    """What is known of the list itself.

    Attributes:
        name: Of the file.
        day: It was counted on.
        once: Doubles count once.
    """

    name: str
    day: date
    once: bool = False


def yearly_counts(analysis: Analysis, once: bool) -> dict[tuple[str, int], int]:
    """Placed events by area and year, the doubles counted once or each."""
    counts = dict(analysis.yearly)
    if not once:
        return counts
    columns = ("event", "area_id", "first_day")
    rows = {row["event"]: row for row in analysis.placed.select(columns).to_pylist()}
    for lines in analysis.doubles:
        placed = [rows[line] for line in lines if rows[line]["area_id"] and rows[line]["first_day"]]
        seen: set[tuple[str, int]] = set()
        for row in placed:
            key = (row["area_id"], row["first_day"].year)
            if key in seen:
                counts[key] -= 1
            seen.add(key)
    return counts


def qualifier(analysis: Analysis) -> Qualifier:
    """Exact only where every event has a day and an area, or surely none: any other may belong to any count."""
    complete = analysis.settled_count == analysis.events and not analysis.undated
    return "exact" if complete else "at_least"


def own_table(analysis: Analysis, facts: ListFacts) -> OwnTable:
    """The counts as own figures of a session."""
    how = qualifier(analysis)
    figures = tuple(
        OwnFigure((area_id,), KENNZAHL, year, float(count), how, note=_note(analysis, facts))
        for (area_id, year), count in sorted(yearly_counts(analysis, facts.once).items())
    )
    return OwnTable(f"Veranstaltungsliste {facts.name}", facts.day, figures)


def observation_rows(
    dataset: Dataset, analysis: Analysis, facts: ListFacts
) -> tuple[list[dict[str, str]], dict[str, str]]:
    """Rows for ``observation.csv`` and the one for ``source.csv``, under the next free number."""
    numbers = [int(key[1:]) for key in dataset.sources if re.fullmatch(r"S\d+", key)]
    source_id = f"S{max(numbers, default=0) + 1:03d}"
    rows = [
        {
            "observation_id": f"{MEASURE}-{area_id}-{year}-{source_id}",
            "area_id": area_id,
            "measure": MEASURE,
            "period": str(year),
            "start": f"{year}-01-01",
            "end": f"{year}-12-31",
            "precision": "year",
            "value": str(count),
            "qualifier": qualifier(analysis),
            "unit": "events",
            "scope": "area",
            "note_de": _note(analysis, facts),
            "note_en": f"counted from a list of {analysis.events} events",
            "source_id": source_id,
        }
        for (area_id, year), count in sorted(yearly_counts(analysis, facts.once).items())
    ]
    source = {
        "source_id": source_id,
        "title": f"Veranstaltungsliste „{facts.name}“",
        "publisher": "eigene Zählung",
        "date": facts.day.isoformat(),
        "location": f"{analysis.events} Einträge",
        "licence": "eigene Daten",
        "checked": "full text",
    }
    return rows, source


def observation_zip(dataset: Dataset, analysis: Analysis, facts: ListFacts) -> bytes:
    """``observation.csv`` and ``source.csv`` to be appended to the tables (see ``data/README.md``), and a note."""
    rows, source = observation_rows(dataset, analysis, facts)
    tables = {table.name: table for table in packaged_tables()}
    lines = [
        ("Inhalt", "Zeilen für observation.csv und source.csv des WIR-Atlas; CSV mit Komma, UTF-8."),
        ("Quelle", f"Veranstaltungsliste „{facts.name}“, gezählt am {formats.day(facts.day, 'de')}"),
        ("Zählung", _note(analysis, facts)),
    ]
    files = {
        "LIESMICH.txt": read_me(lines),
        "observation.csv": _csv(tables["observation"], rows),
        "source.csv": _csv(tables["source"], [source]),
    }
    return archive(files, facts.day)


def _note(analysis: Analysis, facts: ListFacts) -> str:
    parts = [f"gezählt aus einer Liste mit {analysis.events} Einträgen"]
    missing = analysis.events - analysis.placed_count
    if missing:
        parts.append(f"{missing} davon ohne Gebiet")
    if analysis.undated:
        parts.append(f"{analysis.undated} ohne Datum")
    if analysis.doubles:
        parts.append("Doppelte einmal gezählt" if facts.once else "mögliche Doppelte mitgezählt")
    return "; ".join(parts)


def _csv(table: ExportTable, rows: list[dict[str, str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, [column.name for column in table.columns], restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()
