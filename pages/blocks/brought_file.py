"""What a viewer brings: the fields for a file and for a copied table, what was read of it, or why it cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Generic, TypeVar

import streamlit as st

from data.intake.limits import MAX_BYTES
from data.intake.refusal import Refused
from data.intake.saved_file import SavedLayout
from data.intake.sheet import Upload
from data.intake.upload import read_pasted
from pages.blocks import html_block
from pages.session import saved_layouts
from pages.texts.intake_words import refusal_words
from pages.texts.words import Words

Read = TypeVar("Read")


@dataclass(slots=True)
class _Held(Generic[Read]):
    """What a session holds of a field.

    Attributes:
        attempt: How often it was emptied: its widgets are new ones then.
        latest: What came or went last, the file or the copied table.
        read: Token, name and what was read of it, or why it cannot be.
    """

    attempt: int = 0
    latest: str = ""
    read: tuple[str, str, Read | Upload | SavedLayout | Refused] | None = None


@dataclass(frozen=True, slots=True)
class FileField(Generic[Read]):
    """A field for files, and a folded one for a table copied in a spreadsheet.

    Every kind of file is let in: what cannot be read is refused by the program, with the reason and how to mend it.

    Attributes:
        name: Part of the keys of its widgets.
        texts: Section of its texts.
        layout: What was settled for other tables of a layout may be brought, too.
        read: Reads a file by its name and content, or raises `Refused`.
    """

    name: str
    texts: str
    layout: type[SavedLayout]
    read: Callable[[str, bytes], Read]

    @property
    def held(self) -> _Held[Read]:
        """What this session holds of it."""
        found: _Held[Read] = st.session_state.setdefault(f"brought_{self.name}", _Held())
        return found

    def let_go(self, latest: str = "") -> None:
        """Forget what was read before: it is not meant any more."""
        self.held.read, self.held.latest = None, latest

    def forget(self) -> None:
        """Empty the field, from the next run on; to be called from callbacks."""
        self.held.attempt += 1
        self.let_go()


def brought_file(say: Words, field: FileField[Read]) -> tuple[str, Read | Upload] | None:
    """Write the fields and return what was read of what was handed in, behind a token that is different for every file.

    ``None`` without any, and where it is said why it is not shown.
    Streamlit empties the fields when the viewer goes elsewhere: what was read is still there when he comes back, until
    he takes it over, discards it or brings another. A refusal goes with its file.
    """
    held = field.held
    help_key = f"{field.texts}.file_help"
    file = st.file_uploader(
        say(f"{field.texts}.file", megabytes=MAX_BYTES // 1_000_000),
        key=f"w_{field.name}_file_{held.attempt}",
        help=say(help_key) if help_key in say else None,
        on_change=field.let_go,
        args=("file",),
    )
    pasted = _paste_field(say, field, f"w_{field.name}_pasted_{held.attempt}")
    if pasted and held.latest == "pasted":
        file = None
    if file or pasted:
        token = file.file_id if file else sha256(pasted.encode()).hexdigest()[:16]
        if held.read is None or held.read[0] != token:
            with st.spinner(say("einlesen.reading")):
                name, content = (file.name, file.getvalue()) if file else (say("einlesen.pasted"), pasted)
                held.read = (token, name, _found(field, name, content))
    elif held.read is None or isinstance(held.read[2], Refused | SavedLayout):
        field.let_go()
        return None
    else:
        html_block.show("note", text=say("einlesen.kept", name=held.read[1]))
        st.button(
            say("einlesen.discard"),
            key=f"w_{field.name}_discard",
            on_click=field.forget,
            icon=":material/delete:",
        )
    token, _, found = held.read
    if isinstance(found, Refused):
        show_refusal(say, found)
        return None
    if isinstance(found, SavedLayout):
        saved_layouts.remember(found)
        html_block.show("note", text=say(f"{field.texts}.layout_read", name=found.name))
        return None
    return token, found


def show_refusal(say: Words, refused: Refused) -> None:
    """Write why the file cannot be read."""
    # A block, not a notice: what a file is made of is anybody's text, and notices are written in Markdown.
    html_block.show("refusal", title=say("einlesen.refused"), text=refusal_words(refused, say))


def _paste_field(say: Words, field: FileField[Read], key: str) -> str:
    with st.expander(say("einlesen.paste")), st.form(f"{key}_form", border=False):
        with st.container(key="paste-field"):
            text = st.text_area(say("einlesen.paste_label"), key=key, height=120)
        take = say(f"{field.texts}.paste_take")
        icon = ":material/content_paste_go:"
        st.form_submit_button(take, icon=icon, on_click=field.let_go, args=("pasted",))
    return text or ""


def _found(field: FileField[Read], name: str, content: bytes | str) -> Read | Upload | SavedLayout | Refused:
    try:
        if isinstance(content, str):
            return read_pasted(content, name)
        return field.layout.read(content) if field.layout.is_file(content) else field.read(name, content)
    except Refused as refused:
        return refused
