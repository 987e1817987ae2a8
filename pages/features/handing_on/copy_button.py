"""Bild kopieren: a button that puts the view into the clipboard as a picture (``static/scripts/copy-picture.js``)."""

from __future__ import annotations

import streamlit as st

from pages.blocks import html_block
from pages.drawing.sheet import Sheet
from pages.features.handing_on.view_sheet import SheetMaker
from pages.files.clipboard_pictures import PictureOffer, offered
from pages.files.file_format import task_of
from pages.settings.page_paths import PICTURES
from pages.view.view import View

_OFFER = "picture_offer"


def show_copy_button(view: View, page: str, made: SheetMaker) -> None:
    """Write the button.

    Args:
        view: The session's view.
        page: ``url_path`` of a page with a sheet.
        made: Makes the sheet.
    """
    words = ("copy_working", "copy_done", "copy_forbidden", "copy_insecure", "copy_failed")
    html_block.show(
        "copy_picture",
        address=picture_address(view, page, made),
        label=view.say("export.copy_picture"),
        **{word: view.say(f"export.{word}") for word in words},
    )


def picture_address(view: View, page: str, made: SheetMaker) -> str:
    """Where the page's picture is made when it is asked for; it lasts as long as the session shows the view."""
    shows = (page, view.selection)
    offer: PictureOffer | None = st.session_state.get(_OFFER)
    if offer is None or offer.shows != shows:
        offer = offered(shows, lambda: task_of("png_screen", [_sheet(view, page, made)], ""))
        st.session_state[_OFFER] = offer
    return f"{PICTURES}/{offer.token}.png"


def _sheet(view: View, page: str, made: SheetMaker) -> Sheet:
    sheet = made(view, page)
    assert sheet is not None, "a page without a sheet offers no picture"
    return sheet
