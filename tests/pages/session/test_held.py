from __future__ import annotations

import re

from streamlit.testing.v1 import AppTest

from pages.session.held import EVENT_LIST, ORDERED_FILE
from tests.screen import html, run, screen


def told(app: AppTest) -> list[str]:
    """What the page would say to be lost, if another process answered."""
    return re.findall('data-lost="([^"]*)"', html(app))


def test_nothing_is_said_to_be_lost_where_the_link_holds_everything() -> None:
    assert told(screen("profile_page.py", gebiet="hanau")) == []


def test_list_of_events_is_held_by_the_session_on_every_page() -> None:
    app = screen("events_page.py")
    app.button(key="w_events_example").click()
    run(app)
    assert app.session_state[EVENT_LIST]
    [sentence] = told(app)
    assert "Ihre Veranstaltungsliste verloren gegangen" in sentence


def test_file_that_is_being_made_is_held_by_the_session() -> None:
    from pages.files.session_job import SessionJob
    from pages.files.worker_pool import Job, Task

    made = Job(Task("x:y"))
    made.end("done", b"x")
    app = screen()
    app.session_state[ORDERED_FILE] = SessionJob(made, "karte.pdf", "application/pdf", lambda: Task("x:y"))
    run(app)
    [sentence] = told(app)
    assert "die bestellte Datei verloren gegangen" in sentence
