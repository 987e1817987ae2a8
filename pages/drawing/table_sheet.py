"""A table as a sheet: rows of short texts under heads, with tints that repeat what the texts say. Can be pickled."""

from __future__ import annotations

from dataclasses import dataclass

from pages.drawing.imprint import Imprint


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
class TableSheet:
    """A table.

    Attributes:
        corner: Head of the labels.
        heads: Of the cells.
        short_heads: The same where room is scarce; empty where they have no shorter ones.
        spoken: Alternative text: what the table shows.
        roomy: The cells hold words, not single numbers: columns as wide as these need.
        below: What must be known beside the table, a paragraph each.
    """

    title: str
    lead: str
    corner: str
    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]
    imprint: Imprint
    spoken: str
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
