"""The map inside another site: whether it is, its address, the code for it, and what stands below it."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import urlsplit

import streamlit as st

from pages.blocks import html_block
from pages.blocks.copy_field import CopyField
from pages.choice import link
from pages.files.view_map_sheet import map_sheet
from pages.session import state
from pages.session.view_address import address_of
from pages.settings.configuration import configuration
from pages.settings.page_paths import EMBED, ON
from pages.view.heading import title
from pages.view.view import View


def show_embedded_foot(view: View) -> None:
    """Write it, and keep the address that of an embedded map."""
    say, area_id = view.say, view.selection.gebiet
    query = link.write(view.selection, view.dataset)
    imprint = map_sheet(view).imprint
    html_block.show(
        "embedded_foot",
        chosen=""
        if area_id is None
        else view.dataset.full_name(area_id, view.selection.day, view.say.language),
        figures=() if area_id is None else view.words.lines(view.table.cells[area_id]),
        lines=imprint.lines,
        address=address_of(query, ""),
        to_atlas=say("embed.to_atlas"),
    )
    state.write_link(embedded_query(query))


def is_embedded() -> bool:
    """Whether the address asks for the map alone and some site may embed it."""
    return bool(configuration().embedders) and st.query_params.get(EMBED) == ON


def embedded_query(query: Mapping[str, str]) -> dict[str, str]:
    """The parameters of a view with the one that asks for the map alone."""
    return {EMBED: ON, **query}


HEIGHTS: dict[str, int] = {"low": 560, "middle": 780, "high": 900}
"""Heights of the frame in pixels; its width is that of its place."""


def show_snippet(view: View, page: str, query: Mapping[str, str]) -> None:
    """Write the builder of the code; nothing where no site may embed, or for another page than the map.

    Args:
        view: The view on screen.
        page: ``url_path`` of the page.
        query: Parameters of its address.
    """
    sites = configuration().embedders
    if page or not sites:
        return
    say = view.say
    with st.expander(say("embed.title"), icon=":material/code:"):
        names = ", ".join(urlsplit(site).netloc for site in sites)
        html_block.show("note", text=say("embed.lead", sites=names))
        heights = list(HEIGHTS)
        size = state.lasting("w_embed_height", heights, "middle")
        st.pills(
            say("embed.height"),
            heights,
            required=True,
            key="w_embed_height",
            format_func=lambda each: say(f"embed.{each}", height=HEIGHTS[each]),
        )
        code = snippet(address_of(embedded_query(query), ""), title(view), HEIGHTS[size])
        html_block.show(
            "copy_fields",
            done=say("share.done"),
            failed=say("share.failed"),
            fields=[CopyField("wir-embed", say("embed.code"), code, say("embed.copy"), long=True)],
        )


def snippet(address: str, heading: str, height: int) -> str:
    """The frame as HTML; whatever is in the title comes out as text."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(heading)} (WIR-Atlas Hessen)" '
        f'width="100%" height="{height}" loading="lazy" style="border:0"></iframe>'
    )
