"""The event list of a session: it goes when the viewer leaves, no other session sees it, nothing of it is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pyarrow as pa
import streamlit as st

from data.events.analysis import Analysis
from data.events.decisions import Decisions
from data.events.event_columns import ColumnId
from data.events.gazetteer import gazetteer
from data.events.list_reading import AS_WRITTEN, DayForm, EventList
from data.intake.refusal import Remark
from data.intake.sheet import Sheet
from data.own.own_records import OwnTable
from geo.joins.event_analysis import analysis_of
from pages.session import edition, state
from pages.session.held import EVENT_LIST

_DONE = "event_analysis"


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """A list on its way from a file to a result.

    Attributes:
        name: Of the file, or of the example.
        sheets: Of the file.
        remarks: What is to be known of the file.
        sheet: Number of the sheet with the events.
        heading: Number of its line with the headings, from 0.
        example: The list is the invented one.
        mapping: The columns as confirmed last.
        form: How days are meant that do not say it, as confirmed or answered last.
        confirmed: The columns are, so the list is read or about to be.
        read: The events, once they are.
        history: States of the decisions, the latest last; never empty.
        refused: By line, the answers of the latest step that are no day.
        postal_codes: Codes and areas, where the viewer has given such a table.
        on_map: The counts that were laid over the map last, whatever has been decided since.
    """

    name: str
    sheets: tuple[Sheet, ...]
    remarks: tuple[Remark, ...] = ()
    sheet: int = 0
    heading: int = 0
    example: bool = False
    mapping: Mapping[ColumnId, int] = field(default_factory=dict)
    form: DayForm = AS_WRITTEN
    confirmed: bool = False
    read: EventList | None = None
    history: tuple[Decisions, ...] = (Decisions(),)
    refused: Mapping[int, str] = field(default_factory=dict)
    postal_codes: pa.Table | None = None
    on_map: OwnTable | None = None

    @property
    def decisions(self) -> Decisions:
        """Those in force."""
        return self.history[-1]


def current() -> Listing | None:
    """The list of this session."""
    found: Listing | None = st.session_state.get(EVENT_LIST)
    return found


def hold(listing: Listing) -> None:
    """Keep the list for the session, in place of any other."""
    st.session_state[EVENT_LIST] = listing


def change(**values: Any) -> None:  # noqa: ANN401 (any of the attributes of `Listing`)
    """Change the list that the session keeps; nothing where it has been thrown away."""
    listing = current()
    if listing:
        hold(replace(listing, **values))


def forget() -> None:
    """Throw list and results away."""
    for key in (EVENT_LIST, _DONE):
        st.session_state.pop(key, None)


def decide(decisions: Decisions, refused: Mapping[int, str] | None = None) -> None:
    """Put these decisions in force, as a step that `undo` takes back; `refused` are the answers beside them."""
    listing = current()
    if listing:
        hold(replace(listing, history=(*listing.history, decisions), refused=refused or {}))


def undo() -> None:
    """Take the latest step of decisions back."""
    listing = current()
    if listing and len(listing.history) > 1:
        hold(replace(listing, history=listing.history[:-1], refused={}))


def analysis(listing: Listing) -> Analysis:
    """The result for the list as it is decided now; worked out once for each step."""
    read, decisions, codes = listing.read, listing.decisions, listing.postal_codes
    assert read is not None
    return state.once(
        _DONE,
        (read, decisions, codes),
        lambda: analysis_of(decisions.dated(read.table), gazetteer(edition.base()), decisions, codes),
    )
