"""Where signs and their words stand in a key below a drawing: in as few lines as they need."""

from __future__ import annotations

from collections.abc import Sequence

from pages.drawing.primitives import Frame
from pages.drawing.text import WIDER, width


def places(texts: Sequence[str], frame: Frame, size: float, sign: float, line: float) -> list[Frame]:
    """A place per text with its sign.

    Args:
        texts: What the signs stand for.
        frame: Where the key begins and how wide it may be.
        size: Of the letters.
        sign: Room for a sign and the distances beside it, in letters.
        line: Height of a line, in letters.

    Returns:
        Frames with the sign at their left; the last ends where the key does.
    """
    found, left, top = list[Frame](), frame.left, frame.top
    for text in texts:
        across = width(text, size) * WIDER + sign * size
        if left > frame.left and left + across > frame.right:
            left, top = frame.left, top + line * size
        found.append(Frame(left, top, across, line * size))
        left += across
    return found
