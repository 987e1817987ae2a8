"""No text is cut at either side, however wide the window is or however far somebody has zoomed in."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SIZE
from tests.browser.living_page import PATIENCE
from tests.browser.map_page import MapPage
from tests.browser.server import Server

pytestmark = pytest.mark.as_readers_see_it

PATHS = {
    "/?gebiet=hanau": ", Karte –",
    "/kreis?gebiet=hanau": ", Kreisprofil –",
    "/vergleich?gebiete=kassel,hanau": ", Punkte –",
    "/ikw": "Interkulturelle Woche",
    "/programm": "Programm WIR –",
    "/daten": ", Daten und Quellen –",
}
"""Addresses, and what is in the title of each."""
WIDTHS = ((320, 641, 864, 1024), (360, 390, 640, 720, 768, 820, 863))

_OUTSIDE = """() => {
  const cut = [];
  for (const each of document.querySelectorAll("[data-testid=stMain] *")) {
    const own = [...each.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    const box = each.getBoundingClientRect();
    if (!own || !box.width || !box.height || (box.left > -1 && box.right < window.innerWidth + 1)) continue;
    let holder = each.parentElement;
    // What scrolls inside its own region, and what only screen readers are told, is not cut.
    while (holder && getComputedStyle(holder).overflowX === "visible") holder = holder.parentElement;
    const inner = holder && holder.dataset.testid !== "stMain" && holder !== document.documentElement;
    if (!inner) cut.push(`${each.textContent.trim().slice(0, 40)} ${Math.round(box.left)}..${Math.round(box.right)}`);
  }
  return cut;
}"""
_FREE = """() => {
  const kept = each => ["fixed", "sticky"].includes(getComputedStyle(each).position);
  const stays = each => each && (kept(each) || stays(each.parentElement));
  const heights = Array.from({ length: window.innerHeight / 8 }, (_, step) => 8 * step + 4);
  return heights.filter(y => !stays(document.elementFromPoint(160, y))).length / heights.length;
}"""
"""Which part of the height scrolls."""


@pytest.mark.thorough
@pytest.mark.parametrize("widths", WIDTHS, ids=["ends", "between"])
def test_no_text_is_cut_at_any_width(page: Page, server: Server, widths: tuple[int, ...]) -> None:
    page.goto(f"{server.url}/programm")
    shown = MapPage(page)
    shown.wait_until_idle()
    cut = {}
    for path, title in PATHS.items():
        page.set_viewport_size(SIZE)
        shown.go_on(server.url + path, title)
        expect(page.locator("[data-testid=stMain] h1")).to_be_visible(timeout=PATIENCE)
        for width in widths:
            shown.resize(width, 900)
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width, path
            if found := page.evaluate(_OUTSIDE):
                cut[path, width] = found[:5]
        # 1280 x 1024 at 400 %: what stays in its place leaves half of the window to the page.
        page.get_by_test_id("stMain").evaluate("each => each.scrollTo(0, 600)")
        shown.resize(320, 256)
        assert page.evaluate(_FREE) >= 0.5, path
    assert cut == {}
