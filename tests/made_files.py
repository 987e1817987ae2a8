"""Files as offices send them, and as nobody should: made by code, so that no broken file lies in the repository."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence

import xlwt
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Row = Sequence[object]
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_MIME = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def xlsx(rows: Iterable[Row] = (), change: Callable[[Worksheet], object] | None = None) -> bytes:
    """An XLSX file with one sheet "Tabelle1", changed by the function before it is saved."""
    return book({"Tabelle1": rows}, (lambda made: change(made["Tabelle1"])) if change else None)


def book(sheets: Mapping[str, Iterable[Row]], change: Callable[[Workbook], object] | None = None) -> bytes:
    """An XLSX file with these sheets."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    if change:
        change(made)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def repacked(
    content: bytes, change: Callable[[str, bytes], bytes], more: Mapping[str, bytes] | None = None
) -> bytes:
    """The archive with every part changed by the function, and more parts."""
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        parts = {name: change(name, old.read(name)) for name in old.namelist()}
    return packed(parts | dict(more or {}))


def packed(parts: Mapping[str, bytes]) -> bytes:
    """An archive of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name, part in parts.items():
            new.writestr(name, part)
    return buffer.getvalue()


def in_sheet(content: bytes, old: bytes, new: bytes) -> bytes:
    """The XLSX file with bytes of its first sheet replaced; they must be there."""

    def change(name: str, part: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return part
        assert old in part
        return part.replace(old, new)

    return repacked(content, change)


def ods(table: str, name: str = "Tabelle1", *, encrypted: bool = False, head: str = "") -> bytes:
    """An ODS file with one sheet of these rows of XML (see `ods_rows`)."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<office:document-content {_SPACES} office:version="1.3">'
        f'<office:body><office:spreadsheet><table:table table:name="{name}">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    inside = "<manifest:encryption-data/>" if encrypted else ""
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIME}"/>'
        f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">{inside}'
        "</manifest:file-entry></manifest:manifest>"
    )
    parts = {"mimetype": _MIME, "META-INF/manifest.xml": manifest, "content.xml": content}
    return packed({part: text.encode() for part, text in parts.items()})


def ods_rows(rows: Iterable[Row]) -> str:
    """Rows of XML: numbers as numbers, all else as text, ``None`` as an empty cell."""
    return "".join(
        f"<table:table-row>{''.join(_ods_cell(value) for value in row)}</table:table-row>" for row in rows
    )


def _ods_cell(value: object) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, int | float):
        kind = f'office:value-type="float" office:value="{value}"'
    else:
        kind = 'office:value-type="string"'
    return f"<table:table-cell {kind}><text:p>{value}</text:p></table:table-cell>"


def xls(rows: Iterable[Row], change: Callable[[xlwt.Worksheet], object] | None = None) -> bytes:
    """An XLS file with one sheet "Tabelle1", changed by the function before it is saved."""
    made = xlwt.Workbook()
    sheet = made.add_sheet("Tabelle1", cell_overwrite_ok=True)
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(number, column, value)
    if change:
        change(sheet)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def csv(rows: Iterable[Row], separator: str = ";", encoding: str = "utf-8") -> bytes:
    """A CSV file, nothing quoted."""
    lines = (separator.join("" if value is None else str(value) for value in row) for row in rows)
    return ("\r\n".join(lines) + "\r\n").encode(encoding)


def old_office(stream: str) -> bytes:
    """The container of old Office files with a stream of this name, as far as its name is looked for."""
    return OLE + bytes(1016) + stream.encode("utf-16-le") + bytes(1024)
