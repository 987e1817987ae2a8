"""The 33 areas as equal tiles, placed by hand so that neighbours stay near each other and north stays above.

A choropleth shows large areas large. On tiles every area weighs the same, as each has the same share in the programme.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from geo.boundaries.areas import areas_script, read_script

_ROWS = (
    ("", "", "landkreis-kassel", "kassel", ""),
    ("", "waldeck-frankenberg", "schwalm-eder-kreis", "werra-meissner-kreis", ""),
    ("lahn-dill-kreis", "marburg-biedenkopf", "marburg", "hersfeld-rotenburg", "landkreis-fulda"),
    ("wetzlar", "giessen", "landkreis-giessen", "vogelsbergkreis", "fulda"),
    ("limburg-weilburg", "hochtaunuskreis", "bad-homburg", "wetteraukreis", "main-kinzig-kreis"),
    ("rheingau-taunus-kreis", "main-taunus-kreis", "frankfurt-am-main", "offenbach-am-main", "hanau"),
    ("wiesbaden", "ruesselsheim-am-main", "gross-gerau", "landkreis-offenbach", ""),
    ("", "", "darmstadt", "darmstadt-dieburg", ""),
    ("", "", "bergstrasse", "odenwaldkreis", ""),
)
"""From north to south, each from west to east; an empty place is no area."""

COLUMNS, ROWS = len(_ROWS[0]), len(_ROWS)

_CENTRE = (9.0, 50.6)
"""Longitude and latitude of the middle of the grid: that of the real map, so that both fit the same frame."""
_LABEL_SHARE = 0.7
"""How far down a tile its value stands."""
WIDTH, HEIGHT = 0.42, 0.36
"""Sides of a tile in degrees of longitude: print of two lines and a value fits; all are about as large as Hessen."""


_NAMES = {
    "bad-homburg": "Bad|Homburg",
    "bergstrasse": "Berg-|straße",
    "darmstadt": "Darm-|stadt",
    "darmstadt-dieburg": "Darmst.-|Dieburg",
    "frankfurt-am-main": "Frank-|furt",
    "fulda": "Fulda|Stadt",
    "giessen": "Gießen|Stadt",
    "gross-gerau": "Groß-|Gerau",
    "hanau": "Hanau",
    "hersfeld-rotenburg": "Hersfeld-|Rotenb.",
    "hochtaunuskreis": "Hoch-|taunus",
    "kassel": "Kassel|Stadt",
    "lahn-dill-kreis": "Lahn-|Dill",
    "landkreis-fulda": "Fulda|Land",
    "landkreis-giessen": "Gießen|Land",
    "landkreis-kassel": "Kassel|Land",
    "landkreis-offenbach": "Offenb.|Land",
    "limburg-weilburg": "Limburg-|Weilburg",
    "main-kinzig-kreis": "Main-|Kinzig",
    "main-taunus-kreis": "Main-|Taunus",
    "marburg": "Marburg",
    "marburg-biedenkopf": "Marburg-|Biedenk.",
    "odenwaldkreis": "Oden-|wald",
    "offenbach-am-main": "Offenb.|Stadt",
    "rheingau-taunus-kreis": "Rheing.-|Taunus",
    "ruesselsheim-am-main": "Rüssels-|heim",
    "schwalm-eder-kreis": "Schwalm-|Eder",
    "vogelsbergkreis": "Vogels-|berg",
    "waldeck-frankenberg": "Waldeck-|Frankenb.",
    "werra-meissner-kreis": "Werra-|Meißner",
    "wetteraukreis": "Wetterau",
    "wetzlar": "Wetzlar",
    "wiesbaden": "Wies-|baden",
}


def tile_name(area_id: str) -> tuple[str, ...]:
    """Short name of an area in one or two lines of at most nine letters, as a tile has room for.

    Raises:
        KeyError: The id is none of the 33.
    """
    return tuple(_NAMES[area_id].split("|"))


def tile_places() -> Mapping[str, tuple[int, int]]:
    """Column and row of the tile of each area by its id, both from 0; row 0 is the northernmost."""
    return MappingProxyType(
        {area: (column, row) for row, line in enumerate(_ROWS) for column, area in enumerate(line) if area}
    )


@cache
def tiles_geojson() -> dict[str, Any]:
    """The tiles in the form of the boundary script (`geo.boundaries.areas.read_script`): same features, same order.

    Rectangles in Web Mercator, which every web map draws in; longitude and latitude with four decimals. Neighbours share
    their corners, so that areas with one figure can be outlined together.
    """
    plain = read_script(areas_script())
    places = tile_places()
    features = [_tile(feature, *places[str(feature["id"])]) for feature in plain["features"]]
    return {"type": "FeatureCollection", "features": features}


def _tile(feature: Mapping[str, Any], column: int, row: int) -> dict[str, Any]:
    west, east = _longitude(column), _longitude(column + 1)
    north, south = _latitude(row), _latitude(row + 1)
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    # Below the middle, because the name of the area stands above it.
    label = [round((west + east) / 2, 4), _latitude(row + _LABEL_SHARE)]
    return {
        "type": "Feature",
        "id": feature["id"],
        "properties": {
            "name": feature["properties"]["name"],
            "label": label,
            "short": tile_name(feature["id"]),
        },
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def _longitude(column: float) -> float:
    return round(_CENTRE[0] + (column - COLUMNS / 2) * WIDTH, 4)


def _latitude(row: float) -> float:
    """Latitude of a line of the grid, by the inverse of Mercator's projection."""
    middle = math.asinh(math.tan(math.radians(_CENTRE[1])))
    northing = middle + math.radians((ROWS / 2 - row) * HEIGHT)
    return round(math.degrees(math.atan(math.sinh(northing))), 4)
