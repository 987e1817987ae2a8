"""A presentation for PowerPoint: one slide a sheet, with its title, foot, QR code and the speaker's notes."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import count

from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from data.model.words import LANGUAGES
from pages.drawing.primitives import Group, Paragraphs, Picture, Words
from pages.drawing.qr import qr_png
from pages.drawing.sheet import Imprint, Sheet
from pages.drawing.text import cleaned
from pages.drawing.writers.pptx.charts import AUTHOR, add_chart
from pages.drawing.writers.pptx.page import (
    FOOT_LINE,
    FOOT_SIZE,
    NARROW,
    SLIDE,
    WIDE,
    Page,
    add_head,
    lines_needed,
    write_paragraphs,
)
from pages.drawing.writers.pptx.shapes import group_xml, words_frame
from pages.drawing.writers.pptx.tables import add_table
from pages.drawing.writers.pptx.template import empty_deck, name_parts

Progress = Callable[[int, int], None]
_LARGE_FOOT = 11.0


def slides(
    sheets: Sequence[Sheet], title: str, *, wide: bool = True, progress: Progress | None = None
) -> bytes:
    """The presentation as a PPTX file.

    Args:
        sheets: One a slide, in this order.
        title: Title of the document.
        wide: 16:9; else 4:3.
        progress: Told after each slide how many are done, of how many.

    Raises:
        ValueError: There is no sheet.
    """
    if not sheets:
        raise ValueError("a presentation needs at least one sheet")
    deck = empty_deck(WIDE if wide else NARROW)
    taken: set[str] = set()
    for number, sheet in enumerate(sheets, 1):
        _add(deck, sheet, _unique(sheet.title, taken), WIDE if wide else NARROW)
        if progress:
            progress(number, len(sheets))
    _describe(deck, title, sheets[0].imprint)
    name_parts(deck, sheets[0].imprint.language, AUTHOR)
    file = io.BytesIO()
    deck.save(file)
    return file.getvalue()


def _add(deck: Deck, sheet: Sheet, title: str, width: float) -> None:
    sheet = sheet.on(SLIDE)
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    page = Page(slide, width, sheet.imprint.language, title, sheet.lead, _foot_texts(sheet.imprint))
    add_head(page)
    for block in sheet.plan(page.body, SLIDE).blocks:
        if isinstance(block, Picture):
            _add_picture(page, block)
        elif isinstance(block, Paragraphs):
            page.write(list(block.texts), block.frame, block.size, name=block.name, bold=block.bold)
        else:
            add_table(page, block)
    _add_foot(page, sheet.imprint)
    write_paragraphs(slide.notes_slide.notes_text_frame, sheet.imprint.notes.splitlines(), page.language)


def _add_picture(page: Page, picture: Picture) -> None:
    """Groups of shapes, charts of the program's own, and words that belong to neither."""
    if picture.title:
        page.write([picture.title], picture.title_frame, picture.title_size, name=picture.title, bold=True)
    for piece in picture.pieces:
        if isinstance(piece, Group) and piece.chart:
            add_chart(page, piece, piece.chart)
        elif isinstance(piece, Group):
            page.add_xml(group_xml(piece, count(page.next_id()), LANGUAGES[page.language]))
        elif isinstance(piece, Words):
            page.write([piece.text], words_frame(piece), piece.size, name=piece.text, bold=piece.bold)
        else:
            raise TypeError(f"a {type(piece).__name__} of a picture must stand in a group")


def _add_foot(page: Page, imprint: Imprint) -> None:
    """The words of the foot, and the address as a QR code."""
    if imprint.permalink:
        picture = page.slide.shapes.add_picture(
            io.BytesIO(qr_png(imprint.permalink)),
            Pt(page.foot.right + 12),
            Pt(page.foot.top - 2),
            Pt(58),
            Pt(58),
        )
        picture.name = cleaned(imprint.permalink)
        picture._element.xpath(".//p:cNvPr")[0].set("descr", cleaned(imprint.permalink))
    page.number()
    tall = sum(
        FOOT_LINE * _LARGE_FOOT * lines_needed(text, _LARGE_FOOT, page.foot.width) for text in page.foot_texts
    )
    size = _LARGE_FOOT if tall <= page.foot.height else FOOT_SIZE
    page.write(list(page.foot_texts), page.foot, size, name=imprint.stand)


def _foot_texts(imprint: Imprint) -> tuple[str, ...]:
    """Filters, sources, Stand and licence, address."""
    below = " · ".join(text for text in (imprint.stand, imprint.licence) if text)
    return tuple(text for text in (imprint.filters, imprint.sources, below, imprint.permalink) if text)


def _unique(title: str, taken: set[str]) -> str:
    """The title, with a number where another slide has it: a screen reader lists slides by their titles."""
    plain, number = cleaned(title), 1
    title = plain
    while title in taken:
        number += 1
        title = f"{plain} ({number})"
    taken.add(title)
    return title


def _describe(deck: Deck, title: str, imprint: Imprint) -> None:
    about, now = deck.core_properties, datetime.now(UTC)
    about.title, about.language = cleaned(title), LANGUAGES[imprint.language]
    about.author = about.last_modified_by = AUTHOR
    about.created = about.modified = now
    about.subject, about.keywords, about.revision = cleaned(imprint.stand), "", 1
    # The library would say that it made the file.
    about.comments = ""
