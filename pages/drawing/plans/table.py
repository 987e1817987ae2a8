"""A table: rows of short texts under heads, with tints that repeat what the texts say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geo.paint.colors import text_on
from pages.drawing.ink import TEXT
from pages.drawing.medium import Medium
from pages.drawing.primitives import (
    Bar,
    BarShare,
    Block,
    Cell,
    Column,
    Drawing,
    Frame,
    Group,
    Paragraphs,
    Picture,
    Row,
    Table,
)
from pages.drawing.sheet import Sheet
from pages.drawing.text import width

_LEAST_LABEL = 0.2
"""Share of the width that the labels keep."""
_FEW_NOTES = 3
"""More paragraphs below a table are set tighter."""
_AIRY, _ROOMY = 1.12, 3.3
"""Of the distance around the words of a cell: in columns of single numbers, and of words."""
_RUNS_WIDER = 1.14
"""How much wider bold print may run on a slide than the font that is measured."""
_BARS, _BAR_HIGH = 0.36, 1.1
"""Of bars beside the labels: share of the width, and their height in letters."""
_WIDEST = 0.08
"""Share of the width for a column of single numbers, where there is no need for more."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """One field.

    Attributes:
        text: What it says; never said by its tint alone.
        tint: Hex colour of its ground; empty for none.
        gap: Nothing is known here: hatched like a gap on the map.
    """

    text: str
    tint: str = ""
    gap: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line.

    Attributes:
        short: The label where room is scarce; empty where it has no shorter one.
        marked: Brought out: what is chosen.
        bar: Shows the row, where the table has bars; its cells say the same.
    """

    label: str
    cells: tuple[TableCell, ...]
    short: str = ""
    marked: bool = False
    bar: BarShare | None = None


@dataclass(frozen=True, slots=True)
class _Setting:
    """How the table is set: letters, words, and the widths that follow."""

    size: float
    lines: list[tuple[str, ...]]
    widths: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSheet(Sheet):
    """A table.

    Attributes:
        corner: Head of the labels.
        heads: Of the cells.
        short_heads: The same where room is scarce; empty where they have no shorter ones.
        roomy: The cells hold words, not single numbers: columns as wide as these need.
        below: What must be known beside the table, a paragraph each.
        bar_head: Of a column of bars after the labels; empty without one.
    """

    kind = "table"
    corner: str
    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]
    short_heads: tuple[str, ...] = ()
    roomy: bool = False
    below: tuple[str, ...] = ()
    bar_head: str = ""

    def lines(self, *, short: bool) -> list[tuple[str, ...]]:
        """Head and rows as texts.

        Args:
            short: With the short words where there are any.
        """
        heads = self.short_heads if short and self.short_heads else self.heads
        return [
            (self.corner, *([self.bar_head] * self._barred), *heads),
            *(
                (
                    (short and row.short) or row.label,
                    *([""] * self._barred),
                    *(cell.text for cell in row.cells),
                )
                for row in self.rows
            ),
        ]

    @property
    def _barred(self) -> int:
        """Number of columns of bars."""
        return 1 if self.bar_head else 0

    def plan(self, body: Frame, medium: Medium) -> Drawing:
        """The table in the largest print that fits, long words before small print; what must be known below it."""
        least = medium.sizes[-1]
        gap = 0.0 if medium.native else 0.4 * least
        under = sum(medium.height([text], least, body.width) - medium.gap + gap for text in self.below)
        room = Frame(body.left, body.top, body.width, body.height - (under + least if under else 0))
        for setting in self._settings(body.width, medium):
            heights = medium.row_heights(setting.lines, setting.widths, setting.size, "fields", room.height)
            if setting.widths[0] >= _LEAST_LABEL * body.width and sum(heights) <= room.height:
                break
        head, *rows = (
            self._row(*each) for each in zip((None, *self.rows), setting.lines, heights, strict=True)
        )
        first, *others = setting.widths
        columns = (
            Column(first),
            *(Column(each, "left" if at < self._barred else "middle") for at, each in enumerate(others)),
        )
        place = Frame(body.left, body.top, body.width, sum(heights))
        table = Table(place, columns, head, tuple(rows), setting.size, "fields", self.spoken, self.roomy)
        blocks: list[Block] = [*(self._bars(table) if medium.native else ()), table]
        if self.below:
            at = Frame(body.left, min(place.bottom + least, body.bottom - under), body.width, under)
            blocks.append(Paragraphs(at, self.below, least, name=self.title, gap=gap))
        return Drawing((tuple(blocks),), tight=len(self.below) > _FEW_NOTES)

    def _settings(self, room: float, medium: Medium) -> Iterator[_Setting]:
        for size in (*medium.large, *medium.sizes):
            for short in (True,) if medium.flows else (False, True) if medium.native else (False,):
                lines = self.lines(short=short)
                yield _Setting(size, lines, self._widths(lines, room, size, medium))

    def _widths(
        self, lines: list[tuple[str, ...]], room: float, size: float, medium: Medium
    ) -> tuple[float, ...]:
        """All columns of cells alike, as wide as their longest text; the labels take the rest."""
        count, bars = len(self.heads), (_BARS * room,) * self._barred
        room -= sum(bars)
        measured = lines if self.roomy or medium.native else lines[:1]
        longest = max(width(text, size, bold=True) for line in measured for text in line[-count:])
        air = 2 * medium.pad * (_ROOMY if self.roomy else _AIRY) if medium.pad else size
        each = _RUNS_WIDER * longest + 2 * medium.pad + 1 if medium.native else medium.wider * longest + air
        if medium.native:
            each = min(each, max(_WIDEST * room, room / (count + 2)))
        each = min(each, (1 - _LEAST_LABEL) * room / count)
        return (room - count * each, *bars, *([each] * count))

    def _row(self, row: TableRow | None, words: tuple[str, ...], height: float) -> Row:
        if row is None:
            return Row(tuple(Cell(word, bold=True) for word in words), height)
        cells = (_cell(cell) for cell in row.cells)
        bar = [Cell(bar=row.bar)] * self._barred
        return Row((Cell(words[0], bold=row.marked), *bar, *cells), height, row.marked)

    def _bars(self, table: Table) -> Iterator[Picture]:
        """The bars of a native table, whose cells can hold none."""
        pieces = []
        for row, frames in table.places():
            bar = next((cell.bar for cell in row.cells if cell.bar), None)
            if bar is not None and bar.share is not None:
                field, high = frames[1], _BAR_HIGH * table.size
                left, top = field.left + bar.start * field.width, field.top + (field.height - high) / 2
                place = Frame(left, top, bar.share * field.width, high)
                pieces.append(Bar(place, bar.fill, name=row.cells[0].text))
        if pieces:
            yield Picture(table.frame, (Group(table.frame, tuple(pieces), self.title, silent=True),))


def _cell(cell: TableCell) -> Cell:
    colour = text_on(cell.tint) if cell.tint else TEXT
    return Cell(cell.text, colour, fill="gap" if cell.gap else cell.tint)
