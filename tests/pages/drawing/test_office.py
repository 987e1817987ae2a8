"""The PPTX as LibreOffice shows it: every slide a page, with all its words and nothing cut off."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
import pytest

from pages.drawing.plans.map import MapSheet
from pages.drawing.sheet import Sheet
from pages.drawing.writers.pptx.deck import slides
from tests.paper_words import squeezed
from tests.sheets import HOSTILE, addressed, all_kinds, mixed_map, named

SOFFICE = shutil.which("soffice")
MINUTES = 3 * 60

pytestmark = [
    pytest.mark.office,
    pytest.mark.thorough,
    pytest.mark.skipif(SOFFICE is None, reason="LEFT OUT: LibreOffice (soffice) is not installed here"),
]


def converted(pptx: bytes) -> pypdfium2.PdfDocument:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "deck.pptx"
        file.write_bytes(pptx)
        # A profile of its own: a LibreOffice that somebody has open would take the order and do nothing.
        profile = f"-env:UserInstallation=file://{folder}/profile"
        order = [str(SOFFICE), profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(file)]
        subprocess.run(order, check=True, capture_output=True, timeout=MINUTES)
        return pypdfium2.PdfDocument((Path(folder) / "deck.pdf").read_bytes())


@dataclass(frozen=True)
class ShownPage:
    """The words of a page without spaces, and those that reach beyond its edge."""

    words: str
    beyond: tuple[str, ...]


@cache
def sheets() -> list[Sheet]:
    long = named(mixed_map(), HOSTILE["longest"])
    return [*all_kinds(), replace(long, imprint=addressed(long.imprint))]


@cache
def shown(wide: bool) -> list[ShownPage]:
    return [looked_at(page) for page in converted(slides(sheets(), "Sitzung", wide=wide))]


def looked_at(page: pypdfium2.PdfPage) -> ShownPage:
    text, (width, height) = page.get_textpage(), page.get_size()
    boxes = [text.get_rect(number) for number in range(text.count_rects())]
    beyond = tuple(
        text.get_text_bounded(left, bottom, right, top)
        for left, bottom, right, top in boxes
        # Below the upper edge by its foot: without the fonts of PowerPoint a title may take a line more than it has.
        if left < 0 or right > width or not 0 <= bottom <= height
    )
    return ShownPage(squeezed(text.get_text_range()), beyond)


@pytest.mark.parametrize("wide", [True, False])
def test_every_slide_becomes_a_page_with_all_its_words(wide: bool) -> None:
    for page, sheet in zip(shown(wide), sheets(), strict=True):
        for line in (sheet.title, sheet.imprint.sources, sheet.imprint.stand, sheet.imprint.licence):
            assert squeezed(line) in page.words, (sheet.title, line)
        if isinstance(sheet, MapSheet):
            for row in sheet.legend.lines:
                assert squeezed(row.label) in page.words, row.label


@pytest.mark.parametrize("wide", [True, False])
def test_no_word_stands_beyond_the_edge_of_a_slide(wide: bool) -> None:
    assert [page.beyond for page in shown(wide)] == [()] * len(sheets())
