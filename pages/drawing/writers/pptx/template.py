"""The empty presentation: one layout, the size asked for, and no word, name or picture of the template that it began as.

python-pptx brings an American template of 4:3, saved on a Mac: its names and prompts are those that PowerPoint shows to
whoever edits a slide, adds one, or opens the list of objects.
"""

from __future__ import annotations

import re

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part, XmlPart
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from data.model.words import LANGUAGES, Language
from pages.drawing.writers.pptx.page import FONT, HEIGHT

_TITLE_ONLY = 5
_GERMAN = {
    "Title Only": "Nur Titel",
    "Office Theme": "WIR-Atlas Hessen",
    "Office": "WIR-Atlas Hessen",
    "Click to edit Master title style": "Titel durch Klicken bearbeiten",
    "Click to edit Master text styles": "Text durch Klicken bearbeiten",
    "Second level": "Zweite Ebene",
    "Third level": "Dritte Ebene",
    "Fourth level": "Vierte Ebene",
    "Fifth level": "Fünfte Ebene",
    "Title Placeholder": "Titel",
    "Title": "Titel",
    "Text Placeholder": "Text",
    "Notes Placeholder": "Notizen",
    "Slide Image Placeholder": "Folienbild",
    "Slide Number Placeholder": "Foliennummer",
    "Date Placeholder": "Datum",
    "Header Placeholder": "Kopfzeile",
    "Footer Placeholder": "Fußzeile",
}
"""What PowerPoint calls these in its German edition, by the words of the template."""
_NUMBER = re.compile(r" \d+$")
_NAMES = (
    "//p:cSld/@name | //p:cNvPr/@name | //a:theme/@name | "
    "//a:clrScheme/@name | //a:fontScheme/@name | //a:fmtScheme/@name"
)
_SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}
_LEFT_OUT = (
    RELATIONSHIP_TYPE.THUMBNAIL,
    f"{RELATIONSHIP_TYPE.OFFICE_DOCUMENT.rpartition('/')[0]}/printerSettings",
)
_TOLD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>{}</Application></Properties>"
)
_THEME = CONTENT_TYPE.OFC_THEME


def empty_deck(width: float) -> Deck:
    """A presentation without slides, with one layout that has a title.

    Args:
        width: Of its slides in points.
    """
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


def name_parts(deck: Deck, language: Language, program: str) -> None:
    """Give what the template brought the words of the language; once all slides and notes are there.

    Args:
        deck: The finished presentation.
        language: Of its words; the template's own are English already.
        program: What made the file.
    """
    words = _GERMAN if language == "de" else {}
    package = deck.part.package
    for holder in (package, deck.part):
        for key, relation in list(holder._rels.items()):
            if relation.reltype in _LEFT_OUT:
                holder._rels.pop(key)
    for part in package.iter_parts():
        if part.partname == "/docProps/app.xml":
            part._blob = _TOLD.format(program).encode()
        elif isinstance(part, XmlPart):
            _rename(part._element, words, LANGUAGES[language])
        elif isinstance(part, Part) and part.content_type == _THEME:
            theme = etree.fromstring(part.blob)
            _rename(theme, words, LANGUAGES[language])
            part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _rename(root: etree._Element, words: dict[str, str], tag: str) -> None:
    for name in etree.XPath(_NAMES, namespaces=_SPACES)(root):
        plain = _NUMBER.sub("", name)
        if plain in words:
            name.getparent().set("name", words[plain] + name.removeprefix(plain))
    for text in root.iter(f"{{{_SPACES['a']}}}t"):
        text.text = words.get(text.text or "", text.text)
    for field in etree.XPath("//a:fld[starts-with(@type, 'datetime')]/a:t", namespaces=_SPACES)(root):
        field.text = ""
    for properties in etree.XPath("//a:*[@lang='en-US']", namespaces=_SPACES)(root):
        properties.set("lang", tag)
