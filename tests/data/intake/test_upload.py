"""Files into sheets: what can be read is read rightly, all else is refused with its own reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from streamlit import config

from data.intake.limits import MAX_BYTES, MAX_ROWS
from data.intake.refusal import Refused
from data.intake.sheet import Sheet, coordinate
from data.intake.upload import read_pasted, read_upload
from pages.texts.intake_words import remark_words
from tests.made_files import book, csv, in_sheet, ods, ods_rows, repacked, xlsx
from tests.words import say

ROWS: list[list[object]] = [["AGS", "Gebiet", "Wert"], ["06411", "Darmstadt", 3], ["06413", "Offenbach", 4.5]]
READ = (("AGS", "Gebiet", "Wert"), ("06411", "Darmstadt", 3), ("06413", "Offenbach", 4.5))


def _sheet(name: str, content: bytes) -> Sheet:
    [sheet] = read_upload(name, content).sheets
    return sheet


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", xlsx(ROWS)),
        ("a.ods", ods(ods_rows(ROWS))),
        ("renamed.csv", xlsx(ROWS)),
    ],
)
def test_spreadsheet_keeps_text_numbers_and_places(name: str, content: bytes) -> None:
    assert _sheet(name, content).rows == READ


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp850", "mac_roman"]
)
@pytest.mark.parametrize("separator", [";", "\t", ",", "|"])
def test_encoding_and_separator_are_found_out(encoding: str, separator: str) -> None:
    rows: list[list[object]] = [
        ["Schlüssel", "Gebiet"],
        ["06531", "Gießen"],
        ["06633", "Landkreis Kassel"],
        ["06635", "Höhe"],
    ]
    assert _sheet("a.csv", csv(rows, separator, encoding)).rows == tuple(map(tuple, rows))


@pytest.mark.parametrize(
    ("encodings", "cells"),
    [
        # Signs that are umlauts in another of the encodings: € and § of Windows are Ä and ß of a Macintosh.
        ("cp1252 mac_roman", ["Gießen", "12 €", "3 €", "§ 2"]),
        ("cp1252 mac_roman", ["Höhe", "„Zählung“", "§ 5", "§ 6"]),
        # The ö of a Macintosh is the Ü of DOS.
        ("cp1252 cp850 mac_roman", ["Bad Homburg v. d. Höhe"]),
        ("cp1252 cp850 mac_roman", ["Köln", "GROSSE ÖFFNUNG", "Übersee", "Ämter"]),
        ("cp1252 cp850 mac_roman", ["Groß-Gerau"]),
    ],
)
def test_other_signs_are_not_taken_for_umlauts(encodings: str, cells: list[str]) -> None:
    read: tuple[tuple[object, ...], ...] = (("Gebiet",), *((cell,) for cell in cells))
    for encoding in encodings.split():
        assert _sheet("a.csv", csv(read, ";", encoding)).rows == read


def test_commas_in_numbers_are_no_separators() -> None:
    rows: list[list[object]] = [["AGS", "Wert"], ["06411", "1,5"], ["06412", "2,5"], ["06413", "3"]]
    assert _sheet("a.csv", csv(rows)).rows == tuple(map(tuple, rows))


def test_hint_of_excel_is_no_row_and_places_stay() -> None:
    sheet = _sheet("a.csv", b"sep=|\r\nAGS|Wert\r\n06411|1;5\r\n")
    assert sheet.rows == ((), ("AGS", "Wert"), ("06411", "1;5"))


def test_cell_over_several_lines_keeps_the_places_below() -> None:
    sheet = _sheet("a.csv", b'AGS;Notiz\r\n06411;"eins\r\nzwei"\r\n06412;drei\r\n')
    assert sheet.rows[1] == ("06411", "eins\r\nzwei")
    assert (sheet.rows[2], sheet.rows[3]) == ((), ("06412", "drei"))


def test_days_stay_days_and_a_year_shown_as_day_shows_itself() -> None:
    def year_as_day(sheet: Worksheet) -> None:
        sheet["A2"].number_format = "DD.MM.YYYY"

    content = xlsx([[date(2018, 12, 31)], [2018]], year_as_day)
    assert _sheet("a.xlsx", content).rows == ((date(2018, 12, 31),), (date(1905, 7, 10),))


def test_errors_and_formulas_without_result_are_not_lost() -> None:
    content = in_sheet(
        xlsx([["=1/0", "=A1+1", 5]]),
        b'<c r="A1"><f>1/0</f><v></v>',
        b'<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v>',
    )
    sheet = _sheet("a.xlsx", content)
    assert sheet.rows == (("#DIV/0!", None, 5),)
    assert [coordinate(*place) for place in sheet.without_value] == ["B1"]


def test_merged_and_hidden_cells_are_told() -> None:
    def change(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:C1")
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["B"].hidden = True

    sheet = _sheet("a.xlsx", xlsx([["Titel"], *ROWS], change))
    assert sheet.merged == ((0, 0, 0, 2),)
    assert sheet.hidden_rows == {2}
    told = [remark_words(remark, say) for remark in sheet.remarks]
    assert told == [
        "Eine ausgeblendete Zeile wird mitgelesen: 3.",
        "Eine ausgeblendete Spalte wird mitgelesen: B.",
        "Ein verbundener Bereich; Namen, Jahre und Überschriften gelten für alle Zellen darin: A1.",
    ]


def test_hidden_and_empty_sheets_are_told() -> None:
    def hide(made: Workbook) -> None:
        made["versteckt"].sheet_state = "hidden"

    upload = read_upload("a.xlsx", book({"Tabelle1": ROWS, "leer": [], "versteckt": ROWS}, hide))
    assert [(sheet.name, sheet.hidden) for sheet in upload.sheets] == [
        ("Tabelle1", False),
        ("versteckt", True),
    ]
    assert [remark.code for remark in upload.remarks] == ["empty_sheet"]


def test_macros_are_told_and_left_alone() -> None:
    upload = read_upload("a.xlsm", repacked(xlsx(ROWS), lambda _, part: part, {"xl/vbaProject.bin": b"x"}))
    assert [remark.code for remark in upload.remarks] == ["macros"]
    assert upload.sheets[0].rows == READ


def test_repeated_empty_rows_of_ods_cost_nothing() -> None:
    tail = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    assert _sheet("a.ods", ods(ods_rows(ROWS) + tail)).rows == READ


def test_limit_is_the_servers_own(root: Path) -> None:
    config.get_config_options(force_reparse=True)
    assert config.get_option("server.maxUploadSize") * 1_000_000 == MAX_BYTES
    assert MAX_ROWS >= 100_000


def test_further_lines_of_a_cell_are_empty_rows_that_are_known_as_such() -> None:
    sheet = _sheet("a.csv", b'sep=;\r\n"a\r\nb\nc";d\r\n\r\n1;"x\ry"\r\n2;3\r\n')
    assert sheet.rows == ((), ("a\r\nb\nc", "d"), (), (), (), ("1", "x\ry"), (), ("2", "3"))
    assert sheet.further_lines == {2, 3, 6}
    assert read_pasted('a\t"b\nc"\n1\t2\n', "eingefügt").sheets[0].further_lines == {1}


def test_pasted_cells_are_apart_by_tabs_whatever_else_is_in_them() -> None:
    [sheet] = read_pasted('Gebiet\tWert\nDarmstadt\t1,5\n"zwei\nZeilen"\t2,5\n', "eingefügt").sheets
    assert sheet.rows == (("Gebiet", "Wert"), ("Darmstadt", "1,5"), ("zwei\nZeilen", "2,5"))
    [sheet] = read_pasted("Gebiet;Wert\nDarmstadt;1,5\nKassel;2\n", "eingefügt").sheets
    assert sheet.rows[1] == ("Darmstadt", "1,5")
    with pytest.raises(Refused):
        read_pasted(" \n", "eingefügt")
