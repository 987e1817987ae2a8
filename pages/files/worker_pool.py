"""The workers of this server, shared by all its visitors: two at a time, a bounded queue for the others.

Made by hand, because no library keeps what is needed here. A process started by `multiprocessing` while a page runs
runs that page again (it is the main module then), and so do those of pebble; pebble 5.2 also keeps the last task's
figures while it waits for the next, and refuses all work once an idle worker has died. loky 3.7 cannot give up a
running task, knows no time limit, and one dead worker fails everybody's tasks.
"""

from __future__ import annotations

import atexit
import logging
import pickle
import queue
import subprocess
import sys
import threading
from contextlib import suppress
from functools import cache
from pathlib import Path

from pages.files.job import Busy, Job, Task

WORKERS = 2
MOST_WAITING = 20
LONGEST_S = 300.0
"""Longer than this no file takes; what does has gone astray."""
_LOOK_S = 0.1
_ROOT = Path(__file__).resolve().parents[2]
_COMMAND = [sys.executable, "-m", "pages.files.worker"]
_LOG = logging.getLogger("wir_atlas")


class Pool:
    """A few workers and what waits for them.

    Args:
        workers: Processes that work at the same time; each is started when it is first needed.
        most_waiting: Jobs beyond these are refused.
    """

    def __init__(self, workers: int = WORKERS, most_waiting: int = MOST_WAITING) -> None:
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
            raise Busy from None
        return job

    def stop(self) -> None:
        """End all workers at once."""
        for worker in self._workers:
            worker.stop()

    def _serve(self, worker: _Worker) -> None:
        while True:
            # In a call of its own: a job on hand while this thread waits would keep the figures of a session
            # that is gone.
            worker.do(self._waiting.get())


class _Worker:
    """The server's end of one worker process, used by one thread at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def do(self, job: Job) -> None:
        """Let the process do the job's task, and note progress and outcome in the job.

        A job that is cancelled or takes too long costs the process its life; the next one gets a new one.
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
    shared = Pool()
    atexit.register(shared.stop)
    return shared
