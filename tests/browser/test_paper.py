"""Pages as paper, and in the colours that a reader's system forces."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.map_page import DENSITY, MapPage
from tests.browser.server import Server
from tests.paper_words import page_texts, squeezed

CHANGE = "/vergleich?kennzahl=einwohner&jahr=2023&ansicht=veraenderung&vergleichsjahr=2013"
PAPER: ViewportSize = {"width": 703, "height": 1000}
"""A4 between its margins, in pixels."""


@pytest.mark.goes_on
def test_paper_has_map_beside_legend_and_neither_sidebar_nor_buttons(page: Page, server: Server) -> None:
    shown = MapPage(page).show(server.url + CHANGE)
    page.emulate_media(media="print")
    page.set_viewport_size(PAPER)
    expect(page.locator("#stSidebar")).to_be_hidden()
    expect(page.get_by_test_id("stHeader")).to_be_hidden()
    expect(page.locator("#root .wir-tools")).to_be_hidden()
    area, legend = (each.bounding_box() for each in (shown.element, page.locator("#root .wir-legend")))
    assert area
    assert legend
    assert area["x"] + area["width"] <= legend["x"]
    assert legend["x"] + legend["width"] <= PAPER["width"]
    expect(shown.inside.locator(".leaflet-control-zoom")).to_be_hidden()
    # The whole table, although it is folded on screen.
    expect(page.locator("#root .wir-twin tbody tr").last).to_be_visible()


@pytest.mark.goes_on
def test_paper_says_every_area_the_sources_and_the_address(page: Page, server: Server) -> None:
    MapPage(page).show(server.url + CHANGE)
    told = squeezed("\n".join(page_texts(page.pdf(format="A4"))))
    for part in ("Wiesbaden", "Bad Homburg", "Quellen", "Destatis", f"{server.url}{CHANGE}"):
        assert squeezed(part) in told
    assert "Klassifikation" not in told


_CUT = """() => [...document.querySelectorAll('#root :is(table, svg, p, li)')]
  .filter(each => each.checkVisibility() && each.getBoundingClientRect().right > window.innerWidth + 1)
  .map(each => each.textContent.trim().slice(0, 60))"""


@pytest.mark.thorough
@pytest.mark.goes_on
def test_no_table_and_no_line_is_wider_than_the_paper(page: Page, server: Server) -> None:
    MapPage(page).come(f"{server.url}/ikw?kennzahl=ikw-veranstaltungen&jahr=2019")
    for number, heading in (
        (3, "Interkulturelle Woche 2019"),
        (4, "Das Landesprogramm WIR"),
        (5, "Daten und Quellen"),
    ):
        page.emulate_media(media="screen")
        page.set_viewport_size({"width": 1280, "height": 900})
        page.get_by_test_id("stTopNavLink").nth(number).click()
        expect(page.locator("#root h1")).to_contain_text(heading)
        expect(page.locator("#root .wir-foot")).to_be_attached()
        MapPage(page).wait_until_idle()
        page.emulate_media(media="print")
        page.set_viewport_size(PAPER)
        assert page.evaluate(_CUT) == [], heading


def _ground(each: Locator) -> str:
    return str(each.evaluate("element => getComputedStyle(element).backgroundColor"))


@pytest.mark.thorough
def test_forced_colours_keep_swatches_histogram_choices_and_slider(page: Page, server: Server) -> None:
    page.emulate_media(forced_colors="active")
    try:
        MapPage(page).open(f"{server.url}/?{DENSITY}&typ=landkreis")
        swatches = [_ground(each) for each in page.locator("#root .wir-legend .wir-swatch").all()[:5]]
        assert len(set(swatches)) == 5
        boxes = {_ground(each) for each in page.locator("#root .wir-histogram-axis i").all()}
        assert len(boxes) == 5
        chosen = page.get_by_role("button", name="Landkreis", exact=True)
        other = page.get_by_role("button", name="Sonderstatusstadt", exact=True)
        assert _ground(chosen) != _ground(other)
        slider = page.get_by_test_id("stSlider").get_by_role("group")
        track = slider.locator("> div > div").first
        assert _ground(track) != _ground(page.locator("body"))
        assert _ground(slider.locator("> div > div").nth(1)) != _ground(page.locator("body"))
    finally:
        page.emulate_media(forced_colors="none")
