"""What a viewer hands in: a list of events or the example, and a table of postal codes; and what happens to them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from data.events.event_template import EXAMPLE_NAME, example_rows, template
from data.events.gazetteer import gazetteer
from data.events.list_file import read_list
from data.events.postal_codes import postal_code_table
from data.events.saved_mapping import SavedMapping
from data.export.german_csv import csv_bytes
from data.export.workbook import workbook
from data.figures.stand import stand
from data.intake.limits import MAX_BYTES
from data.intake.refusal import Refused
from data.intake.sheet import Sheet
from data.intake.upload import read_pasted, read_upload
from data.model.records import Dataset
from pages.blocks import html_block
from pages.blocks.upload_field import paste_field, upload_field
from pages.features.events import session_list
from pages.features.events.column_choice import first_heading, likeliest_sheet, lines_below, mapping_of
from pages.features.events.session_list import Listing
from pages.files import session_job
from pages.files.downloads import CSV, XLSX, layout_button, save_button
from pages.session import edition, saved_layouts
from pages.texts.intake_words import refusal_words
from pages.texts.words import Words

_FIELD, _ARRIVED, _REFUSED = "w_events_file", "event_list_arrived", "event_list_refused"
_MAPPING = "event_mapping_brought"
_CODES, _FAILED = "w_events_codes", "event_codes_failed"


def show_upload(dataset: Dataset, say: Words) -> None:
    """Write the field for a file, the example and the template; the empty state of the page."""
    upload_field(say("events.upload", megabytes=MAX_BYTES // 1_000_000), key=_FIELD, on_change=_mark_arrived)
    pasted = paste_field(say, say("events.paste_take"), key="w_events_pasted")
    arrived = st.session_state.pop(_ARRIVED, False)
    if arrived or pasted:
        with st.spinner(say("events.reading_file")):
            _take(st.session_state.get(_FIELD) if arrived else None, pasted, say)
        if session_list.current() is not None:
            st.rerun()
    refused: Refused | None = st.session_state.get(_REFUSED)
    brought: str | None = st.session_state.pop(_MAPPING, None)
    if brought is not None:
        html_block.show("note", text=say("events.mapping_read", name=brought))
    if refused:
        # A block, not a notice: what a file is made of is anybody's text, and notices are written in Markdown.
        html_block.show("events_problem", text=refusal_words(refused, say))
    _show_start(dataset, say)
    html_block.show(
        "events_start",
        title=say("events.start_title"),
        points=[say(f"events.start_{number}") for number in range(1, 5)],
    )


def _show_start(dataset: Dataset, say: Words) -> None:
    with st.container(horizontal=True, key="events-start"):
        st.button(
            say("events.example"),
            key="w_events_example",
            on_click=_take_example,
            icon=":material/science:",
        )
        for suffix, media_type, build in (
            (
                "xlsx",
                XLSX,
                lambda: workbook([template()], [("Titel", "Veranstaltungsliste")], stand(dataset)),
            ),
            ("csv", CSV, lambda: csv_bytes(template())),
        ):
            save_button(
                say(f"events.template_{suffix}"),
                f"veranstaltungsliste-vorlage.{suffix}",
                media_type,
                build,
                key=f"w_events_template_{suffix}",
            )


def show_listing(say: Words, listing: Listing) -> None:
    """Write whose list is on screen, and the buttons that change its columns or throw it away."""
    count = listing.read.table.num_rows if listing.read else len(lines_below(listing))
    lines = [say("events.list", name=listing.name, count=count)]
    if listing.example:
        lines = [say("events.example_list")]
    html_block.show("events_lines", lines=lines)
    # A name of its own beside the result: where "Spalten ändern" goes, the focus must not fall on "Liste verwerfen".
    with st.container(horizontal=True, key="events-listing" if listing.read else "events-columns-of"):
        if listing.read is not None:
            st.button(
                say("events.again"),
                key="w_events_again",
                on_click=_reopen,
                icon=":material/view_column:",
            )
        if listing.read is not None and not listing.example:
            hint = say("events.mapping_help")
            layout_button(say, SavedMapping, lambda: mapping_of(listing), key="w_events_mapping", hint=hint)
        st.button(
            say("events.forget"),
            key="w_events_forget",
            on_click=_forget,
            icon=":material/delete:",
        )


def _forget() -> None:
    """Throw the list away, and the file that may have been made of it."""
    session_list.forget()
    session_job.discard()


def _reopen() -> None:
    listing = session_list.current()
    if listing:
        # Decisions are about this list whatever its columns, so they stay.
        session_list.hold(replace(listing, read=None, confirmed=False))


def _mark_arrived() -> None:
    """A file came or went: it is read where the page can show that it is."""
    st.session_state[_ARRIVED] = st.session_state.get(_FIELD) is not None
    st.session_state.pop(_REFUSED, None)


def _take(file: UploadedFile | None, pasted: str, say: Words) -> None:
    """Read the file, else the pasted table; a refusal is kept for the page to say."""
    st.session_state.pop(_REFUSED, None)
    try:
        if file is not None and SavedMapping.is_file(file.getvalue()):
            mapping = SavedMapping.read(file.getvalue())
            saved_layouts.remember(mapping)
            st.session_state[_MAPPING] = mapping.name
            return
        upload = (
            read_list(file.name, file.getvalue())
            if file is not None
            else read_pasted(pasted, say("einlesen.pasted"))
        )
    except Refused as refused:
        st.session_state[_REFUSED] = refused
        return
    sheet = likeliest_sheet(upload.sheets)
    heading = first_heading(upload.sheets[sheet])
    session_list.hold(Listing(upload.name, upload.sheets, upload.remarks, sheet, heading))


def _take_example() -> None:
    st.session_state.pop(_REFUSED, None)
    rows = tuple(tuple(cell or None for cell in row) for row in example_rows())
    session_list.hold(Listing(EXAMPLE_NAME, (Sheet(EXAMPLE_NAME, rows),), example=True))


def show_codes(say: Words, listing: Listing) -> None:
    """Write the field, where the list has postal codes at all."""
    if "postal_code" not in listing.mapping:
        return
    with st.expander(say("events.codes")):
        upload_field(say("events.codes_upload"), key=_CODES, on_change=_take_codes)
        if st.session_state.get(_FAILED):
            st.warning(say("events.codes_failed"), icon=":material/info:")


def _take_codes() -> None:
    file, listing = st.session_state.get(_CODES), session_list.current()
    if listing is None:
        return
    table = None
    if file is not None:
        with suppress(Refused):
            upload = read_upload(file.name, file.getvalue())
            table = postal_code_table(upload.sheets[0].rows, gazetteer(edition.base()))
    st.session_state[_FAILED] = file is not None and table is None
    session_list.hold(replace(listing, postal_codes=table))
