"""What stands between a reader and the atlas without mouse or without sight, beyond what axe finds."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage
from tests.browser.server import Server


def test_title_follows_page_view_and_language_and_the_focus_goes_to_the_heading(
    page: Page, server: Server
) -> None:
    shown = MapPage(page).open(f"{server.url}/kreis?gebiet=hanau")
    heading = page.locator("#root h1")
    expect(page).to_have_title("Stadt Hanau, Kreisprofil – WIR-Atlas Hessen")
    expect(heading).not_to_be_focused()
    page.get_by_test_id("stTopNavLink").filter(has_text="Karte").click()
    expect(page).to_have_title(
        "Vorgesehene Fallmanagement-Stellen je 100.000 Einwohner, 2018, Karte – WIR-Atlas Hessen"
    )
    expect(heading).to_contain_text("Vorgesehene")
    expect(heading).to_be_focused()
    shown.wait_until_drawn()
    page.get_by_role("radio", name="Tabelle", exact=True).click()
    expect(page).to_have_title(
        "Vorgesehene Fallmanagement-Stellen je 100.000 Einwohner, 2018, Tabelle – WIR-Atlas Hessen"
    )
    shown.wait_until_idle()
    expect(heading).not_to_be_focused()
    page.locator("#root .wir-languages").get_by_role("link", name="EN, English").click()
    expect(page).to_have_title(
        "Case-management posts provided for per 100,000 inhabitants, 2018, Table – WIR-Atlas Hessen"
    )
    page.get_by_test_id("stTopNavLink").filter(has_text="Area profile").click()
    expect(page).to_have_title("Stadt Hanau, Area profile – WIR-Atlas Hessen")
    expect(heading).to_be_focused()


def test_title_stands_in_the_document_before_any_script(page: Page, server: Server) -> None:
    html = page.request.get(f"{server.url}/kreis?gebiet=hanau&sprache=en").text()
    assert "<title>Stadt Hanau, Area profile – WIR-Atlas Hessen</title>" in html
