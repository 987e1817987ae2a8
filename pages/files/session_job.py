"""The file that is made for a session: one at a time, so that nobody fills the queue or the memory alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from pages.files.worker_pool import Busy, Job, Task, pool
from pages.session.held import ORDERED_FILE

_REFUSED = "order_refused"
KEPT_S = 900.0
"""So long a finished file waits to be saved."""


@dataclass(frozen=True, slots=True)
class SessionJob:
    """A job with what the page needs to offer its file.

    Attributes:
        name: Name under which it will be saved.
        make: Works out the task anew, for another try.
    """

    job: Job
    name: str
    media_type: str
    make: Callable[[], Task]


def submit(name: str, media_type: str, make: Callable[[], Task]) -> None:
    """Have a file made; an earlier job is given up. To be called from callbacks."""
    discard()
    try:
        job = pool().submit(make())
    except Busy:
        st.session_state[_REFUSED] = True
        return
    st.session_state[ORDERED_FILE] = SessionJob(job, name, media_type, make)


def retry() -> None:
    """Submit the job once more, after it has failed."""
    held = current()
    if held is not None:
        submit(held.name, held.media_type, held.make)


def cancel() -> None:
    """Give up what is being made."""
    held = current()
    if held is not None:
        held.job.cancel()


def discard() -> None:
    """Give up what is being made and forget what is finished."""
    cancel()
    st.session_state[ORDERED_FILE], st.session_state[_REFUSED] = None, False


def current() -> SessionJob | None:
    """The job of this session; a file that nobody saved in time is forgotten."""
    held: SessionJob | None = st.session_state.get(ORDERED_FILE)
    if held is not None and held.job.over and time.monotonic() - held.job.ended > KEPT_S:
        st.session_state[ORDERED_FILE] = None
        return None
    return held


def refused() -> bool:
    """Whether the queue was full when this session last asked."""
    return bool(st.session_state.get(_REFUSED))
