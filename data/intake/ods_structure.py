"""What a sheet of an ODS file is like, found before its cells are read.

A cell or row of ODS may say that it is repeated a million times; the reader of the cells would write them all out.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping

from data.intake.cell_text import raised
from data.intake.limits import MAX_COLUMNS, within_limits
from data.intake.packed import part
from data.intake.refusal import Refused
from data.intake.sheet import Span
from data.intake.xlsx_structure import Structure
from data.intake.xml_walk import walk

_HIDDEN = ("collapse", "filter")
_NUMBERS = ("float", "percentage", "currency")
_DIGITS = re.compile(r"[\d.,\s+−-]+")
_MOST = 10_000_000
"""No sheet has more rows or columns; a larger number is there to do harm."""


def ods_structures(packed: zipfile.ZipFile) -> dict[str, Structure]:
    """The structure of every sheet by its name.

    Raises:
        Refused: A sheet is too large or damaged.
    """
    walker = _ContentWalker()
    walk(part(packed, "content.xml"), walker.started, walker.ended, walker.text)
    return walker.sheets


class _Raised:
    """Puts the text of a cell together, digits that are shown raised as raised digits.

    Attributes:
        text: Of the cell so far.
        any: Some of it is raised.
    """

    def __init__(self) -> None:
        self.text, self.any = "", False
        self._style, self._raising, self._spans = "", set[str](), list[bool]()

    def started(self, name: str, given: Mapping[str, str]) -> None:
        if name in ("table-cell", "covered-table-cell"):
            self.text, self.any = "", False
        elif name == "style":
            self._style = given.get("name", "")
        elif name == "text-properties" and re.match(r"super|[1-9]", given.get("text-position", "")):
            self._raising.add(self._style)
        elif name == "span":
            self._spans.append(given.get("style-name", "") in self._raising)
        elif name == "p" and self.text:
            self.text += "\n"

    def ended(self, name: str) -> None:
        if name == "span":
            self._spans.pop()

    def add(self, text: str) -> None:
        raising = any(self._spans)
        self.any = self.any or raising
        self.text += raised(text) if raising else text


class _ContentWalker:
    """Keeps the place in the sheet. Repeated empty rows and cells take up no room until something follows them."""

    def __init__(self) -> None:
        self.sheets: dict[str, Structure] = {}
        self._sheet = Structure()
        self._row, self._column = 0, 0
        self._repeat, self._row_used = 1, False
        self._depth = 0
        self._shown: list[str] | None = None
        self._remark = False
        self._raised, self._first = _Raised(), 0

    def started(self, name: str, given: Mapping[str, str]) -> None:
        self._raised.started(name, given)
        if name == "table":
            self._depth += 1
            if self._depth > 1:
                # A table within a cell is none of ours, and nothing that offices make.
                raise Refused("damaged")
            self._sheet, self._row = Structure(), 0
            self.sheets[given.get("name", "")] = self._sheet
        elif name == "table-row":
            self._column, self._row_used = 0, False
            self._repeat = _count(given, "number-rows-repeated")
            if given.get("visibility") in _HIDDEN:
                self._sheet.hidden_rows |= set(range(self._row, self._row + min(self._repeat, 1_000)))
        elif name in ("table-cell", "covered-table-cell"):
            self._cell(given, covered=name == "covered-table-cell")
        elif name == "annotation":
            self._remark = True
        elif name == "p" and self._depth:
            # Text without a type of value, as some programs write it.
            self._use(self._column)

    def ended(self, name: str) -> None:
        if name == "table":
            self._depth -= 1
        elif name == "annotation":
            self._remark = False
        self._raised.ended(name)
        if name == "table-cell" and self._raised.any and self._shown is None:
            columns = range(self._first, min(self._column, MAX_COLUMNS))
            rows = range(self._row, self._row + min(self._repeat, 1_000))
            self._sheet.texts |= {(row, column): self._raised.text for row in rows for column in columns}
        elif name == "table-cell" and self._shown is not None:
            unit = _DIGITS.sub("", "".join(self._shown))
            if unit:
                self._sheet.units.setdefault(self._column - 1, set()).add(unit)
            self._shown = None
        elif name == "table-row":
            self._row += self._repeat
            if self._row_used:
                self._sheet.rows = self._row
                within_limits(self._sheet.rows, self._sheet.columns)

    def text(self, text: str) -> None:
        if self._remark:
            return
        if self._shown is not None:
            self._shown.append(text)
        self._raised.add(text)

    def _cell(self, given: Mapping[str, str], *, covered: bool) -> None:
        self._shown = [] if given.get("value-type") in _NUMBERS and not covered else None
        self._first = self._column
        first, repeat = self._column, _count(given, "number-columns-repeated")
        self._column += repeat
        if "value-type" in given:
            self._use(self._column)
            if covered:
                columns = range(first, min(self._column, MAX_COLUMNS))
                rows = range(self._row, self._row + min(self._repeat, 1_000))
                self._sheet.covered += [(row, column) for row in rows for column in columns]
        elif "formula" in given:
            self._sheet.without_value.append((self._row, first))
        wide, high = _count(given, "number-columns-spanned"), _count(given, "number-rows-spanned")
        if wide > 1 or high > 1:
            self._sheet.merged.append(Span(self._row, first, self._row + high - 1, first + wide - 1))

    def _use(self, columns: int) -> None:
        self._row_used = True
        self._sheet.columns = max(self._sheet.columns, columns)


def _count(given: Mapping[str, str], name: str) -> int:
    text = given.get(name, "1")
    if not text.isdecimal() or not 0 < int(text) <= _MOST:
        raise Refused("damaged")
    return int(text)
