"""Which print and which discs are drawn too early, so that something else lies upon them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.kept_views.record import Shape


def with_layers(shapes: Sequence[Shape]) -> list[Shape]:
    """The shapes, in the order in which they were drawn; "covered" where a later one lies upon the middle of one.

    Only the frames of the shapes are looked at: an area that is drawn after a mark near its border covers it here.
    """
    marked = list(shapes)
    for position, shape in enumerate(shapes):
        if not _is_mark(shape):
            continue
        left, top, width, height = shape.box[:4]
        middle = (left + width / 2, top + height / 2)
        if any(_hides(later, middle) for later in shapes[position + 1 :]):
            marked[position] = replace(shape, paint=f"covered {shape.paint}")
    return marked


def _is_mark(shape: Shape) -> bool:
    is_print = shape.paint.endswith(" pt") and not shape.paint.startswith("cell")
    return len(shape.box) >= 4 and (is_print or shape.paint.startswith(("disc ", "ellipse ")))


def _hides(shape: Shape, middle: tuple[float, float]) -> bool:
    fill, line, _ = shape.paint.partition("/")
    if not line or fill.endswith("none") or "@" in fill or shape.paint.endswith(" pt") or len(shape.box) < 4:
        return False
    left, top, width, height = shape.box[:4]
    return left < middle[0] < left + width and top < middle[1] < top + height
