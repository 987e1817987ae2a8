"""What stands between a reader and the atlas without mouse or without sight, beyond what axe finds."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage
from tests.browser.server import Server

STOPS = 45
"""As many as there are before the map."""


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


_RING = """() => {
  const at = document.activeElement;
  const light = text => {
    const of = (text.match(/[\\d.]+/g) || []).slice(0, 3).map(each => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * of[0] + 0.7152 * of[1] + 0.0722 * of[2];
  };
  const ground = element => {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (colour.startsWith('rgb(')) {
        return colour;
      }
    }
    return 'rgb(255, 255, 255)';
  };
  /* The field of a slider lies unseen in its knob. */
  const shown = at.type === 'range' ? at.parentElement.parentElement : at;
  const ring = getComputedStyle(shown);
  const [low, high] = [light(ring.outlineColor), light(ground(shown.parentElement))].sort((a, b) => a - b);
  const name = at.tagName + ' ' + (at.getAttribute('aria-label') || at.innerText || '').slice(0, 40);
  const seen = ring.outlineStyle === 'solid' && parseFloat(ring.outlineWidth) >= 3;
  return [name, at === document.body || at.tagName === 'IFRAME' || (seen && (high + 0.05) / (low + 0.05) >= 3)];
}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_stop_before_the_map_shows_the_focus(
    page: Page, server: Server, theme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=theme)
    MapPage(page).open(server.url)
    unseen = []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        name, seen = page.evaluate(_RING)
        if not seen:
            unseen.append(name)
    assert unseen == []


def test_skip_links_come_first_and_lead_to_filters_map_and_table(page: Page, server: Server) -> None:
    shown = MapPage(page).open(server.url)
    skip = page.locator(".wir-skip")
    page.keyboard.press("Tab")
    expect(skip.get_by_role("button", name="Zum Inhalt")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#stSidebar")).to_be_focused()
    skip.get_by_role("button", name="Zur Karte").press("Enter")
    expect(shown.element).to_be_focused()
    skip.get_by_role("button", name="Zur Tabelle").press("Enter")
    expect(page.locator("#root .wir-scroll")).to_be_focused()
    page.goto(f"{server.url}/programm?sprache=en")
    expect(skip.get_by_role("button", name="To the filters")).to_be_attached()
    expect(skip.get_by_role("button", name="To the map")).to_have_count(0)


def test_closed_sidebar_has_no_stops_and_the_open_one_the_focus_until_escape(
    page: Page, server: Server
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    MapPage(page).open(server.url)
    sidebar = page.locator("#stSidebar")
    expect(sidebar).to_have_css("visibility", "hidden")
    opener = page.get_by_test_id("stExpandSidebarButton")
    opener.press("Enter")
    expect(sidebar).to_be_focused()
    page.keyboard.press("Tab")
    expect(sidebar.locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(sidebar).to_have_css("visibility", "hidden")
