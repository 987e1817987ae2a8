"""The atlas under a finger: the page scrolls over the map, and every target is large enough."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.living_page import PATIENCE
from tests.browser.map_page import MapPage
from tests.browser.server import Server

PATHS = (
    "/?gebiet=hanau",
    "/?sicht=tabelle",
    "/kreis?gebiet=hanau",
    "/vergleich?gebiete=hanau,kassel",
    "/ikw",
    "/daten",
)
_SMALL = """() => {
  const found = [];
  const controls = "a[href], button, input, select, textarea, summary, label:has(input), [role=button]";
  document.querySelectorAll(`#root :is(${controls})`).forEach(each => {
    const shown = each.matches("input") && each.closest("label") || each;
    const box = shown.getBoundingClientRect();
    /* What is drawn to scale has its place there, and a row of a table or an option of a list that does the same. */
    const drawn = each.closest("svg, .wir-drawing, .wir-hidden, [type=range], [type=file]");
    const said = [...each.parentElement.childNodes].some(
      node => node.nodeType === 3 && /[\\p{L}\\d]/u.test(node.nodeValue)
    );
    const inSentence = getComputedStyle(each).display === "inline" && said;
    const seen = each.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (seen && box.width && !drawn && !inSentence && Math.min(box.width, box.height) < 23.5) {
      found.push(`${box.width} x ${box.height}: ${each.outerHTML.slice(0, 120)}`);
    }
  });
  return found;
}"""


@pytest.mark.thorough
def test_every_target_is_24_pixels(page: Page, server: Server) -> None:
    shown = MapPage(page)
    for path in PATHS:
        shown.resize(1440, 900)
        shown.come(server.url + path)
        for width in (1440, 390):
            shown.resize(width, 900)
            assert page.evaluate(_SMALL) == [], (path, width)


def test_one_finger_scrolls_the_page_over_the_map_until_the_button_lets_it_move_the_map(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(
        locale="de-DE", viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(server.url)
    shown = MapPage(page)
    shown.wait_until_drawn()
    box = shown.inside.locator("#map_div")
    # With this the browser scrolls the page under one finger, and leaves two to the map.
    expect(box).to_have_css("touch-action", "pan-x pan-y")
    assert shown.evaluate("() => window.map.dragging.enabled()") is False
    move = shown.inside.get_by_role("button", name="Karte mit einem Finger bewegen")
    # The cards of the three subjects stand above the map.
    move.scroll_into_view_if_needed()
    expect(move).to_be_in_viewport()
    move.tap()
    expect(move).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)
    expect(box).to_have_css("touch-action", "none")
    move.tap()
    expect(box).to_have_css("touch-action", "pan-x pan-y")
    context.close()


@pytest.mark.goes_on
def test_a_mouse_moves_the_map_without_a_button(page: Page, server: Server) -> None:
    shown = MapPage(page).show(server.url)
    assert shown.evaluate("() => window.map.dragging.enabled()") is True
    expect(shown.inside.get_by_role("button", name="Karte mit einem Finger bewegen")).to_have_count(0)
