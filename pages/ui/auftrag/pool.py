"""The workers of this server, shared by all its visitors: two at a time, a bounded queue for the others."""

from __future__ import annotations

import atexit
import logging
import queue
import threading
from functools import cache

from pages.ui.auftrag.job import Busy, Job, Task
from pages.ui.auftrag.process import WorkerProcess

WORKERS = 2
MOST_WAITING = 20
_LOG = logging.getLogger("wir_atlas")


class Pool:
    """A few workers and what waits for them.

    Args:
        workers: Processes that work at the same time; each is started when it is first needed.
        most_waiting: Jobs beyond these are refused.
    """

    def __init__(self, workers: int = WORKERS, most_waiting: int = MOST_WAITING) -> None:
        self._waiting: queue.Queue[Job] = queue.Queue(most_waiting)
        self._processes = [WorkerProcess() for _ in range(workers)]
        for process in self._processes:
            threading.Thread(target=self._serve, args=(process,), daemon=True).start()

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
        for process in self._processes:
            process.stop()

    def _serve(self, process: WorkerProcess) -> None:
        while True:
            # In a call of its own: a job on hand while this thread waits would keep the figures of a session
            # that is gone.
            _work_off(self._waiting.get(), process)


def _work_off(job: Job, process: WorkerProcess) -> None:
    if job.cancelling.is_set():
        job.end("cancelled")
        return
    job.state = "running"
    try:
        process.do(job)
    except Exception as problem:
        # A thread that dies would leave all later jobs waiting for ever.
        job.end("failed", problem=f"{type(problem).__name__}: {problem}")
    if job.problem:
        _LOG.error("background work %s failed: %s", job.task.function, job.problem)


@cache
def pool() -> Pool:
    """The pool of this server."""
    shared = Pool()
    atexit.register(shared.stop)
    return shared
