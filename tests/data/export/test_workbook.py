from __future__ import annotations

import io
from datetime import date, datetime

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from data.events.event_template import template
from data.export.difference_export import COLUMNS as DIFFERENCE_COLUMNS
from data.export.export_table import ExportColumn, ExportTable, packaged_tables
from data.export.file_words import SIGNS, about
from data.export.view_table import COLUMNS as VIEW_COLUMNS
from data.export.workbook import sheet_title, workbook
from data.model import formats
from data.version import RELEASED
from tests.data.export.test_formula import ATTACKS
from tests.real_tables import committed_dataset

DAY = date(2025, 12, 10)
COLUMNS = tuple(ExportColumn(name, name) for name in ("AGS", "Wert", "Tag", "Text"))


def _sheet(*rows: tuple[str | int | float | date | None, ...]) -> Worksheet:
    table = ExportTable("t", "Tabelle", "", COLUMNS, rows)
    return load_workbook(io.BytesIO(workbook([table], [("Titel", "x")], DAY)))["Tabelle"]


def test_keys_stay_text_and_numbers_are_numbers() -> None:
    sheet = _sheet(("06411000", 1.5, date(2018, 12, 31), "rund 40"), ("06412", 0, None, None))
    assert [cell.value for cell in sheet[2]] == ["06411000", 1.5, datetime(2018, 12, 31), "rund 40"]
    assert [cell.data_type for cell in sheet[2]] == ["s", "n", "d", "s"]
    assert sheet["A2"].number_format == "@"
    assert sheet["C2"].number_format == "DD.MM.YYYY"


def test_english_workbook_shows_its_dates_and_the_day_of_release_in_english() -> None:
    table = ExportTable("t", "Table", "", COLUMNS, (("06411000", 1.5, date(2018, 12, 31), None),))
    lines = about(committed_dataset(), "Title", DAY, ["S001"], "en")
    book = load_workbook(io.BytesIO(workbook([table], lines, DAY, language="en")))
    assert book["Table"]["C2"].number_format == "D MMM YYYY"
    assert formats.day(RELEASED, "en") in dict(lines)["Made with"]


def test_zero_is_a_number_that_shows_as_on_screen_and_in_csv() -> None:
    cell = _sheet(("06412", 0, None, None))["B2"]
    assert (cell.value, cell.number_format) == (0, "General")


@pytest.mark.parametrize("text", [*ATTACKS, "#N/A", "#REF!"])
def test_text_is_never_a_formula_and_comes_back_unchanged(text: str) -> None:
    cell = _sheet(("06411000", 1, None, text))["D2"]
    # XML, and so every XLSX, knows no carriage return of its own.
    assert cell.value.replace("\r", "\n") == text.replace("\r", "\n")
    assert cell.data_type == "s"
    assert cell.quotePrefix == (not text.startswith("#"))


def test_control_characters_do_not_break_the_file() -> None:
    assert _sheet(("06411000", 1, None, "a\x00b\x1fc"))["D2"].value == "a b c"


def test_header_stands_still() -> None:
    assert _sheet(("06411000", 1, None, "a")).freeze_panes == "A2"


def test_sheets_say_source_stand_licence_and_signs() -> None:
    data = committed_dataset()
    table = ExportTable("t", "Tabelle", "", COLUMNS, (("06411000", 1, None, "a"),))
    book = load_workbook(io.BytesIO(workbook([table], about(data, "x", DAY, ["S004"]), DAY)))
    assert book.sheetnames == ["Tabelle", "Lies mich", "Zeichen"]
    lines = {row[0]: str(row[1]) for row in book["Lies mich"].values}
    assert "10.12.2025" in lines["Stand"] or "10.12.2025" in lines["Zitierweise"]
    assert "Statistisches Bundesamt" in lines["Quellen"]
    assert "Namensnennung" in lines["Lizenzen der Quellen"]
    assert list(book["Zeichen"].values)[1:] == list(SIGNS)
    assert {sign for sign, _ in SIGNS} == {"0", ".", "...", "/", "X"}


def test_whole_data_set_holds_every_row_of_every_table() -> None:
    data, tables = committed_dataset(), packaged_tables()
    book = load_workbook(
        io.BytesIO(workbook(tables, [("Titel", "x")], DAY, about_first=True)), read_only=True
    )
    for table in tables:
        rows = list(book[sheet_title(table.title)].values)
        assert rows[0] == tuple(column.title for column in table.columns)
        assert len(rows) == len(table.rows) + 1, table.name
    found = {row[0]: row for row in book["Angaben"].values}
    assert set(found) - {"Kennung"} == set(data.observations)
    numbers = {
        key: one.number for key, one in data.observations.items() if isinstance(found[key][7], int | float)
    }
    assert {key: found[key][7] for key in numbers} == numbers
    assert len(numbers) > 250
    population = next(table for table in tables if table.name == "population")
    people = {(row[0], row[1].year): row[2] for row in list(book[sheet_title(population.title)].values)[1:]}
    assert people == {key: one.persons for key, one in data.populations.items()}


def test_same_tables_give_the_same_bytes() -> None:
    table = ExportTable("t", "Tabelle", "", COLUMNS, (("06411000", 1, None, "a"),))
    assert workbook([table], [], DAY) == workbook([table], [], DAY)


@pytest.mark.parametrize(
    ("title", "sheet"),
    [
        ("Angaben", "Angaben"),
        ("Bevölkerung und Fläche der Gebiete", "Bevölkerung und Fläche"),
        ("Zahlen von 2013 bis 2024 für Hessen", "Zahlen von 2013 bis 2024"),
    ],
)
def test_long_title_of_a_sheet_ends_at_a_word(title: str, sheet: str) -> None:
    assert sheet_title(title) == sheet


def test_every_sheet_prints_one_page_wide_with_its_heading_again() -> None:
    table = ExportTable("t", "Tabelle", "", COLUMNS, (("06411000", 1, None, "a"),))
    book = load_workbook(io.BytesIO(workbook([table], [("Titel", "WIR-Atlas Hessen: Stellen")], DAY)))
    assert (book.properties.title, book.properties.creator) == (
        "WIR-Atlas Hessen: Stellen",
        "WIR-Atlas Hessen",
    )
    assert book.properties.language == "de-DE"
    for sheet in book:
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.print_title_rows == "$1:$1"


def test_keys_of_a_template_are_text_before_anything_is_filled_in() -> None:
    book = load_workbook(io.BytesIO(workbook([template()], [("Titel", "Vorlage")], DAY)))
    heads = {cell.value: cell.column_letter for cell in book["Veranstaltungen"][1]}
    keys = [column.title for column in template().columns if column.is_key]
    assert len(keys) == 2
    for title in keys:
        assert book["Veranstaltungen"].column_dimensions[heads[title]].number_format == "@", title


def test_meaning_of_every_column_is_told() -> None:
    for columns in (VIEW_COLUMNS, DIFFERENCE_COLUMNS):
        assert [column.name for column in columns if not column.description] == []
    table = ExportTable("t", "Tabelle", "", VIEW_COLUMNS, ())
    book = load_workbook(io.BytesIO(workbook([table], [("Titel", "x")], DAY)))
    told = [row[3] for row in book["Spalten"].iter_rows(min_row=2, values_only=True)]
    assert told == [column.description for column in VIEW_COLUMNS]


def test_rows_are_as_high_as_what_is_told_in_them_is_long() -> None:
    table = ExportTable("t", "Tabelle", "", COLUMNS, ())
    book = load_workbook(
        io.BytesIO(workbook([table], [("Titel", "x"), ("Quellen", "Herausgeber; " * 40)], DAY))
    )
    heights = [book["Lies mich"].row_dimensions[line].height for line in (2, 3)]
    assert heights == [15, 90]
