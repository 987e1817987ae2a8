"""The bar beside a title: link, picture, slide and data of the view, one click each."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.export.file_words import file_name
from data.figures.stand import stand
from pages.blocks import html_block
from pages.blocks.chart_head import show_chart_head
from pages.choice import link
from pages.features.handing_on.copy_button import picture_address
from pages.features.handing_on.page_part import chosen_part
from pages.features.handing_on.view_files import named
from pages.features.handing_on.view_sheet import has_sheet
from pages.features.slides.slide_offer import show_add_button
from pages.features.slides.slide_sheet import sheet_as_picture
from pages.files.downloads import data_of_page, write_button
from pages.session.view_address import address_of
from pages.view.view import View


def show_frame(
    view: View, page: str, title: str, lines: Sequence[str], whole: View | None = None
) -> DeltaGenerator:
    """Write title, lead and filters, and the bar beside them.

    Args:
        view: What is on screen.
        page: ``url_path`` of the page.
        title: Title of what is on screen, without the filters.
        lines: What stands below it.
        whole: The session's view, where the page shows another.

    Returns:
        The place beside or below the bar, for the choice between ways of looking, to be used with ``with``.
    """
    place = frame()
    with place:
        show_chart_head(view, title, lines)
        show_bar(whole or view, page)
    return place


def frame() -> DeltaGenerator:
    """The place for a head with its bar, to be used with ``with``."""
    return st.container(horizontal=True, key="chart-frame")


def show_bar(view: View, page: str) -> None:
    """Write the bar.

    Args:
        view: The session's view.
        page: ``url_path`` of the page.
    """
    say = view.say
    part = chosen_part(page)
    shows = has_sheet(view.selection, page)
    with st.container(horizontal=True, key="chart-bar", gap="xsmall", width="content"):
        html_block.show(
            "chart_bar",
            label=say("bar.label"),
            address=address_of(link.write(view.selection, view.dataset), page),
            link=say("bar.link"),
            share=say("bar.share"),
            title=say("app.title"),
            done=say("share.done"),
            failed=say("share.failed"),
            picture=picture_address(view, part, sheet_as_picture) if shows else "",
            file=file_name(named(view, part), stand(view.dataset), "png") if shows else "",
            picture_label=say("bar.picture"),
            working=say("bar.working"),
            made=say("bar.made"),
            broken=say("bar.broken"),
        )
        if shows:
            show_add_button(view, part)
        write_button(view.dataset, view.say, data_of_page(view, page))
