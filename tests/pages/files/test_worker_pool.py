from __future__ import annotations

import gc
import os
import resource
import signal
import subprocess
import sys
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from pages.files import worker_pool as pool_module
from pages.files.worker_pool import Busy, Job, Pool, Report, Task

ROOT = Path(__file__).resolve().parents[3]
HERE = "tests.pages.files.test_worker_pool"


def count_up(pieces: int, progress: Report) -> bytes:
    """Work of the tests, done in a worker process."""
    for piece in range(pieces):
        progress(piece + 1, pieces)
    print("what a library prints must not disturb the messages")
    return b"x" * pieces


def fail() -> bytes:
    """Work that goes wrong."""
    raise ValueError("a reason for the log")


def sleep_long(progress: Report) -> bytes:
    """Work that takes longer than any test waits; its progress is the number of the process."""
    progress(os.getpid(), 0)
    time.sleep(600)
    return b""


def beyond_memory() -> bytes:
    """Work that reaches the limit of its memory, as a container or a unit may set one."""
    kept = resource.getrlimit(resource.RLIMIT_AS)
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + 50_000_000, kept[1]))
    try:
        return bytes(500_000_000)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, kept)


def own_process() -> bytes:
    """Which process does the work."""
    return str(os.getpid()).encode()


def die() -> bytes:
    """Work that takes the process down."""
    os._exit(1)


@pytest.fixture
def pool() -> Iterator[Pool]:
    started = Pool(workers=1, most_waiting=2)
    yield started
    started.stop()


def ended(job: Job) -> Job:
    assert job.finished.wait(60)
    return job


def begun(job: Job) -> Job:
    deadline = time.monotonic() + 60
    while not job.done:
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return job


def test_work_is_done_elsewhere_with_progress_and_result(pool: Pool) -> None:
    job = ended(pool.submit(Task(f"{HERE}:count_up", (3,))))
    assert (job.state, job.done, job.total, job.content) == ("done", 3, 3, b"xxx")


def test_failure_is_told_and_the_next_task_finds_the_worker_ready(pool: Pool) -> None:
    failed = ended(pool.submit(Task(f"{HERE}:fail")))
    assert (failed.state, failed.problem, failed.content) == (
        "failed",
        "ValueError: a reason for the log",
        b"",
    )
    assert ended(pool.submit(Task(f"{HERE}:count_up", (1,)))).state == "done"


def test_cancelled_work_stops_and_the_next_task_gets_a_new_worker(pool: Pool) -> None:
    job = begun(pool.submit(Task(f"{HERE}:sleep_long")))
    job.cancel()
    assert ended(job).state == "cancelled"
    assert ended(pool.submit(Task(f"{HERE}:count_up", (2,)))).content == b"xx"


def test_what_waits_can_be_cancelled_and_the_queue_is_bounded(pool: Pool) -> None:
    running = begun(pool.submit(Task(f"{HERE}:sleep_long")))
    waiting = [pool.submit(Task(f"{HERE}:count_up", (1,))) for _ in range(2)]
    with pytest.raises(Busy):
        pool.submit(Task(f"{HERE}:count_up", (1,)))
    waiting[0].cancel()
    running.cancel()
    assert [ended(job).state for job in (running, *waiting)] == ["cancelled", "cancelled", "done"]


def test_unknown_function_fails_without_taking_the_pool_down(pool: Pool) -> None:
    assert ended(pool.submit(Task("geo.boundaries.areas.areas.areas:gibt_es_nicht"))).state == "failed"


class Figures:
    """Stands for what a session hands over: a list of its own."""


def keep_nothing(figures: Figures) -> bytes:
    """Work on them."""
    return b"done" if figures else b""


def test_server_keeps_nothing_of_a_job_that_its_session_has_dropped(pool: Pool) -> None:
    figures = Figures()
    held = weakref.ref(figures)
    job = ended(pool.submit(Task(f"{HERE}:keep_nothing", (figures,))))
    assert job.content == b"done"
    del figures, job
    deadline = time.monotonic() + 30
    while held() is not None:
        assert time.monotonic() < deadline, "a thread that waits for work still holds the last job"
        time.sleep(0.02)


def figures_left() -> bytes:
    """How many figures the process still holds."""
    gc.collect()
    return str(sum(type(each).__name__ == "Figures" for each in gc.get_objects())).encode()


def test_worker_forgets_the_figures_with_the_task(pool: Pool) -> None:
    assert ended(pool.submit(Task(f"{HERE}:keep_nothing", (Figures(),)))).content == b"done"
    assert ended(pool.submit(Task(f"{HERE}:figures_left"))).content == b"0"


def test_what_cannot_be_handed_over_fails_and_harms_no_other(pool: Pool) -> None:
    assert ended(pool.submit(Task(f"{HERE}:keep_nothing", ("x" * 100_000, lambda: None)))).state == "failed"
    assert ended(pool.submit(Task(f"{HERE}:count_up", (1,)))).content == b"x"


@pytest.mark.thorough
def test_work_that_takes_too_long_is_ended_and_the_next_gets_a_new_worker(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = ended(pool.submit(Task(f"{HERE}:own_process"))).content
    monkeypatch.setattr(pool_module, "LONGEST_S", 0.3)
    job = ended(pool.submit(Task(f"{HERE}:sleep_long")))
    assert (job.state, job.problem) == ("failed", "took longer than 0 s")
    monkeypatch.undo()
    after = ended(pool.submit(Task(f"{HERE}:own_process"))).content
    assert int(after) != int(before)


@pytest.mark.thorough
def test_work_that_reaches_the_memory_limit_fails_alone(pool: Pool) -> None:
    job = ended(pool.submit(Task(f"{HERE}:beyond_memory")))
    assert (job.state, job.problem.split(":")[0]) == ("failed", "MemoryError")
    assert ended(pool.submit(Task(f"{HERE}:count_up", (1,)))).state == "done"


def test_worker_that_dies_at_work_fails_the_job_alone(pool: Pool) -> None:
    job = ended(pool.submit(Task(f"{HERE}:die")))
    assert (job.state, job.problem) == ("failed", "the worker process ended without an answer")
    assert ended(pool.submit(Task(f"{HERE}:count_up", (1,)))).state == "done"


def test_worker_that_dies_between_jobs_is_replaced(pool: Pool) -> None:
    for _ in range(3):
        process = int(ended(pool.submit(Task(f"{HERE}:own_process"))).content)
        os.kill(process, signal.SIGKILL)
        assert ended(pool.submit(Task(f"{HERE}:count_up", (1,)))).state == "done"


def test_worker_knows_no_streamlit() -> None:
    lines = "import sys, pages.files.worker; print('streamlit' in sys.modules)"
    assert (
        subprocess.check_output([sys.executable, "-c", lines], cwd=ROOT, text=True, timeout=60) == "False\n"
    )


@pytest.mark.thorough
def test_no_worker_outlives_a_killed_server() -> None:
    server = f"""
import time
from {HERE} import Pool, Task, begun
print(begun(Pool(1).submit(Task("{HERE}:sleep_long"))).done, flush=True)
time.sleep(600)
"""
    with subprocess.Popen(
        [sys.executable, "-c", server], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as started:
        assert started.stdout is not None
        worker = int(started.stdout.readline())
        started.kill()
    deadline = time.monotonic() + 30
    while _alive(worker):
        assert time.monotonic() < deadline, "the worker goes on without a server"
        time.sleep(0.1)


def _alive(process: int) -> bool:
    # One that has ended and that nobody has asked for its outcome is as good as gone.
    listed = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True)
    return listed.stdout.strip()[:1] not in ("", "Z")
