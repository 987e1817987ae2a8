"""The door for event lists: tables of every kind the intake reads, calendar files, and points of GeoJSON."""

from __future__ import annotations

from data.events.calendar_file import calendar_sheet, is_calendar
from data.events.geojson_file import geojson_sheet, is_json
from data.intake.limits import MAX_BYTES
from data.intake.refusal import Refused
from data.intake.sheet import Kind, Upload
from data.intake.upload import read_upload


def read_list(name: str, content: bytes) -> Upload:
    """The sheets of a file; what it is, its content says.

    Raises:
        Refused: It cannot be used; the code and its values say why.
    """
    kind: Kind | None = "ics" if is_calendar(content) else "geojson" if is_json(content) else None
    if kind is None:
        return read_upload(name, content)
    if len(content) > MAX_BYTES:
        raise Refused("too_large", megabytes=round(len(content) / 1e6), most=MAX_BYTES // 1_000_000)
    stem = name.rpartition("/")[2].rpartition(".")[0] or name
    sheet = calendar_sheet(stem, content) if kind == "ics" else geojson_sheet(stem, content)
    if len(sheet.rows) < 2:
        raise Refused("no_cells")
    return Upload(name, kind, (sheet,))
