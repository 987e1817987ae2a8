"""Where names and values stand on the living map: worked out once for some zooms, sent once with the map's script.

The places are those of `geo.labels.placing`, as in every file. They are committed, because all zooms together take some
seconds: `python -m pages.map.label_places` writes them anew after a change of boundaries, names or rule.

On a zoom between two of them the places of the smaller one hold: letters keep their size while the ground between them
grows, so that what was apart stays apart.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from geo.boundaries.anchors import anchor
from geo.boundaries.areas import area_order, areas_script, read_script
from geo.labels.area_names import map_name
from geo.labels.placing import Box, Placed, Wanted, place_labels
from geo.labels.raster import Raster
from pages.drawing.plans.web_map import EARTH_M, flat_shapes, web_point
from pages.drawing.text import joined_lines, width

FILE = Path(__file__).with_name("label-places.json")

LINE, PAD = 1.15, 4
"""Height of a line of print in letters, and room around the letters in pixels, as in `static/map/labels.js`."""
VALUES = ("", "00.000", "000.000 000")
"""Values that there is room for: none, a number, a number with its sign or word."""
_PATIENCE = 200
"""More than files have, which are drawn while somebody waits."""
_UNIT_ZOOM = 11
"""Places are in pixels of this zoom, from its upper left corner."""
_SCREEN_OF_4K = 1500
RUNS_WIDER = 1.03
"""How much wider letters may run than those of `pages.drawing.text`: the map takes the page's, a later cut of the same
font. In any other font they stand smaller (`fitted` in `static/map/labels.js`)."""
_BUTTONS, _LICENCE = ((44, 156), (136, 46)), (230, 18)
"""Pixels of a map just as large as Hessen that its buttons and the line about the boundaries take."""


@dataclass(frozen=True, slots=True)
class Level:
    """A zoom and the letters on it, in pixels.

    Attributes:
        beside: Pixels left and right of Hessen where labels may stand too; the frame must be so wide.
        frame: Pixels that the frame must be wide whatever Hessen needs: on a screen of 4K letters grow with those of
            the page, as in `static/map/frame_style.js`.
    """

    zoom: float
    letters: int
    beside: int = 0
    frame: int = 0

    @property
    def metre(self) -> float:
        """Metres of the ground in a pixel."""
        return 2 * math.pi * EARTH_M / (256 * 2**self.zoom)

    @property
    def least_width(self) -> int:
        """Pixels that the frame must be wide; 0 where Hessen alone decides."""
        west, _, east, _ = _ground().bounds
        own = round((east - west) / self.metre) + 2 * self.beside if self.beside else 0
        return max(own, self.frame)


LEVELS = (
    Level(7.0, 11),
    Level(7.0, 11, beside=100),
    Level(7.3, 12),
    Level(7.3, 12, beside=100),
    Level(7.6, 12),
    Level(7.8, 12),
    Level(8.0, 13),
    Level(8.3, 13),
    Level(8.7, 14),
    Level(9.2, 16),
    Level(10.0, 18),
    Level(8.6, 18, frame=_SCREEN_OF_4K),
    Level(9.0, 23, frame=_SCREEN_OF_4K),
    Level(9.6, 26, frame=_SCREEN_OF_4K),
)
"""Of those that fit, the last one holds."""


def places(level: Level, value: str) -> dict[str, object]:
    """Letters in pixels, up to two smaller where not all labels have a place, how wide a value may be, and the rows.

    There is a row per area in `area_order`.

    A row is x and y of the middle, lines of the name, and x and y of where a line starts that leads to it; ``None``
    without a place.

    Args:
        level: Zoom and letters.
        value: One of `VALUES`.
    """
    for letters in range(level.letters, level.letters - 3, -1):
        found = _placed(replace(level, letters=letters), value)
        if None not in found:
            break
    rows = [_row(area_id, place) for area_id, place in zip(area_order(), found, strict=True)]
    return {"letters": letters, "value": _sent(_across(((value, True),))), "rows": rows}


def _placed(level: Level, value: str) -> tuple[Placed | None, ...]:
    ground = _ground()
    metre, line = level.metre, level.letters * LINE * level.metre
    sizes = tuple(
        tuple(_size(lines, value, level) for lines in _settings(area_id)) for area_id in area_order()
    )
    wanted = tuple(
        Wanted(number, home, size, line)
        for number, (home, size) in enumerate(zip(ground.homes, sizes, strict=True))
    )
    west, south, east, north = ground.bounds
    beside = level.beside * metre
    bounds = (west - beside, south, east + beside, north)
    buttons = tuple(
        (bounds[0], north - high * metre, bounds[0] + wide * metre, north) for wide, high in _BUTTONS
    )
    licence = (bounds[2] - _LICENCE[0] * metre, south, bounds[2], south + _LICENCE[1] * metre)
    return place_labels(wanted, bounds, ground.raster, (*buttons, licence), _PATIENCE)


def every_place() -> dict[str, object]:
    """What the map's script starts from."""
    return {
        "unit": _UNIT_ZOOM,
        "line": LINE,
        "names": [list(map_name(area_id)) for area_id in area_order()],
        "across": [
            [_sent(_across((line, False) for line in lines)) for lines in reversed(_settings(area_id))]
            for area_id in area_order()
        ],
        "room": [len(value) for value in VALUES],
        "levels": [
            {
                "zoom": level.zoom,
                "least": level.least_width,
                "places": [places(level, value) for value in VALUES],
            }
            for level in LEVELS
        ],
    }


def labels_script() -> str:
    """The committed places as a script."""
    return f"window.WIR_LABELS={FILE.read_text(encoding='utf-8').strip()};\n"


@dataclass(frozen=True, slots=True)
class _Ground:
    raster: Raster
    homes: tuple[tuple[float, float], ...]
    bounds: Box


@cache
def _ground() -> _Ground:
    """The areas in the metres of Mercator's projection, in which the map is drawn."""
    from shapely import total_bounds

    known = flat_shapes(read_script(areas_script()))
    shapes = [known[area_id] for area_id in area_order()]
    west, south, east, north = total_bounds(shapes).tolist()
    homes = tuple(web_point(anchor((area_id,))) for area_id in area_order())
    return _Ground(Raster(shapes), homes, (west, south, east, north))


def _settings(area_id: str) -> tuple[tuple[str, ...], ...]:
    lines = map_name(area_id)
    return (lines, (joined_lines(lines),)) if len(lines) > 1 else (lines,)


def _size(lines: tuple[str, ...], value: str, level: Level) -> tuple[float, float]:
    """In metres; the frame's fonts are the reader's."""
    texts = [(line, False) for line in lines] + ([(value, True)] if value else [])
    across = _across(texts) * level.letters + PAD
    return across * level.metre, (LINE * level.letters * len(texts) + PAD / 2) * level.metre


def _across(texts: Iterable[tuple[str, bool]]) -> float:
    """Room for the widest of these texts, bold or not, in heights of a letter."""
    return max(width(text, 1, bold=bold) for text, bold in texts) * RUNS_WIDER


def _sent(across: float) -> float:
    return round(across, 2)


def _row(area_id: str, place: Placed | None) -> list[int] | None:
    if place is None:
        return None
    lines = len(_settings(area_id)[place.setting])
    return [*_pixels(place.middle), lines, *(_pixels(place.lead[0]) if place.lead else ())]


def _pixels(at: tuple[float, float]) -> tuple[int, int]:
    pixel = 2 * math.pi * EARTH_M / (256 * 2**_UNIT_ZOOM)
    half = math.pi * EARTH_M
    return round((at[0] + half) / pixel), round((half - at[1]) / pixel)


if __name__ == "__main__":
    FILE.write_text(
        json.dumps(every_place(), ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8"
    )
