"""What a sheet of an XLSX file is like, found before its cells are read: size, merged and hidden cells, formulas.

The reader of the cells reserves memory for the whole rectangle in use, which two cells far apart make as large as
they like, and it leaves out results that are errors. So this walks over the sheet first.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field

from openpyxl.utils import column_index_from_string

from data.intake.cell_text import raised
from data.intake.limits import within_limits
from data.intake.packed import part
from data.intake.refusal import Refused
from data.intake.sheet import Span
from data.intake.xml_walk import walk

_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")


@dataclass
class Structure:
    """What is known of a sheet; all places are counted from 0.

    Attributes:
        texts: Of cells that the reader of cells has otherwise: results that are errors, like ``#N/A``, and texts with
            raised digits ("12" with the sign of a footnote is 12¹, not 121).
        units: What the formats of numbers write beside them, by column; see `unit_of_format`.
        covered: Cells below merged ones that the file gives a value of their own.
    """

    rows: int = 0
    columns: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[Span] = field(default_factory=list)
    without_value: list[tuple[int, int]] = field(default_factory=list)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    units: dict[int, set[str]] = field(default_factory=dict)
    covered: list[tuple[int, int]] = field(default_factory=list)


def structures(packed: zipfile.ZipFile) -> dict[str, Structure]:
    """The structure of every sheet by the name of its part.

    Raises:
        Refused: A sheet is too large or damaged.
    """
    found = {}
    units, strings = _units_of_styles(packed), _raised_strings(packed)
    for entry in packed.infolist():
        if entry.filename.casefold().endswith((".xml", ".rels")):
            content = part(packed, entry.filename)
            # Text in two bytes a letter would pass by what is looked for here.
            if b"\0" in content:
                raise Refused("damaged")
            if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
                raise Refused("entities")
            if b"sheetData" in content:
                found[entry.filename] = _structure(content, units, strings)
    return found


def sheet_parts(packed: zipfile.ZipFile) -> dict[str, str]:
    """Part of every sheet by its name, in the order of the workbook.

    Raises:
        Refused: The workbook cannot be read.
    """
    targets: dict[str, str] = {}
    sheets: dict[str, str] = {}

    def relation(name: str, given: Mapping[str, str]) -> None:
        if name == "Relationship":
            targets[given.get("Id", "")] = given.get("Target", "")

    def sheet(name: str, given: Mapping[str, str]) -> None:
        if name == "sheet":
            target = targets.get(given.get("id", ""), "")
            path = target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target)
            sheets[given.get("name", "")] = posixpath.normpath(path)

    walk(part(packed, "xl/_rels/workbook.xml.rels"), relation)
    walk(part(packed, "xl/workbook.xml"), sheet)
    return sheets


def unit_of_format(code: str) -> str:
    """What a number format writes beside the number: "%", or its own text; empty for any other."""
    shown = re.sub(r"\[[^\]]*\]|[_*].", "", code.partition(";")[0])
    text = "".join(quoted or escaped for quoted, escaped in _LITERAL.findall(shown)).strip()
    return text or ("%" if "%" in shown else "")


def _units_of_styles(packed: zipfile.ZipFile) -> dict[str, str]:
    """Unit by number of the style, as cells name it."""
    codes = {"9": "0%", "10": "0.00%"}
    styles: list[str] = []
    within: list[bool] = [False]

    def started(name: str, given: Mapping[str, str]) -> None:
        if name == "numFmt":
            codes[given.get("numFmtId", "")] = given.get("formatCode", "")
        elif name == "cellXfs":
            within[0] = True
        elif name == "xf" and within[0]:
            styles.append(given.get("numFmtId", ""))

    def ended(name: str) -> None:
        within[0] = within[0] and name != "cellXfs"

    if "xl/styles.xml" in packed.namelist():
        walk(part(packed, "xl/styles.xml"), started, ended)
    units = {str(number): unit_of_format(codes.get(style, "")) for number, style in enumerate(styles)}
    return {style: unit for style, unit in units.items() if unit}


class _RichText:
    """Puts the runs of a text together, digits of raised ones as raised digits."""

    def __init__(self) -> None:
        self.text, self.any_raised = "", False
        self._raised, self._spoken = False, False

    def started(self, name: str, given: Mapping[str, str]) -> None:
        if name in ("si", "is"):
            self.text, self.any_raised = "", False
        if name in ("si", "is", "r", "rPh"):
            # What "rPh" holds is how a word is spoken.
            self._raised, self._spoken = False, name == "rPh"
        elif name == "vertAlign":
            self._raised = given.get("val") == "superscript"
            self.any_raised = self.any_raised or self._raised

    def add(self, text: str) -> None:
        if not self._spoken:
            self.text += raised(text) if self._raised else text


def _raised_strings(packed: zipfile.ZipFile) -> dict[str, str]:
    """Shared texts with raised digits, by the number that cells name them by."""
    found: dict[str, str] = {}
    rich, count, within = _RichText(), 0, ""

    def started(name: str, given: Mapping[str, str]) -> None:
        nonlocal within
        within = name
        rich.started(name, given)

    def ended(name: str) -> None:
        nonlocal count, within
        within = ""
        if name == "si":
            if rich.any_raised:
                found[str(count)] = rich.text
            count += 1

    def text(text: str) -> None:
        if within == "t":
            rich.add(text)

    if "xl/sharedStrings.xml" in packed.namelist():
        walk(part(packed, "xl/sharedStrings.xml"), started, ended, text)
    return found


def _structure(content: bytes, units: Mapping[str, str], strings: Mapping[str, str]) -> Structure:
    walker = _SheetWalker(units, strings)
    walk(content, walker.started, walker.ended, walker.text)
    within_limits(walker.found.rows, walker.found.columns)
    return walker.found


class _SheetWalker:
    """Keeps the place in the sheet; where a cell does not say its own, it follows the one before."""

    def __init__(self, units: Mapping[str, str], strings: Mapping[str, str]) -> None:
        self.found = Structure()
        self._units, self._unit = units, ""
        self._strings, self._rich = strings, _RichText()
        self._row, self._column = -1, -1
        self._formula, self._valued, self._kind = False, False, ""
        self._within, self._text = "", ""

    def started(self, name: str, given: Mapping[str, str]) -> None:
        if name == "c":
            self._cell(given)
        elif name == "row":
            self._row = int(given["r"]) - 1 if given.get("r", "").isdecimal() else self._row + 1
            self._column = -1
            if given.get("hidden") in ("1", "true"):
                self.found.hidden_rows.add(self._row)
        elif name in ("is", "r", "rPh", "vertAlign"):
            self._rich.started(name, given)
        elif name in ("f", "v", "t"):
            self._within = name
            self._formula = self._formula or name == "f"
        elif name == "mergeCell":
            self._merge(given.get("ref", ""))
        elif name == "col" and given.get("hidden") in ("1", "true"):
            self._hide(given)

    def ended(self, name: str) -> None:
        self._within = ""
        if name != "c":
            return
        place = (self._row, self._column)
        if self._formula and not self._valued:
            self.found.without_value.append(place)
        if self._kind == "e":
            self.found.texts[place] = self._text or "#FEHLER"
        elif self._kind == "inlineStr" and self._rich.any_raised:
            self.found.texts[place] = self._rich.text
        elif self._kind == "s" and self._text in self._strings:
            self.found.texts[place] = self._strings[self._text]
        if self._unit and self._valued:
            self.found.units.setdefault(self._column, set()).add(self._unit)
        self._kind = ""

    def text(self, text: str) -> None:
        if self._within in ("v", "t"):
            self._valued = True
            if self._kind in ("e", "s"):
                self._text += text
            elif self._kind == "inlineStr":
                self._rich.add(text)

    def _cell(self, given: Mapping[str, str]) -> None:
        place = _CELL.fullmatch(given.get("r", ""))
        if place:
            self._row, self._column = _place(place)
        elif "r" in given:
            raise Refused("damaged")
        else:
            self._column += 1
        self._formula = self._valued = False
        self._kind, self._text = given.get("t", "n"), ""
        self._unit = self._units.get(given.get("s", ""), "") if self._kind == "n" else ""
        self.found.rows = max(self.found.rows, self._row + 1)
        self.found.columns = max(self.found.columns, self._column + 1)

    def _merge(self, reference: str) -> None:
        ends = [_CELL.fullmatch(end) for end in reference.split(":")]
        if len(ends) == 2 and ends[0] and ends[1]:
            (top, left), (bottom, right) = _place(ends[0]), _place(ends[1])
            self.found.merged.append(Span(top, left, bottom, right))

    def _hide(self, given: Mapping[str, str]) -> None:
        first, last = given.get("min", ""), given.get("max", "")
        if first.isdecimal() and last.isdecimal():
            # Usually everything behind the table, up to the last column there is.
            self.found.hidden_columns |= set(range(int(first) - 1, min(int(last), 16_384)))


def _place(cell: re.Match[str]) -> tuple[int, int]:
    return int(cell[2]) - 1, column_index_from_string(cell[1]) - 1
