"""The field for a viewer's file, in the language of the page, errors included."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from data.intake.limits import MAX_BYTES
from pages.blocks import html_block
from pages.texts.words import Words

_WORDS = ("choose", "other", "drop", "limit", "large", "error", "failed", "remove", "help")


def upload_field(
    say: Words, label: str, *, key: str, hint: str | None = None, on_change: Callable[[], None] | None = None
) -> UploadedFile | None:
    """Write the field and return the file in it.

    Every kind of file is let in: what cannot be read is refused by the program, with the reason and how to mend it.

    Args:
        say: Of the page.
        label: Above the field.
        key: Of the widget.
        hint: Shown on demand.
        on_change: Called before the next run when a file comes or goes.
    """
    megabytes = MAX_BYTES // 1_000_000
    # Streamlit has these words in English alone; the script `upload-field.js` puts these in their place.
    words = {name: say(f"einlesen.field_{name}", megabytes=megabytes) for name in _WORDS}
    html_block.show("upload_words", **words)
    return st.file_uploader(label, key=key, help=hint, on_change=on_change)
