"""What a screen reader says by itself: every change once, in the one place that outlives the runs of the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.focus import expect_focus
from tests.browser.living_page import PATIENCE
from tests.browser.map_page import MapPage
from tests.browser.server import Server

_LIVE = """() => [...document.querySelectorAll("[aria-live]:not([aria-live=off]), [role=status], [role=log]")]
  .map(each => each.className)"""
_LISTEN = """region => {
  window.said = [];
  new MutationObserver(() => region.textContent && said.push(region.textContent))
    .observe(region, { childList: true });
}"""


class Ears:
    """Hears what the page says, and that nothing is said twice."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.heard: list[str] = []
        self.region = page.locator(".wir-aloud")
        self.region.evaluate(_LISTEN)

    def hear(self, text: str) -> None:
        """Wait for this to be said."""
        expect(self.region).to_have_text(text, timeout=PATIENCE)
        expect_focus(self.page)
        self.heard.append(text)

    def check(self) -> None:
        """Fail where anything else was said, or the same again."""
        assert self.page.evaluate("said") == self.heard


def test_area_year_filter_class_and_order_are_said_once(page: Page, server: Server) -> None:
    shown = MapPage(page).open(f"{server.url}/?kennzahl=einwohner&jahr=2020")
    assert page.evaluate(_LIVE) == ["wir-hidden wir-aloud"]
    ears = Ears(page)
    expect(ears.region).to_have_text("")
    shown.click_area("hanau")
    ears.hear("Hanau, 2020: rund 97.140 Einwohner, Rang 26 von 33.")
    page.locator("#root .wir-time ol a").filter(has_text="2024").click()
    ears.hear("Hanau, 2024: 97.956 Einwohner, Rang 25 von 33.")
    expect(page.locator(":focus")).to_contain_text("2024")
    page.go_back()
    ears.hear("Hanau, 2020: rund 97.140 Einwohner, Rang 26 von 33.")
    page.get_by_role("button", name="Landkreis", exact=True).click()
    ears.hear("Filter: Landkreise (21 von 33 Gebieten).")
    page.locator("#root .wir-legend a").last.click()
    ears.hear("Hervorgehoben: unter 97.000.")
    expect(page.locator(":focus")).to_have_text("unter 97.000, Hervorhebung aufheben")
    page.get_by_role("radio", name="Tabelle", exact=True).click()
    ears.hear("Sortiert nach: Rang.")
    page.locator("#root").get_by_role("radio", name="Name", exact=True).click()
    ears.hear("Sortiert nach: Name.")
    ears.check()


@pytest.mark.thorough
def test_presses_are_answered_and_another_page_says_nothing(page: Page, server: Server) -> None:
    shown = MapPage(page).open(f"{server.url}/?sprache=en")
    ears = Ears(page)
    page.locator(".st-key-w_add_slide").get_by_role("button").click()
    ears.hear("Slide 1 is in the presentation.")
    page.locator(".st-key-w_undo_slide").get_by_role("button").click()
    ears.hear("Undone.")
    with page.expect_download():
        page.locator(".st-key-w_download_bar").get_by_role("button").click()
    expect(ears.region).to_contain_text("The browser has been given the file: Data.", timeout=PATIENCE)
    expect_focus(page)
    page.evaluate("said.length = 0")
    ears.heard = []
    page.get_by_test_id("stTopNavLink").filter(has_text="Presentation").click()
    expect(page.locator("#root h1")).to_be_focused()
    shown.wait_until_idle()
    page.locator(".st-key-w_slide_remove_5").get_by_role("button").click()
    ears.hear("Slide 6 has been removed.")
    page.locator(".st-key-w_slide_down_0").get_by_role("button").click()
    ears.hear("Slide 1 now stands in place 2.")
    ears.check()
