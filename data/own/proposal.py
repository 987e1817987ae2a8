"""A plan proposed for a sheet, from its headings and from what stands below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.intake.cell_text import plain
from data.intake.sheet import Sheet, Value
from data.own.headings import is_heading, kennzahl_in, use_of_heading, year_in
from data.own.numbers import decimal_of, read_number
from data.own.plan import ColumnUse, Plan
from data.places.resolve import KeyResolver

_LOOKED_AT = 60
"""Rows in which the table must have begun, titles and all."""
_MOST_HEADINGS = 3


def proposed(sheet: Sheet, resolver: KeyResolver) -> Plan:
    """The plan that fits best; where nothing in the sheet is an area, every column is left out."""
    key_column, key_rows = _keys(sheet, resolver)
    first = _first_row(sheet, key_column, key_rows)
    plan = with_headings(sheet, first, _heading_rows(sheet, first), resolver)
    title = " ".join(plain(value) for row in sheet.rows[: first - plan.heading_rows] for value in row)
    titled = f"{sheet.name} {title}"
    return replace(plan, kennzahl=kennzahl_in(titled), year=year_in(titled))


def with_headings(sheet: Sheet, first_row: int, heading_rows: int, resolver: KeyResolver) -> Plan:
    """The plan for a table that begins there, its columns proposed anew."""
    heads = headings(sheet, first_row, heading_rows)
    below = [_below(sheet, column, first_row) for column in range(sheet.width)]
    uses = tuple(_use(head, cells, resolver) for head, cells in zip(heads, below, strict=True))
    if not any(use.role == "value" for use in uses):
        uses = _with_value(uses, below)
    texts = [
        plain(value)
        for use, cells in zip(uses, below, strict=True)
        if use.role == "value"
        for value in cells
        if isinstance(value, str)
    ]
    return Plan(first_row, heading_rows, uses, decimal=decimal_of(texts))


def headings(sheet: Sheet, first_row: int, heading_rows: int) -> list[str]:
    """The heading of every column: its rows joined, merged cells standing for all the columns they cover."""
    rows = range(first_row - heading_rows, first_row)
    found = []
    for column in range(sheet.width):
        parts = [plain(_spread(sheet, row, column)) for row in rows]
        found.append(" ".join(dict.fromkeys(part for part in parts if part)))
    return found


def _spread(sheet: Sheet, row: int, column: int) -> Value:
    for span in sheet.merged:
        if span.top <= row <= span.bottom and span.left <= column <= span.right:
            return sheet.value(span.top, span.left)
    return sheet.value(row, column)


def _keys(sheet: Sheet, resolver: KeyResolver) -> tuple[int, list[int]]:
    """The column with most areas, and the rows in which it has one."""
    rows = range(min(len(sheet.rows), _LOOKED_AT))
    found = [
        [row for row in rows if _is_key(sheet.value(row, column), resolver)] for column in range(sheet.width)
    ]
    best = max(range(len(found)), key=lambda column: len(found[column]), default=0)
    return best, found[best] if found else []


def _is_key(value: Value, resolver: KeyResolver) -> bool:
    text = plain(value)
    # A heading like "Kreis" is no key, and a number of posts must not pass for an AGS that lost its zero.
    return bool(text) and not is_heading(text) and bool(resolver.resolve(text).meanings)


def _first_row(sheet: Sheet, column: int, key_rows: Sequence[int]) -> int:
    """The first row of data: above the first known area may stand one that is not known."""
    if not key_rows:
        head = next((n for n, row in enumerate(sheet.rows[:_LOOKED_AT]) if _looks_like_headings(row)), -1)
        return head + 1
    first = key_rows[0]
    while first and sheet.value(first - 1, column) is not None:
        above = sheet.rows[first - 1]
        if len([value for value in above if value is not None]) < 2 or _looks_like_headings(above):
            break
        first -= 1
    return first


def _heading_rows(sheet: Sheet, first_row: int) -> int:
    count = 0
    while count < min(_MOST_HEADINGS, first_row):
        row = sheet.rows[first_row - 1 - count]
        if len([value for value in row if value is not None]) < 2 and not (
            count and _looks_like_headings(row)
        ):
            break
        count += 1
    return count


def _looks_like_headings(row: Sequence[Value]) -> bool:
    return any(is_heading(plain(value)) for value in row if value is not None)


def _below(sheet: Sheet, column: int, first_row: int) -> list[Value]:
    cells = (
        sheet.value(row, column) for row in range(first_row, min(len(sheet.rows), first_row + _LOOKED_AT))
    )
    return [value for value in cells if value is not None]


def _use(head: str, cells: Sequence[Value], resolver: KeyResolver) -> ColumnUse:
    use = use_of_heading(head)
    if use.role != "ignore" or head or not cells:
        return use
    # Without a heading the content speaks: areas, years.
    if sum(_is_key(value, resolver) for value in cells) > len(cells) / 2:
        return ColumnUse("area")
    if all(year_in(plain(value)) and len(plain(value)) == 4 for value in cells):
        return ColumnUse("year")
    return ColumnUse()


def _with_value(uses: Sequence[ColumnUse], below: Sequence[Sequence[Value]]) -> tuple[ColumnUse, ...]:
    """The only column of numbers that is nothing else yet, as the column of values."""
    numbers = [
        column
        for column, (use, cells) in enumerate(zip(uses, below, strict=True))
        if use.role == "ignore" and cells and all(read_number(cell).code is None for cell in cells)
    ]
    if len(numbers) != 1:
        return tuple(uses)
    return tuple(ColumnUse("value") if column == numbers[0] else use for column, use in enumerate(uses))
