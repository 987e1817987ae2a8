"""A table: rows of short texts under heads, with tints that repeat what the texts say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geo.paint.colors import text_on
from pages.drawing.ink import TEXT
from pages.drawing.medium import Medium
from pages.drawing.primitives import Block, Cell, Column, Drawing, Frame, Paragraphs, Row, Table
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
    """

    label: str
    cells: tuple[TableCell, ...]
    short: str = ""
    marked: bool = False


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
    """

    kind = "table"
    corner: str
    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]
    short_heads: tuple[str, ...] = ()
    roomy: bool = False
    below: tuple[str, ...] = ()

    def lines(self, *, short: bool) -> list[tuple[str, ...]]:
        """Head and rows as texts.

        Args:
            short: With the short words where there are any.
        """
        heads = self.short_heads if short and self.short_heads else self.heads
        return [
            (self.corner, *heads),
            *(((short and row.short) or row.label, *(cell.text for cell in row.cells)) for row in self.rows),
        ]

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
        columns = (Column(setting.widths[0]), *(Column(each, "middle") for each in setting.widths[1:]))
        place = Frame(body.left, body.top, body.width, sum(heights))
        blocks: list[Block] = [
            Table(place, columns, head, tuple(rows), setting.size, "fields", self.spoken, self.roomy)
        ]
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
        count = len(self.heads)
        measured = lines if self.roomy or medium.native else lines[:1]
        longest = max(width(text, size, bold=True) for line in measured for text in line[1:])
        air = 2 * medium.pad * (_ROOMY if self.roomy else _AIRY) if medium.pad else size
        each = _RUNS_WIDER * longest + 2 * medium.pad + 1 if medium.native else medium.wider * longest + air
        if medium.native:
            each = min(each, max(_WIDEST * room, room / (count + 2)))
        each = min(each, (1 - _LEAST_LABEL) * room / count)
        return (room - count * each, *([each] * count))

    def _row(self, row: TableRow | None, words: tuple[str, ...], height: float) -> Row:
        if row is None:
            return Row(tuple(Cell(word, bold=True) for word in words), height)
        cells = (_cell(cell) for cell in row.cells)
        return Row((Cell(words[0], bold=row.marked), *cells), height, row.marked)


def _cell(cell: TableCell) -> Cell:
    colour = text_on(cell.tint) if cell.tint else TEXT
    return Cell(cell.text, colour, fill="gap" if cell.gap else cell.tint)
