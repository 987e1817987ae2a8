"""What a reader with a slow machine sees until a run has ended is the page before or the new one, not both."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import profile
from tests.browser.living_page import PATIENCE
from tests.browser.map_page import DENSITY, MapPage
from tests.browser.moments import moments
from tests.browser.server import Server
from tests.browser.traffic import prepare_slow_messages, slow_messages
from tests.browser.watch import Watch
from tests.words import say

TWO = "gebiete=kassel,hanau&kennzahl=einwohner&bezug=je-km2&jahr=2018"
SWITCHES = (
    (f"/?{DENSITY}", "Rangfolge"),
    (f"/?{DENSITY}&sicht=tabelle&gebiet=hanau", "Karte"),
    ("/daten?abschnitt=angaben", "Widersprüche"),
    (f"/vergleich?{TWO}&ansicht=veraenderung", "Punkte"),
    (f"/vergleich?{TWO}&ansicht=streuung", "Punkte"),
    ("/ikw?kennzahl=ikw-veranstaltungen&jahr=2017", "Organisationen"),
)


@pytest.fixture(scope="module")
def slow_page(browser: Browser) -> Iterator[Page]:
    """A page of these tests' own that can show each message by itself, which cannot be taken back."""
    with profile(browser) as own:
        page = own.new_page()
        prepare_slow_messages(page)
        yield page


@pytest.fixture
def slow(slow_page: Page, watch: Watch) -> Iterator[Page]:
    """That page where the test before has left it."""
    with watch.attached(slow_page):
        yield slow_page
    watch.check()


@pytest.mark.parametrize(
    ("path", "name"),
    [
        pytest.param(path, name, marks=[pytest.mark.thorough] if number else [])
        for number, (path, name) in enumerate(SWITCHES)
    ],
)
def test_nothing_stands_twice_while_another_way_of_looking_comes(
    slow: Page, server: Server, path: str, name: str
) -> None:
    MapPage(slow).come(server.url + path)
    switch = slow.locator("#root .st-key-page").get_by_role("radio", name=name, exact=True)
    before = slow.url
    with moments(slow) as seen:
        switch.click()
        slow.wait_for_url(lambda url: url != before, timeout=PATIENCE)
    expect(switch).to_be_checked()
    assert seen.too_often == set()


def test_profile_is_gone_before_the_list_of_areas_comes(slow: Page, server: Server) -> None:
    MapPage(slow).open(f"{server.url}/kreis?gebiet=hanau")
    with moments(slow) as seen:
        slow.get_by_role("link", name="Alle Gebiete", exact=True).click()
        expect(slow.locator("#root h1")).to_have_text("Kreisprofil")
    assert not seen.together("H1 Kreisprofil", "H2 Angaben und Quellen")
    assert seen.too_often == set()


@pytest.mark.thorough
def test_map_for_picking_stays_where_too_few_areas_are_left(slow: Page, server: Server) -> None:
    shown = MapPage(slow).show(f"{server.url}/vergleich?{TWO}&ansicht=streuung")
    shown.evaluate("() => { window.isTheSame = true; }")
    with moments(slow) as seen:
        slow.get_by_role("button", name=re.compile("Hanau entfernen")).click()
        expect(slow.get_by_text("Zum Vergleichen fehlt noch mindestens ein Gebiet")).to_be_visible()
    assert shown.evaluate("() => window.isTheSame")
    assert seen.too_often == set()


def test_time_line_stays_in_its_place_while_another_map_is_made(slow: Page, server: Server) -> None:
    shown = MapPage(slow).open(f"{server.url}/?{DENSITY}")
    with moments(slow) as seen:
        slow.locator("#root .st-key-page").get_by_role("radio", name="Kacheln", exact=True).click()
        slow.wait_for_url("**kacheln=1**", timeout=PATIENCE)
        expect(shown.element).to_have_count(1, timeout=PATIENCE)
        shown.wait_until_drawn()
    assert max(seen.lines) - min(seen.lines) < 2


def test_playing_asks_for_a_year_once_and_for_the_next_when_it_has_come(slow: Page, server: Server) -> None:
    MapPage(slow).come(f"{server.url}/?kennzahl=flaeche&jahr=2013")
    slow.evaluate(
        """() => {
            window.asked = [];
            const push = history.pushState;
            history.pushState = function (...step) {
                window.asked.push(String(step[2]));
                return push.apply(this, step);
            };
        }"""
    )
    # A run is longer than a year is shown.
    slow_messages(slow, 60)
    slow.get_by_role("button", name=say("time.play")).click()
    slow.wait_for_url("**jahr=2015**", timeout=PATIENCE)
    slow.get_by_role("button", name=say("time.pause")).click()
    MapPage(slow).wait_until_idle()
    asked = [each for each in slow.evaluate("() => window.asked") if "festklassen=1" in each]
    assert len(asked) == len(set(asked)) == 2


def test_answer_about_a_slide_comes_and_goes_without_what_stands_below_it_standing_twice(
    slow: Page, server: Server
) -> None:
    MapPage(slow).come(f"{server.url}/?{DENSITY}")
    answer = slow.locator(".st-key-deck-said")
    with moments(slow) as coming:
        slow.locator(".st-key-w_add_slide").get_by_role("button").press("Enter")
        expect(answer).to_be_visible()
    with moments(slow) as going:
        slow.locator("#root .wir-time ol a").filter(has_text="2021").click()
        expect(answer).to_have_count(0)
    assert coming.too_often | going.too_often == set()
