"""A slide and the frames on it, in points: title, lead, figure, legend and foot, for both shapes of slides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Run
from pptx.util import Pt

from data.model.words import LANGUAGES, Language
from pages.drawing.medium import Medium
from pages.drawing.primitives import Frame
from pages.drawing.text import cleaned, wrapped

HEIGHT = 540.0
WIDE, NARROW = 960.0, 720.0
"""Widths for 16:9 and 4:3."""
MARGIN = 36.0
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TITLE_SIZES = (28.0, 24.0, 20.0, 18.0)
_LEAD_SIZES = (16.0, 14.0, 12.0)
_TOP = 18.0
_FOOT_ROOM = 60.0
"""Least height of the foot: its QR code."""
FOOT_SIZE = 10.0
FOOT_LINE = 1.22
_LEAD_LINES = 2
FONT = "Arial"
"""Every office PC has it, and LibreOffice one of the same widths."""
SLIDE = Medium(
    mm=2.835,
    label=12,
    sizes=(14, 13, 12),
    large=(16,),
    names=12,
    wider=1.1,
    line=1.22,
    gap=3,
    row_line=1.22,
    air={"legend": (4, 4), "bars": (4, 4), "fields": (4, 12), "figures": (4, 4)},
    pad=3,
    swatch=(0, 0),
    beside=(0.345, 236, 20),
    figure=(0.58, 0.52, 0.46),
    native=True,
)
"""In points; nothing but the foot and names on a map is printed smaller than 12, and 14 is to be read from the last
row."""


@dataclass(frozen=True, slots=True)
class Page:
    """The slide being filled.

    Attributes:
        slide: Of python-pptx.
        width: In points.
        language: Of its words.
        heading: Words of the title.
        words: Words of the sentence below the title; may be empty.
        foot_texts: Paragraphs of the foot, which is as high as they need.
    """

    slide: Slide
    width: float
    language: Language
    heading: str
    words: str
    foot_texts: tuple[str, ...]

    @property
    def title(self) -> Frame:
        """Frame of the title, as high as its words need."""
        lines = len(wrapped(self.heading, self.title_size, self.room / SLIDE.wider, bold=True))
        return Frame(MARGIN, _TOP, self.room, 1.2 * self.title_size * lines + 4)

    @property
    def lead(self) -> Frame:
        """Frame of the sentence below the title, as high as its words need."""
        tall = 1.2 * self.lead_size * lines_needed(self.words, self.lead_size, self.room)
        return Frame(MARGIN, self.title.bottom, self.room, tall if self.words else 0.0)

    @property
    def body(self) -> Frame:
        """Frame of everything between lead and foot."""
        top = self.lead.bottom + 8
        return Frame(MARGIN, top, self.room, self.foot.top - 6 - top)

    @property
    def foot(self) -> Frame:
        """Frame of sources, Stand and licence; a QR code stands right of it."""
        across = self.room - 70
        lines = sum(lines_needed(text, FOOT_SIZE, across) for text in self.foot_texts)
        tall = max(_FOOT_ROOM, FOOT_LINE * FOOT_SIZE * lines)
        return Frame(MARGIN, HEIGHT - 8 - tall, across, tall)

    @property
    def room(self) -> float:
        """Width between the margins."""
        return self.width - 2 * MARGIN

    @property
    def title_size(self) -> float:
        """The largest print in which the title takes two lines at most."""
        sizes = (
            size
            for size in _TITLE_SIZES
            if len(wrapped(self.heading, size, self.room / SLIDE.wider, bold=True)) <= 2
        )
        return next(sizes, _TITLE_SIZES[-1])

    @property
    def lead_size(self) -> float:
        """The largest print in which the sentence takes two lines at most."""
        sizes = (size for size in _LEAD_SIZES if lines_needed(self.words, size, self.room) <= _LEAD_LINES)
        return next(sizes, _LEAD_SIZES[-1])

    def next_id(self) -> int:
        """A number no shape of the slide has yet."""
        return max(int(each) for each in self.slide.shapes._spTree.xpath("//p:cNvPr/@id")) + 1

    def add_xml(self, text: str) -> None:
        """Add finished shapes; texts in them must be escaped."""
        self.slide.shapes._spTree.append(parse_xml(text))

    def number(self) -> None:
        """Add the number of the slide, which PowerPoint keeps right when slides are moved."""
        frame = Frame(self.width - MARGIN - 40, HEIGHT - 14, 40, 12)
        left, top, width, height = (int(Pt(side)) for side in sides(frame))
        self.add_xml(
            f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{self.next_id()}" name="#"/><p:cNvSpPr/>'
            '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr>'
            f'<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm></p:spPr>'
            '<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"/><a:p><a:pPr algn="r"/>'
            '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
            '<a:rPr sz="1000"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>'
        )

    def write(self, texts: list[str], frame: Frame, size: float, *, name: str, bold: bool = False) -> None:
        """Add a box of text, one paragraph each; it keeps its size, so it must be given room."""
        box = self.slide.shapes.add_textbox(*(Pt(each) for each in sides(frame)))
        box.name = cleaned(name)
        fill_text(box.text_frame, texts, size, self.language, bold=bold)


def sides(frame: Frame) -> tuple[float, float, float, float]:
    """Left, top, width and height."""
    return frame.left, frame.top, frame.width, frame.height


def fill_text(
    place: TextFrame, texts: list[str], size: float, language: Language, *, bold: bool = False
) -> None:
    """Write paragraphs into a frame of text, without its inner margins."""
    place.word_wrap, place.auto_size = True, MSO_AUTO_SIZE.NONE
    place.margin_left = place.margin_right = place.margin_top = place.margin_bottom = 0
    for run in write_paragraphs(place, texts, language):
        run.font.size, run.font.bold = Pt(size), bold


def office_language(language: Language) -> MSO_LANGUAGE_ID:
    """The language as PowerPoint's spelling is told it."""
    return MSO_LANGUAGE_ID.from_xml(LANGUAGES[language])


def write_paragraphs(place: TextFrame, texts: Sequence[str], language: Language) -> list[_Run]:
    """Write paragraphs, one run each, in the print that the frame has."""
    runs = []
    for number, text in enumerate(texts):
        paragraph = place.paragraphs[0] if number == 0 else place.add_paragraph()
        runs.append(run := paragraph.add_run())
        run.text, run.font.language_id = cleaned(text), office_language(language)
    return runs


def add_head(page: Page) -> None:
    """Write the title into the slide's title placeholder, and the sentence below it."""
    shape = page.slide.shapes.title
    shape.left, shape.top, shape.width, shape.height = (Pt(each) for each in sides(page.title))
    fill_text(shape.text_frame, [page.heading], page.title_size, page.language, bold=True)
    shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    if page.words:
        page.write([page.words], page.lead, page.lead_size, name=page.heading)


def lines_needed(text: str, size: float, room: float) -> int:
    """How many lines the text takes on a slide."""
    return len(wrapped(text, size, room / SLIDE.wider))


def set_description(element: etree._Element, text: str) -> None:
    """Alternative text of a shape, chart or table."""
    element.xpath(".//p:cNvPr")[0].set("descr", cleaned(text))
