"""The sheet of a slide: the same that the page's exports are made from."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from data.model.records import Dataset
from pages.blocks.citation import view_title
from pages.drawing.sheet import Sheet
from pages.features.handing_on.view_sheet import sheet_of, shown_sources, with_title
from pages.features.slides.slide import Deck, Slide
from pages.features.slides.slide_view import framed, slide_html
from pages.features.slides.statement import proposed_title
from pages.texts.words import Words
from pages.view.view import View, view_of


def slide_sheet(slide: Slide, dataset: Dataset, say: Words) -> Sheet | None:
    """What the slide shows, in the language of the page, with the name of the atlas, which slides leave without a page.

    Returns:
        ``None`` where its page shows nothing to hand on.
    """
    shown = view_of(replace(slide.selection, sprache=say.language), dataset)
    sheet = sheet_of(shown, slide.page)
    if sheet is None:
        return None
    stand = say("slides.stand", stand=sheet.imprint.stand)
    return replace(sheet, imprint=replace(sheet.imprint, stand=stand))


def titled_sheet(slide: Slide, dataset: Dataset, say: Words) -> Sheet | None:
    """What a file shows as this slide: its sentence as title, what it is about below; ``None`` as for `slide_sheet`."""
    sheet = slide_sheet(slide, dataset, say)
    return None if sheet is None else with_title(sheet, slide_title(slide, dataset, say))


def sheet_as_slide(view: View, page: str) -> Sheet | None:
    """The view as the slide that it would be, for files of it alone.

    Args:
        view: The session's view.
        page: Name of its sheet.
    """
    return titled_sheet(Slide(page, view.selection), view.dataset, view.say)


def sheet_as_picture(view: View, page: str) -> Sheet | None:
    """The view as a picture that is handed on: its title says what it is about, its lead begins with the sentence.

    Args:
        view: The session's view.
        page: Name of its sheet.
    """
    sheet = sheet_of(view, page)
    said = "" if sheet is None else proposed_title(view, page)
    return replace(sheet, lead=f"{said}. {sheet.lead}".strip()) if sheet and said else sheet


def slide_title(slide: Slide, dataset: Dataset, say: Words) -> str:
    """The title that its owner gave it, else the one that the figures propose; empty for that of its sheet."""
    return slide.title or proposed(slide, dataset, say)


def proposed(slide: Slide, dataset: Dataset, say: Words) -> str:
    """The title that the figures propose; may be empty."""
    shown = view_of(replace(slide.selection, sprache=say.language), dataset)
    return proposed_title(shown, slide.page)


def deck_sources(deck: Deck, dataset: Dataset) -> tuple[str, ...]:
    """Ids of the sources of what the slides show, each once, in the order of the slides."""
    every = (shown_sources(dataset, slide.selection, slide.page) for slide in deck)
    return tuple(dict.fromkeys(source_id for each in every for source_id in each))


def slide_block(slide: Slide, dataset: Dataset, say: Words) -> tuple[Markup, str]:
    """The slide as HTML, and in words what it shows."""
    sheet = slide_sheet(slide, dataset, say)
    if sheet is not None:
        return slide_html(sheet, slide_title(slide, dataset, say)), sheet.title
    compared = "one_area" if slide.selection.gebiete else "no_areas"
    text = say(f"slides.{compared if slide.page == 'vergleich' else 'no_area'}")
    title = slide.title or view_title(view_of(slide.selection, dataset), slide.page)
    return framed("missing", title, Markup('<div class="wir-slide-main"><p>{}</p></div>').format(text)), text
