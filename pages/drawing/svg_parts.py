"""Parts of an SVG picture: elements, patterns and lines of text. Everything is escaped by ElementTree."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence

from pages.drawing.ink import COLUMN, FILTERED, FILTERED_GRAIN, GROUND, MARK, TEXT
from pages.drawing.text import cleaned

Element = ET.Element
SVG = "http://www.w3.org/2000/svg"
FONTS = "'Source Sans Pro', 'Source Sans 3', 'Segoe UI', Arial, sans-serif"

WIDER = 1.12
"""How much wider the fonts may run that a reader's machine has instead of the first."""


def add(parent: Element, tag: str, text: str = "", /, **attributes: object) -> Element:
    """Add an element; a trailing underscore of a name falls away, others become hyphens, None is left out."""
    named = {
        name.rstrip("_").replace("_", "-"): _number(value)
        for name, value in attributes.items()
        if value is not None
    }
    element = ET.SubElement(parent, tag, named)
    if text:
        element.text = cleaned(text)
    return element


def picture(width: float, height: float, language: str, unit: str = "mm") -> Element:
    """An empty picture whose unit is the given one, with the patterns of the map."""
    root = ET.Element(
        "svg",
        {
            "xmlns": SVG,
            "width": f"{_number(width)}{unit}",
            "height": f"{_number(height)}{unit}",
            "viewBox": f"0 0 {_number(width)} {_number(height)}",
            "lang": language,
            "xml:lang": language,
            "font-family": FONTS,
            "fill": TEXT,
        },
    )
    _patterns(add(root, "defs"))
    return root


def lines(
    parent: Element, texts: Sequence[str], at: tuple[float, float], size: float, **style: object
) -> Element:
    """Lines of text one below the other; the place is the left end of the first line's base."""
    element = add(parent, "text", x=at[0], y=at[1], font_size=size, **style)
    for number, text in enumerate(texts):
        add(element, "tspan", text or " ", x=at[0], dy=1.25 * size if number else 0)
    return element


def written(root: Element) -> str:
    """The picture as a document."""
    return ET.tostring(root, encoding="unicode")


def _number(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _patterns(defs: Element) -> None:
    """The screen's patterns; 10 of its pixels are 2 mm here."""
    gap = _pattern(defs, "muster-gap", GROUND)
    add(gap, "path", d="M-0.4 0.4L0.4 -0.4M0 2L2 0M1.6 2.4L2.4 1.6", stroke=MARK, stroke_width=0.26)
    announced = _pattern(defs, "muster-vorab", GROUND)
    add(announced, "path", d="M-0.4 0.4L0.4 -0.4M0 2L2 0M1.6 2.4L2.4 1.6", stroke=COLUMN, stroke_width=0.4)
    filtered = _pattern(defs, "muster-filtered", FILTERED)
    add(filtered, "path", d="M0.5 0V2M1.5 0V2", stroke=FILTERED_GRAIN, stroke_width=0.3)
    part = _pattern(defs, "muster-part", GROUND)
    for at in (0.5, 1.5):
        add(part, "circle", cx=at, cy=at, r=0.28, fill=MARK)


def _pattern(defs: Element, name: str, ground: str) -> Element:
    pattern = add(defs, "pattern", id=name, patternUnits="userSpaceOnUse", width=2, height=2)
    add(pattern, "rect", width=2, height=2, fill=ground)
    return pattern
