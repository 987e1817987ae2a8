"""The whole data set as a Frictionless Data Package: the tables as they are, with Stand, sources and licences inside."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from data.export.archive import archive
from data.export.file_words import about, read_me, signs_text
from data.loading.schema import DESCRIPTION, TABLES
from data.model.records import Dataset

LICENCES: tuple[dict[str, str], ...] = (
    {
        "name": "dl-de-by-2.0",
        "title": "Datenlizenz Deutschland – Namensnennung – Version 2.0",
        "path": "https://www.govdata.de/dl-de/by-2-0",
    },
    {
        "name": "zitat",
        "title": "Zitat einzelner Zahlen aus Presse und Internetseiten, je Quelle in source.csv genannt",
    },
)
"""On what terms the figures stand here; the column `licence` of source.csv says which holds for which source."""

_NOTES = (
    "Frictionless Data Package: CSV mit Komma und Dezimalpunkt, UTF-8 ohne BOM; datapackage.json beschreibt jede "
    "Tabelle und Spalte. Für Programme gedacht; für Excel gibt es die XLSX- und die CSV-Fassung.",
    "Die Zellen sind unverändert. Wer die Dateien in einer Tabellenkalkulation öffnet, liest sie als Text ein.",
)


def data_package(dataset: Dataset, day: date, folder: Path = TABLES) -> bytes:
    """The tables with `datapackage.json` and a ``LIESMICH.txt`` as a zip archive.

    Args:
        dataset: For sources and their licences.
        day: Stand.
        folder: Folder of the tables; each file is packed byte by byte.
    """
    description: dict[str, Any] = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
    description |= {
        "created": f"{day.isoformat()}T00:00:00Z",
        "version": day.isoformat().replace("-", "."),
        "licenses": list(LICENCES),
    }
    for resource in description["resources"]:
        # Tables without a licence of their own hold quoted figures and our own words about them.
        resource.setdefault("licenses", list(LICENCES))
    lines = about(dataset, description["title"], day, dataset.sources)
    files = {
        DESCRIPTION: (json.dumps(description, ensure_ascii=False, indent=1) + "\n").encode(),
        "LIESMICH.txt": read_me(lines, [*_NOTES, signs_text()]),
    }
    for resource in description["resources"]:
        files[resource["path"]] = (folder / resource["path"]).read_bytes()
    return archive(files, day)
