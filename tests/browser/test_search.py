"""What somebody types into the search field is answered, even where it is no line of the list."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.focus import expect_focus
from tests.browser.map_page import MapPage
from tests.browser.server import Server
from tests.words import say


def typed(page: Page, text: str) -> None:
    page.get_by_role("combobox", name=say("search.label")).click()
    page.keyboard.type(text)


@pytest.mark.goes_on
def test_typed_names_are_answered(page: Page, server: Server) -> None:
    MapPage(page).come(server.url)
    expect(page.locator(".wir-glance")).to_be_visible(timeout=60_000)
    typed(page, "Mainz")
    expect(page.get_by_role("option")).to_have_text("Suchen: Mainz")
    page.keyboard.press("Enter")
    expect(page.get_by_text(say("search.elsewhere", name="Mainz"))).to_be_visible()
    expect_focus(page)
    typed(page, "butz")
    expect(page.get_by_role("option").nth(1)).to_have_text("Butzbach – Stadt im Wetteraukreis")
    page.keyboard.press("Enter")
    expect(page.get_by_text(say("search.lies_in", place="Butzbach", area="Wetteraukreis"))).to_be_visible()
    expect(page).to_have_url(re.compile("gebiet=wetteraukreis"))
    expect_focus(page)
    typed(page, "Gießen")
    page.keyboard.press("Enter")
    expect(page.get_by_text("„Gießen“ kann mehreres heißen")).to_be_visible()
