"""Rows between others that say of which year, Kennzahl or part those below are: "2018" alone above a block of areas.

They become columns behind the table, as if every row below had the text in a cell merged with theirs. So they are
read, asked about and contradicted like any other column.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from data.intake.cell_text import plain
from data.intake.sheet import Sheet
from data.kennzahlen.kennzahl import KennzahlId
from data.own.headings import (
    OTHER_DAY,
    PART,
    counts_other,
    is_bare_year,
    is_official,
    kennzahl_in,
    kennzahl_names,
    without_years,
    years_in,
)
from data.places.names import spelled

SectionKind = Literal["year", "kennzahl", "part"]
_HEADINGS: dict[SectionKind, str] = {
    "year": "Jahr (Zwischenzeile)",
    "kennzahl": "Kennzahl (Zwischenzeile)",
    "part": "Gruppe (Zwischenzeile)",
}
_NOTE = re.compile(r"\W?\d{0,2}\)|[*¹²³]|.*[.!?]$")
_MOST_WORDS = 3
"""Of a line without headings below it, beside the year, that is taken for a title."""
_WHOLE = ("davon", "darunter", "dar")
"""Above the areas of a total: they are parts of it, and nothing of each."""


def section_kinds(text: str, *, is_title: bool = False) -> tuple[SectionKind, ...]:
    """What a text that stands alone in its row says of the rows below; often nothing.

    Args:
        text: As `plain` has it.
        is_title: Headings follow, so that words for a Kennzahl are meant for what is below.
    """
    if spelled(text) in kennzahl_names() or _is_of_other_count(text):
        return ("kennzahl",) if years_in(text) == () else ("year", "kennzahl")
    if OTHER_DAY.search(text) and not is_bare_year(text):
        return ()
    said: set[SectionKind] = set()
    # A span too: the rows below are of no single year then, and it is said.
    if is_bare_year(text) or years_in(text) != ():
        said.add("year")
    elif PART.search(text) and spelled(text) not in _WHOLE:
        said.add("part")
    if (is_title or "year" in said) and _names_kennzahl(text, is_title=is_title):
        said.add("kennzahl")
    return tuple(kind for kind in _HEADINGS if kind in said)


def _is_of_other_count(text: str) -> bool:
    """Whether a line says that the rows below count something else, so that they are not of the Kennzahl above it."""
    words = without_years(text).split()
    return counts_other(text) and not _NOTE.match(text) and len(words) <= _MOST_WORDS


def _names_kennzahl(text: str, *, is_title: bool) -> bool:
    """Whether a line is a title that speaks of a Kennzahl; notes do so, too, and are none."""
    words = without_years(text).strip()
    if _NOTE.match(text) or not (is_title or len(words.split()) <= _MOST_WORDS):
        return False
    return kennzahl_in(text) is not None or is_official(words) or counts_other(words)


def section_kennzahl(text: str) -> KennzahlId | None:
    """The Kennzahl that such a text names or seems to speak of, as a title does."""
    return kennzahl_names().get(spelled(text)) or kennzahl_in(text)


def alone(sheet: Sheet, row: int) -> int | None:
    """The column of the only cell in use of a row, merged ones from above counted too."""
    used = [column for column, value in enumerate(sheet.rows[row]) if value is not None]
    if len(used) != 1:
        return None
    columns = range(sheet.width) if sheet.covered else ()
    beside = any(sheet.covered.get((row, column), (row,))[0] < row for column in columns)
    return None if beside else used[0]


def repeats_headings(sheet: Sheet, row: int, heads: range) -> bool:
    """Whether the row is equal to one of the rows of headings, as above every block or on every page."""
    cells = sheet.rows[row]
    return bool(cells) and row not in heads and cells in sheet.rows[heads.start : heads.stop]


def is_above_headings(sheet: Sheet, row: int, heads: range) -> bool:
    """Whether headings follow a line that stands alone: they are nearer to the numbers than it is."""
    below = range(row + 1, len(sheet.rows))
    following = next((each for each in below if sheet.rows[each] and alone(sheet, each) is None), None)
    return row < heads.start or (following is not None and repeats_headings(sheet, following, heads))


@dataclass(frozen=True, slots=True)
class _Line:
    """A cell that stands alone in its row.

    Attributes:
        place: Row and column.
        is_title: Headings follow, at most other such lines between.
    """

    place: tuple[int, int]
    text: str
    is_title: bool

    @property
    def kinds(self) -> tuple[SectionKind, ...]:
        return section_kinds(self.text, is_title=self.is_title)

    @property
    def is_other_title(self) -> bool:
        """Whether it is a title with a year and with words that name no Kennzahl."""
        return self.is_title and self.kinds == ("year",) and not is_bare_year(self.text)

    def is_like(self, other: _Line) -> bool:
        """Whether they differ in nothing but the year, or name each a Kennzahl right above the same headings."""
        if self.is_title and other.is_title and "kennzahl" in self.kinds and "kennzahl" in other.kinds:
            return True
        return spelled(without_years(self.text)) == spelled(without_years(other.text))


def with_sections(sheet: Sheet, first_row: int, heading_rows: int) -> Sheet:
    """The sheet with a column behind the last for every kind of section row from the first row of data on.

    A line above the headings counts with them where one below is like it: the titles of tables below each other.
    """
    heads = range(first_row - heading_rows, first_row)
    lines = {line.place[0]: line for line in _lines(sheet, heads) if line.kinds}
    below = [line for row, line in lines.items() if row >= first_row]
    last: dict[SectionKind, tuple[int, int]] = {}
    for title in (line for row, line in lines.items() if row < heads.start):
        known = {kind for line in below if title.is_like(line) for kind in line.kinds}
        last |= {kind: title.place for kind in title.kinds if kind in known}
    found: dict[SectionKind, dict[int, tuple[int, int]]] = {}
    for row in range(first_row, len(sheet.rows)):
        if row in lines:
            last |= dict.fromkeys(lines[row].kinds, lines[row].place)
            if "kennzahl" in last and lines[row].is_other_title:
                # Of what it speaks is not known, but hardly of what the title before it does.
                last["kennzahl"] = lines[row].place
        elif alone(sheet, row) is None and sheet.rows[row]:
            for kind, place in last.items():
                found.setdefault(kind, {})[row] = place
    covered = dict(sheet.covered)
    for number, rows in enumerate(found.values()):
        covered |= {(row, sheet.width + number): place for row, place in rows.items()}
    return (
        replace(sheet, covered=covered, sections=tuple(_HEADINGS[kind] for kind in found)) if found else sheet
    )


def _lines(sheet: Sheet, heads: range) -> list[_Line]:
    """The cells that stand alone, from the top."""
    found = []
    is_title = False
    for row in reversed(range(len(sheet.rows))):
        column = alone(sheet, row)
        if column is not None and row not in heads:
            found.append(_Line((row, column), plain(sheet.value(row, column)), is_title))
        elif row not in sheet.further_lines:
            is_title = row in heads or repeats_headings(sheet, row, heads)
    return found[::-1]
