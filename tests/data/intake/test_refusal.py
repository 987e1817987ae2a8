"""Files that are refused, each with its own reason: file, expected reason."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from csv import field_size_limit
from typing import get_args

import pytest

from data.intake.csv_text import SEPARATORS, csv_sheet
from data.intake.limits import MAX_BYTES, MAX_COLUMNS
from data.intake.refusal import RefusalCode, Refused, RemarkCode
from data.intake.upload import read_upload
from pages.texts.intake_words import refusal_words, remark_words
from pages.texts.words import Words, catalogue
from tests.made_files import book, csv, in_sheet, ods, ods_rows, old_office, packed, repacked, xlsx
from tests.words import say

ROWS: list[list[object]] = [["AGS", "Gebiet", "Wert"], ["06411", "Darmstadt", 3]]
BILLION = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
FAR_CELL = b'</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'


def _with_far_cell() -> bytes:
    return in_sheet(xlsx(ROWS), b"</row></sheetData>", FAR_CELL)


def _with_entities() -> bytes:
    def change(name: str, part: bytes) -> bytes:
        return part.replace(b"<worksheet", BILLION.encode() + b"<worksheet") if "sheet1" in name else part

    return repacked(xlsx(ROWS), change)


def _bomb() -> bytes:
    return repacked(xlsx(ROWS), lambda _, part: part, {"xl/media/image1.xml": b"0" * 60_000_000})


def _repeated(cells: str, rows: int) -> bytes:
    row = f'<table:table-row table:number-rows-repeated="{rows}">{cells}</table:table-row>'
    return ods(row)


ONE = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
MANY = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"/>'

REFUSED: dict[str, tuple[str, Callable[[], bytes], RefusalCode]] = {
    "nothing": ("a.csv", lambda: b"", "empty"),
    "only blank lines": ("a.csv", lambda: b"\r\n \r\n", "empty"),
    "only separators": ("a.csv", lambda: b";;;\r\n;;;\r\n", "no_cells"),
    "empty sheets": ("a.xlsx", lambda: book({"Tabelle1": [], "Tabelle2": []}), "no_cells"),
    "over the limit": ("a.csv", lambda: b"a;b\r\n" * (MAX_BYTES // 5 + 1), "too_large"),
    "password on XLSX": ("a.xlsx", lambda: old_office("EncryptedPackage"), "password"),
    "password on ODS": ("a.ods", lambda: ods(ods_rows(ROWS), encrypted=True), "password"),
    "Excel of 1997 without its sheets": ("a.xls", lambda: old_office("Workbook"), "damaged"),
    "Word of 1997": ("a.xlsx", lambda: old_office("WordDocument"), "other_office"),
    "binary Excel": ("a.xlsb", lambda: packed({"xl/workbook.bin": b"x"}), "binary_excel"),
    "Word": ("a.xlsx", lambda: packed({"[Content_Types].xml": b"x", "word/a.xml": b"x"}), "other_office"),
    "PDF named XLSX": ("a.xlsx", lambda: b"%PDF-1.7 ...", "other_kind"),
    "PDF named CSV": ("a.csv", lambda: b"%PDF-1.7 ...", "other_kind"),
    "program named CSV": ("a.csv", lambda: b"MZ\x90\x00\x03\x00", "other_kind"),
    "web page named XLS": ("a.xls", lambda: b"<html><table><tr><td>1</td></tr></table>", "other_kind"),
    "picture": ("a.csv", lambda: b"\x89PNG\r\n\x1a\n", "other_kind"),
    "archive": ("a.zip", lambda: packed({"a.csv": b"a;b"}), "archive"),
    "archive within": (
        "a.xlsx",
        lambda: repacked(xlsx(ROWS), lambda _, part: part, {"a.zip": b"x"}),
        "nested",
    ),
    "zip bomb": ("a.xlsx", _bomb, "bomb"),
    "cut off": ("a.xlsx", lambda: xlsx(ROWS)[:2000], "damaged"),
    "damaged sheet": ("a.xlsx", lambda: in_sheet(xlsx(ROWS), b"</row>", b"<row>"), "damaged"),
    "entities in XLSX": ("a.xlsx", _with_entities, "entities"),
    "entities in ODS": ("a.ods", lambda: ods(ods_rows(ROWS), head=BILLION), "entities"),
    "cell in the last corner": ("a.xlsx", _with_far_cell, "too_many_rows"),
    "row a million times": ("a.ods", lambda: _repeated(ONE, 1_048_576), "too_many_rows"),
    "cell 16384 times": ("a.ods", lambda: _repeated(MANY, 1), "too_many_columns"),
    "number of repetitions without end": ("a.ods", lambda: _repeated(ONE, 10**18), "damaged"),
    "a million rows": ("a.csv", lambda: b"06411;1\r\n" * 1_000_000, "too_many_rows"),
    "too many columns": ("a.csv", lambda: csv([["x"] * (MAX_COLUMNS + 1)]), "too_many_columns"),
    "too many cells": ("a.csv", lambda: csv([["x"] * 250] * 5000), "too_many_cells"),
    "zero bytes": ("a.csv", lambda: b"AGS;Wert\r\n06411;\x003\r\n", "nul_bytes"),
    "quotation open": ("a.csv", lambda: b'AGS;Wert\r\n06411;"3\r\n06413;4\r\n', "open_quote"),
    "quotation never closed": ("a.csv", lambda: b'AGS\r\n"' + b"x\r\n" * 90_000, "long_field"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_file_is_refused_with_its_own_reason(case: str) -> None:
    name, make, code = REFUSED[case]
    with pytest.raises(Refused) as refused:
        read_upload(name, make())
    assert refused.value.code == code
    words = refusal_words(refused.value, say)
    assert words.endswith((".", "?"))
    assert "{" not in words


def test_long_cell_is_refused_whatever_limit_another_library_has_set() -> None:
    before = field_size_limit(10_000_000)
    try:
        for content in (b'AGS\r\n"' + b"x\r\n" * 90_000, b"AGS\r\n" + b"x" * 140_000):
            with pytest.raises(Refused) as refused:
                read_upload("a.csv", content)
            assert refused.value.code == "long_field"
    finally:
        field_size_limit(before)


def test_every_reason_is_tested_and_has_its_sentence() -> None:
    assert {code for _, _, code in REFUSED.values()} == set(get_args(RefusalCode))
    assert {f"einlesen.note_{code}" for code in get_args(RemarkCode)} <= set(catalogue("de"))


def test_hostile_file_costs_little_memory() -> None:
    hostile = [_with_far_cell(), _repeated(ONE, 1_048_576), _bomb()]
    tracemalloc.start()
    try:
        for content in hostile:
            with pytest.raises(Refused):
                read_upload("a.xlsx", content)
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()


def test_what_a_file_is_instead_is_said_in_english_too() -> None:
    with pytest.raises(Refused) as refused:
        read_upload("a.csv", b"\x89PNG\r\n\x1a\n")
    assert "is not a table but: a picture," in refusal_words(refused.value, Words("en"))


@pytest.mark.parametrize("separator", SEPARATORS)
def test_separator_is_said_in_english_too(separator: str) -> None:
    sheet = csv_sheet("a.csv", f"Area{separator}Value\nHanau{separator}1\n".encode(), separator)
    [told] = [remark_words(each, Words("en")) for each in sheet.remarks if each.code == "separator"]
    assert SEPARATORS[separator] not in told
