"""CSV as German Excel opens it: semicolon, decimal comma, UTF-8 with BOM, dates like 31.12.2018."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date

from data.export.archive import archive
from data.export.export_table import Cell, ExportTable
from data.export.file_words import read_me, signs_text
from data.export.formula import neutral
from data.model.words import Language

_NOTES = (
    "Dateien: Trennzeichen Semikolon, Dezimalkomma, UTF-8 mit BOM. Leere Zellen heißen „nicht gesagt“, nie null; "
    "eine Null steht als 0.",
    "Schlüssel (AGS) beginnen mit 0. Excel streicht führende Nullen, wenn eine CSV-Datei mit Doppelklick geöffnet "
    "wird: Bitte über „Daten“, „Aus Text/CSV“ einlesen und den Spalten den Typ Text geben, oder die Excel-Datei "
    "verwenden.",
    "Textzellen, die mit =, +, -, @, Tabulator oder Zeilenumbruch beginnen, haben davor ein Hochkomma ('), damit "
    "keine Tabellenkalkulation sie als Formel ausführt.",
)


def csv_bytes(table: ExportTable, language: Language = "de") -> bytes:
    """The table as a file, titles in the first line; in English with commas, decimal points and ISO dates."""
    text = io.StringIO(newline="")
    form, delimiter = (written, ";") if language == "de" else (_written_in_english, ",")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([neutral(column.title) for column in table.columns])
    writer.writerows([form(cell) for cell in row] for row in table.rows)
    return ("\ufeff" + text.getvalue()).encode()


def csv_zip(tables: Iterable[ExportTable], about: Iterable[tuple[str, str]], day: date) -> bytes:
    """All tables as an archive, with a ``LIESMICH.txt`` that says source, Stand, licence and how to open them."""
    listed = list(tables)
    names = "\n".join(f"{table.name}.csv  {table.title}: {table.description}" for table in listed)
    files = {"LIESMICH.txt": read_me(about, [f"Inhalt:\n{names}", *_NOTES, signs_text()])}
    return archive(files | {f"{table.name}.csv": csv_bytes(table) for table in listed}, day)


def written(cell: Cell) -> str:
    """A cell as text: decimal comma, no thousands mark, no exponent; text that looks like a formula neutralised."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    if isinstance(cell, float):
        return f"{cell:.10f}".rstrip("0").rstrip(".").replace(".", ",")
    return str(cell) if isinstance(cell, int) else neutral(cell)


def _written_in_english(cell: Cell) -> str:
    if isinstance(cell, date):
        return cell.isoformat()
    return written(cell).replace(",", ".") if isinstance(cell, float) else written(cell)
