"""What a viewer takes away: counts as observations, tables, a calendar, the views as pictures; counts for the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from typing import Literal

import streamlit as st

from data.events.analysis import Analysis
from data.events.as_observations import KENNZAHL, ListFacts, observation_zip, own_table
from data.events.gazetteer import gazetteer
from data.events.ical import calendar
from data.events.result_tables import about_list, result_tables
from data.export.file_words import file_name
from data.export.workbook import workbook
from data.own.own_records import OwnTable
from pages.blocks import html_block
from pages.drawing.sheet import Sheet
from pages.features.events import session_list
from pages.features.events.event_map import MapKind
from pages.features.events.event_sheets import (
    category_sheet,
    day_sheet,
    event_map_sheet,
    weekday_sheet,
)
from pages.features.events.session_list import Listing
from pages.features.own_figures.held_figures import take_and_show
from pages.files.downloads import XLSX, ZIP, save_button
from pages.files.file_format import PICTURES, SLIDES_AND_PDF
from pages.files.file_panel import show_exports
from pages.session import edition, state
from pages.session.own_figures import has_room, own_tables
from pages.texts.words import Words
from pages.view.view import View

Picture = Literal["map", "days", "weekdays", "categories", "all"]
_KEY, _ONCE = "w_events_picture", "w_events_once"
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
    chosen = state.lasting(_KEY, offered, offered[0])

    def choose() -> None:
        st.selectbox(
            view.say("events_sheet.what"),
            offered,
            index=offered.index(chosen),
            format_func=lambda each: view.say(f"events_sheet.{kind if each == 'map' else each}"),
            key=_KEY,
            width=440,
        )

    show_exports(
        view,
        SLIDES_AND_PDF if chosen == "all" else PICTURES,
        f"veranstaltungsliste_{_NAMES[chosen]}",
        lambda _: _made([sheets[chosen]] if chosen in sheets else list(sheets.values())),
        above=choose,
    )


def _makers(
    view: View, listing: Listing, analysis: Analysis, kind: MapKind
) -> dict[Picture, Callable[[], Sheet]]:
    """What the list has something to show for; made when a file is asked for."""
    makers: dict[Picture, Callable[[], Sheet]] = {
        "map": lambda: event_map_sheet(view, listing, analysis, kind)
    }
    if analysis.begins:
        makers["days"] = lambda: day_sheet(view, listing, analysis)
        makers["weekdays"] = lambda: weekday_sheet(view, listing, analysis)
    if any(each.label for each in analysis.categories):
        makers["categories"] = lambda: category_sheet(view, listing, analysis)
    return makers


def _made(makers: Sequence[Callable[[], Sheet]]) -> tuple[Sequence[Sheet], str]:
    sheets = [make() for make in makers]
    return sheets, sheets[0].title


def show_list_files(say: Words, listing: Listing, analysis: Analysis) -> None:
    """Write the files on offer and the button that lays the counts over the atlas for this session."""
    html_block.show("events_section", title=say("events.exports"), note=say("events.exports_note"))
    if analysis.doubles:
        st.checkbox(say("events.once"), value=bool(st.session_state.get(_ONCE)), key=_ONCE)
    facts = ListFacts(listing.name, date.today(), bool(st.session_state.get(_ONCE)))

    def offer(name: str, called: str, suffix: str, media_type: str, build: Callable[[], bytes]) -> None:
        file = file_name(f"veranstaltungsliste_{called}", facts.day, suffix)
        save_button(say(f"events_export.{name}"), file, media_type, build, key=f"w_events_export_{name}")

    def entries() -> bytes:
        return calendar(analysis.placed, _places(analysis), made=datetime.now(UTC))

    with st.container(horizontal=True, key="events-exports"):
        offer("observations", "angaben", "zip", ZIP, lambda: observation_zip(edition.base(), analysis, facts))
        offer("tables", "tabellen", "xlsx", XLSX, lambda: list_workbook(listing, analysis, facts, say))
        offer("ical", "kalender", "ics", "text/calendar", entries)
        _map_button(say, listing, analysis, facts)


def _map_button(say: Words, listing: Listing, analysis: Analysis, facts: ListFacts) -> None:
    table = own_table(analysis, facts)
    earlier = listing.on_map
    taken = any(each.title == table.title and each.figures == table.figures for each in own_tables())
    if listing.example:
        return
    st.button(
        say("events.on_map"),
        key="w_events_on_map",
        on_click=_show_on_map,
        args=(listing, table),
        disabled=taken or not table.figures or not has_room((table,), instead_of=earlier),
        help=say("events.on_map_taken" if taken else "events.on_map_help"),
        icon=":material/map:",
    )


def _show_on_map(listing: Listing, table: OwnTable) -> None:
    """Lay the counts over the map; those of the same list as it was decided before no longer count."""
    latest = max(each.year for each in table.figures)
    take_and_show((table,), (KENNZAHL, latest), instead_of=listing.on_map)
    session_list.change(on_map=table)


def list_workbook(listing: Listing, analysis: Analysis, facts: ListFacts, say: Words) -> bytes:
    """The tables of the list as XLSX."""
    tables = result_tables(edition.base(), gazetteer(edition.base()), analysis, say.language)
    about = about_list(listing.name, facts.day, analysis.events, analysis.placed_count, say.language)
    return workbook(tables, about, facts.day, language=say.language)


def _places(analysis: Analysis) -> dict[int, str]:
    """Name of the municipality, or of the area, by event."""
    labels, areas = gazetteer(edition.base()).labels, edition.base().areas
    rows = analysis.placed.select(["event", "unit", "area_id"]).to_pylist()
    return {
        row["event"]: labels.get(row["unit"]) or areas[row["area_id"]].label for row in rows if row["area_id"]
    }
