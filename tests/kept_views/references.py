"""The kept records: one file a view."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from tests.kept_views.record import Record, from_json, to_json

FOLDER = Path(__file__).resolve().parent / "references"


def path_of(name: str) -> Path:
    """File of the view."""
    return FOLDER / f"{name}.json"


@cache
def kept(name: str) -> dict[str, Record]:
    """The records of the view by format."""
    held = json.loads(path_of(name).read_text(encoding="utf-8"))
    spoken: dict[str, list[str]] = {format_id: [] for format_id in held["formats"]}
    for line in held["spoken"]:
        formats, _, text = line.partition(" | ")
        for format_id in formats.split():
            spoken[format_id].append(text)
    return {format_id: from_json(each, spoken[format_id]) for format_id, each in held["formats"].items()}


def keep(name: str, records: dict[str, Record]) -> None:
    """Write the records as the view's reference; what several formats speak is written once, with their names."""
    spoken: dict[str, list[str]] = {}
    for format_id, each in records.items():
        for text in each.spoken:
            spoken.setdefault(text, []).append(format_id)
    held = {
        "spoken": [f"{' '.join(formats)} | {text}" for text, formats in sorted(spoken.items())],
        "formats": {format_id: to_json(each) for format_id, each in records.items()},
    }
    text = json.dumps(held, ensure_ascii=False, indent=0)
    path_of(name).write_text(text + "\n", encoding="utf-8")
