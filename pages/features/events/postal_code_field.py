"""The field for the viewer's own table of postal codes; without one, codes are neither confirmed nor contradicted."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from data.events.gazetteer import gazetteer
from data.events.postal_codes import postal_code_table
from data.intake.refusal import Refused
from data.intake.upload import read_upload
from pages.features.events import session_list
from pages.features.events.session_list import Listing
from pages.session import edition
from pages.view.view import View

_FIELD, _FAILED = "w_events_codes", "event_codes_failed"


def show_codes(view: View, listing: Listing) -> None:
    """Write the field, where the list has postal codes at all."""
    if "postal_code" not in listing.mapping:
        return
    say = view.say
    with st.expander(say("events.codes")):
        st.file_uploader(say("events.codes_upload"), type=["xlsx", "ods", "csv"], key=_FIELD, on_change=_take)
        if st.session_state.get(_FAILED):
            st.warning(say("events.codes_failed"), icon=":material/info:")


def _take() -> None:
    file, listing = st.session_state.get(_FIELD), session_list.current()
    if listing is None:
        return
    table = None
    if file is not None:
        try:
            upload = read_upload(file.name, file.getvalue())
            table = postal_code_table(upload.sheets[0].rows, gazetteer(edition.base()))
        except Refused:
            table = None
    st.session_state[_FAILED] = file is not None and table is None
    session_list.hold(replace(listing, postal_codes=table))
