"""The file a session has ordered: one at a time, so that nobody fills the queue or the memory alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from pages.files.worker_pool import Busy, Job, Task, pool

_ORDER, _REFUSED = "ordered_file", "order_refused"
KEPT_S = 900.0
"""So long a finished file waits to be saved."""


@dataclass(frozen=True, slots=True)
class Order:
    """A file on its way.

    Attributes:
        name: Name under which it will be saved.
        make: Works out the task anew, for another try.
    """

    job: Job
    name: str
    media_type: str
    make: Callable[[], Task]


def place(name: str, media_type: str, make: Callable[[], Task]) -> None:
    """Order a file; an earlier order is given up. To be called from callbacks."""
    drop()
    try:
        job = pool().submit(make())
    except Busy:
        st.session_state[_REFUSED] = True
        return
    st.session_state[_ORDER] = Order(job, name, media_type, make)


def again() -> None:
    """Try once more what failed."""
    order = current()
    if order is not None:
        place(order.name, order.media_type, order.make)


def cancel() -> None:
    """Give up what is being made."""
    order = current()
    if order is not None:
        order.job.cancel()


def drop() -> None:
    """Give up what is being made and forget what is finished."""
    cancel()
    st.session_state[_ORDER], st.session_state[_REFUSED] = None, False


def current() -> Order | None:
    """The order of this session; a file that nobody saved in time is forgotten."""
    order: Order | None = st.session_state.get(_ORDER)
    if order is not None and order.job.over and time.monotonic() - order.job.ended > KEPT_S:
        st.session_state[_ORDER] = None
        return None
    return order


def refused() -> bool:
    """Whether the last order found the queue full."""
    return bool(st.session_state.get(_REFUSED))
