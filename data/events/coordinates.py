"""Coordinates as lists have them: latitude and longitude with comma or point, swapped, or UTM 32 (EPSG:25832)."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from data.intake.cell_text import plain
from data.intake.sheet import Value

if TYPE_CHECKING:
    from pyproj import Transformer

CoordinateNote = Literal["", "swapped", "utm32", "zero"]

_BETWEEN = (r"\s*[;|/]\s*", r",\s+", r"\s+", r",")
"""What may stand between the two numbers of one cell, the surest first; a comma alone may be a decimal one."""
_MARKS = re.compile(r"[°NOEnoe\s]")
_LATITUDES, _LONGITUDES = (47.0, 56.0), (5.0, 16.0)
"""Germany with a margin: outside it the two are not told apart, and nothing is swapped."""
_EASTINGS, _NORTHINGS = (200_000.0, 950_000.0), (5_200_000.0, 6_150_000.0)
_ZONE = 32_000_000.0
"""Eastings may begin with the number of their zone (32 477 123)."""


@dataclass(frozen=True, slots=True)
class Coordinates:
    """Degrees (EPSG:4326); `note` says how they were read, ``zero`` that 0/0 stands there, which means none."""

    lat: float
    lon: float
    note: CoordinateNote = ""


def read_pair(cell: Value) -> Coordinates | None:
    """Both numbers out of one cell: "50,1109; 8,6821", "50.1109, 8.6821", "50.1109 8.6821"."""
    text = plain(cell)
    for between in _BETWEEN:
        parts = re.split(between, text)
        found = read_coordinates(*parts) if len(parts) == 2 else None
        if found:
            return found
    return None


def read_coordinates(first: Value, second: Value) -> Coordinates | None:
    """Latitude and longitude from two cells; recognised as swapped or as UTM 32 by their size.

    Returns:
        ``None`` where they are no coordinates of the earth, or only one of them is 0. A place far away is one: who
        places it says so.
    """
    a, b = _number(first), _number(second)
    if a is None or b is None:
        return None
    if _in(a, _LATITUDES) and _in(b, _LONGITUDES):
        return Coordinates(a, b)
    if _in(b, _LATITUDES) and _in(a, _LONGITUDES):
        return Coordinates(b, a, "swapped")
    for easting, northing in ((a, b), (b, a)):
        east = easting - _ZONE if easting > _ZONE else easting
        if _in(east, _EASTINGS) and _in(northing, _NORTHINGS):
            lon, lat = _to_degrees().transform(east, northing)
            return Coordinates(round(lat, 6), round(lon, 6), "utm32")
    if a == 0 or b == 0:
        return Coordinates(0.0, 0.0, "zero") if a == b else None
    return Coordinates(a, b) if abs(a) <= 90 and abs(b) <= 180 else None


def _number(cell: Value) -> float | None:
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return float(cell) if math.isfinite(cell) else None
    text = _MARKS.sub("", plain(cell))
    if text.rfind(".") < text.rfind(","):
        # "477.123,45": the comma is the decimal one, points part thousands.
        text = text.replace(".", "").replace(",", ".")
    return float(text) if re.fullmatch(r"-?\d{1,9}(\.\d{1,15})?", text) else None


def _in(value: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= value <= limits[1]


@cache
def _to_degrees() -> Transformer:
    from pyproj import Transformer

    return Transformer.from_crs("EPSG:25832", "EPSG:4326", always_xy=True)
