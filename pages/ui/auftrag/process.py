"""The server's end of one worker process: starts it when needed, hands it a task, kills it on request."""

from __future__ import annotations

import pickle
import subprocess
import sys
import threading
from pathlib import Path

from pages.ui.auftrag.job import Job

_ROOT = Path(__file__).resolve().parents[3]
_COMMAND = [sys.executable, "-m", "pages.ui.auftrag.worker"]
LONGEST_S = 300.0
"""Longer than this no file takes; what does has gone astray."""
_LOOK_S = 0.1


class WorkerProcess:
    """One worker, used by one thread at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def do(self, job: Job) -> None:
        """Let the worker do the job's task, and note progress and outcome in the job.

        A job that is cancelled or takes too long costs the worker its life; the next one gets a new one.
        """
        # A worker that has waited long ends itself, perhaps in this very moment: then a new one is tried.
        for _ in range(2):
            if self._exchange(job):
                return
            self.stop()
            if job.cancelling.is_set():
                job.end("cancelled")
                return
        job.end("failed", problem="the worker process ended without an answer")

    def stop(self) -> None:
        """End the process at once, whatever it does."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()

    def _exchange(self, job: Job) -> bool:
        """Hand over the task and listen until its outcome; false where the worker is gone."""
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        over = threading.Event()
        guard = threading.Thread(target=_guard, args=(process, job, over), daemon=True)
        guard.start()
        try:
            pickle.dump(job.task, process.stdin)
            process.stdin.flush()
            while True:
                kind, *rest = pickle.load(process.stdout)
                if kind == "progress":
                    job.report(*rest)
                elif kind == "done":
                    job.end("done", content=rest[0])
                    return True
                else:
                    job.end("failed", problem=rest[0])
                    return True
        except (EOFError, OSError, pickle.UnpicklingError):
            return job.over
        finally:
            over.set()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.stop()
            self._process = subprocess.Popen(
                _COMMAND, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        return self._process


def _guard(process: subprocess.Popen[bytes], job: Job, over: threading.Event) -> None:
    """Kill the worker when its job is cancelled or takes too long."""
    waited = 0.0
    while not over.wait(_LOOK_S):
        waited += _LOOK_S
        if waited > LONGEST_S:
            job.end("failed", problem=f"took longer than {LONGEST_S:.0f} s")
        if job.over or job.cancelling.is_set():
            process.kill()
            return
