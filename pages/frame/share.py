"""Handing a view on: its address and a ready citation, each in a field with a button that copies it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from pages.blocks import html_block
from pages.blocks.citation import citation
from pages.blocks.copy_field import CopyField
from pages.features.embedding.embedded_map import show_snippet
from pages.features.slides.slide_offer import offer_slide
from pages.session.view_address import address_of
from pages.view.view import View


def show_share(view: View, page: str, query: Mapping[str, str], cited: Sequence[str] | None = None) -> None:
    """Write the block for the view.

    The fields can be selected by hand too. The copying itself is done by ``static/scripts/copy.js``, which the
    document of every page loads: Streamlit's own copy button speaks English only.

    Args:
        view: The view whose address is handed on.
        page: ``url_path`` of the page.
        query: Parameters of its address.
        cited: Ids of the sources that the page shows, where only the page knows them.
    """
    say = view.say
    link_text = address_of(query, page)
    cited = citation(view, page, link_text, date.today(), cited)
    with st.container(key="share"):
        offer_slide(view, page)
        html_block.show(
            "share",
            title=say("share.title"),
            done=say("share.done"),
            failed=say("share.failed"),
            fields=[
                CopyField("wir-link", say("share.link"), link_text, say("share.copy_link")),
                CopyField(
                    "wir-citation",
                    say("share.citation"),
                    cited,
                    say("share.copy_citation"),
                    long=True,
                ),
            ],
            note=say("share.own") if view.dataset.own_sources else "",
        )
        show_snippet(view, page, query)
