"""Handing a view on: its address and a ready citation, each in a field with a button that copies it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from pages.blocks import html_block
from pages.blocks.citation import citation
from pages.blocks.copy_field import CopyField
from pages.features.embedding.snippet import show_snippet
from pages.features.slides.slide_offer import offer_slide
from pages.session.view_address import address_of
from pages.texts.messages import say
from pages.view.view import View


def show_share(view: View, page: str, query: Mapping[str, str]) -> None:
    """Write the block for the view.

    The fields can be selected by hand too. The copying itself is done by ``static/copy.js``, which the
    document of every page loads: Streamlit's own copy button speaks English only.

    Args:
        view: The view whose address is handed on.
        page: ``url_path`` of the page.
        query: Parameters of its address.
    """
    language = view.selection.sprache
    link_text = address_of(query, page)
    cited = citation(view, page, link_text, date.today())
    with st.container(key="share"):
        offer_slide(view, page)
        html_block.show(
            "share",
            title=say("share.title", language),
            done=say("share.done", language),
            failed=say("share.failed", language),
            fields=[
                CopyField(
                    "wir-link", say("share.link", language), link_text, say("share.copy_link", language)
                ),
                CopyField(
                    "wir-citation",
                    say("share.citation", language),
                    cited,
                    say("share.copy_citation", language),
                    long=True,
                ),
            ],
            note=say("share.own", language) if view.dataset.own_sources else "",
        )
        show_snippet(view, page, query)
