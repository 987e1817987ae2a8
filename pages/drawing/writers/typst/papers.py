"""Sheets as papers: a PDF of one page a sheet, A4 landscape; one sheet as a PNG for print or for a screen."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from pages.drawing.medium import Medium
from pages.drawing.primitives import Drawing, Frame, Paragraphs, Picture
from pages.drawing.sheet import Imprint, Sheet
from pages.drawing.text import printable, wrapped
from pages.drawing.writers.typst import press
from pages.drawing.writers.typst.blocks import block_data, imprint_data

Progress = Callable[[int, int], None]
PictureSize = Literal["druck", "4k"]
PT = 0.3528
"""Millimetres in a point."""
PRINT_DPI = 300
SCREEN_PIXELS = (3840, 2160)
_INCH = 25.4
_LEADING = 1.28
"""Lines of print, from base to base."""
_FOOT_GAP = 6.0

PRINT = Medium(
    mm=1,
    label=2.6,
    sizes=(10.5 * PT,),
    large=(11 * PT,),
    names=3.4,
    wider=1.003,
    line=1.16,
    gap=0.8,
    row_line=1.16,
    row_cut=0.5,
    air={"legend": (2, 2), "bars": (3.4, 3.4), "fields": (4, 4), "figures": (2.2, 2.2)},
    edge=1,
    pad=1.2,
    beside=(0.33, 0, 6),
    figure=(0.62,),
    remark=0.92,
    bar=0.157,
)
"""Its font comes with the program: what is measured is what is printed."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Size of a page and of its print.

    Attributes:
        width, height, margin: In millimetres.
        title, body, foot: Print in points.
        medium: What its drawings are made for.
    """

    width: float
    height: float
    margin: float
    title: float
    body: float
    foot: float
    medium: Medium

    def room(self, sheet: Sheet) -> Frame:
        """The frame between lead and foot, as the template will leave it."""
        room = self.width - 2 * self.margin
        used = _tall([sheet.title], self.title, room, bold=True)
        used += _tall([sheet.lead], self.body, room)
        address = sheet.imprint.permalink
        foot = _tall([*sheet.imprint.lines, address], self.foot, room - (21 if address else 0))
        foot = max(foot, 17.0 if address else 0)
        return Frame(0, 0, room, max(self.height - 2 * self.margin - used - foot - 2 * _FOOT_GAP, 60))


A4 = Paper(297, 210, 12, 20, 11, 8.5, PRINT)
SCREEN = Paper(338.67, 190.5, 12, 22, 12, 9, PRINT.printed(12 * PT))
"""The shape of a screen, 16:9."""


def sheets_pdf(sheets: Sequence[Sheet], title: str, *, progress: Progress | None = None) -> bytes:
    """A PDF of one page a sheet; several end with a page of all their sources, a single one names every publisher.

    Args:
        sheets: In the order of the pages.
        title: Title of the document.
        progress: Told after each page how many are drawn, of how many.

    Raises:
        ValueError: There is no sheet.
    """
    if not sheets:
        raise ValueError("a paper needs at least one sheet")
    if len(sheets) == 1:
        sheets = [replace(sheets[0], imprint=sheets[0].imprint.in_full)]
    pages = []
    for number, sheet in enumerate(sheets, 1):
        pages.append(_sheet(sheet, A4))
        if progress:
            progress(number, len(sheets))
    language = sheets[0].imprint.language
    values = _page(A4, pages) | _sources([sheet.imprint for sheet in sheets])
    return press.pdf("sheets.typ", printable(title) or pages[0]["title"], language, values)


def sheet_png(sheet: Sheet, size: PictureSize = "druck") -> bytes:
    """A sheet as a picture: ``druck`` is A4 landscape with 300 dots an inch, ``4k`` fills a screen of 3840 by 2160."""
    paper = A4 if size == "druck" else SCREEN
    sheet = replace(sheet, imprint=sheet.imprint.in_full)
    ppi = PRINT_DPI if size == "druck" else SCREEN_PIXELS[0] / paper.width * _INCH
    values = _page(paper, [_sheet(sheet, paper)])
    raw = press.png("sheets.typ", printable(sheet.title), sheet.imprint.language, values, ppi)
    with Image.open(io.BytesIO(raw)) as drawn:
        picture = drawn.convert("RGB")
    if size == "4k":
        # A page is never an exact number of pixels; a row more or less must go.
        picture = picture.crop((0, 0, *SCREEN_PIXELS))
    file = io.BytesIO()
    picture.save(file, "PNG", dpi=(round(ppi), round(ppi)), pnginfo=_about(sheet, paper))
    return file.getvalue()


def _about(sheet: Sheet, paper: Paper) -> PngInfo:
    """What a picture says of itself to programs and to those who do not see it: all that is drawn, in words."""
    about, imprint, sheet = PngInfo(), sheet.imprint, sheet.on(paper.medium)
    said = [sheet.lead, imprint.filters, *_said(sheet.plan(paper.room(sheet), paper.medium))]
    for name, text in (
        ("Title", sheet.title),
        ("Author", press.AUTHOR),
        ("Description", "\n".join(text for text in said if text)),
        ("Source", "\n".join([imprint.stand, *imprint.source_list, imprint.permalink]).strip()),
        ("Copyright", imprint.licence),
    ):
        if text:
            about.add_itxt(name, "\n".join(printable(line) for line in text.splitlines()), imprint.language)
    return about


def _said(drawing: Drawing) -> Iterator[str]:
    for block in drawing.blocks:
        if isinstance(block, Picture):
            yield from (block.title, block.spoken_alone)
        elif isinstance(block, Paragraphs):
            yield from block.texts
        else:
            for row in block.all_rows:
                yield "; ".join(cell.text for cell in row.cells if cell.text)


def _sources(imprints: Sequence[Imprint]) -> dict[str, Any]:
    """Heading and entries of the last page; none for a single sheet."""
    if len(imprints) == 1:
        return {}
    entries = dict.fromkeys(printable(entry) for each in imprints for entry in each.source_list)
    heading = next((each.sources_title for each in imprints if each.sources_title), "")
    return {"sources_title": printable(heading), "source_list": list(entries)}


def _sheet(sheet: Sheet, paper: Paper) -> dict[str, Any]:
    sheet = sheet.on(paper.medium)
    body, language = paper.room(sheet), sheet.imprint.language
    drawing = sheet.plan(body, paper.medium)
    return {
        "title": printable(sheet.title),
        "lead": printable(sheet.lead),
        "blocks": [each for block in drawing.blocks for each in block_data(block, body, language)],
        "planned": body.height,
        "imprint": imprint_data(sheet.imprint),
    }


def _page(paper: Paper, sheets: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {
        "width": paper.width,
        "height": paper.height,
        "margin": paper.margin,
        "title_size": paper.title,
        "size": paper.body,
        "foot_size": paper.foot,
        "sheets": sheets,
        "sources_title": "",
        "source_list": [],
    }


def _tall(texts: Sequence[str], size: float, room: float, *, bold: bool = False) -> float:
    """Millimetres that the texts take, a paragraph each; size in points, room in millimetres."""
    lines = sum(len(wrapped(text, size * PT, room, bold=bold)) for text in texts if text)
    return lines * size * PT * _LEADING
