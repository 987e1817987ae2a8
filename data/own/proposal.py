"""A plan proposed for a sheet, from what stands in it and from its headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache, cached_property

from data.intake.cell_text import plain
from data.intake.limits import MAX_CHECKED_ROWS
from data.intake.sheet import Sheet, Upload, Value
from data.model.records import REGIERUNGSBEZIRKE
from data.own.headings import (
    OTHER_COUNT,
    OTHER_DAY,
    PART,
    is_bare_year,
    is_heading,
    kennzahl_in,
    use_of_heading,
    year_in,
    years_in,
)
from data.own.numbers import read_number
from data.own.plan import ColumnUse, Plan
from data.own.section_rows import alone, repeats_headings, section_kinds, with_sections
from data.own.totals import is_district_word, is_total
from data.own.units import unit_in
from data.places.resolve import KeyResolver, Resolution

MOST_HEADINGS = 8


def laid_out(sheet: Sheet, resolver: KeyResolver) -> Sheet:
    """The sheet as plans are made for it: with columns for what single rows say of the blocks below them."""
    first = _first_row(sheet, _Keys(sheet, resolver))
    return with_sections(sheet, first, _heading_rows(sheet, first))


def proposed(sheet: Sheet, resolver: KeyResolver) -> Plan:
    """The plan that fits best; where nothing in the sheet is an area, every column is left out."""
    keys = _Keys(sheet, resolver)
    first = _first_row(sheet, keys)
    plan = with_headings(sheet, first, _heading_rows(sheet, first), resolver)
    above = [plain(value) for row in sheet.rows[: first - plan.heading_rows] for value in row]
    titles = [text for text in (sheet.name, *above) if text]
    year = year_in(" ".join(text for text in titles if not OTHER_DAY.search(text)))
    # A year that only some of the headings name is not that of the others.
    if any(use.year is not None for use in plan.uses if use.role == "value"):
        year = None
    return replace(plan, kennzahl=kennzahl_in(" ".join(titles)), year=year)


def best_sheet(upload: Upload, resolver: KeyResolver) -> int:
    """Number of the sheet with most areas; of equal ones the first that is on screen.

    Rows beyond those that are checked of a table count in none.
    """

    def areas(number: int) -> tuple[int, bool]:
        sheet = upload.sheets[number]
        begin = replace(sheet, rows=sheet.rows[:MAX_CHECKED_ROWS])
        return _Keys(begin, resolver).found, not sheet.hidden

    if len(upload.sheets) == 1:
        return 0

    return max(range(len(upload.sheets)), key=areas)


def with_headings(sheet: Sheet, first_row: int, heading_rows: int, resolver: KeyResolver) -> Plan:
    """The plan for a table that begins there, its columns proposed anew."""
    heads = headings(sheet, first_row, heading_rows)
    again = range(first_row - heading_rows, first_row)
    rows = [row for row in range(first_row, len(sheet.rows)) if not repeats_headings(sheet, row, again)]
    below = [
        [value for row in rows if (value := read(row, column)) is not None]
        for column in range(sheet.width)
        for read in [sheet.value if column < sheet.width - len(sheet.sections) else sheet.spread]
    ]
    areas = _Keys(sheet, resolver, first_row).columns({n for n, head in enumerate(heads) if _says_area(head)})
    starts = any(
        kennzahl_in(plain(value)) == "vielfaltszentrum"
        for head, cells in zip(heads, below, strict=True)
        if use_of_heading(head).role == "kennzahl"
        for value in cells
    )
    uses = tuple(
        ColumnUse("area") if column in areas else _use(head, cells, starts=starts)
        for column, (head, cells) in enumerate(zip(heads, below, strict=True))
    )
    if not any(use.role == "value" for use in uses):
        uses = _with_value(uses, heads, below)
    if not any(use.role == "year" or (use.role == "value" and use.year) for use in uses):
        uses = _with_year(uses, heads, below)
    return Plan(first_row, heading_rows, uses)


def headings(sheet: Sheet, first_row: int, heading_rows: int) -> list[str]:
    """The heading of every column: its rows joined, merged cells standing for all the columns they cover."""
    rows = [
        row for row in range(first_row - heading_rows, first_row) if not is_column_numbers(sheet.rows[row])
    ]
    found = []
    for column in range(sheet.width):
        parts = [plain(sheet.spread(row, column)) for row in rows]
        found.append(" ".join(dict.fromkeys(part for part in parts if part)))
    table = sheet.width - len(sheet.sections)
    return [*found[:table], *sheet.sections]


def is_column_numbers(row: Sequence[Value]) -> bool:
    """Whether the row numbers the columns, 1, 2, 3 and on, as tables of statistical offices do."""
    texts = [plain(value) for value in row if value is not None]
    numbers = [str(number) for number in range(1, len(texts) + 1)]
    return len(texts) > 2 and texts in (numbers, [f"({number})" for number in numbers])


class _Keys:
    """What the cells of a sheet are as keys of areas, whatever the headings say."""

    def __init__(self, sheet: Sheet, resolver: KeyResolver, first_row: int = 0) -> None:
        self._sheet = sheet
        resolved = cache(resolver.resolve)

        def read(row: int, column: int) -> Resolution | None:
            text = plain(sheet.spread(row, column))
            found = resolved(text) if text else None
            return None if found is None or found.kind == "unknown" else found

        self._rows = range(first_row, len(sheet.rows))
        self._cells = {
            column: {row: found for row in self._rows if (found := read(row, column)) is not None}
            for column in range(sheet.width)
        }
        # A Regierungsbezirk is named after the town where it sits.
        seats = {area_id for seat in REGIERUNGSBEZIRKE for area_id in resolved(seat).within}
        for column, cells in self._cells.items():
            if self._is_of_districts(column, seats):
                cells.clear()
        known = {
            column: sum(found.kind != "elsewhere" for found in cells.values())
            for column, cells in self._cells.items()
        }
        self.best = max(known, key=lambda column: (known[column], -column), default=0)
        self.found = known.get(self.best, 0)

    def columns(self, headed: set[int]) -> set[int]:
        """The best column, those that mean the same areas beside it, and those headed so that are needed.

        Args:
            headed: Columns whose headings speak of areas.
        """
        if not self.found:
            return headed
        return self._areas | {
            column for column in headed if self._is_known(column) or self._is_needed(column)
        }

    def is_name(self, row: int) -> bool:
        """Whether the row has nothing but the name of an area or of several: "Reg.-Bez. Kassel" above its Kreise.

        A text that says more, of a year, a Kennzahl or a unit, is none: left among the data, that would be lost.
        """
        column = alone(self._sheet, row)
        if column is None or column not in self._areas:
            return False
        text = plain(self._sheet.value(row, column))
        return (row in self._cells[column] or is_total(text)) and not self._says_more(text)

    def may_be_name(self, row: int) -> bool:
        """Whether the row has nothing but a text that may be the name of an area nobody knows, and no heading."""
        if alone(self._sheet, row) != self.best:
            return self.is_name(row)
        text = plain(self._sheet.value(row, self.best))
        return self.is_name(row) or not (self._says_more(text) or is_heading(text) or PART.search(text))

    def may_be_area(self, row: int) -> bool:
        """Whether the row has a text in the best column, known or not, and beside it a figure or that there is none."""
        named = self._sheet.value(row, self.best) is not None
        return named and self._has_figures(row) and not is_column_numbers(self._sheet.rows[row])

    def is_data(self, row: int) -> bool:
        """Whether the row has a key or a total in the best column, and something beside it."""
        if all(column == self.best for column in _used(self._sheet.rows[row])):
            return False
        if row in self._cells.get(self.best, {}):
            return True
        # "Landkreise" or "Hessen" above areas and beside no figure is a heading itself.
        return is_total(plain(self._sheet.spread(row, self.best))) and (
            self._has_figures(row) or bool(_heading_rows(self._sheet, row))
        )

    def _has_figures(self, row: int) -> bool:
        """Whether a number that is no year, or a sign for one that is missing, stands beside the best column."""
        return any(
            (_is_number(value) and not is_bare_year(plain(value))) or read_number(value).missing
            for column, value in enumerate(self._sheet.rows[row])
            if column != self.best and value is not None
        )

    def _says_more(self, text: str) -> bool:
        return kennzahl_in(text) is not None or years_in(text) != () or unit_in([text]) is not None

    def _is_of_districts(self, column: int, seats: set[str]) -> bool:
        """Whether the column is headed as that of the Regierungsbezirke: there Darmstadt is no town."""
        meant = [set(found.within) for found in self._cells[column].values() if found.meanings]
        return bool(meant and set().union(*meant) <= seats) and any(
            is_district_word(plain(self._sheet.spread(row, column))) for row in range(len(self._sheet.rows))
        )

    @cached_property
    def _areas(self) -> set[int]:
        """The best column, and those that mean the same areas beside it."""
        return {column for column in self._cells if column == self.best or self._agrees(column)}

    def _agrees(self, column: int) -> bool:
        best, other = self._cells[self.best], self._cells[column]
        beside = [
            row for row in best if plain(self._sheet.spread(row, column)) and best[row].kind != "elsewhere"
        ]
        agreeing = sum(
            row in other and bool(set(best[row].within) & set(other[row].within)) for row in beside
        )
        return bool(beside) and agreeing > len(beside) / 2

    def _is_known(self, column: int) -> bool:
        """Whether the column has keys, be it of other areas than the best one: that will be asked."""
        return any(found.kind != "elsewhere" for found in self._cells[column].values())

    def _is_needed(self, column: int) -> bool:
        """Whether the column has a text where the best one has no key that is known; numbers may count "Gemeinden"."""
        best = self._cells[self.best]
        return any(
            (text := plain(self._sheet.spread(row, column)))
            and not text.isdecimal()
            and row not in best
            and not is_total(plain(self._sheet.spread(row, self.best)))
            for row in self._rows
        )


def _first_row(sheet: Sheet, keys: _Keys) -> int:
    """The first row of data: above the first known area may stand one that is not known."""
    first = next((row for row in range(len(sheet.rows)) if keys.found and keys.is_data(row)), None)
    if first is None:
        heads = [n for n, row in enumerate(sheet.rows[:60]) if _is_heading_row(row)]
        # A title stands alone as a rule, and headings never do where there is more than one column.
        several = [n for n in heads if len(_used(sheet.rows[n])) > 1]
        return next(iter((*several, *heads)), -1) + 1
    while (
        first and sheet.value(first - 1, keys.best) is not None and not _is_heading_row(sheet.rows[first - 1])
    ):
        if len(_used(sheet.rows[first - 1])) < 2:
            break
        first -= 1
    while first > 1 and _is_section(sheet, first - 1, keys.best) and alone(sheet, first - 2) is None:
        first -= 1
    first = _first_below_headings(sheet, first, keys)
    return first + 1 if _is_headed_by_years(sheet, first, keys) else first


def _first_below_headings(sheet: Sheet, first: int, keys: _Keys) -> int:
    """The row right below the headings, where only names, lines above blocks and areas that are not known stand between.

    A name may be one that nobody knows: it is asked about or told like any other, where the headings are known.
    """
    row = begin = first
    while row and (
        not sheet.rows[row - 1]
        or keys.may_be_name(row - 1)
        or keys.may_be_area(row - 1)
        or _is_section(sheet, row - 1, keys.best)
    ):
        row -= 1
        begin = row if sheet.rows[row] else begin
    if not row or len(_used(sheet.rows[row - 1])) < 2 or not _is_heading_row(sheet.rows[row - 1]):
        return first
    # What nobody knows may be a letterhead as well, so that the row above must be one of headings for certain.
    strange = any(
        sheet.rows[line]
        and not (keys.is_name(line) or keys.is_data(line) or _is_section(sheet, line, keys.best))
        for line in range(row, first)
    )
    known = any(is_heading(plain(value)) for value in sheet.rows[row - 1])
    return begin if (known or not strange) and _heading_rows(sheet, begin) else first


def _is_headed_by_years(sheet: Sheet, row: int, keys: _Keys) -> bool:
    """Whether the row is one of headings, though its word for areas is not known: "Antragsteller", 2018, 2019.

    A single year may be the figure of an area that is not known; several in their order, above other numbers, are none.
    """
    if row >= len(sheet.rows) or keys.is_data(row) or _heading_rows(sheet, row):
        return False
    columns = [column for column in _used(sheet.rows[row]) if column != keys.best]
    years = [year_in(text) for column in columns if is_bare_year(text := plain(sheet.value(row, column)))]
    told = [year for year in years if year is not None]
    if not 1 < len(told) == len(columns) or told not in (sorted(set(told)), sorted(set(told), reverse=True)):
        return False
    below = [sheet.value(line, column) for line in range(row + 1, len(sheet.rows)) for column in columns]
    return any(_is_number(value) and not is_bare_year(plain(value)) for value in below)


def _is_section(sheet: Sheet, row: int, last: int) -> bool:
    """Whether the row says of what the block below it is; a single year above the numbers is their heading."""
    column = alone(sheet, row)
    return column is not None and column <= last and bool(section_kinds(plain(sheet.value(row, column))))


def _heading_rows(sheet: Sheet, first_row: int) -> int:
    """How many rows above are headings, the further lines of their cells and empty rows below them among them."""
    count = 0
    for row in reversed(range(max(first_row - MOST_HEADINGS, 0), first_row)):
        cells = sheet.rows[row]
        used = _used(cells)
        if row in sheet.further_lines or (not used and not count):
            continue
        if not used or (not count and row < first_row - 1 and not _heads_apart(sheet, row, first_row)):
            break
        # A single cell at the left is a title, unless it is the only heading there is.
        if len(used) < 2 and used[0] == 0 and (count or not is_heading(plain(cells[0]))):
            break
        count = first_row - row
    return count


def _heads_apart(sheet: Sheet, row: int, first_row: int) -> bool:
    """Whether a row above an empty one is of headings: a title may stand apart, too, and name a Kennzahl at its left."""
    if all(between in sheet.further_lines for between in range(row + 1, first_row)):
        return True
    texts = [plain(value) for value in sheet.rows[row] if value is not None]
    known = len(texts) > 1 and (_says_area(texts[0]) or any(map(is_heading, texts[1:])))
    return is_column_numbers(sheet.rows[row]) or (known and _is_heading_row(sheet.rows[row]))


def _used(cells: Sequence[Value]) -> list[int]:
    return [column for column, value in enumerate(cells) if value is not None]


def _is_heading_row(row: Sequence[Value]) -> bool:
    """Whether a row has headings: only words or years, and among years at least one known word; or column numbers."""
    if is_column_numbers(row):
        return True
    values = [value for value in row if value is not None]
    texts = [plain(value) for value in values]
    if not texts or any(
        _is_number(value) and not is_bare_year(text) for value, text in zip(values, texts, strict=True)
    ):
        return False
    missing = sum(read_number(value).missing for value in values)
    # "k. A." beside a word is what a row of data says of its area.
    if missing and missing >= len(texts) - 1:
        return False
    years = sum(is_bare_year(text) for text in texts)
    return years in (0, len(texts)) or any(is_heading(text) and not is_bare_year(text) for text in texts)


def _is_number(value: Value) -> bool:
    found = read_number(value)
    if found.code in ("percent", "multiple"):
        # "12 %" is a number, "Betrag in TEUR" a heading.
        return plain(value)[:1].isdecimal()
    return found.value is not None or found.code in ("two_readings", "negative")


def _says_area(head: str) -> bool:
    return use_of_heading(head).role == "area"


def _use(head: str, cells: Sequence[Value], *, starts: bool) -> ColumnUse:
    """What the column seems to be; years are values only where they are those in which something started.

    A heading with a unit ("Tsd. EUR") is that of values, also where all of them look like years.
    """
    use = use_of_heading(head)
    counted = starts or use.kennzahl == "vielfaltszentrum" or unit_in([head]) is not None
    if use.role == "value" and _are_years(cells) and not counted:
        return ColumnUse("year" if not head else "ignore", year=use.year)
    if use.role == "ignore" and not head and _are_years(cells):
        return ColumnUse("year")
    return ColumnUse(year=use.year) if use.role == "area" else use


def _are_years(cells: Sequence[Value]) -> bool:
    return bool(cells) and all(not isinstance(cell, date) and is_bare_year(plain(cell)) for cell in cells)


def _with_value(
    uses: Sequence[ColumnUse], heads: Sequence[str], below: Sequence[Sequence[Value]]
) -> tuple[ColumnUse, ...]:
    """The only column of numbers that is nothing else yet, or those of different years, as values."""
    numbers = [
        column
        for column, (use, head, cells) in enumerate(zip(uses, heads, below, strict=True))
        if use.role == "ignore"
        and any(_is_number(cell) for cell in cells)
        and all(_is_number(cell) or read_number(cell).missing for cell in cells)
        and not _are_years(cells)
        and not PART.search(head)
        and not OTHER_COUNT.search(head)
    ]
    years = [uses[column].year for column in numbers]
    if len(numbers) != 1 and (None in years or len(set(years)) < len(years)):
        return tuple(uses)
    return tuple(
        ColumnUse("value", year=use.year) if column in numbers else use for column, use in enumerate(uses)
    )


def _with_year(
    uses: Sequence[ColumnUse], heads: Sequence[str], below: Sequence[Sequence[Value]]
) -> tuple[ColumnUse, ...]:
    """The only column of years or days that is nothing else yet, as that of the year; one of a Stand is another day."""
    years = [
        column
        for column, (use, head, cells) in enumerate(zip(uses, heads, below, strict=True))
        if use.role == "ignore"
        and not OTHER_DAY.search(head)
        and cells
        and all(is_bare_year(plain(c)) for c in cells)
    ]
    if len(years) != 1:
        return tuple(uses)
    return tuple(ColumnUse("year") if column == years[0] else use for column, use in enumerate(uses))
