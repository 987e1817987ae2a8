"""Two maps beside each other, their remarks below them and their legends beside them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pages.drawing.medium import Medium
from pages.drawing.plans.legend import Legend, legend_blocks
from pages.drawing.plans.map import MapSheet, labelled_map
from pages.drawing.primitives import Drawing, Frame, Paragraphs, Picture
from pages.drawing.sheet import Sheet
from pages.drawing.text import WIDER, wrapped

SIDES = ("links-", "rechts-")
"""Put before the ids of the areas of the left and of the right map."""
_ONE_LEGEND, _MORE_LEGENDS = 0.28, 0.36
"""Share of the width that the legends take at least."""
_GAP = 0.02
_LINE = 1.25


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPairSheet(Sheet):
    """Two maps.

    Attributes:
        maps: The left and the right one; their own legends are not drawn.
        legends: One for both where they have their classes in common; else one each in the order of the maps, and one
            of the signs on both.
        below: What stands below the maps, a paragraph each: remarks, and the key of the letters on them.
    """

    kind = "pair"
    maps: tuple[MapSheet, MapSheet]
    legends: tuple[Legend, ...]
    below: tuple[str, ...]

    def plan(self, body: Frame, medium: Medium) -> Drawing:
        """Maps as wide as they can be filled, the rest for the legends and the values without room on their map."""
        size, gap = medium.sizes[-1], _GAP * body.width
        west, south, east, north = self.maps[0].ground.whole
        share = _ONE_LEGEND if len(self.legends) == 1 else _MORE_LEGENDS
        most = (body.width * (1 - share) - 2 * gap) / 2
        each = min(most, body.height * (east - west) / (north - south))
        above = max(_tall(shown.title, size, each, bold=True) for shown in self.maps) + 0.5 * size
        under = sum(_tall(text, size, 2 * each + gap) for text in self.below) + size
        tall = body.height - above - under
        pictures, unplaced = list[Picture](), list[Legend]()
        for number, (shown, side) in enumerate(zip(self.maps, SIDES, strict=True)):
            left = body.left + number * (each + gap)
            title, place = Frame(left, body.top, each, above), Frame(left, body.top + above, each, tall)
            map_, left_out = _drawn(shown, body if medium.flows else place, medium, side)
            if left_out:
                unplaced.append(Legend(shown.title, (), left_out))
            pictures.append(replace(map_, title=shown.title, title_frame=title, title_size=size))
        wide = 2 * each + gap
        remarks = Paragraphs(
            Frame(body.left, body.bottom - under + size, wide, under - size),
            self.below,
            size,
            name=self.title,
        )
        beside = Frame(body.left + wide + 1.5 * gap, body.top, body.width - wide - 1.5 * gap, body.height)
        legends, tight = legend_blocks((*self.legends, *unplaced), beside, medium, ("", 0), self.maps[0].unit)
        return Drawing(((*pictures, remarks), legends), tight=tight)


def _drawn(shown: MapSheet, place: Frame, medium: Medium, side: str) -> tuple[Picture, tuple[str, ...]]:
    """One map, and a list of its values without room: rather than that, no area has its name on it."""
    size = medium.smaller or medium.label
    for sheet in (shown, replace(shown, named=False)):
        picture, left_out = labelled_map(sheet, place, medium, size, inset=False, side=side)
        valued = [label for label in left_out if label.value]
        if not valued:
            break
    return picture, sheet.listed(valued)


def _tall(text: str, size: float, room: float, *, bold: bool = False) -> float:
    return _LINE * size * len(wrapped(text, size, room / WIDER, bold=bold))
