"""The card of the chosen area: its figure with everything that qualifies it, and the way to its profile.

On a phone it is a sheet at the lower edge (``static/scripts/area-sheet.js``).
"""

from __future__ import annotations

import streamlit as st

from pages.blocks import html_block
from pages.blocks.error_report import report_figure
from pages.blocks.source_mark import mark_of_cell
from pages.choice import link
from pages.session import state
from pages.view import page_links
from pages.view.heading import title
from pages.view.view import View


def show_area_card(view: View) -> None:
    """Write the card, or how to get one where no area is chosen."""
    chosen, say = view.selection, view.say
    if chosen.gebiet is None:
        html_block.show("area_card_none", text=say("card.none"))
        return
    area, cell = view.dataset.areas[chosen.gebiet], view.table.cells[chosen.gebiet]
    with st.container(key="area-card"):
        html_block.show(
            "area_card",
            label=say("card.label"),
            area=area.id,
            **_figure(view, chosen.gebiet),
            mark=mark_of_cell(view.dataset, cell, f"{title(view)}, {area.label}", say),
            report=report_figure(view, cell),
            profile=page_links.choosing(view, page="kreis"),
            to_profile=say("card.profile_short"),
            remember=say("mine.remember"),
            forget=say("mine.forget"),
            remember_note=say("mine.note"),
        )
        with st.container(key="card-links", horizontal=True, vertical_alignment="center"):
            _links(view)


def card_ahead(view: View) -> str:
    """The card's figure alone, as markup, for a reader who sees it before the run that brings the card; may be empty."""
    chosen = view.selection.gebiet
    return html_block.rendered("area_card_ahead", **_figure(view, chosen), mark=None) if chosen else ""


def _figure(view: View, area_id: str) -> dict[str, object]:
    """What the card says of the area's figure, by the names of ``area_card_figure.html``."""
    area, cell, say = view.dataset.areas[area_id], view.table.cells[area_id], view.say
    return {
        "name": view.dataset.full_name(area_id, view.selection.day, say.language),
        "kind": say("card.kind", type=view.words.kind(area_id), district=area.regierungsbezirk),
        "value": view.words.value(cell) if cell.value is not None else say("card.no_value"),
        "unit": _unit(view),
        "lines": _lines(view),
    }


def _links(view: View) -> None:
    chosen, say = view.selection, view.say
    st.page_link(
        "profile_page.py",
        label=say("card.profile"),
        icon=":material/arrow_forward:",
        query_params=link.write(chosen, view.dataset),
    )
    st.button(
        say("card.clear"),
        key="w_clear",
        type="tertiary",
        on_click=lambda: state.change(gebiet=None),
    )


def _unit(view: View) -> str:
    cell = view.table.cells[view.selection.gebiet or ""]
    if cell.value is None or view.kennzahl.kind == "year":
        return ""
    unit = view.words.unit_of(cell)
    return unit if cell.rank is None else f"{unit} · {view.words.rank(cell)}"


def _lines(view: View) -> list[str]:
    cell = view.table.cells[view.selection.gebiet or ""]
    if cell.value is None:
        return [view.words.gap_reason(cell)]
    found = [*view.words.remarks(cell)]
    comparison = view.words.against_hessen(view.table, cell)
    if comparison:
        found.append(comparison)
    return [*found, view.words.stand(cell.figure)]
