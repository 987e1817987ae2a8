"""The fields for a viewer's file and for a table from the clipboard, in one place."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from pages.texts.words import Words


def upload_field(
    label: str, *, key: str, hint: str | None = None, on_change: Callable[[], None] | None = None
) -> UploadedFile | None:
    """Write the field and return the file in it.

    Every kind of file is let in: what cannot be read is refused by the program, with the reason and how to mend it.

    Args:
        label: Above the field.
        key: Of the widget.
        hint: Shown on demand.
        on_change: Called before the next run when a file comes or goes.
    """
    return st.file_uploader(label, key=key, help=hint, on_change=on_change)


def paste_field(say: Words, take: str, *, key: str, on_take: Callable[[], None] | None = None) -> str:
    """Write the field for a table copied in a spreadsheet, folded, and return what was handed in.

    Args:
        say: Of the page.
        take: On the button.
        key: Of the widget.
        on_take: Called before the next run when something is handed in.
    """
    with st.expander(say("einlesen.paste")), st.form(f"{key}_form", border=False):
        with st.container(key="paste-field"):
            text = st.text_area(say("einlesen.paste_label"), key=key, height=120)
        st.form_submit_button(take, icon=":material/content_paste_go:", on_click=on_take)
    return text or ""
