"""One area in depth: its key figures as a table, where it lies, and what the colours of the map mean."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pages.drawing.medium import Medium
from pages.drawing.plans.legend import flowing_strip, legend_blocks, legend_strip
from pages.drawing.plans.map import MapSheet, map_picture
from pages.drawing.plans.series import SeriesSheet
from pages.drawing.primitives import Block, Cell, Column, Drawing, Frame, Paragraphs, Row, Table
from pages.drawing.sheet import Sheet
from pages.drawing.text import NEARLY, WIDER, width, wrapped

_MAP_SHARE, _GAP = 0.27, 18.0
"""Of a slide's width, and before the map, in points."""
_PAPER_MAP, _PAPER_GAP = 92.0, 6.0
"""The same on paper, in millimetres."""
_NARROW = 700.0
"""Below this width, in points, rank and value share a column."""
_PRINTED, _SHOWN = 6, 4
"""Columns on paper: to the two means; and on the stage: Kennzahl, year, value and rank."""
_STRIP_COLUMNS = (3, 4)
"""Of the legend below; the lower one is taken."""
_WIDEST = 1.17
"""How much wider words in the table of a slide may run than the font that is measured."""
_SHARES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
"""Print of the table on paper, so that its notes find room below it."""
_BROKEN = (2.0, 2.5, 3.0, 4.0, 9.0)
"""Lines into which the longest cells of columns of numbers may be broken; the lowest table is taken."""
_STAGED = 0.7
"""Of the width of a stage."""
_CLOSER = ((0, 1.0), (2, 0.953))
"""On a stage: how much closer the table is set, and its letters as a share of those of the page; before they are too
small to be read from the last row, rows give way."""
_FIGURES_LINE, _FIGURES_AIR, _FIGURES_PAD, _GAPS = 1.1, 0.16, 0.5, (1.15, 0.35)
"""On a stage, in letters: a table's line, what a row and a cell need beyond; line and distance of what is below."""
_UPRIGHT = (0, 1, 2, 3, 6, 7)
"""Columns on an upright page: the comparisons say the two means, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileSheet(Sheet):
    """One area.

    Attributes:
        facts: Label and text of each: type, Regierungsbezirk, inhabitants.
        note: What the figures cover; may be empty.
        heads, rows: Key figures as a table; every row has as many cells as there are heads.
        known: Those of them that have a value, the one of the map first: what a slide shows.
        gaps: How many have none; empty where all have one.
        more: Where the rows are that a slide has no room for.
        more_staged: The same on a stage, which has no notes.
        caption: What the table shows.
        map: The map with the area chosen.
        charts: The years of some figures; may be empty.
        remark: How the means are made.
        sources_title: Heading of the sources.
    """

    kind = "profile"
    area_id: str
    facts: tuple[tuple[str, str], ...]
    note: str
    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    known: tuple[tuple[str, ...], ...]
    gaps: str
    more: str
    more_staged: str
    map: MapSheet
    sources_title: str
    remark: str = ""
    charts: tuple[SeriesSheet, ...] = ()

    @property
    def upright(self) -> tuple[tuple[str, ...], ...]:
        """Heads and rows for an upright page, on which all that must be known of a figure stands beside it."""
        return tuple(tuple(row[column] for column in _UPRIGHT) for row in (self.heads, *self.rows))

    def on(self, medium: Medium) -> Sheet:
        """With the facts alone on the stage; the map alone in an SVG, as tables are for papers and slides."""
        if medium.mapped_only:
            return replace(self.map, title=self.title, lead=self.map.title)
        facts = " · ".join(f"{label}: {text}" for label, text in self.facts)
        return replace(self, lead=facts) if medium.flows else self

    def plan(self, body: Frame, medium: Medium) -> Drawing:
        """Key figures, map and legend."""
        if medium.flows:
            return self._staged(body, medium)
        return self._slide(body, medium) if medium.native else self._page(body, medium)

    def _staged(self, body: Frame, medium: Medium) -> Drawing:
        head, *known = [(f"{row[0]}, {row[1]}", *row[2:_SHOWN]) for row in (self.heads, *self.known)]
        lines = [(self.heads[0], *head[1:]), *known]
        strip, _ = legend_strip(self.map.legend, self.map.title, body, medium, 1)
        height = medium.room[1] - flowing_strip(self.map.legend, self.map.title, medium.room[0])
        tight, count = self._staged_rows(lines, height, _STAGED * medium.room[0])
        part = lines[: count + 1]
        remark = self.gaps if count == len(known) else self.more_staged
        table = _table(part, (0.0,) * len(head), [0.0] * len(part), body, 0, self.caption)
        below = (Paragraphs(body, (remark,), 0),) if remark else ()
        picture = map_picture(self.map, body, medium, medium.label, inset=False)
        return Drawing(((picture,), (table, *below)), strip, tight)

    def _staged_rows(self, lines: list[tuple[str, ...]], height: float, across: float) -> tuple[int, int]:
        """How much closer the table is set to fit, and how many rows it has then."""
        every = len(lines) - 1
        (_, eased), (tight, letters) = _CLOSER
        if eased * _flowing(lines, self.gaps, across / eased) <= height:
            return 0, every
        for count in range(every, 1, -1):
            remark = self.gaps if count == every else self.more_staged
            if letters * _flowing(lines[: count + 1], remark, across / letters) <= height:
                return tight, count
        return tight, min(every, 1)

    def _page(self, body: Frame, medium: Medium) -> Drawing:
        """All figures at the left over their notes; at the right the map between its title and its legend."""
        size, small = medium.table, 0.8 * medium.sizes[-1]
        lines = [row[:_PRINTED] for row in (self.heads, *self.rows)]
        across = body.width - _PAPER_MAP - _PAPER_GAP
        notes = (" — ".join(f"{row[0]}, {row[1]}: {row[-1]}" for row in self.rows if row[-1]), self.remark)
        under = medium.height(notes, small, across) + small
        for share in _SHARES:
            widths = _widths(lines, across, share * size, medium)
            heights = medium.row_heights(lines, widths, share * size, "figures", body.height - under)
            if sum(heights) <= body.height - under:
                break
        place = Frame(body.left, body.top, across, sum(heights))
        table = _table(lines, widths, heights, place, share * size, self.caption)
        said = Paragraphs(
            Frame(body.left, place.bottom + small, across, under), notes, small, name=self.caption
        )
        beside = Frame(body.right - _PAPER_MAP, body.top, _PAPER_MAP, body.height)
        title = medium.height([self.map.title], size, beside.width, bold=True)
        legend, _ = legend_blocks([self.map.legend], beside, medium.printed(small), ("", 0), self.map.unit)
        below = max(block.frame.bottom for block in legend) - beside.top
        room = Frame(beside.left, beside.top + title, beside.width, max(beside.height - title - below, 40))
        picture = map_picture(self.map, room, medium, medium.label)
        legend, _ = legend_blocks(
            [self.map.legend],
            beside.below(beside.height - below),
            medium.printed(small),
            ("", 0),
            self.map.unit,
        )
        heading = Paragraphs(
            Frame(beside.left, beside.top, beside.width, title), (self.map.title,), size, True
        )
        return Drawing(((table, said), (heading, picture, *legend)))

    def _slide(self, body: Frame, medium: Medium) -> Drawing:
        """The known figures in the largest print that shows them all, the map beside them, the legend along the foot."""
        strips = {
            columns: legend_strip(self.map.legend, self.map.title, body, medium, columns)[1]
            for columns in _STRIP_COLUMNS
        }
        columns, strip = min(strips.items(), key=lambda each: each[1])
        upper = Frame(body.left, body.top, body.width, body.height - strip - 8)
        across = _MAP_SHARE * body.width
        room = Frame(upper.left, upper.top, upper.width - across - _GAP, upper.height)
        frame = Frame(upper.right - across, upper.top, across, upper.height)
        picture = map_picture(self.map, frame, medium, medium.label, inset=False)
        legend, _ = legend_strip(
            self.map.legend, self.map.title, body.below(body.height - strip), medium, columns
        )
        return Drawing((self._fitting(room, medium, narrow=body.width < _NARROW), (picture,)), legend)

    def _fitting(self, room: Frame, medium: Medium, *, narrow: bool) -> tuple[Block, ...]:
        """The table; in the least print the last rows give way, and what is said of them."""
        head, *rows = [_cells(row, narrow) for row in (self.heads, *self.known)]
        lines = [(self.heads[0], *head[1:]), *rows]
        # Rows that an office program breaks once more than planned would run over what is below.
        medium = replace(medium, wider=_WIDEST)
        least = medium.sizes[-1]
        choices = [
            *((size, len(rows)) for size in medium.sizes),
            *((least, n) for n in range(len(rows) - 1, 0, -1)),
        ]
        for size, count in choices:
            part = lines[: count + 1]
            widths = _widths(part, room.width, size, medium)
            heights = medium.row_heights(part, widths, size, "figures")
            remark = self.more if count < len(rows) else self.gaps
            under = medium.height([remark], size, room.width) if remark else 0.0
            if sum(heights) + under + 4 <= room.height:
                break
        place = Frame(room.left, room.top, room.width, sum(heights))
        table = _table(part, widths, heights, place, size, self.caption)
        below = Frame(room.left, place.bottom + 4, room.width, under)
        return table, *((Paragraphs(below, (remark,), size, name=self.caption),) if remark else ())


def _table(
    lines: list[tuple[str, ...]],
    widths: tuple[float, ...],
    heights: list[float],
    place: Frame,
    size: float,
    spoken: str,
) -> Table:
    head, *rows = (
        Row(tuple(Cell(text, bold=number == 0) for text in line), height)
        for number, (line, height) in enumerate(zip(lines, heights, strict=True))
    )
    columns = tuple(Column(wide, "right" if number else "left") for number, wide in enumerate(widths))
    return Table(place, columns, head, tuple(rows), size, "figures", spoken)


def _flowing(lines: list[tuple[str, ...]], below: str, across: float) -> float:
    """Height of the table and the words below it in letters, where the reader's program places them."""
    # A heading may be broken, a figure stays in its line.
    numbers = [
        max([*(width(word, 1, bold=True) for word in head.split(" ")), *(width(text, 1) for text in texts)])
        for head, *texts in list(zip(*lines, strict=True))[1:]
    ]
    room = across / NEARLY - sum(numbers) - len(lines[0]) * _FIGURES_PAD
    rows = (_FIGURES_LINE * len(wrapped(name, 1, max(room, 1.0))) + _FIGURES_AIR for name, *_ in lines)
    line, gap = _GAPS
    return sum(rows) + (line * len(wrapped(below, 1, across / NEARLY)) + gap if below else 0)


def _cells(row: tuple[str, ...], narrow: bool) -> tuple[str, ...]:
    """Kennzahl with its year, value, rank and the two means; comparison and basis are in the notes.

    On a narrow slide the mean of the own type is there, too: beside it, fewer figures would find room.
    """
    name, year, value, rank, kind, land = row[:_PRINTED]
    if not narrow:
        return f"{name}, {year}", value, rank, kind, land
    together = rank.replace(" ", "\u00a0")
    return f"{name}, {year}", f"{value} ({together})" if rank else value, land


def _widths(rows: list[tuple[str, ...]], room: float, size: float, medium: Medium) -> tuple[float, ...]:
    """Columns of numbers at least as wide as their longest words, the names the rest: as makes the lowest table."""
    choices = []
    for lines in _BROKEN:
        numbers = [
            max(_word(row[column], size, medium, lines, bold=row is rows[0]) for row in rows)
            for column in range(1, len(rows[0]))
        ]
        choices.append((max(room - sum(numbers), size), *numbers))
    return min(choices, key=lambda each: sum(medium.row_heights(rows, each, size, "figures")))


def _word(text: str, size: float, medium: Medium, lines: float, *, bold: bool) -> float:
    """Width of the longest word or of a line of the text; a number and its qualifier together where they are short."""
    longest = max((width(word, size, bold=bold) for word in text.split(" ")), default=0.0)
    whole = width(text, size, bold=bold)
    across = whole if whole < 6.5 * size else max(longest, whole / lines)
    return WIDER * across + 2 * medium.pad + 0.7 * medium.mm
