"""The process that does the work: `python -m pages.files.worker`, one task after the other from its input.

A program of its own, so that no page is run again in it (see `worker_pool.py`). It imports no Streamlit, and runs at a
lower priority than whatever serves pages.
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

from pages.files.worker_pool import Report, Task

IDLE_S = 120.0
"""So long a worker waits for the next task before it frees its memory."""
_LOOK_S = 2.0
_NICE = 15


def work(incoming: BinaryIO, outgoing: BinaryIO) -> None:
    """Do tasks until the input ends; each gives any number of ("progress", done, total), then one outcome."""
    watch = _Watch()
    # What was asked and made is forgotten with each call, not with the next task.
    while _one(incoming, outgoing, watch):
        watch.idle_since = time.monotonic()


def _one(incoming: BinaryIO, outgoing: BinaryIO, watch: _Watch) -> bool:
    """Do one task; false where the input has ended."""
    try:
        task: Task = pickle.load(incoming)
    except EOFError:
        return False
    watch.idle_since = None

    def report(done: int, total: int) -> None:
        _send(outgoing, ("progress", done, total))

    try:
        outcome: tuple[object, ...] = ("done", _done(task, report))
    except Exception as problem:
        # Whatever it is, it is reported to the server, and the worker stays ready for the next task.
        outcome = ("failed", f"{type(problem).__name__}: {problem}")
    _send(outgoing, outcome)
    return True


class _Watch:
    """Ends the process when nothing is asked of it for a while, and when the server that started it is gone."""

    def __init__(self) -> None:
        self.idle_since: float | None = time.monotonic()
        threading.Thread(target=self._watch, args=(os.getppid(),), daemon=True).start()

    def _watch(self, server: int) -> None:
        while os.getppid() == server:
            time.sleep(_LOOK_S)
            since = self.idle_since
            if since is not None and time.monotonic() - since > IDLE_S:
                break
        os._exit(0)


def _done(task: Task, report: Report) -> bytes:
    module, _, name = task.function.partition(":")
    function = getattr(importlib.import_module(module), name)
    progress = {"progress": report} if "progress" in inspect.signature(function).parameters else {}
    content = function(*task.arguments, **task.options, **progress)
    return content if isinstance(content, bytes) else str(content).encode()


def _send(outgoing: BinaryIO, message: tuple[object, ...]) -> None:
    pickle.dump(message, outgoing)
    outgoing.flush()


def main() -> None:
    """Keep the way to the server for messages alone: what a library prints goes to the log."""
    outgoing = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    if hasattr(os, "nice"):
        os.nice(_NICE)
    try:
        work(sys.stdin.buffer, outgoing)
    except BrokenPipeError:
        # The server has ended in the middle of a task: nobody is left to be told, and nothing is wrong.
        os._exit(0)


if __name__ == "__main__":
    main()
