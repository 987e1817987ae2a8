"""Ordering a file on a page: made in the background, offered when ready, and words for what goes wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from io import BytesIO

import pytest
from pptx import Presentation
from starlette.routing import Router
from streamlit.testing.v1 import AppTest

from pages.choice.selection import START
from pages.drawing.sheet import Sheet
from pages.features.handing_on.view_sheet import sheet_of
from pages.features.slides import deck_link
from pages.features.slides.slide import Slide
from pages.files import file_panel, session_job, worker_pool
from pages.files.file_format import FORMATS, task_of
from pages.files.worker_pool import Busy, Job, Pool, Task
from pages.web import routes
from tests.conftest import Answer
from tests.real_tables import real_dataset
from tests.screen import html, notices, run, screen
from tests.views import view

WORK = "tests.pages.files.test_worker_pool"
"""Where tasks of the tests are."""


class Stalled(worker_pool.Pool):
    """A pool that takes jobs and does nothing with them."""

    def __init__(self, full: bool = False) -> None:
        self.jobs: list[Job] = []
        self._full = full

    def submit(self, task: Task) -> Job:
        if self._full:
            raise Busy
        self.jobs.append(Job(task))
        return self.jobs[-1]


@pytest.fixture
def stalled(monkeypatch: pytest.MonkeyPatch) -> Stalled:
    put = Stalled()
    monkeypatch.setattr(session_job, "pool", lambda: put)
    return put


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click()
    return run(app)


def test_presentation_of_own_slides_is_made_by_a_worker_and_can_be_saved() -> None:
    deck = (Slide("", START, "=cmd <script>"), Slide("programm", START))
    app = screen("presentation_page.py", folien=deck_link.write(deck, real_dataset()))
    press(app, "w_export_make")
    placed = app.session_state["ordered_file"]
    assert placed.job.finished.wait(120)
    run(app)
    assert placed.name == "wir-atlas-hessen_praesentation_2025-12-10.pptx"
    assert f"{placed.name} ist fertig" in html(app)
    slides = Presentation(BytesIO(placed.job.content)).slides
    assert [slide.shapes.title.text for slide in slides] == [
        "=cmd <script>",
        "Haushaltsmittel in Mio. €: 3,08 für 2014, rund 10 für 2019",
    ]


def test_progress_is_shown_and_the_work_can_be_given_up(stalled: Stalled) -> None:
    app = press(screen("map_page.py"), "w_export_make")
    [job] = stalled.jobs
    job.state = "running"
    job.report(2, 5)
    run(app)
    assert "2 von 5 fertig" in app.get("progress")[0].proto.text
    press(app, "w_export_cancel")
    assert job.cancelling.is_set()
    job.end("cancelled")
    assert "abgebrochen" in html(run(app))


def test_failure_is_said_in_german_and_can_be_tried_again(stalled: Stalled) -> None:
    app = press(screen("week_page.py"), "w_export_make")
    stalled.jobs[0].end("failed", problem="KeyError: 'x'")
    run(app)
    [message] = [str(each.value) for each in app.error]
    assert "ließ sich nicht erstellen" in message
    assert "KeyError" not in message
    press(app, "w_export_again")
    assert len(stalled.jobs) == 2


def test_another_order_gives_up_the_one_before(stalled: Stalled) -> None:
    app = press(screen("programme_page.py"), "w_export_make")
    press(app, "w_export_make")
    assert [job.cancelling.is_set() for job in stalled.jobs] == [True, False]


def test_full_queue_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    full = Stalled(full=True)
    monkeypatch.setattr(session_job, "pool", lambda: full)
    app = press(screen("map_page.py"), "w_export_make")
    assert any("sehr viele Dateien" in text for text in notices(app))


@pytest.fixture
def start_pool(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[int], Pool]]:
    """Starts the pool of the app under test, with so many workers and room for one job that waits."""
    started: list[Pool] = []

    def start(workers: int) -> Pool:
        started.append(Pool(workers, most_waiting=1))
        for module in (session_job, routes):
            monkeypatch.setattr(module, "pool", lambda: started[-1])
        return started[-1]

    yield start
    for each in started:
        each.stop()


def health(ask: Callable[..., Answer]) -> dict[str, object]:
    answer = ask(Router(routes.own_routes("")), "/health")
    assert answer.status == 200
    return dict(json.loads(answer.body))


def told_in(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [each.getMessage() for each in caplog.records if each.name == "wir_atlas"]


@pytest.mark.parametrize(
    ("work", "problem"),
    [
        ("die", "the worker process ended without an answer"),
        ("beyond_memory", "MemoryError: "),
        ("sleep_long", "took longer than 0 s"),
    ],
    ids=["killed", "memory limit", "too long"],
)
def test_screen_health_and_log_tell_the_same_story_of_a_worker(
    work: str,
    problem: str,
    start_pool: Callable[[int], Pool],
    ask: Callable[..., Answer],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    start_pool(1)
    tasks = iter([work, "own_process"])
    monkeypatch.setattr(file_panel, "task_of", lambda *_: Task(f"{WORK}:{next(tasks)}"))
    app = screen("week_page.py")
    before = html(app)
    with monkeypatch.context() as patched:
        if work == "sleep_long":
            patched.setattr(worker_pool, "LONGEST_S", 0.3)
        press(app, "w_export_make")
        assert app.session_state["ordered_file"].job.finished.wait(60)
    run(app)
    [message] = [str(each.value) for each in app.error]
    assert "ließ sich nicht erstellen" in message
    # Everything else stays as it was, and the atlas is well.
    assert re.sub(r"<i hidden data-lost=.*?</i>", "", html(app)) == before
    assert health(ask) == {"status": "ok", "areas": 33}
    [told] = told_in(caplog)
    assert told.startswith(f"background work {WORK}:{work} failed: {problem}")
    press(app, "w_export_again")
    assert app.session_state["ordered_file"].job.finished.wait(60)
    assert "ist fertig" in html(run(app))


def test_screen_health_and_log_tell_the_same_story_of_a_full_queue(
    start_pool: Callable[[int], Pool], ask: Callable[..., Answer], caplog: pytest.LogCaptureFixture
) -> None:
    full = start_pool(0)
    full.submit(Task("waits for ever"))
    app = press(screen("map_page.py"), "w_export_make")
    assert any("sehr viele Dateien" in text for text in notices(app))
    assert health(ask) == {"status": "ok", "areas": 33, "files": "full"}
    assert told_in(caplog) == ["1 files wait to be made: no further one is taken"]
    start_pool(1)
    press(app, "w_export_make")
    assert not any("sehr viele Dateien" in text for text in notices(app))
    assert health(ask) == {"status": "ok", "areas": 33}


def test_file_is_forgotten_when_nobody_saves_it(stalled: Stalled, monkeypatch: pytest.MonkeyPatch) -> None:
    app = press(screen("map_page.py"), "w_export_make")
    stalled.jobs[0].end("done", content=b"x" * 100)
    assert "ist fertig" in html(run(app))
    monkeypatch.setattr(session_job, "KEPT_S", -1.0)
    assert "ist fertig" not in html(run(app))
    assert app.session_state["ordered_file"] is None


def test_name_says_kennzahl_year_and_stand(stalled: Stalled) -> None:
    app = press(screen("profile_page.py", gebiet="hanau"), "w_export_make")
    assert app.session_state["ordered_file"].name == (
        "wir-atlas-hessen_kreis_hanau_2018_steckbrief_2025-12-10.pdf"
    )
    app = press(screen("week_page.py", jahr="2019"), "w_export_make")
    assert app.session_state["ordered_file"].name == (
        "wir-atlas-hessen_ikw-veranstaltungen_je-10000-einwohner_2019_2025-12-10.pptx"
    )


def test_slide_of_one_view_has_its_sentence_as_title_and_a_picture_what_it_shows(stalled: Stalled) -> None:
    app = press(screen("map_page.py"), "w_export_make")
    app.selectbox(key="w_export_format").set_value("svg")
    press(run(app), "w_export_make")
    slides, picture = (job.task.arguments[0] for job in stalled.jobs)
    assert isinstance(slides, tuple)
    assert isinstance(picture, Sheet)
    [slide] = slides
    assert picture.title == "Vorgesehene Fallmanagement-Stellen je 100.000 Einwohner, 2018"
    assert slide.title == "Überall gleich: 1 Stelle in jedem der 33 Gebiete"
    assert slide.lead.startswith(f"{picture.title}. ")
    assert slide.imprint.stand == "Stand der Daten: 10.12.2025 · WIR-Atlas Hessen"


def test_without_an_area_all_profiles_are_offered(stalled: Stalled) -> None:
    app = press(screen("profile_page.py"), "w_export_make")
    assert len(stalled.jobs[0].task.arguments[0]) == 33  # type: ignore[arg-type]
    assert "w_add_slide" not in [button.key for button in app.button]


@pytest.mark.parametrize("wanted", list(FORMATS))
def test_every_kind_of_file_has_a_task_that_can_be_sent_to_a_worker(wanted: str) -> None:
    import pickle

    kind = FORMATS[wanted]  # type: ignore[index]
    sheet = sheet_of(view(gebiet="hanau"), "kreis")
    assert sheet is not None
    task = task_of(kind.id, [sheet], "Titel")
    assert pickle.loads(pickle.dumps(task)) == task
