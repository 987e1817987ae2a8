"""Where names fit beside the points of a chart without covering a point or each other. Knows no Streamlit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LETTER_SHARE = 0.58
"""Width of a letter as a share of the font size; wide enough for the sans-serif fonts of office computers."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text that found a place; `x` is its left edge, `y` the line it stands on."""

    text: str
    x: float
    y: float
    box: Box


def place_labels(
    points: Sequence[tuple[float, float]],
    texts: Sequence[Sequence[str]],
    field: Box,
    *,
    size: float,
    radius: float,
) -> list[Label | None]:
    """A label per point, the first points first; ``None`` where there is no room for any of its texts.

    Args:
        points: Centres in pixels.
        texts: Per point the texts to try, the dearest first ("Marburg", then "17").
        field: Nothing stands outside of it.
        size: Font size in pixels.
        radius: Half of the width of a point's mark.
    """
    taken: list[Box] = [_around(point, radius) for point in points]
    found: list[Label | None] = []
    for point, wanted in zip(points, texts, strict=True):
        label = next(
            (
                each
                for text in wanted
                for each in _candidates(point, text, size, radius)
                if _inside(each.box, field) and not any(overlaps(each.box, other) for other in taken)
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
    width, gap = len(text) * size * LETTER_SHARE, radius + 2
    lefts = {"right": x + gap, "left": x - gap - width, "middle": x - width / 2}
    tops = {"above": y - gap - size, "below": y + gap, "beside": y - size / 2}
    order = (
        ("right", "beside"), ("left", "beside"), ("middle", "above"), ("middle", "below"),
        ("right", "above"), ("right", "below"), ("left", "above"), ("left", "below"),
    )  # fmt: skip
    return [
        Label(
            text,
            round(lefts[column], 1),
            # The line that letters stand on is a fifth of their size above the lower edge.
            round(tops[row] + 0.82 * size, 1),
            (lefts[column], tops[row], lefts[column] + width, tops[row] + size),
        )
        for column, row in order
    ]


def _around(point: tuple[float, float], radius: float) -> Box:
    return (point[0] - radius, point[1] - radius, point[0] + radius, point[1] + radius)


def _inside(box: Box, field: Box) -> bool:
    return field[0] <= box[0] and field[1] <= box[1] and box[2] <= field[2] and box[3] <= field[3]
