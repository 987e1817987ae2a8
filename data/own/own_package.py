"""Own figures as a Data Package: what a viewer keeps of a session, and brings back into the next."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby

from data.export.archive import archive
from data.export.file_words import read_me
from data.intake.packed import opened, part
from data.intake.refusal import Refused
from data.model.records import Dataset
from data.own.figure_schema import QUALIFIERS, broken_rules, figure_schema, schema_field, schema_row
from data.own.overlay import IMPORTABLE
from data.own.own_records import OwnFigure, OwnTable
from data.version import PROJECT

NAME, TABLE = "wir-atlas-eigene-daten", "eigene-daten.csv"
_DESCRIPTION = "datapackage.json"
_FILE = (
    schema_field("table", "integer", "Nummer der Datei"),
    schema_field("title", "string", "Datei"),
    schema_field("day", "date", "Übernommen am"),
)
MOST_ROWS = 50_000
_WARNING = "Die Zellen sind unverändert; in einer Tabellenkalkulation bitte alle Spalten als Text einlesen."


def own_package(tables: Sequence[OwnTable], today: date) -> bytes:
    """All tables as a zip archive; `read_own_package` gives the same tables again."""
    schema = figure_schema(today)
    fields = [*_FILE, *schema["fields"]]
    description = {
        "name": NAME,
        "title": f"{PROJECT}: eigene Daten",
        "created": f"{today.isoformat()}T00:00:00Z",
        "resources": [
            {
                "name": TABLE.removesuffix(".csv"),
                "path": TABLE,
                "encoding": "utf-8",
                "schema": {"fields": fields, "primaryKey": ["table", *schema["primaryKey"]]},
            }
        ],
    }
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, [str(field["name"]) for field in fields], lineterminator="\r\n")
    writer.writeheader()
    for number, table in enumerate(tables, 1):
        head = {"table": number, "title": table.title, "day": table.day.isoformat()}
        writer.writerows(head | schema_row(figure) for figure in table.figures)
    files = {
        _DESCRIPTION: (json.dumps(description, ensure_ascii=False, indent=1) + "\n").encode(),
        "LIESMICH.txt": read_me(
            [("Inhalt", f"Eigene Daten aus {len(tables)} Dateien, nicht Teil des Atlas und nicht geprüft.")],
            [
                "Zum Weiterarbeiten im Atlas unter „Daten“, Bereich „Eigene Zahlen“, wieder hochladen.",
                _WARNING,
            ],
        ),
        TABLE: text.getvalue().encode(),
    }
    return archive(files, today)


def is_own_package(content: bytes) -> bool:
    """Whether the bytes seem to be such a package; opened safely only by `read_own_package`."""
    return content.startswith(b"PK\x03\x04") and _DESCRIPTION.encode() in content[:200]


def read_own_package(content: bytes, dataset: Dataset, today: date) -> tuple[OwnTable, ...]:
    """The tables of a package.

    Raises:
        Refused: It is none, or anything in it is not as `own_package` writes it.
    """
    with opened(content) as packed:
        description, rows = part(packed, _DESCRIPTION), part(packed, TABLE)
    try:
        if json.loads(description)["name"] != NAME:
            raise Refused("archive")
        read = list(csv.DictReader(io.StringIO(rows.decode("utf-8"), newline="")))
        tables = tuple(_tables(read[: MOST_ROWS + 1], dataset))
    except (ValueError, KeyError, TypeError, csv.Error):
        raise Refused("damaged") from None
    every = [figure for table in tables for figure in table.figures]
    if not every or len(every) > MOST_ROWS:
        raise Refused("too_many_rows" if every else "no_cells", rows=len(every), most=MOST_ROWS)
    # Two tables may speak of the same thing; only within one it must stand once.
    if any(broken_rules(table.figures, today) for table in tables):
        raise Refused("damaged")
    return tables


def _tables(rows: Sequence[Mapping[str, str]], dataset: Dataset) -> list[OwnTable]:
    return [
        OwnTable(
            group[0]["title"][:200],
            date.fromisoformat(group[0]["day"]),
            tuple(_figure(row, dataset) for row in group),
        )
        for _, found in groupby(rows, key=lambda row: int(row["table"]))
        if (group := list(found))
    ]


def _figure(row: Mapping[str, str], dataset: Dataset) -> OwnFigure:
    area_ids = tuple(row["area_ids"].split(";"))
    kennzahl = {str(known): known for known in IMPORTABLE}[row["kennzahl"]]
    qualifier = {str(known): known for known in QUALIFIERS}[row["qualifier"]]
    if not set(area_ids) <= set(dataset.areas) or len(set(area_ids)) < len(area_ids):
        raise ValueError(row["area_ids"])
    value = float(row["value"])
    return OwnFigure(
        area_ids, kennzahl, int(row["year"]), value, qualifier, row["note"][:500], row["place"][:200]
    )
