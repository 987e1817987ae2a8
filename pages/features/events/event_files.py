"""The views of an event list as files: which of them, and in which format; nothing of it can be a link."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import streamlit as st

from data.events.analysis import Analysis
from pages.drawing.sheet import Sheet
from pages.features.events.event_map import MapKind
from pages.features.events.event_sheets import (
    category_sheet,
    day_sheet,
    event_map_sheet,
    weekday_sheet,
)
from pages.features.events.session_list import Listing
from pages.files.file_format import FormatId
from pages.files.file_panel import show_exports
from pages.view.view import View

Picture = Literal["map", "days", "weekdays", "categories", "all"]
_ONE: tuple[FormatId, ...] = ("pptx_wide", "pptx_narrow", "pdf", "svg", "png_print", "png_screen")
_ALL: tuple[FormatId, ...] = ("pptx_wide", "pptx_narrow", "pdf")
_KEY = "w_events_picture"
_NAMES: dict[Picture, str] = {
    "map": "karte",
    "days": "tage",
    "weekdays": "wochentage",
    "categories": "arten",
    "all": "bilder",
}


def show_pictures(view: View, listing: Listing, analysis: Analysis, kind: MapKind) -> None:
    """Write the choice of what to take away and the block of files for it."""
    sheets = _makers(view, listing, analysis, kind)
    offered: list[Picture] = [*sheets, "all"]
    asked: Picture = st.session_state.get(_KEY, offered[0])
    chosen = asked if asked in offered else offered[0]

    def choose() -> None:
        st.selectbox(
            view.say("events_sheet.what"),
            offered,
            format_func=lambda each: view.say(f"events_sheet.{kind if each == 'map' else each}"),
            key=_KEY,
            width=440,
        )

    show_exports(
        view,
        _ALL if chosen == "all" else _ONE,
        f"veranstaltungsliste_{_NAMES[chosen]}",
        lambda _: _made([sheets[chosen]] if chosen in sheets else list(sheets.values())),
        above=choose,
    )


def _makers(
    view: View, listing: Listing, analysis: Analysis, kind: MapKind
) -> dict[Picture, Callable[[], Sheet | None]]:
    """What the list has something to show for; made when it is ordered."""
    makers: dict[Picture, Callable[[], Sheet | None]] = {
        "map": lambda: event_map_sheet(view, listing, analysis, kind)
    }
    if analysis.begins:
        makers["days"] = lambda: day_sheet(view, listing, analysis)
        makers["weekdays"] = lambda: weekday_sheet(view, listing, analysis)
    if any(each.label for each in analysis.categories):
        makers["categories"] = lambda: category_sheet(view, listing, analysis)
    return makers


def _made(makers: Sequence[Callable[[], Sheet | None]]) -> tuple[Sequence[Sheet], str]:
    sheets = [sheet for make in makers if (sheet := make()) is not None]
    return sheets, sheets[0].title
