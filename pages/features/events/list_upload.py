"""What a viewer hands in: a list of events or the example, and a table of postal codes; and what happens to them."""

from __future__ import annotations

from contextlib import suppress

import streamlit as st

from data.events.event_template import EXAMPLE_NAME, example_rows, template
from data.events.gazetteer import gazetteer
from data.events.list_file import read_list
from data.events.postal_codes import postal_code_table
from data.events.saved_mapping import SavedMapping
from data.export.german_csv import csv_bytes
from data.export.workbook import workbook
from data.figures.stand import stand
from data.intake.refusal import Refused
from data.intake.sheet import Sheet
from data.intake.upload import read_upload
from data.model.records import Dataset
from pages.blocks import html_block
from pages.blocks.brought_file import FileField, brought_file
from pages.features.events import session_list
from pages.features.events.column_choice import first_heading, likeliest_sheet, lines_below, mapping_of
from pages.features.events.session_list import Listing
from pages.files import session_job
from pages.files.downloads import layout_button, template_buttons
from pages.session import edition
from pages.texts.words import Words

FIELD = FileField("events", "events", SavedMapping, read_list)
_CODES, _FAILED = "w_events_codes", "event_codes_failed"


def show_upload(dataset: Dataset, say: Words) -> None:
    """Write the field for a file, the example and the template; the empty state of the page."""
    brought = brought_file(say, FIELD)
    if brought is not None:
        _, upload = brought
        sheet = likeliest_sheet(upload.sheets)
        heading = first_heading(upload.sheets[sheet])
        session_list.hold(Listing(upload.name, upload.sheets, upload.remarks, sheet, heading))
        FIELD.forget()
        st.rerun()
    with st.container(horizontal=True, key="events-start"):
        st.button(
            say("events.example"),
            key="w_events_example",
            on_click=_take_example,
            icon=":material/science:",
        )
        about = [("Titel", "Veranstaltungsliste")]
        template_buttons(
            say,
            "veranstaltungsliste-vorlage",
            lambda: workbook([template()], about, stand(dataset)),
            lambda: csv_bytes(template()),
            key="w_events_template",
        )
    html_block.show(
        "events_start",
        title=say("events.start_title"),
        points=[say(f"events.start_{number}") for number in range(1, 5)],
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
                # Decisions are about this list whatever its columns, so they stay.
                on_click=lambda: session_list.change(read=None, confirmed=False),
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


def _take_example() -> None:
    rows = tuple(tuple(cell or None for cell in row) for row in example_rows())
    session_list.hold(Listing(EXAMPLE_NAME, (Sheet(EXAMPLE_NAME, rows),), example=True))


def show_codes(say: Words, listing: Listing) -> None:
    """Write the field, where the list has postal codes at all."""
    if "postal_code" not in listing.mapping:
        return
    with st.expander(say("events.codes")):
        st.file_uploader(say("events.codes_upload"), key=_CODES, on_change=_take_codes)
        if st.session_state.get(_FAILED):
            st.warning(say("events.codes_failed"), icon=":material/info:")


def _take_codes() -> None:
    file, table = st.session_state.get(_CODES), None
    if file is not None:
        with suppress(Refused):
            upload = read_upload(file.name, file.getvalue())
            table = postal_code_table(upload.sheets[0].rows, gazetteer(edition.base()))
    st.session_state[_FAILED] = file is not None and table is None
    session_list.change(postal_codes=table)
