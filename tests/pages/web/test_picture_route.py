"""Pictures for the clipboard: made once for their session, refused to everybody who does not know the address."""

from __future__ import annotations

import gc
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from starlette.applications import Starlette

from pages.features.handing_on.view_sheet import sheet_of
from pages.files.clipboard_pictures import offer_of, offered
from pages.files.file_format import task_of
from pages.files.worker_pool import Busy, Job, Task
from pages.web import routes
from pages.web.routes import own_routes
from tests.conftest import Answer
from tests.views import view

Ask = Callable[..., Answer]
APP = Starlette(routes=own_routes("/atlas"))


class Instant:
    """A pool whose jobs end the moment they are submitted."""

    def __init__(self, end: Callable[[Job], None]) -> None:
        self.jobs: list[Job] = []
        self._end = end

    def submit(self, task: Task) -> Job:
        self.jobs.append(Job(task))
        self._end(self.jobs[-1])
        return self.jobs[-1]


def put(monkeypatch: pytest.MonkeyPatch, end: Callable[[Job], None]) -> Instant:
    instant = Instant(end)
    monkeypatch.setattr(routes, "pool", lambda: instant)
    return instant


def test_picture_of_a_view_is_a_png_for_a_large_screen(ask: Ask) -> None:
    sheet = sheet_of(view(jahr=2019), "")
    assert sheet is not None
    offer = offered("view", lambda: task_of("png_screen", [sheet], ""))
    answer = ask(APP, f"/atlas/bild/{offer.token}.png")
    assert answer.status == 200
    assert answer.headers["cache-control"] == "no-store"
    assert Image.open(BytesIO(answer.body)).size == (3840, 2160)


def test_second_request_gets_what_the_first_had_made(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    instant = put(monkeypatch, lambda job: job.end("done", content=b"png"))
    offer = offered("view", lambda: Task("x:y"))
    assert [ask(APP, f"/atlas/bild/{offer.token}.png").body for _ in range(2)] == [b"png", b"png"]
    assert len(instant.jobs) == 1


def test_failure_is_told_and_the_next_request_tries_again(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    instant = put(monkeypatch, lambda job: job.end("failed", problem="secret detail"))
    offer = offered("view", lambda: Task("x:y"))
    answers = [ask(APP, f"/atlas/bild/{offer.token}.png") for _ in range(2)]
    assert [answer.status for answer in answers] == [500, 500]
    assert "secret" not in answers[0].body.decode()
    assert len(instant.jobs) == 2


def test_full_queue_is_status_503(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(job: Job) -> None:
        raise Busy

    put(monkeypatch, refuse)
    offer = offered("view", lambda: Task("x:y"))
    assert ask(APP, f"/atlas/bild/{offer.token}.png").status == 503


def test_offer_ends_with_its_session(ask: Ask) -> None:
    offer = offered("view", lambda: Task("x:y"))
    token = offer.token
    assert offer_of(token) is offer
    del offer
    gc.collect()
    assert ask(APP, f"/atlas/bild/{token}.png").status == 404
    assert ask(APP, "/atlas/bild/erraten.png").status == 404
