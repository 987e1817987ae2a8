"""The sheet of a slide: the same that the page's exports are made from."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from geo.picture.sheet import Sheet
from pages.ui import blocks
from pages.ui.ausgabe.chart_sheet import budget_sheet
from pages.ui.ausgabe.map_sheet import ikw_sheet, map_sheet
from pages.ui.ausgabe.profile_sheet import profile_sheet
from pages.ui.ikw.view import ikw_view
from pages.ui.messages import say
from pages.ui.praesentation.slide import Slide
from pages.ui.praesentation.slide_view import slide_html
from pages.ui.view import View, view_of


def slide_sheet(slide: Slide, view: View) -> Sheet | None:
    """What the slide shows, in the language of the page; ``None`` for a profile without an area."""
    shown = view_of(replace(slide.selection, sprache=view.selection.sprache), view.dataset)
    if slide.page == "kreis":
        area_id = shown.selection.gebiet
        return None if area_id is None else profile_sheet(shown, area_id)
    if slide.page == "ikw":
        return ikw_sheet(ikw_view(shown))
    return budget_sheet(shown) if slide.page == "programm" else map_sheet(shown)


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
