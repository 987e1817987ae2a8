"""Reads a PDF by two foreign programs: PDFium for what is on the page, pypdf for what is said of it."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from tests.kept_views.paper_patterns import pattern_fills
from tests.kept_views.record import Record, Shape, record

_PATH, _IMAGE, _SHADING = 2, 3, 4
_PATTERN = "#bfbfbf"
"""What PDFium answers where a pattern fills; no colour of the atlas is the same."""
_HALO = "none/#ffffff"
"""The light edge of each letter on a map."""
_GAP, _BASE = 0.6, 0.15
"""Letters of one line are closer than this, and their bases differ less; in heights of the print."""


@dataclass(frozen=True, slots=True)
class _Letter:
    sign: str
    left: float
    base: float
    right: float
    size: float
    paint: str


def read_paper(content: bytes) -> Record:
    """All pages of a file."""
    document = pypdfium2.PdfDocument(content)
    shapes: list[Shape] = []
    texts: list[str] = []
    sizes = []
    for page in document:
        width, height = page.get_size()
        sizes.append(f"{width:.0f} x {height:.0f}")
        shapes += _drawn(page, width, height)
        lines = list(_lines(page, width, height))
        shapes += lines
        texts += [line.name for line in lines]
    reader = PdfReader(io.BytesIO(content))
    for page in reader.pages:
        shapes += [Shape("", f"pattern {each}") for each in pattern_fills(page)]
    spoken = [*_said(reader), *(f"Bookmark: {each.title}" for each in _flat(reader.outline))]
    root: Any = reader.trailer["/Root"]
    texts.append(str(reader.metadata.title if reader.metadata else ""))
    size = f"{len(sizes)} pages, {', '.join(dict.fromkeys(sizes))}, language {root.get('/Lang')}"
    return record(size, texts, spoken, shapes)


def _flat(outline: Any) -> Iterator[Any]:  # noqa: ANN401
    for each in outline:
        if isinstance(each, list):
            yield from _flat(each)
        else:
            yield each


def _said(reader: PdfReader) -> Iterator[str]:
    root: Any = reader.trailer["/Root"]
    waiting = [root.get("/StructTreeRoot")]
    while waiting:
        node = waiting.pop()
        node = node.get_object() if node is not None else None
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, DictionaryObject):
            yield from (str(node[key]) for key in ("/Alt", "/ActualText") if key in node)
            if "/K" in node:
                waiting.append(node["/K"])


def _drawn(page: Any, width: float, height: float) -> Iterator[Shape]:  # noqa: ANN401
    share = 100 / width
    for item in page.get_objects(max_depth=15):
        if item.type not in (_PATH, _IMAGE, _SHADING):
            continue
        left, bottom, right, top = item.get_bounds()
        paint, thick = _paint(item.raw) if item.type == _PATH else ("picture", 0.0)
        if paint in ("none/none", _HALO):
            continue
        box = (left, height - top, right - left, top - bottom, thick)
        yield Shape("", paint, tuple(number * share for number in box))


def _paint(raw: Any) -> tuple[str, float]:  # noqa: ANN401
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(raw, filled, stroked)
    fill = _colour(pdfium.FPDFPageObj_GetFillColor, raw) if filled.value else "none"
    line = _colour(pdfium.FPDFPageObj_GetStrokeColor, raw) if stroked.value else "none"
    thick = ctypes.c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(raw, thick)
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(raw, matrix)
    scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
    dashed = " dashed" if stroked.value and pdfium.FPDFPageObj_GetDashCount(raw) > 0 else ""
    return f"{fill}/{line}{dashed}", thick.value * scale if stroked.value else 0.0


def _colour(ask: Any, raw: Any, *more: Any) -> str:  # noqa: ANN401
    parts = [ctypes.c_uint() for _ in range(4)]
    if not ask(raw, *more, *parts):
        return "pattern"
    red, green, blue, opacity = (part.value for part in parts)
    colour = f"#{red:02x}{green:02x}{blue:02x}"
    if colour == _PATTERN:
        return "pattern"
    return colour if opacity == 255 else f"{colour}@{opacity / 255:.2g}"


def _lines(page: Any, width: float, height: float) -> Iterator[Shape]:  # noqa: ANN401
    """Lines of print, joined by where the letters stand, not by how they were written."""
    share, line = 100 / width, list[_Letter]()
    for letter in [*_letters(page.get_textpage()), None]:
        if line and not (letter and _follows(line[-1], letter)):
            said = " ".join("".join(each.sign for each in line).split())
            if said:
                first, last = line[0], line[-1]
                box = (first.left, height - first.base - first.size, last.right - first.left, first.size)
                yield Shape(said, f"{first.paint} pt", tuple(number * share for number in box))
            line = []
        if letter:
            line.append(letter)


def _follows(before: _Letter, letter: _Letter) -> bool:
    near = -0.5 * letter.size < letter.left - before.right < _GAP * letter.size
    level = abs(letter.base - before.base) < _BASE * letter.size
    return near and level and letter.paint == before.paint


def _letters(page: Any) -> Iterator[_Letter]:  # noqa: ANN401
    raw = page.raw
    edges = [ctypes.c_double() for _ in range(4)]
    x, y = ctypes.c_double(), ctypes.c_double()
    before: _Letter | None = None
    for number in range(page.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(raw, number))
        if sign in "\r\n\x00":
            continue
        if pdfium.FPDFText_IsGenerated(raw, number) or sign == " ":
            if before:
                # A space has no ink; the next letter says where it stands.
                before = _Letter(
                    before.sign + " ", before.left, before.base, before.right, before.size, before.paint
                )
            continue
        pdfium.FPDFText_GetCharBox(raw, number, *edges)
        pdfium.FPDFText_GetCharOrigin(raw, number, x, y)
        size = pdfium.FPDFText_GetFontSize(raw, number)
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(raw, number, matrix)
        size *= abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
        weight = " bold" if pdfium.FPDFText_GetFontWeight(raw, number) >= 600 else ""
        paint = _colour(pdfium.FPDFText_GetFillColor, raw, number) + weight
        if before:
            yield before
        before = _Letter(sign, edges[0].value, y.value, edges[1].value, size, paint)
    if before:
        yield before
