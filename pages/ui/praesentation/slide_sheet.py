"""The sheet of a slide: the same that the page's exports are made from."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from geo.picture.sheet import Sheet
from pages.ui import blocks
from pages.ui.ausgabe.sheet import sheet_of
from pages.ui.citation import view_title
from pages.ui.messages import say
from pages.ui.praesentation.slide import Slide
from pages.ui.praesentation.slide_view import slide_html
from pages.ui.view import View, view_of


def slide_sheet(slide: Slide, view: View) -> Sheet | None:
    """What the slide shows, in the language of the page; ``None`` where its page shows nothing to hand on."""
    shown = view_of(replace(slide.selection, sprache=view.selection.sprache), view.dataset)
    return sheet_of(shown, slide.page)


def slide_block(slide: Slide, view: View) -> tuple[Markup, str]:
    """The slide as HTML, and in words what it shows."""
    sheet = slide_sheet(slide, view)
    if sheet is not None:
        return slide_html(sheet, slide.title), sheet.title
    text = say("slides.no_area", view.selection.sprache)
    return Markup(
        blocks.rendered(
            "slide",
            kind="missing",
            title=slide.title or view_title(view_of(slide.selection, view.dataset), slide.page),
            subtitle="",
            lead="",
            body=Markup(blocks.rendered("slide_missing", text=text)),
            imprint=(),
        ).strip()
    ), text
