from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.keyboard_walk import unmet, walk
from tests.browser.map_page import MapPage
from tests.browser.server import Server

MOST_STOPS = 80
"""More presses of the tab key than any way on the page needs."""

_FOCUSED_TEXT = """() => {
  const at = document.activeElement;
  return at && at.matches('a, button') ? at.innerText : '';
}"""


def test_area_is_chosen_and_its_profile_opened_by_keyboard_alone(page: Page, server: Server) -> None:
    shown = MapPage(page).open(server.url)
    area_id = _tab_to_the_map(shown)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowLeft")
    second = _focused_area(shown)
    assert second not in {area_id, ""}
    expect(shown.inside.locator(".leaflet-tooltip")).to_have_count(1)
    with shown.repainted():
        page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"gebiet={second}"))
    name = shown.card.inner_text()
    _tab_to(page, "Zum Kreisprofil")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/kreis[?](.*&)?gebiet={second}"))
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    shown.wait_until_drawn()


def test_map_is_one_tab_stop_its_ends_are_a_key_away_and_the_focus_stays_when_it_is_repainted(
    page: Page, server: Server
) -> None:
    shown = MapPage(page).open(server.url)
    _tab_to_the_map(shown)
    expect(shown.inside.locator("path[data-area][tabindex='0']")).to_have_count(1)
    page.keyboard.press("End")
    assert _focused_area(shown) == "wiesbaden"
    page.keyboard.press("Home")
    assert _focused_area(shown) == "bad-homburg"
    page.keyboard.press("ArrowUp")
    assert _focused_area(shown) == "wiesbaden"
    expect(shown.inside.locator("path[data-area][tabindex='0']")).to_have_count(1)
    with shown.repainted():
        page.keyboard.press(" ")
    assert _focused_area(shown) == "wiesbaden"
    with shown.repainted():
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("Enter")
    assert _focused_area(shown) == "wetzlar"


def test_keyboard_alone_comes_to_everything_that_can_be_used(page: Page, server: Server) -> None:
    MapPage(page).open(f"{server.url}/?kennzahl=ikw-veranstaltungen&jahr=2019&gebiet=hanau")
    stops = walk(page)
    assert unmet(page) == []
    names = [stop.name for stop in stops]
    assert len(names) == len([name for name in names if name]), "a stop has no name"


def _tab_to_the_map(shown: MapPage) -> str:
    for _ in range(MOST_STOPS):
        shown.page.keyboard.press("Tab")
        if area_id := _focused_area(shown):
            return area_id
    raise AssertionError("the tab key does not lead to the map")


def _focused_area(shown: MapPage) -> str:
    return str(shown.evaluate("() => document.hasFocus() && document.activeElement.dataset.area || ''"))


def _tab_to(page: Page, name: str) -> None:
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if name in str(page.evaluate(_FOCUSED_TEXT)):
            return
    raise AssertionError(f"the tab key does not lead to {name!r}")
