"""Every figure on screen leads to its source: a walk over all pages that follows more than ten of them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.map_page import MapPage
from tests.browser.server import Server
from tests.sampled import sampled

KEY = re.compile(r"\bS\d{3}\b")
PAGES = (
    "/",
    "/?kennzahl=ikw-veranstaltungen&jahr=2024",
    "/ikw?kennzahl=ikw-veranstaltungen&jahr=2024",
    "/programm",
    "/kreis?gebiet=hanau",
)
"""Pages whose figures have signs that open."""


def _open(page: Page, server: Server, path: str) -> None:
    MapPage(page).come(server.url + path)
    expect(page.locator("footer.wir-foot")).to_be_visible(timeout=30_000)


@pytest.mark.parametrize("path", sampled(PAGES, (PAGES[1], PAGES[3])))
@pytest.mark.goes_on
def test_signs_beside_figures_open_on_their_source(page: Page, server: Server, path: str) -> None:
    _open(page, server, path)
    signs = page.locator(".wir-source-sign:visible")
    panel = page.locator(".wir-source-panel:popover-open")
    count = signs.count()
    assert count >= 3
    for position in range(min(count, 6)):
        sign = signs.nth(position)
        sign.focus()
        page.keyboard.press("Enter")
        expect(panel).to_have_count(1)
        assert KEY.search(panel.inner_text())
        page.keyboard.press("Escape")
        expect(panel).to_have_count(0)


@pytest.mark.thorough
@pytest.mark.parametrize(
    "path", ["/?kennzahl=ikw-veranstaltungen&jahr=2019&sicht=tabelle", "/kreis?gebiet=hanau"]
)
@pytest.mark.goes_on
def test_rows_with_a_value_open_sources_that_the_page_lists(page: Page, server: Server, path: str) -> None:
    _open(page, server, path)
    table = page.locator(".wir-wide table").first
    heads = [head.strip() for head in table.locator("thead th").all_inner_texts()]
    listed = set(KEY.findall(" ".join(page.locator(".wir-sources li").all_inner_texts())))
    rows = [row for row in table.locator("tbody tr").all() if _says_a_value(row, heads)]
    assert len(rows) >= 5
    for row in rows:
        named = set(KEY.findall(row.locator(".wir-source-sign").first.inner_text()))
        assert named
        assert named <= listed


@pytest.mark.goes_on
def test_card_leads_to_the_observation_in_two_clicks(page: Page, server: Server) -> None:
    _open(page, server, "/?kennzahl=ikw-veranstaltungen&jahr=2024&gebiet=kassel")
    page.locator(".wir-card .wir-source-sign").click()
    key = KEY.findall(page.locator(".wir-source-panel:popover-open").inner_text())[0]
    page.keyboard.press("Escape")
    page.get_by_text("Zum Kreisprofil", exact=True).click()
    expect(page.get_by_role("heading", name="Stadt Kassel")).to_be_visible(timeout=30_000)
    observations = page.locator(".wir-part:has(#angaben) .wir-caption-hidden table")
    expect(observations.locator("tbody tr").filter(has_text=key).filter(has_text="131")).to_have_count(1)


def _cells(row: Locator) -> list[str]:
    return row.locator("th, td").all_inner_texts()


def _says_a_value(row: Locator, heads: list[str]) -> bool:
    value = heads.index("Wert") if "Wert" in heads else heads.index("Grundlage und Einschränkungen") - 1
    return _cells(row)[value].strip() != "."
