from __future__ import annotations

import time
import weakref
from collections.abc import Iterator

import pytest

from pages.ui.auftrag.job import Busy, Job, Report, Task
from pages.ui.auftrag.pool import Pool

HERE = "tests.test_pages_ui_auftrag_pool"


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
    """Work that takes longer than any test waits."""
    progress(1, 2)
    time.sleep(600)
    return b""


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
    assert ended(pool.submit(Task("geo.boundaries:gibt_es_nicht"))).state == "failed"


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
