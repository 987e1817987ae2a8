"""Two maps beside each other, their remarks below them and their legends beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pages.drawing.medium import Medium
from pages.drawing.plans.labels import Label
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
        places = [
            Frame(body.left + number * (each + gap), body.top + above, each, tall) for number in range(2)
        ]
        drawn = self._drawn(self.maps, [body, body] if medium.flows else places, medium)
        pictures = [
            replace(
                picture,
                title=shown.title,
                title_frame=Frame(place.left, body.top, each, above),
                title_size=size,
            )
            for shown, place, (picture, _) in zip(self.maps, places, drawn, strict=True)
        ]
        unplaced = [
            Legend(shown.title, (), shown.listed(left_out))
            for shown, (_, left_out) in zip(self.maps, drawn, strict=True)
            if left_out
        ]
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

    @staticmethod
    def _drawn(
        maps: Sequence[MapSheet], places: Sequence[Frame], medium: Medium
    ) -> list[tuple[Picture, list[Label]]]:
        """Both maps with their values for which there is no room: rather than that, no area has its name on it."""
        size = medium.smaller or medium.label
        for sheets in (maps, [replace(shown, named=False) for shown in maps]):
            found = []
            for shown, place, side in zip(sheets, places, SIDES, strict=True):
                picture, left_out = labelled_map(shown, place, medium, size, inset=False, side=side)
                found.append((picture, [label for label in left_out if label.value]))
            if not any(left_out for _, left_out in found):
                break
        return found


def _tall(text: str, size: float, room: float, *, bold: bool = False) -> float:
    return _LINE * size * len(wrapped(text, size, room / WIDER, bold=bold))
