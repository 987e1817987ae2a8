"""Brings a viewer's own file to the page that takes it."""

from __future__ import annotations

from playwright.sync_api import FilePayload, Page, expect

from tests.browser.living_page import PATIENCE
from tests.browser.map_page import MapPage

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def bring(page: Page, url: str, name: str, content: bytes) -> None:
    """Open the section in a fresh session and put the file into its field; returns when it has been examined.

    Args:
        page: Any page.
        url: Address of the atlas, without a trailing slash.
        name: File name.
        content: Its bytes.
    """
    page.goto(f"{url}/daten")
    expect(page.get_by_role("heading", level=1)).to_have_text("Daten und Quellen", timeout=PATIENCE)
    MapPage(page).wait_until_idle()
    page.get_by_test_id("stMain").get_by_text("Eigene Zahlen", exact=True).click()
    field = page.locator("input[type=file]")
    expect(field).to_be_attached()
    MapPage(page).wait_until_idle()
    payload: FilePayload = {"name": name, "mimeType": XLSX, "buffer": content}
    field.set_input_files(payload)
    expect(page.locator(".wir-own-findings, .wir-refusal")).to_be_visible(timeout=PATIENCE)
    MapPage(page).wait_until_idle()
