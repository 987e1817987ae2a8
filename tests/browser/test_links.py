from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage
from tests.browser.server import Server
from tests.browser.watch import Watch

VIEW = "kennzahl=einwohner&jahr=2020&bezug=je-km2&gebiet=wetteraukreis"


@pytest.mark.goes_on
def test_back_and_forward_step_through_the_views(page: Page, server: Server) -> None:
    shown = MapPage(page).show(server.url)
    heading = page.get_by_role("heading", level=1)
    first = heading.inner_text()
    with shown.repainted():
        page.locator(".wir-time-years").get_by_role("link", name="2020").click()
    expect(page).to_have_url(re.compile("jahr=2020"))
    with shown.repainted():
        shown.click_area("wetteraukreis")
    expect(page).to_have_url(re.compile("gebiet=wetteraukreis"))
    page.go_back()
    expect(shown.card).to_have_count(0)
    expect(heading).to_contain_text("2020")
    page.go_back()
    expect(heading).to_have_text(first)
    page.go_forward()
    expect(heading).to_contain_text("2020")
    page.go_forward()
    expect(shown.card).to_have_text("Wetteraukreis")


@pytest.mark.goes_on
def test_back_from_a_profile_leads_to_the_same_map(page: Page, server: Server) -> None:
    shown = MapPage(page).show(f"{server.url}/?{VIEW}")
    page.get_by_role("link", name="Zum Kreisprofil").click()
    expect(page).to_have_url(re.compile("/kreis[?]"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Wetteraukreis")
    shown.wait_until_drawn()
    page.go_back()
    expect(page.locator(".wir-card")).to_be_visible()
    shown.wait_until_drawn()
    _expect_view(shown)


@pytest.mark.thorough
@pytest.mark.goes_on
def test_one_step_back_leads_to_the_page_from_which_the_menu_was_used(page: Page, server: Server) -> None:
    shown = MapPage(page).show(f"{server.url}/?{VIEW}")
    page.get_by_test_id("stTopNavLink").filter(has_text="Daten").click()
    expect(page).to_have_url(re.compile("/daten[?].*gebiet=wetteraukreis"))
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.go_back()
    expect(page.locator(".wir-card")).to_be_visible()
    shown.wait_until_drawn()
    _expect_view(shown)


@pytest.mark.thorough
@pytest.mark.goes_on
def test_link_that_overtakes_a_choice_keeps_it(page: Page, server: Server) -> None:
    MapPage(page).show(f"{server.url}/?kennzahl=einwohner&bezug=je-km2")
    pill = page.get_by_role("button", name="Landkreis", exact=True)
    year = page.locator(".wir-time-years").get_by_role("link", name="2013")
    # By the mouse at once: Playwright's own click waits until the page stands still.
    for box in (pill.bounding_box(), year.bounding_box()):
        assert box is not None
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page).to_have_url(re.compile("jahr=2013.*typ=landkreis"))
    expect(page.get_by_role("heading", level=1)).to_have_text(
        re.compile(r"Einwohner je km², 2013\s+\(nur: Landkreise\)")
    )
    expect(pill).to_have_attribute("aria-pressed", "true")


@pytest.mark.goes_on
def test_unusable_link_shows_the_map_and_a_notice(page: Page, server: Server) -> None:
    MapPage(page).show(f"{server.url}/?k=99&farben=%3Cscript%3E&jahr=" + "9" * 5000)
    for name in ("k", "farben", "jahr"):
        expect(page.get_by_role("alert").filter(has_text=name).first).to_be_visible()


@pytest.mark.thorough
@pytest.mark.goes_on
def test_back_from_another_page_to_an_address_without_parameters_is_the_start_view(
    page: Page, server: Server
) -> None:
    shown = MapPage(page).show(server.url)
    # A link to another page with a choice in it: the session then has the choice, the step before has not.
    shown.go_on(f"{server.url}/kreis?gebiet=wetteraukreis")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wetteraukreis")
    shown.wait_until_drawn()
    page.go_back()
    expect(page.locator(".wir-legend").first).to_be_visible()
    shown.wait_until_drawn()
    expect(page).to_have_url(f"{server.url}/")
    expect(shown.card).to_have_count(0)
    page.go_forward()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wetteraukreis")


def test_link_to_a_profile_works_on_a_cold_server(
    cold_server: Server, watched: Callable[..., tuple[Page, Watch]]
) -> None:
    page, _ = watched(cold_server)
    MapPage(page).open(f"{cold_server.url}/kreis?gebiet=hanau")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hanau")
    expect(page).to_have_url(f"{cold_server.url}/kreis?gebiet=hanau")


def test_reload_keeps_the_view(page: Page, server: Server) -> None:
    shown = MapPage(page).open(server.url)
    with shown.repainted():
        shown.choose("Kennzahl", "Einwohner")
    with shown.repainted():
        page.locator(".wir-time-years").get_by_role("link", name="2020").click()
    with shown.repainted():
        shown.choose("Bezug", "je km²")
    with shown.repainted():
        shown.click_area("wetteraukreis")
    expect(page).to_have_url(f"{server.url}/?{VIEW}")
    page.reload()
    shown.wait_until_drawn()
    _expect_view(shown)


def test_link_restores_the_view_and_the_menu_keeps_it(page: Page, server: Server) -> None:
    shown = MapPage(page).open(f"{server.url}/?{VIEW}")
    _expect_view(shown)
    page.get_by_role("link", name="Kreisprofil", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wetteraukreis")
    shown.wait_until_drawn()
    page.get_by_role("link", name="Karte", exact=True).click()
    expect(page.locator(".wir-card")).to_be_visible()
    shown.wait_until_drawn()
    _expect_view(shown)


def _expect_view(shown: MapPage) -> None:
    expect(shown.card).to_have_text("Wetteraukreis")
    expect(shown.page.get_by_role("combobox", name="Kennzahl", exact=True)).to_have_value("Einwohner")
    expect(shown.page.get_by_role("combobox", name="Bezug", exact=True)).to_have_value("je km²")
    current = shown.page.locator(".wir-time-years [aria-current]")
    expect(current).to_contain_text("2020")
    expect(shown.area("wetteraukreis")).to_have_attribute("aria-pressed", "true")
    expect(shown.page).to_have_url(re.compile(re.escape(VIEW) + "$"))
