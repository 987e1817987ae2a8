"""A slide and the frames on it, in points: title, lead, figure, legend and foot, for both shapes of slides."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Pt

from data.words import Language
from geo.picture.placing import Frame
from geo.picture.text import cleaned, wrapped

HEIGHT = 540.0
WIDE, NARROW = 960.0, 720.0
"""Widths for 16:9 and 4:3."""
MARGIN = 36.0
SMALL, BODY = 10.0, 14.0
"""Sizes of print: foot, and what is to be read from the last row."""
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
LANGUAGES: dict[Language, MSO_LANGUAGE_ID] = {
    "de": MSO_LANGUAGE_ID.GERMAN,
    "en": MSO_LANGUAGE_ID.ENGLISH_UK,
}
_TITLE_SIZES = (28.0, 24.0, 20.0, 18.0)
FONT = "Arial"
"""Every office PC has it, and LibreOffice one of the same widths."""
_WIDER = 1.1
"""How much wider it runs than the font that is measured."""


@dataclass(frozen=True, slots=True)
class Page:
    """The slide being filled, its width in points, and its language."""

    slide: Slide
    width: float
    language: Language

    @property
    def title(self) -> Frame:
        """Frame of the title."""
        return Frame(MARGIN, 18, self.width - 2 * MARGIN, 64)

    @property
    def lead(self) -> Frame:
        """Frame of the sentence below the title."""
        return Frame(MARGIN, 82, self.width - 2 * MARGIN, 38)

    @property
    def body(self) -> Frame:
        """Frame of everything between lead and foot."""
        return Frame(MARGIN, 126, self.width - 2 * MARGIN, 340)

    @property
    def foot(self) -> Frame:
        """Frame of sources, Stand and licence; a QR code stands right of it."""
        return Frame(MARGIN, 472, self.width - 2 * MARGIN - 70, 60)

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
            '<a:rPr sz="900"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>'
        )

    def write(self, texts: list[str], frame: Frame, size: float, *, name: str, bold: bool = False) -> None:
        """Add a box of text, one paragraph each; it keeps its size, so it must be given room."""
        box = self.slide.shapes.add_textbox(*(Pt(each) for each in sides(frame)))
        box.name = name
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
    for number, text in enumerate(texts):
        paragraph = place.paragraphs[0] if number == 0 else place.add_paragraph()
        run = paragraph.add_run()
        run.text = cleaned(text)
        run.font.size, run.font.bold, run.font.language_id = Pt(size), bold, LANGUAGES[language]


def set_title(page: Page, text: str) -> None:
    """Write the title into the slide's title placeholder, in the largest print that takes two lines at most."""
    shape = page.slide.shapes.title
    shape.left, shape.top, shape.width, shape.height = (Pt(each) for each in sides(page.title))
    room = page.title.width / _WIDER
    fitting = (size for size in _TITLE_SIZES if len(wrapped(text, size, room, bold=True)) <= 2)
    fill_text(shape.text_frame, [text], next(fitting, _TITLE_SIZES[-1]), page.language, bold=True)
    shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM
    shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT


def lines_needed(text: str, size: float, room: float) -> int:
    """How many lines the text takes on a slide."""
    return len(wrapped(text, size, room / _WIDER))


def set_description(element: etree._Element, text: str) -> None:
    """Alternative text of a shape, chart or table."""
    element.xpath(".//p:cNvPr")[0].set("descr", cleaned(text))
