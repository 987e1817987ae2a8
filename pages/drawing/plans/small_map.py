"""A map as small as a stamp: fills alone.

Its whole content fits into an address, so that a browser may keep it for ever.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from geo.boundaries.areas import area_order
from pages.drawing.ink import INK
from pages.drawing.plans.outlines import coarse_borders
from pages.drawing.plans.placing import fitted
from pages.drawing.primitives import Area, Fill, Frame, Line, Pen, Picture

_FRAME = Frame(0, 0, 360, 524)
"""A little more than Hessen needs, in units that whole numbers are fine enough for."""
_EDGE = 2.0
_PEN = Pen(INK, 1.6)
_LETTERS: dict[Fill, str] = {"gap": "L", "part": "T", "filtered": "A"}
_DIGITS = "0123456789ab"
_CODE = re.compile(rf"(?P<colours>(?:[0-9a-f]{{6}}\.){{0,12}})(?P<fills>[{_DIGITS}LTA]+)")


@dataclass(frozen=True, slots=True)
class SmallMap:
    """A fill for each area, in the order of `geo.boundaries.areas.area_order`."""

    fills: tuple[Fill, ...]

    @property
    def code(self) -> str:
        """The fills as letters of an address: the colours, then a letter for each area."""
        colours = sorted({fill for fill in self.fills if fill.startswith("#")})
        letters = _LETTERS | dict(zip(colours, _DIGITS, strict=False))
        named = "".join(f"{colour[1:]}." for colour in colours)
        return named + "".join(letters[fill] for fill in self.fills)

    def picture(self) -> Picture:
        """The areas of one fill in one piece: half the letters of a piece each."""
        ground = coarse_borders()
        inner = Frame(_EDGE, _EDGE, _FRAME.width - 2 * _EDGE, _FRAME.height - 2 * _EDGE)
        placing = fitted(ground.whole, inner, centred=True)
        lines: dict[Fill, tuple[Line, ...]] = {}
        for area_id, fill in zip(area_order(), self.fills, strict=True):
            lines[fill] = lines.get(fill, ()) + placing.lines(ground.outlines[area_id])
        return Picture(_FRAME, tuple(Area(rings, fill, _PEN) for fill, rings in lines.items()))


def small_map_of(code: str) -> SmallMap | None:
    """The map that the letters describe; ``None`` where they describe none. They come from an address."""
    found = _CODE.fullmatch(code)
    if found is None or len(found["fills"]) != len(area_order()):
        return None
    colours = [f"#{each}" for each in found["colours"].split(".") if each]
    fills: dict[str, Fill] = {letter: fill for fill, letter in _LETTERS.items()}
    fills |= dict(zip(_DIGITS, colours, strict=False))
    if not set(found["fills"]) <= fills.keys():
        return None
    return SmallMap(tuple(fills[letter] for letter in found["fills"]))
