"""A long table: its search, its filter, and the page of rows that is on screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import streamlit as st

from pages.session import state
from pages.texts.words import Words

T = TypeVar("T")
Kind = TypeVar("Kind", bound=str)


@dataclass(frozen=True, slots=True)
class KindChoice(Generic[Kind]):
    """The choice of a kind of rows.

    Attributes:
        key: Its key in the session.
        words: Names an option.
    """

    label: str
    key: str
    options: tuple[Kind, ...]
    words: Callable[[Kind], str]
    help: str | None = None


@dataclass(frozen=True, slots=True)
class Search(Generic[Kind]):
    """What a reader searches a table for; an empty text and no kind leave every row."""

    text: str = ""
    kind: Kind | None = None


def search(say: Words, field: str, keys: str, kinds: KindChoice[Kind]) -> Search[Kind]:
    """Write the field of the search, and beside it the choice of a kind of rows.

    Args:
        say: Words in the language of the interface.
        field: Key of the field in the session.
        keys: Topic of the messages, which has "search" and "example".
        kinds: The choice beside the field.
    """
    left, right = st.columns([0.4, 0.6], vertical_alignment="bottom")
    text = left.text_input(
        say(f"{keys}.search"),
        value=st.session_state.get(field, ""),
        key=field,
        placeholder=say(f"{keys}.example"),
    )
    kind = right.segmented_control(
        kinds.label,
        kinds.options,
        key=kinds.key,
        wrap=True,
        format_func=kinds.words,
        help=kinds.help,
    )
    return Search(text or "", next((each for each in kinds.options if each == kind), None))


def page_of(rows: Sequence[T], size: int, key: str, say: Words) -> Sequence[T]:
    """Write the choice of pages where there is more than one, and return the rows of the chosen one.

    Args:
        rows: All rows that a filter leaves.
        size: Rows on a page.
        key: Key of the choice in the session.
        say: Words in the language of the interface.
    """
    starts = list(range(0, len(rows), size))
    if len(starts) < 2:
        return rows
    # A filter that leaves fewer rows may have taken the page away.
    start = state.lasting(key, starts, 0)
    st.segmented_control(
        say("rows.label"),
        starts,
        required=True,
        key=key,
        wrap=True,
        format_func=lambda first: say("rows.span", first=first + 1, last=min(first + size, len(rows))),
    )
    return rows[start : start + size]
