"""What a viewer takes away: counts as observations, tables, a calendar; and the counts on the map of this session."""

from __future__ import annotations

from datetime import date

import streamlit as st

from data.events.analysis import Analysis
from data.events.as_observations import ListFacts, observation_zip, own_table
from data.events.gazetteer import gazetteer
from data.events.ical import calendar
from data.events.result_tables import about_list, result_tables
from data.export.workbook import workbook
from pages.blocks import html_block
from pages.features.events.session_list import Listing
from pages.session import edition
from pages.session.own_figures import has_room, own_tables, take_over
from pages.view.view import View

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ONCE, _TAKEN = "w_events_once", "event_list_taken"


def show_exports(view: View, listing: Listing, analysis: Analysis) -> None:
    """Write the files on offer and the button that lays the counts over the atlas for this session."""
    say = view.say
    html_block.show("events_section", title=say("events.exports"), note=say("events.exports_note"))
    if analysis.doubles:
        st.checkbox(say("events.once"), key=_ONCE)
    facts = ListFacts(listing.name, date.today(), bool(st.session_state.get(_ONCE)))
    with st.container(horizontal=True, key="events-exports"):
        _download(
            view,
            "observations",
            lambda: observation_zip(edition.base(), analysis, facts),
            ("zip", "application/zip"),
        )
        _download(view, "tables", lambda: _workbook(listing, analysis, facts), ("xlsx", _XLSX))
        _download(
            view, "ical", lambda: calendar(analysis.placed, _places(analysis)), ("ics", "text/calendar")
        )
        _map_button(view, listing, analysis, facts)


def _download(view: View, name: str, build: object, kind: tuple[str, str]) -> None:
    st.download_button(
        view.say(f"events_export.{name}"),
        data=build,  # type: ignore[arg-type]
        file_name=f"veranstaltungsliste-{name}.{kind[0]}",
        mime=kind[1],
        key=f"w_events_export_{name}",
        icon=":material/download:",
        on_click="ignore",
    )


def _map_button(view: View, listing: Listing, analysis: Analysis, facts: ListFacts) -> None:
    say, table = view.say, own_table(analysis, facts)
    taken = any(each.title == table.title and each.figures == table.figures for each in own_tables())
    if listing.example:
        return
    st.button(
        say("events.on_map"),
        key="w_events_on_map",
        on_click=lambda: take_over((table,)),
        disabled=taken or not table.figures or not has_room((table,)),
        help=say("events.on_map_taken" if taken else "events.on_map_help"),
        icon=":material/map:",
    )


def _workbook(listing: Listing, analysis: Analysis, facts: ListFacts) -> bytes:
    tables = result_tables(edition.base(), gazetteer(edition.base()), analysis)
    return workbook(
        tables, about_list(listing.name, facts.day, analysis.events, analysis.placed_count), facts.day
    )


def _places(analysis: Analysis) -> dict[int, str]:
    """Name of the municipality, or of the area, by event."""
    labels, areas = gazetteer(edition.base()).labels, edition.base().areas
    rows = analysis.placed.select(["event", "unit", "area_id"]).to_pylist()
    return {
        row["event"]: labels.get(row["unit"]) or areas[row["area_id"]].label for row in rows if row["area_id"]
    }
