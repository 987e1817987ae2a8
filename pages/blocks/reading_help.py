"""So lesen Sie die Karte: five plain sentences, folded away."""

from __future__ import annotations

import streamlit as st

from pages.view.view import View

_SENTENCES = 5


def show_reading_help(view: View) -> None:
    """Write the help for the view."""
    with st.expander(view.say("help.title"), icon=":material/help:"):
        # One list: sent and set as one element, as every change of the page sends it again.
        st.markdown("\n".join(view.say(f"help.sentence_{number}") for number in range(1, _SENTENCES + 1)))
