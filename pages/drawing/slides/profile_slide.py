"""One area on a slide: its key figures as a native table, the map with the area marked beside it, the legend below."""

from __future__ import annotations

from dataclasses import dataclass

from pages.drawing.placing import Frame
from pages.drawing.plan import map_plan
from pages.drawing.sheet import ProfileSheet
from pages.drawing.slides import tables
from pages.drawing.slides.legend_strip import add_strip, strip_height
from pages.drawing.slides.map_slide import LABEL, draw_map
from pages.drawing.slides.page import LEAST, NARROW, Page, lines_needed
from pages.drawing.text import width

_SIZES = (14.0, 13.0, LEAST)
_MAP_SHARE, _GAP = 0.27, 18.0
_RUNS_WIDER = 1.12
"""How much wider the slides' font may run than the one that is measured."""


@dataclass(frozen=True, slots=True)
class _Table:
    """What of the key figures the slide has room for.

    Attributes:
        rows: The head and as many rows as fit.
        widths: Of the columns, in points.
        size: Of print.
        remarks: What is said of the rows that are not there.
    """

    rows: list[tuple[str, ...]]
    widths: tuple[float, ...]
    size: float
    remarks: list[str]

    @property
    def height(self) -> float:
        return sum(tables.row_height(row, self.widths, sum(self.widths), self.size) for row in self.rows)

    @property
    def remarks_height(self) -> float:
        room = sum(self.widths)
        return sum(1.25 * self.size * lines_needed(each, self.size, room) + 3 for each in self.remarks)


def add_profile(page: Page, sheet: ProfileSheet) -> None:
    """Add table, map and legend to the body of the slide."""
    body, legend = page.body, sheet.map.legend
    strip = strip_height(sheet.map.title, legend, body.width)
    upper = Frame(body.left, body.top, body.width, body.height - strip - 8)
    across = _MAP_SHARE * body.width
    chosen = _table(sheet, upper.width - across - _GAP, upper.height, narrow=page.width <= NARROW)
    place = Frame(upper.left, upper.top, sum(chosen.widths), 10)
    table = tables.add_table(page, place, chosen.widths, chosen.rows, chosen.size)
    tables.describe(page, sheet.caption)
    tables.right_aligned(table, tuple(range(1, len(chosen.widths))))
    if chosen.remarks:
        below = Frame(place.left, upper.top + chosen.height + 4, place.width, chosen.remarks_height)
        page.write(chosen.remarks, below, chosen.size, name=sheet.caption)
    frame = Frame(upper.right - across, upper.top, across, upper.height)
    draw_map(page, sheet.map, map_plan(sheet.map, frame, LABEL, with_inset=False))
    add_strip(page, sheet.map.title, legend, Frame(body.left, body.bottom - strip, body.width, strip))


def profile_notes(sheet: ProfileSheet) -> str:
    """Every figure with what does not fit on the slide."""
    lines = [f"{row[0]}: {'; '.join(cell for cell in row[1:] if cell)}" for row in sheet.rows]
    return "\n".join([*lines, sheet.imprint.notes])


def _table(sheet: ProfileSheet, room: float, height: float, *, narrow: bool) -> _Table:
    """The largest print that shows every known figure; in the least one the last rows give way."""
    head, *rows = [_cells(row, narrow) for row in (sheet.heads, *sheet.known)]
    head = (sheet.heads[0], *head[1:])
    gaps = [sheet.gaps] if sheet.gaps else []
    for size in _SIZES:
        whole = _Table([head, *rows], _widths([head, *rows], room, size), size, gaps)
        if whole.height + whole.remarks_height + 4 <= height:
            return whole
    for count in range(len(rows), 0, -1):
        part = [head, *rows[:count]]
        cut = _Table(part, _widths(part, room, LEAST), LEAST, [sheet.more] if count < len(rows) else gaps)
        if cut.height + cut.remarks_height + 4 <= height:
            return cut
    return cut


def _cells(row: tuple[str, ...], narrow: bool) -> tuple[str, ...]:
    """Kennzahl with its year, value, rank and the two means; comparison and basis are in the notes."""
    name, year, value, rank, kind, land = row[:6]
    if not narrow:
        return f"{name}, {year}", value, rank, kind, land
    together = rank.replace(" ", "\u00a0")
    return f"{name}, {year}", f"{value} ({together})" if rank else value, kind, land


def _widths(rows: list[tuple[str, ...]], room: float, size: float) -> tuple[float, ...]:
    """Every column of numbers as wide as its longest word; the names take the rest."""
    numbers = [
        max(_word(cell, size, bold=row is rows[0]) for row in rows for cell in (row[column],))
        for column in range(1, len(rows[0]))
    ]
    return (room - sum(numbers), *numbers)


def _word(text: str, size: float, *, bold: bool) -> float:
    """Width of the longest word, a number and its qualifier together where they are short."""
    longest = max((width(word, size, bold=bold) for word in text.split(" ")), default=0.0)
    whole = width(text, size, bold=bold)
    return _RUNS_WIDER * (whole if whole < 6.5 * size else longest) + 2 * tables.PAD + 2
