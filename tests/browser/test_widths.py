"""No text is cut at either side, however wide the window is or however far somebody has zoomed in."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SIZE
from tests.browser.living_page import PATIENCE
from tests.browser.map_page import MapPage
from tests.browser.server import Server
from tests.browser.waiting import wait_for

SIX = "vergleich?gebiete=hanau,kassel,frankfurt-am-main,fulda,wetteraukreis,giessen"
EVENTS = "kennzahl=ikw-veranstaltungen&jahr=2019"
WAYS = ("punkte", "karten", "streuung", "unterschiede", "veraenderung")
PATHS = ("?gebiet=hanau", "kreis?gebiet=hanau", "vergleich?gebiete=kassel,hanau", "ikw", "programm", "daten")
MORE = (
    "kreis?gebiet=waldeck-frankenberg",
    "kreis?gebiet=landkreis-giessen",
    *(f"{SIX}&{EVENTS}&ansicht={each}" for each in WAYS),
)
"""What is longest: that nothing scrolls sideways on a projector and on a phone."""
TWO_WIDTHS = (1024, 390)
WIDTHS = (320, 390, 640, 641, 768, 863, 864, 1024)
"""Both sides of every place at which the page changes, and what is between them."""

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
_WIDER = """() => [
  ...[...document.querySelectorAll("[data-testid=stMain], [data-testid=stMain] :is(.wir-wide, .wir-part)")]
    .filter(each => each.scrollWidth > each.clientWidth + 1),
  ...[...document.querySelectorAll("iframe[src*='st_folium']")].filter(each => {
    const box = each.getBoundingClientRect();
    const inside = each.contentDocument.documentElement;
    return box.left < 0 || box.right > window.innerWidth || inside.scrollWidth > inside.clientWidth;
  }),
].map(each => each.className)"""
"""What scrolls sideways, and maps that lie beyond the page or have more in them than their frame shows."""
_FREE = """() => {
  const kept = each => ["fixed", "sticky"].includes(getComputedStyle(each).position);
  const stays = each => each && (kept(each) || stays(each.parentElement));
  const heights = Array.from({ length: window.innerHeight / 8 }, (_, step) => 8 * step + 4);
  return heights.filter(y => !stays(document.elementFromPoint(160, y))).length / heights.length;
}"""
"""Which part of the height scrolls."""


@pytest.mark.thorough
def test_no_text_is_cut_at_any_width_and_nothing_scrolls_sideways(page: Page, server: Server) -> None:
    shown = MapPage(page)
    cut = {}
    for path in (*PATHS, *MORE):
        page.set_viewport_size(SIZE)
        shown.come(f"{server.url}/{path}")
        expect(page.locator("[data-testid=stMain] h1")).to_be_visible(timeout=PATIENCE)
        for width in WIDTHS if path in PATHS else TWO_WIDTHS:
            shown.resize(width, 900)
            assert page.evaluate("() => document.documentElement.scrollWidth") <= width, path
            if path in PATHS and (found := page.evaluate(_OUTSIDE)):
                cut[path, width] = found[:5]
            if width in TWO_WIDTHS:
                # Streamlit gives a map's frame its width when it has seen that of the page: a moment later.
                wait_for(page, f"() => !({_WIDER})().length // {path} at {width}")
        # 1280 x 1024 at 400 %: what stays in its place leaves half of the window to the page.
        page.get_by_test_id("stMain").evaluate("each => each.scrollTo(0, 600)")
        shown.resize(320, 256)
        assert page.evaluate(_FREE) >= 0.5, path
    assert cut == {}
