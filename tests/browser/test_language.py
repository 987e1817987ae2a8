"""The switch of languages in the head of every page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage
from tests.browser.server import Server


@pytest.mark.goes_on
def test_switch_changes_page_document_and_map_and_keeps_the_view(page: Page, server: Server) -> None:
    MapPage(page).show(f"{server.url}/?jahr=2020")
    heading, document = page.get_by_role("heading", level=1), page.locator("html")
    english = page.locator("#root .wir-languages").get_by_role("link", name="EN, English")
    english.focus()
    page.keyboard.press("Enter")
    expect(heading).to_have_text("Case-management posts provided for per 100,000 inhabitants, 2020")
    expect(document).to_have_attribute("lang", "en")
    expect(page).to_have_url(re.compile(r"[?]jahr=2020&sprache=en$"))
    expect(english).to_be_focused()
    # The map is mounted anew: its buttons speak the language of the page.
    map_frame = page.frame_locator("iframe[title='Map of the 33 programme areas in Hesse']")
    expect(map_frame.get_by_role("button", name="Zoom in", exact=True)).to_be_visible()
    expect(map_frame.locator("html")).to_have_attribute("lang", "en")

    page.get_by_role("link", name="Programme").first.click()
    expect(heading).to_have_text(re.compile("^The programme WIR"))
    page.locator("#root .wir-languages").get_by_role("link", name="DE, Deutsch").click()
    expect(heading).to_have_text("Das Landesprogramm WIR")
    expect(document).to_have_attribute("lang", "de")
    expect(page).to_have_url(re.compile(r"/programm[?]jahr=2020$"))


def test_link_in_english_opens_in_english_before_any_script(page: Page, server: Server) -> None:
    html = page.request.get(f"{server.url}/?sprache=en").text()
    assert '<html lang="en"' in html
    assert "Hatched" in html
    assert "Schraffiert" not in html
