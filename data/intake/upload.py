"""The door: a file as a viewer sends it, name and bytes, into sheets of cells."""

from __future__ import annotations

from data.intake.csv_text import csv_sheet
from data.intake.limits import MAX_BYTES
from data.intake.packed import opened
from data.intake.refusal import Refused, Remark
from data.intake.sheet import Kind, Sheet, Upload
from data.intake.spreadsheet import kind_of, ods_sheets, xls_sheets, xlsx_sheets

_ENDINGS: dict[Kind, tuple[str, ...]] = {
    "xlsx": (".xlsx", ".xlsm", ".xltx", ".xltm"),
    "ods": (".ods", ".ots"),
    "xls": (".xls", ".xlt"),
    "csv": (".csv", ".txt", ".tsv", ".tab"),
}
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
"""Start of the container of old Office files, and of encrypted new ones."""
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "PDF"),
    (b"MZ", "Programm"),
    (b"\x7fELF", "Programm"),
    (b"\x89PNG", "Bild"),
    (b"\xff\xd8\xff", "Bild"),
    (b"GIF8", "Bild"),
    (b"{\\rtf", "Textdokument (RTF)"),
    (b"Rar!", "Archiv"),
    (b"7z\xbc\xaf", "Archiv"),
    (b"\x1f\x8b", "Archiv"),
    (b"SQLite format 3", "Datenbank"),
)
_MARKUP = ((b"<!doctype html", "Internetseite (HTML)"), (b"<html", "Internetseite (HTML)"), (b"<?xml", "XML"))


def read_upload(name: str, content: bytes) -> Upload:
    """The sheets of a file, with everything that should be known of it.

    What the file is, its content says; an ending that says otherwise is remarked upon.

    Raises:
        Refused: It cannot be used; the code and its values say why.
    """
    if not content.strip(b"\0\t\r\n ") and b"\0" not in content:
        raise Refused("empty")
    if len(content) > MAX_BYTES:
        raise Refused("too_large", megabytes=round(len(content) / 1e6), most=MAX_BYTES // 1_000_000)
    kind, sheets, remarks = _read(name, content)
    if not name.casefold().endswith(_ENDINGS[kind]):
        remarks.append(Remark("other_ending", {"kind": kind.upper()}))
    filled = tuple(sheet for sheet in sheets if sheet.rows)
    if not filled:
        raise Refused("no_cells")
    if len(filled) < len(sheets):
        remarks.append(Remark("empty_sheet", {"count": len(sheets) - len(filled)}))
    return Upload(name, kind, filled, tuple(remarks))


def read_pasted(text: str, name: str) -> Upload:
    """A table as a spreadsheet puts it on the clipboard: cells apart by tabs, else as in a CSV file.

    Args:
        text: The cells.
        name: What to call it, since it has none; in the language of who pasted it.

    Raises:
        Refused: There is none in it, or it is too large.
    """
    content = text.encode()
    if not text.strip():
        raise Refused("empty")
    if len(content) > MAX_BYTES:
        raise Refused("too_large", megabytes=round(len(content) / 1e6), most=MAX_BYTES // 1_000_000)
    sheet = csv_sheet(name, content, separator="\t" if "\t" in text else None)
    if not sheet.rows:
        raise Refused("no_cells")
    return Upload(name, "csv", (sheet,))


def _read(name: str, content: bytes) -> tuple[Kind, list[Sheet], list[Remark]]:
    if content.startswith(_OLE):
        _refuse_other_office(content)
        return "xls", xls_sheets(content), []
    if not content.startswith(b"PK\x03\x04"):
        _refuse_other_kinds(content)
        stem = name.rpartition("/")[2].rpartition(".")[0] or name
        return "csv", [csv_sheet(stem, content)], []
    with opened(content) as packed:
        kind = kind_of(packed)
        macros = any(
            part.endswith("vbaProject.bin") or part.startswith("Basic/") for part in packed.namelist()
        )
        sheets = xlsx_sheets(content, packed) if kind == "xlsx" else ods_sheets(content, packed)
    return kind, sheets, [Remark("macros")] if macros else []


def _refuse_other_office(content: bytes) -> None:
    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if has("EncryptedPackage") or has("EncryptionInfo"):
        raise Refused("password")
    if not (has("Workbook") or has("Book")):
        raise Refused("other_office")


def _refuse_other_kinds(content: bytes) -> None:
    for signature, kind in _SIGNATURES:
        # Two letters may begin a table too; a program has zero bytes close behind them.
        if content.startswith(signature) and (len(signature) > 2 or b"\0" in content[:64]):
            raise Refused("other_kind", kind=kind)
    start = content.removeprefix(b"\xef\xbb\xbf")[:500].lstrip().lower()
    for signature, kind in _MARKUP:
        if start.startswith(signature):
            raise Refused("other_kind", kind=kind)
