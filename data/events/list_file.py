"""The door for event lists: tables of every kind the intake reads, calendar files, and points of GeoJSON."""

from __future__ import annotations

import json

from data.events.calendar_file import calendar_sheet, is_calendar
from data.intake.limits import MAX_BYTES, within_limits
from data.intake.refusal import Refused
from data.intake.sheet import Kind, Sheet, Upload, Value, trimmed
from data.intake.upload import read_upload

_PLACE = ("Länge", "Breite", "Koordinaten")


def read_list(name: str, content: bytes) -> Upload:
    """The sheets of a file; what it is, its content says.

    Raises:
        Refused: It cannot be used; the code and its values say why.
    """
    kind: Kind | None = "ics" if is_calendar(content) else "geojson" if _is_json(content) else None
    if kind is None:
        return read_upload(name, content)
    if len(content) > MAX_BYTES:
        raise Refused("too_large", megabytes=round(len(content) / 1e6), most=MAX_BYTES // 1_000_000)
    stem = name.rpartition("/")[2].rpartition(".")[0] or name
    sheet = calendar_sheet(stem, content) if kind == "ics" else _geojson_sheet(stem, content)
    if len(sheet.rows) < 2:
        raise Refused("no_cells")
    return Upload(name, kind, (sheet,))


def _is_json(content: bytes) -> bool:
    """Whether the content begins as an object of JSON does."""
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lstrip()
    return start.startswith(b"{") and b'"' in start


def _geojson_sheet(name: str, content: bytes) -> Sheet:
    """The features of GeoJSON (RFC 7946) in their order, the first in row 2, their properties as columns.

    A feature that is no point says so in the column "Koordinaten".

    Raises:
        Refused: It is damaged, too large, or JSON of another kind.
    """
    try:
        found = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refused("damaged") from None
    features = found.get("features") if found.get("type") == "FeatureCollection" else [found]
    if not isinstance(features, list) or not all(
        isinstance(each, dict) and each.get("type") == "Feature" for each in features
    ):
        raise Refused("other_kind", kind="JSON")
    told = [each.get("properties") or {} for each in features]
    names = list(dict.fromkeys(str(key) for each in told if isinstance(each, dict) for key in each))
    within_limits(len(features) + 1, len(names) + len(_PLACE))
    rows: list[list[Value]] = [[*_PLACE, *names]]
    for feature, properties in zip(features, told, strict=True):
        known = properties if isinstance(properties, dict) else {}
        rows.append([*_place(feature.get("geometry")), *(_cell(known.get(key)) for key in names)])
    return Sheet(name, trimmed(rows))


def _place(geometry: object) -> tuple[Value, Value, Value]:
    """Longitude, latitude and, for anything but a point, what it is."""
    if not isinstance(geometry, dict):
        return None, None, None
    spot = geometry.get("coordinates")
    if geometry.get("type") == "Point" and isinstance(spot, list) and len(spot) >= 2:
        return _cell(spot[0]), _cell(spot[1]), None
    return None, None, str(geometry.get("type", "?"))[:40]


def _cell(value: object) -> Value:
    if value is None or isinstance(value, str | bool | int | float):
        return value
    return json.dumps(value, ensure_ascii=False)[:2_000]
