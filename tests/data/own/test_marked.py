from __future__ import annotations

import io

from openpyxl import load_workbook

from data.own.marked import FOUND, marked_workbook
from pages.features.own_figures.table_findings import problem_words
from tests.made_files import csv, xlsx
from tests.own_tables import Checked, checked
from tests.words import say

LIST: list[list[object]] = [
    ["AGS", "Koordination 2019", "Notiz"],
    ["06411", "zwei", "=1+1"],
    ["6412", 0, "-"],
    ["06413", "1,5", "ok"],
]


def marked(found: Checked) -> bytes:
    return marked_workbook(
        found.sheet, [(problem, problem_words(problem, say)) for problem in found.outcome.problems]
    )


def test_cells_are_where_they_were_and_those_with_problems_are_marked() -> None:
    book = load_workbook(io.BytesIO(marked(checked("liste.csv", csv(LIST)))))
    sheet = book.worksheets[0]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(max_row=2)] == LIST[:2]
    comment = sheet["B2"].comment
    assert comment is not None
    assert "nur eine Zahl" in comment.text
    assert sheet["B2"].fill.fgColor.rgb == "00F8CBAD"
    assert sheet["A3"].fill.fgColor.rgb == "00FFF2CC"
    assert sheet["A4"].comment is None


def test_text_that_looks_like_a_formula_stays_text() -> None:
    sheet = load_workbook(io.BytesIO(marked(checked("liste.csv", csv(LIST))))).worksheets[0]
    assert (sheet["C2"].value, sheet["C2"].data_type) == ("=1+1", "s")


def test_second_sheet_lists_every_problem_with_its_place() -> None:
    book = load_workbook(io.BytesIO(marked(checked("liste.csv", csv(LIST)))))
    rows = [[cell.value for cell in row] for row in book[FOUND].iter_rows(min_row=2)]
    assert [row[:4] for row in rows] == [
        ["B2", "Koordination 2019", "zwei", "Fehler"],
        ["A3", "AGS", "6412", "Hinweis"],
    ]


def test_mended_table_is_read_like_any_other() -> None:
    book = load_workbook(io.BytesIO(marked(checked("liste.xlsx", xlsx(LIST)))))
    book.worksheets[0]["B2"].value = 2
    buffer = io.BytesIO()
    book.save(buffer)
    again = checked("liste.xlsx", buffer.getvalue())
    assert [value for *_, value in again.values] == [2, 0, 1.5]
    assert again.outcome.faults == ()


def test_name_of_the_sheet_is_one_that_a_sheet_may_have() -> None:
    for name in ("a[b]:c*d?e/f\\g.csv", "Meldungen.csv", "x" * 80 + ".csv", "''.csv"):
        book = load_workbook(io.BytesIO(marked(checked(name, csv(LIST)))))
        assert len(book.sheetnames) == 2
        assert len(book.sheetnames[0]) <= 31
