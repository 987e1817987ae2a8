"""The atlas on a phone: the bar that stays, the drawer, the sheet of the chosen area, sharing, the remembered area."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.living_page import PATIENCE
from tests.browser.map_page import MapPage
from tests.browser.server import Server
from tests.words import say

PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture
def phone(page: Page, server: Server) -> MapPage:
    page.set_viewport_size(PHONE)
    return MapPage(page).open(server.url)


def bar(page: Page, name: str) -> Locator:
    return page.locator("#root .wir-phone-bar").get_by_role("combobox", name=say(name))


def sheet(page: Page) -> Locator:
    return page.locator("#root .wir-sheet-head button")


def chosen_by_keyboard(shown: MapPage) -> str:
    """Choose an area with the keys alone; its id."""
    area = shown.inside.locator("path[data-area][tabindex='0']")
    name = area.get_attribute("data-area") or ""
    area.focus()
    with shown.repainted():
        area.press("Enter")
    return name


def test_kennzahl_and_year_stay_in_sight_and_lead_to_their_views(phone: MapPage) -> None:
    page = phone.page
    page.get_by_role("heading", name=say("definition.title")).scroll_into_view_if_needed()
    expect(bar(page, "controls.kennzahl")).to_be_in_viewport(ratio=1)
    # Whoever opens a list has the focus on it; the driver chooses without.
    bar(page, "controls.jahr").focus()
    with phone.repainted():
        bar(page, "controls.jahr").select_option(label="2020")
    expect(page.get_by_role("heading", level=1)).to_contain_text("2020")
    expect(bar(page, "controls.jahr")).to_be_focused()
    with phone.repainted():
        bar(page, "controls.kennzahl").select_option(label="Einwohner")
    expect(page.get_by_role("heading", level=1)).to_have_text("Einwohner, 2020")
    page.go_back()
    expect(bar(page, "controls.kennzahl").locator("option:checked")).not_to_have_text("Einwohner")


def test_drawer_closes_once_something_is_chosen_in_it(phone: MapPage) -> None:
    page = phone.page
    page.get_by_test_id("stExpandSidebarButton").click()
    kind = page.get_by_test_id("stSidebar").get_by_role("button", name=say("type.Landkreis"), exact=True)
    kind.click()
    expect(page.locator(".wir-filters")).to_be_visible(timeout=PATIENCE)
    expect(kind).not_to_be_in_viewport()


def test_chosen_area_opens_a_sheet_with_its_profile_and_escape_leads_back(phone: MapPage) -> None:
    page = phone.page
    area = chosen_by_keyboard(phone)
    expect(sheet(page)).to_be_focused()
    expect(sheet(page)).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#root .wir-card .wir-value")).to_be_in_viewport()
    profile = page.locator("#root .wir-sheet-head").get_by_role("link", name=say("card.profile_short"))
    expect(profile).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(sheet(page)).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#root .wir-card .wir-value")).to_be_hidden()
    # Back on the map, and not caught in the sheet.
    expect(phone.element).to_be_focused()
    expect(sheet(page)).to_be_in_viewport(ratio=1)
    profile.click()
    expect(page).to_have_url(re.compile(rf"/kreis\?.*gebiet={area}"))


def test_sheet_of_a_link_lies_closed_and_opens_and_closes_by_its_button(page: Page, server: Server) -> None:
    page.set_viewport_size(PHONE)
    MapPage(page).open(f"{server.url}/?gebiet=hanau")
    expect(sheet(page)).to_have_text("Stadt Hanau 1,04")
    expect(sheet(page)).to_have_attribute("aria-expanded", "false")
    sheet(page).click()
    expect(page.get_by_role("button", name=say("card.clear"))).to_be_in_viewport()
    sheet(page).press("Enter")
    expect(page.get_by_role("button", name=say("card.clear"))).to_be_hidden()
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(sheet(page)).to_be_hidden()
    expect(page.locator("#root .wir-card h2")).to_be_visible()


def test_my_area_is_remembered_by_its_button_and_forgotten_by_the_same(page: Page, server: Server) -> None:
    shown = MapPage(page).open(f"{server.url}/?gebiet=hanau")
    mine = page.get_by_test_id("stSidebar").locator(".wir-mine")
    expect(mine).to_be_hidden()
    assert page.evaluate("() => localStorage.getItem('wir-atlas-gebiet')") is None
    page.get_by_role("button", name=say("mine.remember")).click()
    expect(page.get_by_role("button", name=say("mine.forget"))).to_be_visible()
    with shown.repainted():
        page.get_by_role("button", name=say("card.clear")).click()
    expect(mine).to_have_text(f"{say('mine.label')}: Stadt Hanau")
    page.goto(f"{server.url}/programm")
    mine.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Stadt Hanau", timeout=PATIENCE)
    expect(mine).to_be_hidden()
    shown.go_on(f"{server.url}/?gebiet=hanau")
    page.get_by_role("button", name=say("mine.forget")).click()
    assert page.evaluate("() => localStorage.getItem('wir-atlas-gebiet')") is None


@pytest.mark.thorough
def test_table_of_all_areas_stands_in_two_columns(page: Page, server: Server) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{server.url}/?sicht=tabelle")
    MapPage(page).wait_until_idle()
    table = page.locator("#root .wir-two")
    box = table.bounding_box()
    assert box is not None
    # It was 13 500 px when every cell had a line of its own.
    assert box["height"] < 4200
    row = table.locator("tbody tr").first
    name, value = row.locator("th").bounding_box(), row.locator("td.wir-number").last.bounding_box()
    assert name is not None
    assert value is not None
    assert abs(name["y"] - value["y"]) < 4
    assert value["x"] >= name["x"] + name["width"]


@pytest.mark.thorough
def test_what_is_secondary_is_folded_on_a_phone_and_open_on_a_desk_and_on_paper(
    page: Page, server: Server
) -> None:
    page.set_viewport_size(PHONE)
    shown = MapPage(page).open(f"{server.url}/ikw")
    table = page.locator("[data-testid='stMain'] .wir-nationwide table")
    expect(table).to_be_hidden()
    page.locator("[data-testid='stMain'] .wir-nationwide summary").click()
    expect(table).to_be_visible()
    sources = page.locator("[data-testid='stMain'] .wir-sources li").first
    expect(sources).to_be_hidden()
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    expect(sources).to_be_visible()
    page.set_viewport_size({"width": 1440, "height": 900})
    shown.open(f"{server.url}/ikw")
    expect(table).to_be_visible()
    expect(sources).to_be_visible()
    expect(page.locator("[data-testid='stMain'] .wir-nationwide summary")).to_have_attribute("tabindex", "-1")


@pytest.mark.thorough
def test_page_on_screen_is_in_sight_in_the_row_of_pages_and_the_week_has_one_control_a_choice(
    page: Page, server: Server
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{server.url}/daten")
    MapPage(page).wait_until_idle()
    expect(page.locator("#root .wir-phone-menu [aria-current]")).to_be_in_viewport(ratio=1)
    MapPage(page).go_on(f"{server.url}/ikw")
    expect(bar(page, "controls.jahr")).to_be_visible()
    events = page.locator("[data-testid='stMain']").get_by_role("radio", name="Veranstaltungen", exact=True)
    expect(events).to_be_hidden()
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(events).to_be_visible()
