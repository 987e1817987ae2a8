from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.axe import grave_violations, violations
from tests.browser.map_page import DENSITY, MapPage
from tests.browser.server import Server

WHOLE: ViewportSize = {"width": 1280, "height": 6000}
"""Tall enough for everything: axe looks at the colours of what is in sight only."""
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PATHS = (
    "/?gebiet=hanau",
    "/?kennzahl=ikw-veranstaltungen&jahr=2024&typ=landkreis&beschriftung=1&teilangaben=1",
    "/kreis?gebiet=hanau",
)


@pytest.mark.parametrize("path", PATHS)
def test_page_and_map_have_no_serious_fault(page: Page, server: Server, path: str) -> None:
    page.set_viewport_size(WHOLE)
    shown = MapPage(page).open(server.url + path)
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        expect(shown.inside.locator("html")).to_have_attribute("data-theme", theme)
        assert grave_violations(page) == [], theme


@pytest.mark.parametrize(
    ("path", "width", "theme"),
    [("/", 1440, "dark"), ("/?sicht=tabelle", 720, "light"), ("/veranstaltungen", 390, "dark")],
)
def test_english_page_has_no_fault_of_any_weight(
    page: Page, server: Server, path: str, width: int, theme: Literal["light", "dark"]
) -> None:
    page.set_viewport_size({"width": width, "height": 3000})
    page.emulate_media(color_scheme=theme)
    page.goto(f"{server.url}{path}{'&' if '?' in path else '?'}sprache=en")
    expect(page.locator("#root .wir-foot")).to_be_attached()
    if path == "/":
        MapPage(page).wait_until_drawn()
    MapPage(page).wait_until_idle()
    assert violations(page) == []


def test_list_of_areas_has_no_serious_fault(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/kreis")
    expect(page.get_by_role("link", name="Wetteraukreis")).to_be_visible()
    assert grave_violations(page) == []


def test_map_has_a_name_a_language_and_can_be_zoomed_by_hand(page: Page, server: Server) -> None:
    shown = MapPage(page).open(server.url)
    expect(shown.element).to_have_attribute("title", "Karte der 33 Programmgebiete in Hessen")
    root = shown.inside.locator("html")
    expect(root).to_have_attribute("lang", "de")
    contents = shown.inside.locator("meta[name=viewport]").evaluate_all(
        "all => all.map(each => each.content)"
    )
    assert contents
    assert not any("user-scalable" in content or "maximum-scale" in content for content in contents)


def test_every_area_says_name_value_and_rank(page: Page, server: Server) -> None:
    shown = MapPage(page).open(f"{server.url}/?{DENSITY}")
    spoken = shown.area("hanau").get_attribute("aria-label") or ""
    for part in ("Hanau", "1.256", "96.023", "Rang 6 von 33"):
        assert part in spoken
