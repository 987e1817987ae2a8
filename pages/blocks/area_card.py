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
        html_block.show("note", text=say("card.none"))
        return
    area, cell = view.dataset.areas[chosen.gebiet], view.table.cells[chosen.gebiet]
    full_name = view.dataset.full_name(area.id, chosen.day, view.say.language)
    with st.container(key="area-card"):
        html_block.show(
            "area_card",
            label=say("card.label"),
            area=area.id,
            name=full_name,
            kind=say("card.kind", type=view.words.kind(area.id), district=area.regierungsbezirk),
            value=view.words.value(cell) if cell.value is not None else say("card.no_value"),
            unit=_unit(view),
            lines=_lines(view),
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
