from __future__ import annotations

import json
import logging
from collections.abc import Callable

import pytest
import time_machine
from starlette.routing import Router

from pages.web.routes import own_routes
from tests.conftest import Answer
from tests.screen import html, screen

BEHIND = "Die Uhr des Servers steht auf dem 01.06.2025"
OLD = "Die jüngsten Zahlen dieses Atlas sind vom 10.12.2025, also über zwei Jahre alt."


def told(day: str) -> str:
    """What the profile of Hanau tells of the day."""
    with time_machine.travel(f"{day} 12:00"):
        app = screen("profile_page.py", gebiet="hanau")
    assert "Hanau" in html(app)
    assert any(f"Abgerufen am {day[8:]}.{day[5:7]}.{day[:4]}" in text for text in html(app).splitlines())
    return "\n".join(str(each.value) for each in (*app.warning, *app.info))


@pytest.mark.parametrize(("day", "said"), [("2025-06-01", BEHIND), ("2027-03-01", ""), ("2031-01-01", OLD)])
def test_page_works_on_every_day_and_says_what_is_odd_about_it(day: str, said: str) -> None:
    text = told(day)
    assert said in text
    assert bool(text) == bool(said)


@pytest.mark.parametrize(
    ("day", "clock"), [("2025-06-01", "behind"), ("2027-03-01", None), ("2031-01-01", None)]
)
def test_health_and_log_tell_of_a_clock_that_is_behind(
    ask: Callable[..., Answer], day: str, clock: str | None, caplog: pytest.LogCaptureFixture
) -> None:
    with time_machine.travel(f"{day} 12:00"), caplog.at_level(logging.ERROR):
        answer = ask(Router(own_routes("")), "/health")
    assert answer.status == 200
    assert json.loads(answer.body).get("clock") == clock
    assert ("the clock says 2025-06-01" in caplog.text) == bool(clock)
