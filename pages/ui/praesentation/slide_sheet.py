"""The sheet of a slide: the same that the page's exports are made from."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from geo.picture.sheet import Sheet
from pages.ui import blocks
from pages.ui.ausgabe.sheet import sheet_of
from pages.ui.messages import say
from pages.ui.praesentation.slide import Slide
from pages.ui.praesentation.slide_view import slide_html
from pages.ui.view import View, view_of


def slide_sheet(slide: Slide, view: View) -> Sheet | None:
    """What the slide shows, in the language of the page; ``None`` for a profile without an area."""
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
            title=slide.title or say("app.page_kreis", view.selection.sprache),
            subtitle="",
            lead="",
            body=Markup(blocks.rendered("slide_missing", text=text)),
            imprint=(),
        ).strip()
    ), text
