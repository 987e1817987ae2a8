"""Where names fit beside the points of a chart without covering a point or each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

GAP_SHARE = 0.2
"""Distance of a label from its point's mark, as a share of the font size."""
LETTER_SHARE = 0.58
"""Width of a letter as a share of the font size; wide enough for the sans-serif fonts of office computers."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in the unit of the drawing."""
Side = Literal["right", "left", "above", "below", "right corner", "left corner"]


@dataclass(frozen=True, slots=True)
class Label:
    """A text that found a place; `x` is its left edge, `y` the line it stands on, `side` where it is of its point."""

    text: str
    x: float
    y: float
    box: Box
    side: Side


def place_labels(
    points: Sequence[tuple[float, float]],
    texts: Sequence[Sequence[str]],
    field: Box,
    *,
    size: float,
    radius: float,
    corners: bool = True,
) -> list[Label | None]:
    """A label per point, the first points first; ``None`` where there is no room for any of its texts.

    Args:
        points: Centres.
        texts: Per point the texts to try, the dearest first ("Marburg", then "17").
        field: Nothing stands outside of it.
        size: Font size.
        radius: Half of the width of a point's mark.
        corners: Whether a label may stand at a corner of its point, which charts of office programs cannot do.
    """
    taken: list[Box] = [_around(point, radius) for point in points]
    found: list[Label | None] = []
    for point, wanted in zip(points, texts, strict=True):
        label = next(
            (
                each
                for text in wanted
                for each in _candidates(point, text, size, radius)
                if (corners or not each.side.endswith("corner"))
                and _inside(each.box, field)
                and not any(overlaps(each.box, other) for other in taken)
            ),
            None,
        )
        if label is not None:
            taken.append(label.box)
        found.append(label)
    return found


def overlaps(one: Box, other: Box) -> bool:
    """Whether two boxes have room in common; touching is none."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _candidates(point: tuple[float, float], text: str, size: float, radius: float) -> list[Label]:
    """The places around a point: right, left, above, below, then the corners."""
    x, y = point
    width, gap = len(text) * size * LETTER_SHARE, radius + GAP_SHARE * size
    lefts = {"right": x + gap, "left": x - gap - width, "middle": x - width / 2}
    tops = {"above": y - gap - size, "below": y + gap, "beside": y - size / 2}
    order: tuple[tuple[str, str, Side], ...] = (
        ("right", "beside", "right"), ("left", "beside", "left"),
        ("middle", "above", "above"), ("middle", "below", "below"),
        ("right", "above", "right corner"), ("right", "below", "right corner"),
        ("left", "above", "left corner"), ("left", "below", "left corner"),
    )  # fmt: skip
    return [
        Label(
            text,
            round(lefts[column], 1),
            # The line that letters stand on is a fifth of their size above the lower edge.
            round(tops[row] + 0.82 * size, 1),
            (lefts[column], tops[row], lefts[column] + width, tops[row] + size),
            side,
        )
        for column, row, side in order
    ]


def _around(point: tuple[float, float], radius: float) -> Box:
    return (point[0] - radius, point[1] - radius, point[0] + radius, point[1] + radius)


def _inside(box: Box, field: Box) -> bool:
    return field[0] <= box[0] and field[1] <= box[1] and box[2] <= field[2] and box[3] <= field[3]
