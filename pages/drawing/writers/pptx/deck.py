"""A presentation for PowerPoint: one slide a sheet, with its title, foot, QR code and the speaker's notes."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from itertools import count

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from pages.drawing.primitives import Frame, Group, Paragraphs, Picture, Words
from pages.drawing.qr import qr_png
from pages.drawing.sheet import Imprint, Sheet
from pages.drawing.text import cleaned
from pages.drawing.writers.pptx.charts import add_chart
from pages.drawing.writers.pptx.page import FONT, HEIGHT, NARROW, SLIDE, WIDE, Page, add_head, lines_needed
from pages.drawing.writers.pptx.shapes import group_xml, words_frame
from pages.drawing.writers.pptx.tables import add_table

Progress = Callable[[int, int], None]
AUTHOR = "WIR-Atlas Hessen"
_TITLE_ONLY = 5
_FOOT_SIZES = (11.0, 10.0)
_TAGS = {"de": "de-DE", "en": "en-GB"}


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
    deck = _empty(WIDE if wide else NARROW)
    taken: set[str] = set()
    for number, sheet in enumerate(sheets, 1):
        _add(deck, sheet, _unique(sheet.title, taken), WIDE if wide else NARROW)
        if progress:
            progress(number, len(sheets))
    _describe(deck, title, sheets[0].imprint)
    file = io.BytesIO()
    deck.save(file)
    return file.getvalue()


def _empty(width: float) -> Deck:
    deck = Presentation()
    # The template is 4:3 of another size; what the layout has must fit a slide that somebody adds.
    share_x, share_y = Pt(width) / deck.slide_width, Pt(HEIGHT) / deck.slide_height
    deck.slide_width, deck.slide_height = Pt(width), Pt(HEIGHT)
    layout = deck.slide_layouts[_TITLE_ONLY]
    for other in list(deck.slide_layouts):
        if other is not layout:
            deck.slide_layouts.remove(other)
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = theme.blob.replace(b'typeface="Calibri"', f'typeface="{FONT}"'.encode())
    for shape in [*deck.slide_master.placeholders, *layout.placeholders]:
        left, top, across, down = shape.left, shape.top, shape.width, shape.height
        shape.left, shape.width = round(left * share_x), round(across * share_x)
        shape.top, shape.height = round(top * share_y), round(down * share_y)
    return deck


def _add(deck: Deck, sheet: Sheet, title: str, width: float) -> None:
    sheet = sheet.on(SLIDE)
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    page = Page(slide, width, sheet.imprint.language, title, sheet.lead)
    add_head(page)
    for block in sheet.plan(page.body, SLIDE).blocks:
        if isinstance(block, Picture):
            _add_picture(page, block)
        elif isinstance(block, Paragraphs):
            page.write(list(block.texts), block.frame, block.size, name=block.name, bold=block.bold)
        else:
            add_table(page, block)
    _add_foot(page, sheet.imprint)
    notes = sheet.imprint.notes.splitlines()
    slide.notes_slide.notes_text_frame.text = "\n".join(cleaned(line) for line in notes)


def _add_picture(page: Page, picture: Picture) -> None:
    """Groups of shapes, charts of the program's own, and words that belong to neither."""
    if picture.title:
        page.write([picture.title], picture.title_frame, picture.title_size, name=picture.title, bold=True)
    for piece in picture.pieces:
        if isinstance(piece, Group) and piece.chart:
            add_chart(page, piece, piece.chart)
        elif isinstance(piece, Group):
            page.add_xml(group_xml(piece, count(page.next_id()), page.language))
        elif isinstance(piece, Words):
            page.write([piece.text], words_frame(piece), piece.size, name=piece.text, bold=piece.bold)
        else:
            raise TypeError(f"a {type(piece).__name__} of a picture must stand in a group")


def _add_foot(page: Page, imprint: Imprint) -> None:
    """Sources, Stand, licence, filters and address, and the address as a QR code."""
    texts = [text for text in (imprint.filters, imprint.sources) if text]
    texts.append(" · ".join(text for text in (imprint.stand, imprint.licence) if text))
    if imprint.permalink:
        texts.append(imprint.permalink)
        picture = page.slide.shapes.add_picture(
            io.BytesIO(qr_png(imprint.permalink)),
            Pt(page.foot.right + 12),
            Pt(page.foot.top - 2),
            Pt(58),
            Pt(58),
        )
        picture._element.xpath(".//p:cNvPr")[0].set("descr", cleaned(imprint.permalink))
    page.number()
    size = next((each for each in _FOOT_SIZES if _all_fit(texts, each, page.foot)), _FOOT_SIZES[-1])
    page.write(texts, page.foot, size, name=imprint.stand)


def _all_fit(texts: list[str], size: float, frame: Frame) -> bool:
    return sum(1.22 * size * lines_needed(text, size, frame.width) for text in texts) <= frame.height


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
    about.title, about.language = cleaned(title), _TAGS[imprint.language]
    about.author = about.last_modified_by = AUTHOR
    about.created = about.modified = now
    about.subject, about.keywords, about.revision = cleaned(imprint.stand), "", 1
