"""Sheets as papers: a PDF of one page a sheet, A4 landscape; one sheet as a PNG for print or for a screen."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any, Literal

from PIL import Image

from pages.drawing.papers import press
from pages.drawing.papers.data import profile_data, sheet_data
from pages.drawing.papers.paper import A4, SCREEN, Paper
from pages.drawing.sheet import ProfileSheet, Sheet
from pages.drawing.text import printable

Progress = Callable[[int, int], None]
PictureSize = Literal["druck", "4k"]
PRINT_DPI = 300
SCREEN_PIXELS = (3840, 2160)
_INCH = 25.4


def sheets_pdf(sheets: Sequence[Sheet], title: str, *, progress: Progress | None = None) -> bytes:
    """A PDF of one page a sheet.

    Args:
        sheets: In the order of the pages.
        title: Title of the document.
        progress: Told after each page how many are drawn, of how many.

    Raises:
        ValueError: There is no sheet.
    """
    if not sheets:
        raise ValueError("a paper needs at least one sheet")
    pages = []
    for number, sheet in enumerate(sheets, 1):
        pages.append(sheet_data(sheet, A4))
        if progress:
            progress(number, len(sheets))
    return press.pdf(
        "sheets.typ",
        printable(title) or pages[0]["title"],
        sheets[0].imprint.language,
        _page(A4) | {"sheets": pages},
    )


def profiles_pdf(profiles: Sequence[ProfileSheet], title: str, *, progress: Progress | None = None) -> bytes:
    """The Steckbriefe as a PDF, A4 upright: a page an area, with a bookmark each.

    Raises:
        ValueError: There is no profile.
    """
    if not profiles:
        raise ValueError("a paper needs at least one sheet")
    pages = []
    for number, profile in enumerate(profiles, 1):
        pages.append(profile_data(profile))
        if progress:
            progress(number, len(profiles))
    language = profiles[0].imprint.language
    return press.pdf("steckbrief.typ", printable(title) or pages[0]["title"], language, {"sheets": pages})


def sheet_png(sheet: Sheet, size: PictureSize = "druck") -> bytes:
    """A sheet as a picture: ``druck`` is A4 landscape with 300 dots an inch, ``4k`` fills a screen of 3840 by 2160."""
    paper = A4 if size == "druck" else SCREEN
    ppi = PRINT_DPI if size == "druck" else SCREEN_PIXELS[0] / paper.width * _INCH
    values = _page(paper) | {"sheets": [sheet_data(sheet, paper)]}
    raw = press.png("sheets.typ", printable(sheet.title), sheet.imprint.language, values, ppi)
    with Image.open(io.BytesIO(raw)) as drawn:
        picture = drawn.convert("RGB")
    if size == "4k":
        # A page is never an exact number of pixels; a row more or less must go.
        picture = picture.crop((0, 0, *SCREEN_PIXELS))
    file = io.BytesIO()
    picture.save(file, "PNG", dpi=(round(ppi), round(ppi)))
    return file.getvalue()


def _page(paper: Paper) -> dict[str, Any]:
    return {
        "width": paper.width,
        "height": paper.height,
        "margin": paper.margin,
        "title_size": paper.title,
        "size": paper.body,
        "legend_size": paper.legend,
        "table_size": paper.table,
        "foot_size": paper.foot,
    }
