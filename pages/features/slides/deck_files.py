"""The whole presentation as a file: one slide or page a view, under the titles given here."""

from __future__ import annotations

from collections.abc import Sequence

from pages.drawing.sheet import Sheet
from pages.features.handing_on.view_sheet import with_title
from pages.features.slides import session_deck
from pages.features.slides.slide_sheet import slide_sheet
from pages.files.file_format import FormatId
from pages.files.file_panel import show_exports
from pages.view.view import View

_FORMATS: tuple[FormatId, ...] = ("pptx_wide", "pptx_narrow", "pdf")


def show_deck_files(view: View) -> None:
    """Write the block of files for the slides; nothing where there is none to show."""
    if deck_sheets(view):
        show_exports(view, _FORMATS, "praesentation", lambda _: _titled(view))


def deck_sheets(view: View) -> list[Sheet]:
    """The sheets of all slides, titles of their own put in; a slide that shows nothing is left out."""
    pairs = [(slide, slide_sheet(slide, view)) for slide in session_deck.current(view.dataset)]
    return [with_title(sheet, slide.title) for slide, sheet in pairs if sheet is not None]


def _titled(view: View) -> tuple[Sequence[Sheet], str]:
    return deck_sheets(view), view.say("export.deck_title")
