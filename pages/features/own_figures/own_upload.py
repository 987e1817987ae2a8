"""The field for the viewer's file, what was read of it, and the choice of a sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

import streamlit as st

from data.intake.refusal import Refused
from data.intake.sheet import Sheet, Upload
from data.intake.upload import read_pasted, read_upload
from data.model.records import Dataset
from data.own.own_package import is_own_package, read_own_package
from data.own.own_records import OwnTable
from data.own.proposal import best_sheet
from data.own.saved_plan import SavedPlan
from pages.blocks import html_block
from pages.blocks.upload_field import paste_field, upload_field
from pages.session import edition, state
from pages.texts.intake_words import refusal_words, remark_words
from pages.texts.words import Words

_READ, _ROUND = "own_read", "own_round"


@dataclass(frozen=True, slots=True)
class Brought:
    """What the viewer's file holds.

    Attributes:
        token: Different for every file, for the keys of its widgets.
        found: Sheets, the tables of a Data Package, a saved plan, or why it cannot be read.
        best: Number of the sheet with most areas.
    """

    token: str
    name: str
    found: Upload | tuple[OwnTable, ...] | SavedPlan | Refused
    best: int = 0


def choose_file(dataset: Dataset, say: Words) -> Brought | None:
    """Write the field and return what the file in it holds; ``None`` without one.

    Streamlit empties the field when the viewer goes elsewhere: what was in it, and all that was answered, is still there
    when he comes back, until he takes it over, discards it or brings another.
    """
    attempt = st.session_state.get(_ROUND, 0)
    file = upload_field(
        say("eigene.file"), key=f"w_own_file_{attempt}", hint=say("eigene.file_help"), on_change=_let_go
    )
    pasted = paste_field(say, say("eigene.paste_take"), key=f"w_own_pasted_{attempt}", on_take=_let_go)
    held: Brought | None = st.session_state.get(_READ)
    if file is None and not pasted:
        if held is None or isinstance(held.found, Refused | SavedPlan):
            _let_go()
            return None
        _show_kept(say, held)
        return held
    token = file.file_id if file is not None else sha256(pasted.encode()).hexdigest()[:16]
    if held is None or held.token != token:
        with st.spinner(say("eigene.reading")):
            name = file.name if file is not None else say("einlesen.pasted")
            found = _read(dataset, name, file.getvalue() if file is not None else pasted)
            best = best_sheet(found, edition.resolver()) if isinstance(found, Upload) else 0
            held = Brought(token, name, found, best)
        st.session_state[_READ] = held
    return held


def forget_file() -> None:
    """Empty the field, from the next run on; to be called from callbacks."""
    st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
    st.session_state.pop(_READ, None)


def _let_go() -> None:
    """A file came or went: what was read before is not meant any more."""
    st.session_state.pop(_READ, None)


def _show_kept(say: Words, brought: Brought) -> None:
    """Write whose table stands below the empty field, and the button that discards it."""
    html_block.show("note", text=say("eigene.kept", name=brought.name))
    st.button(say("eigene.discard"), key="w_own_discard", on_click=forget_file, icon=":material/delete:")


def show_refusal(say: Words, refused: Refused) -> None:
    """Write why the file cannot be read."""
    html_block.show("own_refusal", title=say("eigene.refused"), text=refusal_words(refused, say))


def choose_sheet(say: Words, brought: Brought, upload: Upload) -> Sheet:
    """Write what should be known of the file, the choice of a sheet where there are several, and return it.

    Args:
        say: Says it in the language of the session.
        brought: For the key of the choice.
        upload: The file.
    """
    numbers = range(len(upload.sheets))
    chosen = brought.best
    if len(upload.sheets) > 1:
        key = f"w_own_sheet_{brought.token}"
        chosen = state.lasting(key, numbers, brought.best)
        st.selectbox(
            say("eigene.sheet"),
            numbers,
            index=chosen,
            format_func=lambda number: upload.sheets[number].name,
            key=key,
            placeholder=say("controls.choose"),
        )
    sheet = upload.sheets[chosen]
    remarks = [remark_words(remark, say) for remark in (*upload.remarks, *sheet.remarks)]
    if remarks:
        html_block.show("own_remarks", title=say("eigene.remarks"), remarks=remarks)
    return sheet


def _read(
    dataset: Dataset, name: str, content: bytes | str
) -> Upload | tuple[OwnTable, ...] | SavedPlan | Refused:
    try:
        if isinstance(content, str):
            return read_pasted(content, name)
        if SavedPlan.is_file(content):
            return SavedPlan.read(content)
        if is_own_package(content):
            return read_own_package(content, dataset, date.today())
        return read_upload(name, content)
    except Refused as refused:
        return refused
