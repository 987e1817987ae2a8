from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.focus import expect_focus
from tests.browser.map_page import MapPage
from tests.browser.server import Server


@pytest.mark.goes_on
def test_profile_shows_map_figures_and_observations_and_leads_to_its_sections(
    page: Page, server: Server
) -> None:
    shown = MapPage(page).show(f"{server.url}/kreis?gebiet=hanau")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hanau")
    expect(shown.area("hanau")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".wir-figure-rows tbody tr")).to_have_count(10)
    for section in ("kennzahlen", "zeitreihe", "nachbarn", "gemeinden", "ikw", "angaben"):
        expect(page.locator(f"h2#{section}")).to_have_count(1)
    # The way to a section moves the focus and leaves the address.
    page.get_by_role("link", name="Gemeinden", exact=True).click()
    expect(page.locator("#gemeinden")).to_be_focused()
    expect(page.locator("#gemeinden")).to_be_in_viewport()
    expect(page).to_have_url(f"{server.url}/kreis?gebiet=hanau")
    # A neighbour's profile begins at its head.
    page.locator("#root .wir-neighbours").get_by_role("link", name="Main-Kinzig-Kreis", exact=True).press(
        "Enter"
    )
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text("Main-Kinzig-Kreis")
    shown.wait_until_idle()
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()


@pytest.mark.goes_on
def test_point_of_a_series_leads_to_the_row_with_its_source(page: Page, server: Server) -> None:
    MapPage(page).show(f"{server.url}/kreis?gebiet=hanau&kennzahl=einwohner")
    page.get_by_role("link", name=re.compile("^2016:")).click()
    row = page.locator("tr:has(#zr-2016)")
    expect(page.locator("#zr-2016")).to_be_focused()
    row.locator(".wir-source-sign").click()
    expect(row.locator(".wir-source-panel")).to_contain_text("[S")


@pytest.mark.goes_on
def test_areas_are_walked_through_by_keyboard(page: Page, server: Server) -> None:
    MapPage(page).show(f"{server.url}/kreis?gebiet=hanau")
    page.locator("a[rel=next]").focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("gebiet=hersfeld-rotenburg"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hersfeld-Rotenburg")
    expect(page.locator("a[rel=next]")).to_be_focused()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hanau")


def test_map_of_a_profile_opens_on_its_area(page: Page, server: Server) -> None:
    shown = MapPage(page).open(server.url)
    whole = shown.view
    shown.open(f"{server.url}/kreis?gebiet=hanau")
    assert shown.view[0] > whole[0]
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


@pytest.mark.goes_on
def test_search_leads_from_a_municipality_to_the_profile_of_its_area(page: Page, server: Server) -> None:
    MapPage(page).show(f"{server.url}/kreis?gebiet=hanau")
    search = page.get_by_role("combobox", name="Gebiet oder Gemeinde suchen")
    search.click()
    search.fill("Butzbach")
    page.get_by_role("option", name=re.compile("^Butzbach")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wetteraukreis")
    expect(page).to_have_url(re.compile("gebiet=wetteraukreis"))
    expect_focus(page)


@pytest.mark.goes_on
def test_area_chosen_from_the_list_opens_its_profile(page: Page, server: Server) -> None:
    MapPage(page).come(f"{server.url}/kreis")
    page.get_by_role("link", name="Wetteraukreis").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wetteraukreis")
    MapPage(page).wait_until_drawn()
    expect_focus(page)
