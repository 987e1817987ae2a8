"""One piece of background work: what is asked, how far it is, what came out. Knows no Streamlit."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Event, Lock
from typing import Literal

State = Literal["waiting", "running", "done", "failed", "cancelled"]
OVER: frozenset[State] = frozenset({"done", "failed", "cancelled"})

Report = Callable[[int, int], None]
"""Told how many of how many pieces are finished."""


class Busy(Exception):
    """Too much is waiting already; somebody must be told to come back later."""


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker is asked to do.

    Attributes:
        function: ``module:name`` of a function that returns the file; if it has a parameter ``progress``, it is
            given a `Report`.
        arguments: Its arguments by position; pickled on their way.
        options: Its arguments by name.
    """

    function: str
    arguments: tuple[object, ...] = ()
    options: Mapping[str, object] = field(default_factory=dict)


@dataclass(eq=False, slots=True)
class Job:
    """A task on its way through the pool; read by a page, written by the pool's threads.

    Attributes:
        done, total: Finished pieces of all; a total of 0 is not known yet.
        content: The file once the state is "done".
        ended: When it was over, by `time.monotonic`.
        problem: Kind of exception for the log once the state is "failed"; never shown to readers.
    """

    task: Task
    state: State = "waiting"
    done: int = 0
    total: int = 0
    content: bytes = b""
    problem: str = ""
    ended: float = 0.0
    cancelling: Event = field(default_factory=Event)
    finished: Event = field(default_factory=Event)
    _lock: Lock = field(default_factory=Lock)

    @property
    def over(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in OVER

    def cancel(self) -> None:
        """Ask that the work be given up; at once where it has not begun."""
        self.cancelling.set()

    def report(self, done: int, total: int) -> None:
        """Note how far the work is."""
        self.done, self.total = done, total

    def end(self, state: State, content: bytes = b"", problem: str = "") -> None:
        """Note the outcome; only the first counts."""
        with self._lock:
            if self.over:
                return
            self.content, self.problem, self.ended = content, problem, time.monotonic()
            self.state = state
        self.finished.set()
