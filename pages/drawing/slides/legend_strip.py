"""The legend of a map along the foot of a slide, in columns: it leaves map and table their height."""

from __future__ import annotations

from math import ceil

from pages.drawing.legend import Legend, LegendLine
from pages.drawing.placing import Frame
from pages.drawing.slides import tables
from pages.drawing.slides.legend_table import add_lines
from pages.drawing.slides.page import LEAST, Page, lines_needed

_COLUMNS, _GAP = 3, 16.0
_WIDTHS = (30.0, 170.0)


def add_strip(page: Page, title: str, legend: Legend, frame: Frame) -> None:
    """Add title, remarks and lines into the frame; how many areas a line has is left out.

    Args:
        page: The slide.
        title: What the colours mean.
        legend: One without circles.
        frame: Place; as high as `strip_height` says.
    """
    top = frame.top
    for text in (title, *legend.remarks):
        place = Frame(frame.left, top, frame.width, _text_height(text, frame.width))
        page.write([text], place, LEAST, name=title, bold=text is title)
        top = place.bottom
    width = _width(frame.width)
    for number, part in enumerate(_parts(legend)):
        place = Frame(frame.left + number * (width + _GAP), top, width, 10)
        add_lines(page, place, part, [_row(line) for line in part], (_WIDTHS, LEAST))
        tables.describe(page, title)


def strip_height(title: str, legend: Legend, width: float) -> float:
    """Height of the strip over that width."""
    texts = sum(_text_height(text, width) for text in (title, *legend.remarks))
    rows = [sum(_row_height(line, width) for line in part) for part in _parts(legend)]
    return texts + max(rows, default=0)


def _parts(legend: Legend) -> list[tuple[LegendLine, ...]]:
    each = max(1, ceil(len(legend.lines) / _COLUMNS))
    return [legend.lines[start : start + each] for start in range(0, len(legend.lines), each)]


def _row(line: LegendLine) -> tuple[str, str]:
    return line.mark, line.label


def _row_height(line: LegendLine, width: float) -> float:
    return tables.row_height(_row(line), _WIDTHS, _width(width), LEAST)


def _width(width: float) -> float:
    return (width - (_COLUMNS - 1) * _GAP) / _COLUMNS


def _text_height(text: str, width: float) -> float:
    return 1.25 * LEAST * lines_needed(text, LEAST, width) + 3
