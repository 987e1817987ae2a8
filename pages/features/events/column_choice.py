"""Which column of the list holds what: proposed from headings and content, confirmed by the viewer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from data.events.event_columns import COLUMNS, ColumnId, proposed_mapping
from data.events.gazetteer import gazetteer
from data.events.list_reading import DayForm, read_events
from data.events.saved_mapping import SavedMapping, shape_of
from data.intake.cell_text import plain
from data.intake.saved_file import LONGEST_NAME
from data.intake.sheet import Sheet, column_letters
from pages.blocks import html_block
from pages.features.events import session_list
from pages.features.events.session_list import Listing
from pages.session import edition, saved_layouts, state
from pages.texts.intake_words import remark_words
from pages.texts.words import Words

_FIRST_LINES = 15
_SHOWN_LINES = 3


def heading_of(sheet: Sheet) -> int:
    """Number of the line that looks most like headings: the one whose texts name the most columns."""
    lines = range(min(len(sheet.rows), _FIRST_LINES))
    return max(lines, key=lambda line: (_named(sheet, line), -line), default=0)


def mapping_of(listing: Listing) -> SavedMapping:
    """The columns of the list as confirmed, to be used again."""
    sheet = listing.sheets[listing.sheet]
    found = heading_of(sheet)
    shape = shape_of(sheet.rows[found])
    return SavedMapping(shape, listing.name[:LONGEST_NAME], listing.heading - found, listing.mapping)


def known_for(sheet: Sheet) -> SavedMapping | None:
    """The columns that were confirmed for such a list in this session, or brought as a file."""
    if not sheet.rows:
        return None
    return saved_layouts.remembered(SavedMapping, shape_of(sheet.rows[heading_of(sheet)]))


def first_heading(sheet: Sheet) -> int:
    """Number of the line of headings to begin with: as for the last such list, else the likeliest."""
    known, found = known_for(sheet), heading_of(sheet)
    chosen = found + (known.down if known else 0)
    return chosen if 0 <= chosen < min(len(sheet.rows), _FIRST_LINES) else found


def likeliest_sheet(sheets: Sequence[Sheet]) -> int:
    """Number of the sheet whose headings name the most columns; the first of equal ones."""
    named = [_named(sheet, heading_of(sheet)) for sheet in sheets]
    return named.index(max(named))


def _named(sheet: Sheet, line: int) -> int:
    return len(proposed_mapping([plain(cell) for cell in sheet.rows[line]], []))


def show_columns(say: Words, listing: Listing) -> None:
    """Write the choice of sheet and line of headings, and a form with a column for each thing an event may say."""
    sheet = listing.sheets[listing.sheet]
    _choose_place(say, listing)
    headings = [plain(cell) for cell in sheet.rows[listing.heading]]
    proposed = proposed_mapping(headings, sheet.rows[listing.heading + 1 :])
    known = known_for(sheet)
    if known is not None and listing.heading == first_heading(sheet):
        proposed = {name: number for name, number in known.columns.items() if number < sheet.width}
        if not listing.mapping:
            html_block.show("note", text=say("events.mapping_again", name=known.name))
    options = [None, *range(sheet.width)]
    for remark in (*listing.remarks, *sheet.remarks):
        html_block.show("note", text=remark_words(remark, say))
    with st.form("events_columns"):
        html_block.show("note", text=say("events.columns_note"))
        # A row of its own for every three: on a phone they stand below each other, and the order stays.
        rows = [st.columns(3) for _ in range(0, len(COLUMNS), 3)]
        for number, column in enumerate(COLUMNS):
            rows[number // 3][number % 3].selectbox(
                say.of_data(column.title),
                options,
                index=options.index(st.session_state.get(_key(column.id, listing), proposed.get(column.id))),
                format_func=lambda each: _column_name(each, headings, say),
                key=_key(column.id, listing),
            )
        st.number_input(
            say("events.year"),
            min_value=1980,
            max_value=2099,
            # The field is gone while the result is on screen, and Streamlit forgets what it said.
            value=st.session_state.get("w_events_year", listing.form.year),
            step=1,
            key="w_events_year",
            help=say("events.year_help"),
            placeholder=say("events.year_none"),
        )
        st.form_submit_button(say("events.read"), type="primary", on_click=_confirm, icon=":material/check:")
    _show_lines(say, listing, headings)


def _choose_place(say: Words, listing: Listing) -> None:
    def change_sheet(number: int) -> None:
        session_list.change(sheet=number, heading=first_heading(listing.sheets[number]))

    left, right = st.columns(2)
    if len(listing.sheets) > 1:
        left.selectbox(
            say("einlesen.sheet"),
            range(len(listing.sheets)),
            index=listing.sheet,
            format_func=lambda number: listing.sheets[number].name,
            key="w_events_sheet",
            on_change=state.picked("w_events_sheet", change_sheet),
        )
    last = min(len(listing.sheets[listing.sheet].rows), _FIRST_LINES)
    if last > 1:
        key = f"w_events_heading_{listing.sheet}"
        (right if len(listing.sheets) > 1 else left).selectbox(
            say("events.heading"),
            range(last),
            index=listing.heading,
            format_func=lambda line: say("events.line", line=line + 1),
            key=key,
            on_change=state.picked(key, lambda line: session_list.change(heading=line)),
        )


def lines_below(listing: Listing) -> list[int]:
    """Numbers of the lines below the headings that hold anything, counted from 0."""
    rows = listing.sheets[listing.sheet].rows
    return [line for line in range(listing.heading + 1, len(rows)) if any(map(plain, rows[line]))]


def _show_lines(say: Words, listing: Listing, headings: list[str]) -> None:
    sheet, lines = listing.sheets[listing.sheet], lines_below(listing)
    html_block.show(
        "events_preview",
        title=say("events.preview", count=len(lines)),
        heads=[_column_name(number, headings, say) for number in range(len(headings))],
        rows=[
            [plain(sheet.value(line, column))[:80] for column in range(len(headings))]
            for line in lines[:_SHOWN_LINES]
        ],
    )


def _column_name(number: int | None, headings: list[str], say: Words) -> str:
    if number is None:
        return say("events.no_column")
    heading = headings[number][:40] if number < len(headings) else ""
    return f"{column_letters(number)}: {heading}" if heading else column_letters(number)


def _key(column: ColumnId, listing: Listing) -> str:
    # Another sheet or line of headings has other columns, and so widgets of its own.
    return f"w_events_column_{column}_{listing.sheet}_{listing.heading}"


def _confirm() -> None:
    listing = session_list.current()
    if listing is None:
        return
    chosen = {column.id: st.session_state.get(_key(column.id, listing)) for column in COLUMNS}
    mapping = {name: number for name, number in chosen.items() if number is not None}
    form = DayForm(st.session_state.get("w_events_year"))
    listing = replace(listing, mapping=mapping, form=form, confirmed=True)
    saved_layouts.remember(mapping_of(listing))
    session_list.hold(listing)


def read_confirmed(say: Words, listing: Listing) -> Listing:
    """The list with its events: read now, a bar showing how far, where its columns were just confirmed."""
    # Its place is there without a bar, too: whatever stands below would else stand there twice until the run ends.
    bar = st.empty()
    if listing.read is not None or not listing.confirmed:
        return listing
    bar.progress(0.0, text=say("events.reading"))
    read = read_events(
        listing.sheets[listing.sheet].rows[listing.heading + 1 :],
        listing.mapping,
        first_line=listing.heading + 2,
        form=listing.form,
        names=gazetteer(edition.base()).by_name,
        progress=bar.progress,
    )
    bar.empty()
    listing = replace(listing, read=read)
    session_list.hold(listing)
    return listing
