"""The code that puts the map into another site: a frame with its size and its title, ready to copy."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import urlsplit

import streamlit as st

from pages.blocks import html_block
from pages.blocks.copy_field import CopyField
from pages.features.embedding.embedding_mode import embedded_query
from pages.session.view_address import address_of
from pages.settings.configuration import configuration
from pages.view.heading import title
from pages.view.view import View

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
        size = st.pills(
            say("embed.height"),
            list(HEIGHTS),
            default="middle",
            required=True,
            key="w_embed_height",
            format_func=lambda each: say(f"embed.{each}", height=HEIGHTS[each]),
        )
        code = snippet(address_of(embedded_query(query), ""), title(view), HEIGHTS[size or "middle"])
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
