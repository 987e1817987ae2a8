"""The focus is neither lost nor stolen, and stays in what lies over the page until that is closed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.focus import expect_focus
from tests.browser.living_page import PATIENCE
from tests.browser.map_page import MapPage
from tests.browser.server import Server


@pytest.mark.goes_on
def test_whoever_clicks_beside_a_chosen_year_keeps_no_focus(page: Page, server: Server) -> None:
    shown = MapPage(page).show(f"{server.url}/?kennzahl=einwohner&jahr=2020&gebiet=hanau")
    year = page.locator("#root .wir-time ol a").filter(has_text="2024")
    with shown.repainted():
        year.press("Enter")
    expect(year).to_be_focused()
    with shown.repainted():
        year.evaluate("link => link.closest('ol').querySelector('a').click()")
        page.locator("#root h1").click()
    shown.wait_until_idle()
    expect(page.locator("#root a:focus")).to_have_count(0)


@pytest.mark.goes_on
def test_focus_stays_by_what_has_gone(page: Page, server: Server) -> None:
    shown = MapPage(page).show(f"{server.url}/?gebiet=hanau")
    with page.expect_download():
        page.locator(".st-key-w_download_bar").get_by_role("button").press("Enter")
    expect(page.locator(".st-key-w_download_bar").get_by_role("button")).to_be_focused(timeout=PATIENCE)
    with shown.repainted():
        page.locator(".st-key-w_clear").get_by_role("button").press("Enter")
    expect_focus(page)


@pytest.mark.thorough
@pytest.mark.goes_on
def test_source_panel_has_the_next_stop_and_gives_the_focus_back(page: Page, server: Server) -> None:
    MapPage(page).show(f"{server.url}/?gebiet=hanau")
    sign = page.locator("#root .wir-card [popovertarget]").first
    sign.press("Enter")
    panel = page.locator("#root .wir-source-panel:popover-open")
    expect(panel).to_have_count(1)
    page.keyboard.press("Tab")
    expect(panel.locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(sign).to_be_focused()


def test_slides_keep_the_focus_until_they_end(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/praesentation")
    opener = page.locator("#root [data-wir-present]").first
    opener.press("Enter", timeout=90_000)
    stage = page.locator("body > .wir-stage")
    expect(stage).to_be_focused()
    outside = 0
    for _ in range(14):
        page.keyboard.press("Tab")
        outside += page.locator("#root :focus").count()
    assert outside == 0
    page.keyboard.press("Escape")
    expect(stage).to_have_count(0)
    expect(opener).to_be_focused()
    page.locator(".st-key-w_slide_remove_5").get_by_role("button").press("Enter")
    expect(page.locator(".st-key-w_slide_remove_4").get_by_role("button")).to_be_focused(timeout=PATIENCE)
    # The only change is taken back, so the button for that has nothing more to do.
    page.locator(".st-key-w_slides_undo").get_by_role("button").press("Enter")
    expect(page.locator(".st-key-w_slide_remove_5")).to_have_count(1, timeout=PATIENCE)
    expect_focus(page)
    # Whoever presses Enter once more must not throw all slides away.
    throwing_away = ":is(.st-key-w_slides_clear, [class*='st-key-w_slide_remove_'])"
    expect(page.locator(f"{throwing_away} :focus")).to_have_count(0, timeout=5_000)
