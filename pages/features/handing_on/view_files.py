"""What the files of a page's view show, and how they are called."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from pages.blocks import html_block
from pages.drawing.sheet import Sheet
from pages.features.comparison.comparison_view import comparison_name
from pages.features.handing_on.copy_button import show_copy_button
from pages.features.handing_on.page_part import choose_part, chosen_part
from pages.features.handing_on.view_sheet import GLANCE, PARTS, SERIES, SheetMaker, has_sheet
from pages.features.profile.profile_sheet import profile_sheet
from pages.features.week.week_view import week_view
from pages.files.file_format import PICTURES, SLIDES_AND_PDF, FormatId
from pages.files.file_panel import show_exports
from pages.texts.words import Words
from pages.view.filter_words import marked
from pages.view.view import View

_PROFILE: tuple[FormatId, ...] = (
    "profile", "all_profiles", "pptx_wide", "pptx_narrow", "pdf", "png_print", "png_screen",
)  # fmt: skip
_NO_AREA: tuple[FormatId, ...] = ("all_profiles",)


def show_view_files(view: View, page: str, as_slide: SheetMaker, as_picture: SheetMaker) -> None:
    """Write the block of files for the view; nothing on a page without a sheet.

    Args:
        view: The session's view.
        page: ``url_path`` of the page.
        as_slide: Makes the sheet of slides and papers, whose title is a sentence.
        as_picture: Makes that of pictures, whose title is what they are about.
    """
    no_area = page == "kreis" and view.selection.gebiet is None
    if not no_area and not has_sheet(view.selection, page):
        # What stands below stays in its place.
        st.empty()
        return
    part = chosen_part(page)
    offered = _NO_AREA if no_area else _PROFILE if part == "kreis" else PICTURES
    with st.container(key="files"):
        show_exports(
            view,
            offered,
            named(view, part),
            lambda wanted: _sheets(view, part, wanted, as_slide if wanted in SLIDES_AND_PDF else as_picture),
            None if no_area else lambda: show_copy_button(view, part, as_picture),
            above=None if no_area else lambda: _say_what(view.say, page),
        )


def _say_what(say: Words, page: str) -> None:
    if page == "daten":
        # The page has sections; these files are of one of them.
        html_block.show("note", text=say("export.coverage"))
    choose_part(say, page)


def named(view: View, page: str) -> str:
    """Part of a file's name: page or Kennzahl, area, year."""
    if page == "vergleich":
        return comparison_name(view)
    chosen = week_view(view).selection if page == "ikw" else view.selection
    if page in (*PARTS["programm"], GLANCE):
        return page
    if page == "daten":
        return "abdeckung"
    if page in PARTS["kreis"]:
        about = (chosen.kennzahl, chosen.bezug) if page == SERIES else (str(chosen.jahr),)
        return "_".join(part for part in (page, chosen.gebiet, *about) if part)
    return marked(f"{chosen.kennzahl}_{chosen.bezug}_{chosen.jahr}", view)


def _sheets(view: View, page: str, wanted: FormatId, made: SheetMaker) -> tuple[Sequence[Sheet], str]:
    if wanted == "all_profiles":
        areas = sorted(view.dataset.areas, key=lambda each: view.dataset.areas[each].label)
        return [profile_sheet(view, area_id) for area_id in areas], view.say(
            "export.all_title", year=view.selection.jahr
        )
    sheet = made(view, page)
    return ([] if sheet is None else [sheet]), ("" if sheet is None else sheet.title)
