"""The records of a file that was read: sheets of cells with their place, as a spreadsheet names it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Literal, NamedTuple

from openpyxl.utils import get_column_letter

from data.intake.refusal import Remark

Value = str | int | float | bool | date | datetime | time | None
Kind = Literal["xlsx", "ods", "xls", "csv", "ics", "geojson"]


class Span(NamedTuple):
    """Merged cells, counted from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet.

    Attributes:
        rows: Cells by row and column, both counted from 0; ``None`` is an empty cell. Rows may be of different
            length: what follows the last cell in use is left out. Texts are as they stand in the file.
        hidden: The sheet is not on screen in the program it was made with.
        hidden_rows: Rows that are not on screen, counted from 0; their cells are in `rows`.
        merged: Merged cells; the value stands in the first, the others are empty.
        covered: The first cell of every other merged one, both as (row, column).
        units: What the formats of numbers write beside them, by column: "%", "Tsd. €".
        delimited: Cells were separated by a sign, so a sign too many moves those behind it.
        further_lines: Empty rows, counted from 0, that are further lines of the row above, whose cells have line breaks.
        sections: Headings of columns behind the last, whose cells are all covered: what a row above says of a block.
        without_value: Cells with a formula whose result the file does not hold, (row, column).
        remarks: What should be known of this sheet.
        width: Columns in use, those of `sections` among them. Counted once: it looks at every row, and is asked for of
            every row.
    """

    name: str
    rows: tuple[tuple[Value, ...], ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    merged: tuple[Span, ...] = ()
    covered: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    units: Mapping[int, frozenset[str]] = field(default_factory=dict)
    delimited: bool = False
    further_lines: frozenset[int] = frozenset()
    sections: tuple[str, ...] = ()
    without_value: tuple[tuple[int, int], ...] = ()
    remarks: tuple[Remark, ...] = ()
    width: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        widest = max((len(row) for row in self.rows), default=0)
        object.__setattr__(self, "width", widest + len(self.sections))

    def value(self, row: int, column: int) -> Value:
        """The cell; ``None`` beyond the last one of its row."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else None

    def spread(self, row: int, column: int) -> Value:
        """The cell; a merged one has the value of them all."""
        return self.value(*self.covered.get((row, column), (row, column)))


@dataclass(frozen=True, slots=True)
class Upload:
    """A file.

    Attributes:
        name: As the viewer's computer calls it.
        sheets: Those with at least one cell, in the order of the file.
        remarks: What should be known of the file.
    """

    name: str
    kind: Kind
    sheets: tuple[Sheet, ...]
    remarks: tuple[Remark, ...] = ()


def column_letters(column: int) -> str:
    """The name of a column, counted from 0: A, Z, AA."""
    return str(get_column_letter(column + 1))


def coordinate(row: int, column: int) -> str:
    """The name of a cell, counted from 0: ``coordinate(6, 1)`` is B7."""
    return f"{column_letters(column)}{row + 1}"


def trimmed(rows: list[list[Value]]) -> tuple[tuple[Value, ...], ...]:
    """The rows without empty cells at their ends and without empty rows at the end."""
    kept: list[tuple[Value, ...]] = []
    for row in rows:
        last = len(row)
        while last and row[last - 1] in (None, ""):
            last -= 1
        kept.append(tuple(None if value == "" else value for value in row[:last]))
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)
