"""A presentation for PowerPoint: one slide a sheet, with its title, foot, QR code and the speaker's notes."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from pages.drawing.dots_sheet import DotsSheet
from pages.drawing.placing import Frame
from pages.drawing.qr import qr_png
from pages.drawing.sheet import ChartSheet, Imprint, MapPairSheet, MapSheet, ProfileSheet, ScatterSheet, Sheet
from pages.drawing.slides.chart_slide import add_chart
from pages.drawing.slides.dots_slide import add_dots
from pages.drawing.slides.map_slide import add_map
from pages.drawing.slides.page import FONT, HEIGHT, NARROW, SMALL, WIDE, Page, add_head, lines_needed
from pages.drawing.slides.pair_slide import add_pair
from pages.drawing.slides.profile_slide import add_profile, profile_notes
from pages.drawing.slides.scatter_slide import add_scatter
from pages.drawing.slides.table_slide import add_table_sheet
from pages.drawing.table_sheet import TableSheet
from pages.drawing.text import cleaned

Progress = Callable[[int, int], None]
AUTHOR = "WIR-Atlas Hessen"
_TITLE_ONLY = 5
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
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    lead = sheet.note if isinstance(sheet, ProfileSheet) else sheet.lead
    if isinstance(sheet, ProfileSheet):
        lead = " · ".join([f"{label}: {text}" for label, text in sheet.facts] + ([lead] if lead else []))
    page = Page(slide, width, sheet.imprint.language, title, lead)
    add_head(page)
    if isinstance(sheet, MapSheet):
        add_map(page, sheet)
    elif isinstance(sheet, ChartSheet):
        add_chart(page, sheet)
    elif isinstance(sheet, MapPairSheet):
        add_pair(page, sheet)
    elif isinstance(sheet, TableSheet):
        add_table_sheet(page, sheet)
    elif isinstance(sheet, DotsSheet):
        add_dots(page, sheet)
    elif isinstance(sheet, ScatterSheet):
        add_scatter(page, sheet)
    else:
        add_profile(page, sheet)
    _add_foot(page, sheet.imprint)
    notes = profile_notes(sheet) if isinstance(sheet, ProfileSheet) else sheet.imprint.notes
    slide.notes_slide.notes_text_frame.text = "\n".join(cleaned(line) for line in notes.splitlines())


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
    size = SMALL + 1 if _all_fit(texts, SMALL + 1, page.foot) else SMALL
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
