from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import OF_COLOUR, violations
from tests.browser.map_page import DENSITY, MapPage
from tests.browser.server import Server
from tests.sampled import sampled

WHOLE = 6000
"""Pixels of height that have room for everything: axe looks at the colours of what is in sight only."""
SIGHTS: tuple[tuple[int, Literal["light", "dark"], tuple[str, ...]], ...] = (
    (1440, "light", ()),
    # What else depends on neither width nor theme is not looked at twice.
    (390, "dark", (*OF_COLOUR, "target-size", "landmark-unique", "region", "scrollable-region-focusable")),
)
PATHS = (
    "/?gebiet=hanau",
    "/?kennzahl=ikw-veranstaltungen&jahr=2024&typ=landkreis&beschriftung=1&teilangaben=1&sprache=en",
    "/kreis?gebiet=hanau",
    "/?sicht=tabelle&sprache=en",
    "/veranstaltungen?sprache=en",
)
"""What differs most; every page, state, width and theme: `make axe`."""


@pytest.mark.parametrize("path", sampled(PATHS, PATHS[:1]))
@pytest.mark.goes_on
def test_page_and_map_have_no_fault_of_any_weight(page: Page, server: Server, path: str) -> None:
    page.set_viewport_size({"width": 1440, "height": WHOLE})
    MapPage(page).come(server.url + path)
    shown = MapPage(page)
    has_map = "sicht" not in path and "veranstaltungen?" not in path
    if has_map:
        shown.wait_until_drawn()
    expect(page.locator("#root .wir-foot")).to_be_attached()
    shown.wait_until_idle()
    for width, theme, rules in SIGHTS:
        page.set_viewport_size({"width": width, "height": WHOLE})
        page.emulate_media(color_scheme=theme)
        if has_map:
            expect(shown.inside.locator("html")).to_have_attribute("data-theme", theme)
        assert violations(page, rules) == [], (width, theme)


@pytest.mark.goes_on
def test_map_has_a_name_a_language_and_can_be_zoomed_by_hand(page: Page, server: Server) -> None:
    shown = MapPage(page).show(server.url)
    expect(shown.element).to_have_attribute("title", "Karte der 33 Programmgebiete in Hessen")
    root = shown.inside.locator("html")
    expect(root).to_have_attribute("lang", "de")
    contents = shown.inside.locator("meta[name=viewport]").evaluate_all(
        "all => all.map(each => each.content)"
    )
    assert contents
    assert not any("user-scalable" in content or "maximum-scale" in content for content in contents)


@pytest.mark.goes_on
def test_every_area_says_name_value_and_rank(page: Page, server: Server) -> None:
    shown = MapPage(page).show(f"{server.url}/?{DENSITY}")
    spoken = shown.area("hanau").get_attribute("aria-label") or ""
    for part in ("Hanau", "1.256", "96.023", "Rang 6 von 33"):
        assert part in spoken
