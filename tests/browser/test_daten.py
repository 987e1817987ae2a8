from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import OF_COLOUR, grave_violations, violations
from tests.browser.conftest import SIZE
from tests.browser.focus import expect_focus
from tests.browser.living_page import PATIENCE
from tests.browser.map_page import MapPage
from tests.browser.server import Server
from tests.sampled import sampled

EVENTS_2019 = "/daten?kennzahl=ikw-veranstaltungen&jahr=2019"
SECTIONS = ("Abdeckung", "Angaben", "Widersprüche", "Quellen", "Definitionen", "Bevölkerung")


def _open(page: Page, url: str) -> None:
    MapPage(page).come(url)
    expect(page.get_by_role("heading", level=1)).to_have_text("Daten und Quellen", timeout=PATIENCE)
    MapPage(page).wait_until_idle()


def _choose(page: Page, section: str) -> None:
    radio = page.get_by_role("radio", name=section, exact=True)
    radio.click()
    expect(radio).to_be_checked()
    MapPage(page).wait_until_idle()


def _field(page: Page, name: str) -> Locator:
    return page.get_by_role("link", name=re.compile(f"^{name}"))


@pytest.mark.goes_on
def test_field_opens_its_observations_without_loading_the_page_anew(page: Page, server: Server) -> None:
    _open(page, server.url + EVENTS_2019)
    page.evaluate("() => { window.__same = true; }")
    _field(page, "Wetteraukreis 2019").click()
    detail = page.locator(".wir-detail")
    expect(detail).to_contain_text("fast 30 Veranstaltungen")
    expect(detail).to_contain_text("nicht verwendet")
    expect(page).to_have_url(re.compile("gebiet=wetteraukreis"))
    assert page.evaluate("() => window.__same") is True


@pytest.mark.goes_on
def test_browser_goes_back_to_the_field_before(page: Page, server: Server) -> None:
    _open(page, server.url + EVENTS_2019)
    for area in ("Wetteraukreis", "Hanau"):
        _field(page, f"{area} 2019").click()
        expect(page.locator(".wir-detail h3")).to_have_text(f"{area}, 2019")
        expect_focus(page)
    page.go_back()
    expect(page.locator(".wir-detail h3")).to_have_text("Wetteraukreis, 2019")


@pytest.mark.goes_on
def test_keyboard_opens_a_field_stays_there_and_closes_it(page: Page, server: Server) -> None:
    _open(page, server.url + EVENTS_2019)
    field = _field(page, "Frankfurt am Main 2023")
    field.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".wir-detail")).to_contain_text("über 80 Veranstaltungen")
    expect(field).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".wir-detail")).to_have_count(0)
    expect(field).to_be_focused()


@pytest.mark.goes_on
def test_field_leads_on_to_the_profile(page: Page, server: Server) -> None:
    _open(page, f"{server.url}{EVENTS_2019}&gebiet=hanau")
    page.get_by_role("link", name="Zum Kreisprofil").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hanau", timeout=PATIENCE)
    expect(page).to_have_url(re.compile(r"/kreis\?.*gebiet=hanau"))


@pytest.mark.goes_on
def test_number_in_the_overview_leads_to_kennzahl_and_year(page: Page, server: Server) -> None:
    _open(page, f"{server.url}/daten")
    _field(page, "Koordination 2015: 16 von 33").click()
    expect(page).to_have_url(re.compile("kennzahl=koordination.*jahr=2015"))
    expect(page.get_by_role("heading", name="WIR-Koordinationsstellen", level=2, exact=True)).to_be_visible()


def test_link_opens_in_a_tab_of_its_own_as_any_link_does(page: Page, server: Server) -> None:
    _open(page, server.url + EVENTS_2019)
    href = _field(page, "Hanau 2019").get_attribute("href") or ""
    assert href.startswith("?")
    _open(page, f"{server.url}/daten{href}")
    expect(page.locator(".wir-detail h3")).to_have_text("Hanau, 2019")


@pytest.mark.parametrize(
    "sections", sampled((SECTIONS[:2], SECTIONS[2:]), (SECTIONS[:2],)), ids=["first", "more"]
)
@pytest.mark.goes_on
def test_no_section_has_a_serious_fault_or_is_cut_on_a_phone(
    page: Page, server: Server, sections: tuple[str, ...]
) -> None:
    _open(page, f"{server.url}{EVENTS_2019}&gebiet=hanau")
    for section in sections:
        page.set_viewport_size(SIZE)
        page.emulate_media(color_scheme="light")
        _choose(page, section)
        assert grave_violations(page) == [], section
        page.emulate_media(color_scheme="dark")
        assert violations(page, OF_COLOUR) == [], section
        page.set_viewport_size({"width": 390, "height": 800})
        blocks = page.locator("#root :is(.wir-block, .wir-wide, .wir-matrix-frame, .wir-detail)")
        widths = blocks.evaluate_all("all => all.map(each => each.getBoundingClientRect().right)")
        assert widths, section
        assert max(widths) <= 391, section
