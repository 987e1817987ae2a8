"""The viewer's own figures, kept in his session alone: they go when he leaves, and no other session sees them."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from data.model.records import Dataset
from data.own.overlay import with_own
from data.own.own_records import OwnTable
from pages.session import state

_TABLES, _OVER = "own_tables", "own_dataset"
MOST_TABLES = 10
MOST_FIGURES = 20_000
"""More than the atlas can show: 33 areas, eight Kennzahlen, seventy years. Bounds what a session can hold."""


def own_tables() -> tuple[OwnTable, ...]:
    """The tables taken over in this session, oldest first."""
    found: tuple[OwnTable, ...] = st.session_state.get(_TABLES, ())
    return found


def has_room(tables: Sequence[OwnTable], instead_of: OwnTable | None = None) -> bool:
    """Whether the session may hold these tables as well, in place of that one."""
    every = (*_without(instead_of), *tables)
    return len(every) <= MOST_TABLES and sum(len(each.figures) for each in every) <= MOST_FIGURES


def take_over(tables: Sequence[OwnTable], instead_of: OwnTable | None = None) -> None:
    """Lay the tables over the atlas, from the next run on.

    Args:
        tables: What was read.
        instead_of: An earlier state of them, which then no longer counts; nothing where it was taken back.
    """
    _set((*_without(instead_of), *tables))


def _without(table: OwnTable | None) -> tuple[OwnTable, ...]:
    return tuple(each for each in own_tables() if each is not table)


def drop(position: int) -> None:
    """Take one of the tables away again, from the next run on."""
    held = own_tables()
    _set(held[:position] + held[position + 1 :])


def with_own_figures(base: Dataset) -> Dataset:
    """The dataset with the own figures of this session laid over it; the same object as long as both stay."""
    tables = own_tables()
    if not tables:
        return base
    return state.once(_OVER, (base, tables), lambda: with_own(base, tables))


def _set(tables: tuple[OwnTable, ...]) -> None:
    st.session_state[_TABLES] = tables
    st.session_state.pop(_OVER, None)
