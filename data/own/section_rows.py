"""Rows between others that say of which year, Kennzahl or part those below are: "2018" alone above a block of areas.

They become columns behind the table, as if every row below had the text in a cell merged with theirs. So they are
read, asked about and contradicted like any other column.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from data.intake.cell_text import plain
from data.intake.sheet import Sheet
from data.own.headings import OTHER_DAY, PART, is_bare_year, kennzahl_names, years_in
from data.places.names import spelled

SectionKind = Literal["year", "kennzahl", "part"]
_HEADINGS: dict[SectionKind, str] = {
    "year": "Jahr (Zwischenzeile)",
    "kennzahl": "Kennzahl (Zwischenzeile)",
    "part": "Gruppe (Zwischenzeile)",
}
_WHOLE = ("davon", "darunter", "dar")
"""Above the areas of a total: they are parts of it, and nothing of each."""


def section_kind(text: str) -> SectionKind | None:
    """What a text that stands alone in its row says of the rows below; ``None``: nothing of the kind."""
    if spelled(text) in kennzahl_names():
        return "kennzahl"
    if is_bare_year(text):
        return "year"
    if OTHER_DAY.search(text):
        return None
    if years_in(text) != ():
        # A span too: the rows below are of no single year then, and it is said.
        return "year"
    return "part" if PART.search(text) and spelled(text) not in _WHOLE else None


def alone(sheet: Sheet, row: int) -> int | None:
    """The column of the only cell in use of a row, merged ones from above counted too."""
    used = [column for column, value in enumerate(sheet.rows[row]) if value is not None]
    beside = any(sheet.covered.get((row, column), (row,))[0] < row for column in range(sheet.width))
    return used[0] if len(used) == 1 and not beside else None


def with_sections(sheet: Sheet, first_row: int) -> Sheet:
    """The sheet with a column behind the last for every kind of section row from the first row of data on."""
    found: dict[SectionKind, dict[int, tuple[int, int]]] = {}
    last: dict[SectionKind, tuple[int, int]] = {}
    for row in range(first_row, len(sheet.rows)):
        column = alone(sheet, row)
        kind = None if column is None else section_kind(plain(sheet.value(row, column)))
        if column is not None and kind is not None:
            last[kind] = (row, column)
        elif column is None and sheet.rows[row]:
            for known, place in last.items():
                found.setdefault(known, {})[row] = place
    covered = dict(sheet.covered)
    for number, rows in enumerate(found.values()):
        covered |= {(row, sheet.width + number): place for row, place in rows.items()}
    return (
        replace(sheet, covered=covered, sections=tuple(_HEADINGS[kind] for kind in found)) if found else sheet
    )
