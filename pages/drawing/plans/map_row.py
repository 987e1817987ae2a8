"""Maps of different subjects beside each other, each with its words below it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pages.drawing.medium import Medium
from pages.drawing.plans.map import MapSheet, map_picture
from pages.drawing.primitives import Block, Drawing, Frame, Paragraphs
from pages.drawing.sheet import Sheet

_GAP = 0.03
"""Share of the width between two maps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MapRowSheet(Sheet):
    """A row of maps.

    Attributes:
        maps: From the left; their titles stand above them, their legends are not drawn.
        words: What stands below each, a paragraph each; the first is brought out.
    """

    kind = "row"
    maps: tuple[MapSheet, ...]
    words: tuple[tuple[str, ...], ...]

    def plan(self, body: Frame, medium: Medium) -> Drawing:
        """One column a map, all of the same height, so that words stand beside words."""
        size, count = medium.sizes[-1], len(self.maps)
        across = body.width * (1 - _GAP * (count - 1)) / count
        above = max(medium.height([each.title], size, across, bold=True) for each in self.maps)
        below = max(self._tall(words, across, medium) for words in self.words) + size
        tall = body.height - above - below
        columns: list[tuple[Block, ...]] = []
        for number, (shown, words) in enumerate(zip(self.maps, self.words, strict=True)):
            left = body.left + number * across * (1 + _GAP * body.width / across)
            title = Frame(left, body.top, across, above)
            place = Frame(left, body.top + above, across, tall)
            drawn = map_picture(
                shown,
                body if medium.flows else place,
                medium,
                medium.smaller or medium.label,
                inset=False,
                side=f"{number}-",
            )
            picture = replace(drawn, title=shown.title, title_frame=title, title_size=size)
            top = body.bottom - below + size
            first = medium.height(words[:1], size, across, bold=True)
            columns.append(
                (
                    picture,
                    Paragraphs(Frame(left, top, across, first), words[:1], size, True, shown.title),
                    Paragraphs(
                        Frame(left, top + first, across, body.bottom - top - first),
                        words[1:],
                        size,
                        name=shown.title,
                    ),
                )
            )
        return Drawing(tuple(columns))

    @staticmethod
    def _tall(words: tuple[str, ...], across: float, medium: Medium) -> float:
        size = medium.sizes[-1]
        return medium.height(words[:1], size, across, bold=True) + medium.height(words[1:], size, across)
