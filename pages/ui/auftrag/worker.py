"""The process that does the work: `python -m pages.ui.auftrag.worker`, one task after the other from its input.

A program of its own and no `multiprocessing`: while a script of Streamlit runs, that script is the main module, and
a spawned child would run the whole page again. It imports no Streamlit, and gives way to whatever serves pages.
"""

from __future__ import annotations

import importlib
import inspect
import os
import pickle
import sys
import threading
import time
from typing import BinaryIO

from pages.ui.auftrag.job import Report, Task

IDLE_S = 120.0
"""So long a worker waits for the next task before it frees its memory."""
_NICE = 15


def work(incoming: BinaryIO, outgoing: BinaryIO) -> None:
    """Do tasks until the input ends; each gives any number of ("progress", done, total), then one outcome."""
    idle = _Idle()
    # What was asked and made is forgotten with each call, not with the next task.
    while _one(incoming, outgoing, idle):
        idle.waiting()


def _one(incoming: BinaryIO, outgoing: BinaryIO, idle: _Idle) -> bool:
    """Do one task; false where the input has ended."""
    try:
        task: Task = pickle.load(incoming)
    except EOFError:
        return False
    idle.busy()

    def report(done: int, total: int) -> None:
        _tell(outgoing, ("progress", done, total))

    try:
        outcome: tuple[object, ...] = ("done", _done(task, report))
    except Exception as problem:
        # Whatever it is, the one who asked is told, and the next task finds the worker ready.
        outcome = ("failed", f"{type(problem).__name__}: {problem}")
    _tell(outgoing, outcome)
    return True


class _Idle:
    """Ends the process when nothing is asked of it for a while."""

    def __init__(self) -> None:
        self._since: float | None = time.monotonic()
        threading.Thread(target=self._watch, daemon=True).start()

    def busy(self) -> None:
        self._since = None

    def waiting(self) -> None:
        self._since = time.monotonic()

    def _watch(self) -> None:
        while True:
            time.sleep(IDLE_S / 4)
            if self._since is not None and time.monotonic() - self._since > IDLE_S:
                os._exit(0)


def _done(task: Task, report: Report) -> bytes:
    module, _, name = task.function.partition(":")
    function = getattr(importlib.import_module(module), name)
    told = {"progress": report} if "progress" in inspect.signature(function).parameters else {}
    content = function(*task.arguments, **task.options, **told)
    return content if isinstance(content, bytes) else str(content).encode()


def _tell(outgoing: BinaryIO, message: tuple[object, ...]) -> None:
    pickle.dump(message, outgoing)
    outgoing.flush()


def main() -> None:
    """Keep the way to the parent for messages alone: what a library prints goes to the log."""
    outgoing = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    if hasattr(os, "nice"):
        os.nice(_NICE)
    work(sys.stdin.buffer, outgoing)


if __name__ == "__main__":
    main()
