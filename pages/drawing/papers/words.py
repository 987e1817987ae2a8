"""Legend and foot of a paper for its template, texts cleaned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from pages.drawing.legend import Legend
from pages.drawing.qr import qr_svg
from pages.drawing.sheet import Imprint
from pages.drawing.text import printable


def legend_data(legend: Legend, colour: str, scale: float) -> dict[str, Any]:
    """The legend; radii of circles in millimetres by the scale of the map."""
    return {
        "title": printable(legend.title),
        "remarks": [printable(remark) for remark in legend.remarks],
        "lines": [_cleaned(asdict(line)) for line in legend.lines],
        "sizes_title": printable(legend.sizes_title),
        "sizes": [{"radius": size.radius * scale, "label": printable(size.label)} for size in legend.sizes],
        "circle_colour": colour or "#000000",
    }


def imprint_data(imprint: Imprint) -> dict[str, Any]:
    """Lines of the foot, the address with its code, and the sources in full."""
    return {
        "lines": [printable(line) for line in imprint.lines],
        "permalink": printable(imprint.permalink),
        "code": qr_svg(imprint.permalink) if imprint.permalink else "",
        "source_list": [printable(source) for source in imprint.source_list],
    }


def _cleaned(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: printable(value) if isinstance(value, str) else value for name, value in values.items()}
