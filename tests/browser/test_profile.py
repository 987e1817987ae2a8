from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage
from tests.browser.server import Server


def test_profile_shows_map_figures_and_observations(page: Page, server: Server) -> None:
    shown = MapPage(page).open(f"{server.url}/kreis?gebiet=hanau")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hanau")
    expect(shown.area("hanau")).to_have_attribute("aria-pressed", "true")
    tables = page.locator(".wir-wide table")
    expect(tables).to_have_count(2)
    expect(tables.first.locator("tbody tr")).to_have_count(10)


def test_map_of_a_profile_opens_on_its_area(page: Page, server: Server) -> None:
    shown = MapPage(page).open(f"{server.url}/kreis?gebiet=hanau")
    whole = MapPage(page.context.new_page()).open(server.url)
    assert shown.view[0] > whole.view[0]
    inside = "() => window.map.getBounds().contains([50.13, 8.92])"
    assert shown.evaluate(inside)


def test_click_on_another_area_opens_its_profile(page: Page, server: Server) -> None:
    shown = MapPage(page).open(f"{server.url}/kreis?gebiet=hanau")
    shown.evaluate("() => window.map.setZoom(8, {animate: false})")
    shown.click_area("main-kinzig-kreis")
    expect(page).to_have_url(re.compile("gebiet=main-kinzig-kreis"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Main-Kinzig-Kreis")
    shown.wait_until_drawn()
    expect(shown.area("main-kinzig-kreis")).to_have_attribute("aria-pressed", "true")


def test_search_leads_from_a_municipality_to_the_profile_of_its_area(page: Page, server: Server) -> None:
    MapPage(page).open(f"{server.url}/kreis?gebiet=hanau")
    search = page.get_by_role("combobox", name="Gebiet oder Gemeinde suchen")
    search.click()
    search.fill("Butzbach")
    page.get_by_role("option", name=re.compile("^Butzbach")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wetteraukreis")
    expect(page).to_have_url(re.compile("gebiet=wetteraukreis"))


def test_area_chosen_from_the_list_opens_its_profile(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/kreis")
    page.get_by_role("link", name="Wetteraukreis").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wetteraukreis")
    MapPage(page).wait_until_drawn()
