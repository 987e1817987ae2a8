"""XLSX for German Excel: keys stay text, numbers are numbers, headers stand still, nothing is run as a formula."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from data.export import export_table as export_table
from data.export.archive import archive, contents
from data.export.export_table import ExportColumn, ExportTable, titled
from data.export.file_words import SIGNS
from data.export.formula import looks_like_formula
from data.model.words import LANGUAGES, Language, in_language
from data.version import PROJECT

SIGNS_SHEET, ABOUT_SHEET, COLUMNS_SHEET = "Zeichen", "Lies mich", "Spalten"

_NUMBER, _YEAR, _TEXT = "General", "0", "@"
_DATES: dict[Language, str] = {"de": "DD.MM.YYYY", "en": "D MMM YYYY"}
"""As on screen: numbers take the marks of whoever opens the file by themselves, dates written out like this do not."""
_WIDEST, _NARROWEST = 60, 9
_PAIR_LETTERS, _ROW = 100, 15
"""Letters in a line of what is told in pairs, and the height of a line in points."""
_LONGEST_TITLE = 31
_LONGEST_TEXT = 32_767
"""More letters do not fit the name of a sheet or a cell of Excel."""
_NOTE = (
    "Zellen mit Text, der mit =, +, -, @, Tabulator oder Zeilenumbruch beginnt, sind als Text gekennzeichnet "
    "(wie mit vorangestelltem Hochkomma) und werden nicht als Formel gerechnet. Schlüssel (AGS) sind Text, damit "
    "führende Nullen erhalten bleiben."
)
_CORE, _MODIFIED = "docProps/core.xml", re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def workbook(
    tables: Sequence[ExportTable],
    about: Iterable[tuple[str, str]],
    day: date,
    *,
    about_first: bool = False,
    language: Language = "de",
) -> bytes:
    """The tables as one XLSX file with sheets that say source, Stand, licence, columns and signs.

    Args:
        tables: One sheet each, named by its title.
        about: Label and text of the lines about the whole (see `words.about`).
        day: Stand; stands for the time the file was made too, so that equal data give equal bytes.
        about_first: The file opens on these lines instead of the first table.
        language: Of the sheets around the tables.
    """
    book = Workbook()
    del book[book.active.title]

    def translated(german: str) -> str:
        return in_language(german, language)

    told = list(about)
    describe(book, dict(told).get(translated("Titel"), tables[0].title if tables else PROJECT), language)
    lines = (
        (translated("Stand"), translated("Hinweis")),
        [*told, (translated("Formeln"), translated(_NOTE))],
    )
    if about_first:
        write_pairs(book.create_sheet(translated(ABOUT_SHEET)), *lines)
    for table in tables:
        write_table(book.create_sheet(sheet_title(table.title)), table, language)
    if not about_first:
        write_pairs(book.create_sheet(translated(ABOUT_SHEET)), *lines)
    if any(column.description for table in tables for column in table.columns):
        write_table(book.create_sheet(translated(COLUMNS_SHEET)), titled(_dictionary(tables), language))
    signs = [(sign, translated(meaning)) for sign, meaning in SIGNS]
    write_pairs(
        book.create_sheet(translated(SIGNS_SHEET)), (translated("Zeichen"), translated("Bedeutung")), signs
    )
    buffer = io.BytesIO()
    book.save(buffer)
    return _dated(buffer.getvalue(), day)


def describe(book: Workbook, title: str, language: Language = "de") -> None:
    """Title, author and language of the file."""
    book.properties.title, book.properties.creator = title, PROJECT
    book.properties.lastModifiedBy, book.properties.language = PROJECT, LANGUAGES[language]


def set_print(sheet: Worksheet) -> None:
    """A4 landscape, one page wide, its heading on every page, and at the foot name and number of the page."""
    sheet.page_setup.paperSize, sheet.page_setup.orientation = Worksheet.PAPERSIZE_A4, "landscape"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_title_rows = "1:1"
    sheet.oddFooter.left.text, sheet.oddFooter.right.text = "&A", "&P / &N"


def sheet_title(title: str) -> str:
    """The title as name of a sheet: whole words, at most 31 letters, ending in a noun or a number."""
    words = title.split()
    while len(words) > 1 and (len(" ".join(words)) > _LONGEST_TITLE or words[-1].islower()):
        words.pop()
    return " ".join(words)[:_LONGEST_TITLE]


def write_table(sheet: Worksheet, table: ExportTable, language: Language = "de") -> None:
    """Headings and rows, as wide as their texts, to be filtered and printed."""
    widths = [_NARROWEST] * len(table.columns)
    for number, column in enumerate(table.columns, 1):
        _head(sheet.cell(1, number), column.title)
    for line, row in enumerate(table.rows, 2):
        for number, (column, value) in enumerate(zip(table.columns, row, strict=True), 1):
            if value is not None:
                put(sheet.cell(line, number), value, column, language)
                widths[number - 1] = max(widths[number - 1], len(str(value)) + 2)
    for number, (column, width) in enumerate(zip(table.columns, widths, strict=True), 1):
        wide = max(width, len(column.title) + 4)
        sheet.column_dimensions[get_column_letter(number)].width = min(wide, _WIDEST)
        if column.is_key:
            # As text, or Excel strikes the zero in front of whatever is filled in.
            sheet.column_dimensions[get_column_letter(number)].number_format = _TEXT
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    set_print(sheet)


def write_pairs(sheet: Worksheet, heads: tuple[str, str], pairs: Iterable[tuple[str, str]]) -> None:
    """A table of labels and texts, which go on over several lines."""
    columns = (ExportColumn("label", heads[0]), ExportColumn("text", heads[1]))
    write_table(sheet, ExportTable("", sheet.title, "", columns, tuple(pairs)))
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        # LibreOffice makes no row higher by itself when it prints, and writes one upon the other.
        lines = sum(1 + len(part) // _PAIR_LETTERS for part in str(row[1].value or "").split("\n"))
        sheet.row_dimensions[row[0].row].height = _ROW * lines
    sheet.column_dimensions["B"].width = _PAIR_LETTERS + 10


def _head(cell: Cell, title: str) -> None:
    put(cell, title, ExportColumn("", ""))
    cell.font = Font(bold=True)
    cell.alignment = Alignment(wrap_text=True, vertical="top")


def put(cell: Cell, value: export_table.Cell, column: ExportColumn, language: Language = "de") -> None:
    """Write a value so that text stays text, whatever it looks like."""
    if isinstance(value, date):
        cell.value, cell.number_format = value, _DATES[language]
    elif isinstance(value, int | float):
        cell.value, cell.number_format = value, _YEAR if column.is_year else _NUMBER
    elif value is not None:
        cell.value = ILLEGAL_CHARACTERS_RE.sub(" ", value)[:_LONGEST_TEXT]
        # Set after the value: openpyxl would take "=…" for a formula and "#N/A" for an error.
        cell.data_type = "s"
        cell.number_format = _TEXT
        if looks_like_formula(value):
            # Excel's own mark for "text, even if edited"; unlike an apostrophe it leaves the text as it is.
            cell.quotePrefix = True


def _dictionary(tables: Iterable[ExportTable]) -> ExportTable:
    columns = tuple(ExportColumn(name, name) for name in ("Tabelle", "Spalte", "Kennung", "Bedeutung"))
    rows = tuple(
        (table.title, column.title, column.name, column.description)
        for table in tables
        for column in table.columns
    )
    return ExportTable("columns", COLUMNS_SHEET, "", columns, rows)


def _dated(packed: bytes, day: date) -> bytes:
    files = contents(packed)
    moment = f"{day.isoformat()}T00:00:00Z".encode()
    core = _MODIFIED.sub(rb"\g<1>" + moment, files[_CORE])
    created = re.compile(rb"(<dcterms:created[^>]*>)[^<]*")
    return archive(files | {_CORE: created.sub(rb"\g<1>" + moment, core)}, day)
