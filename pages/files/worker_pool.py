"""One piece of background work: what is asked, how far it is, what came out. Knows no Streamlit.

By hand, for the libraries were tried: Pebble 5.2 runs `app.py` again in every worker (Streamlit puts it in the place
of ``__main__``), and a worker at work outlives a killed server; loky 3.7 cannot give up one running job, and fails all
others when a worker dies. Neither tells how far a job is.
"""

from __future__ import annotations

import atexit
import logging
import pickle
import queue
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Event, Lock
from typing import Literal

from pages.settings.configuration import Operation, configuration

State = Literal["waiting", "running", "done", "failed", "cancelled"]
OVER: frozenset[State] = frozenset({"done", "failed", "cancelled"})

Report = Callable[[int, int], None]
"""Called with the number of finished pieces and of all pieces."""


WORKERS = 2
LONGEST_S = 300.0
"""Seconds after which a job counts as stuck and is ended."""
_LOOK_S = 0.1
_ROOT = Path(__file__).resolve().parents[2]
_COMMAND = [sys.executable, "-m", "pages.files.worker"]
_LOG = logging.getLogger("wir_atlas")


class Busy(Exception):
    """The queue is full; the reader should try again later."""


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


class Pool:
    """A few workers and what waits for them.

    Args:
        workers: Processes that work at the same time; each is started when it is first needed.
        most_waiting: Jobs beyond these are refused.

    Attributes:
        ended: How many jobs have ended in each way since the start.
    """

    def __init__(self, workers: int = WORKERS, most_waiting: int = Operation().waiting_files) -> None:
        self.ended: Counter[State] = Counter()
        self._waiting: queue.Queue[Job] = queue.Queue(most_waiting)
        self._workers = [_Worker() for _ in range(workers)]
        for worker in self._workers:
            threading.Thread(target=self._serve, args=(worker,), daemon=True).start()

    def submit(self, task: Task) -> Job:
        """Put a task into the queue.

        Raises:
            Busy: The queue is full.
        """
        job = Job(task)
        try:
            self._waiting.put_nowait(job)
        except queue.Full:
            _LOG.warning("%d files wait to be made: no further one is taken", self.waiting)
            raise Busy from None
        return job

    @property
    def waiting(self) -> int:
        """How many jobs no worker has begun with."""
        return self._waiting.qsize()

    @property
    def full(self) -> bool:
        """Whether no further job is taken for now."""
        return self._waiting.full()

    def stop(self) -> None:
        """End all workers at once."""
        for worker in self._workers:
            worker.stop()

    def _serve(self, worker: _Worker) -> None:
        while True:
            # In a call of its own: a job on hand while this thread waits would keep the figures of a session
            # that is gone.
            self.ended[worker.do(self._waiting.get())] += 1


class _Worker:
    """The server's end of one worker process, used by one thread at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def do(self, job: Job) -> State:
        """Let the process do the job's task, and note progress and outcome in the job.

        A job that is cancelled or takes too long costs the process its life; the next one gets a new one.

        Returns:
            How the job has ended.
        """
        try:
            # A process that has waited long ends itself, perhaps in this very moment: then a new one is tried.
            for _ in range(2):
                if job.cancelling.is_set():
                    break
                job.state = "running"
                self._exchange(job)
                if job.over:
                    break
                self.stop()
            if job.cancelling.is_set():
                job.end("cancelled")
            job.end("failed", problem="the worker process ended without an answer")
        except Exception as problem:
            # A thread that dies would leave all later jobs waiting for ever.
            job.end("failed", problem=f"{type(problem).__name__}: {problem}")
        if job.problem:
            _LOG.error("background work %s failed: %s", job.task.function, job.problem)
        return job.state

    def stop(self) -> None:
        """End the process at once, whatever it does."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                # What could not be written to a dead process must not stop the next from being started.
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()

    def _exchange(self, job: Job) -> None:
        """Hand over the task and listen until its outcome, or until the process is gone."""
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        left = threading.Event()
        threading.Thread(target=_guard, args=(process, job, left), daemon=True).start()
        try:
            # At once: half a task of which the rest cannot be pickled would be taken for the beginning of the next.
            process.stdin.write(pickle.dumps(job.task))
            process.stdin.flush()
            while not job.over:
                kind, *rest = pickle.load(process.stdout)
                if kind == "progress":
                    job.report(*rest)
                elif kind == "done":
                    job.end("done", content=rest[0])
                else:
                    job.end("failed", problem=rest[0])
        except (EOFError, OSError, pickle.UnpicklingError):
            pass  # The process is gone; the job says whether it is over.
        finally:
            left.set()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.stop()
            self._process = subprocess.Popen(
                _COMMAND, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        return self._process


def _guard(process: subprocess.Popen[bytes], job: Job, left: threading.Event) -> None:
    """Kill the process when its job is cancelled or takes too long."""
    waited = 0.0
    while not left.wait(_LOOK_S):
        waited += _LOOK_S
        if waited > LONGEST_S:
            job.end("failed", problem=f"took longer than {LONGEST_S:.0f} s")
        if job.over or job.cancelling.is_set():
            process.kill()
            return


@cache
def pool() -> Pool:
    """The pool of this server."""
    shared = Pool(most_waiting=configuration().operation.waiting_files)
    atexit.register(shared.stop)
    return shared
