"""Names on the living map, measured by the boxes of their letters."""

from __future__ import annotations

from itertools import combinations, product
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage
from tests.browser.server import Server
from tests.browser.watch import Watch
from tests.sampled import sampled
from tests.words import say

_BOXES = """() => Array.from(document.querySelectorAll('.wir-label > span'), each => {
  const box = each.getBoundingClientRect();
  return [each.parentNode.dataset.label, box.left, box.top, box.right, box.bottom];
})"""
_CONTROLS = """() => Array.from(document.querySelectorAll('.leaflet-control'), each => {
  const box = each.getBoundingClientRect();
  return [each.textContent, box.left, box.top, box.right, box.bottom];
})"""
_FRAME = "() => [document.documentElement.clientWidth, document.documentElement.clientHeight]"
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WITH_VALUES = ("/?kennzahl=einwohner&jahr=2020&beschriftung=1", "/ikw?jahr=2024&beschriftung=1")
_LEAST = 30
"""Areas that are named or led to; see issue 12."""


@pytest.mark.parametrize(
    "path",
    sampled(
        (
            "/",
            "/?beschriftung=1",
            "/ikw?jahr=2024&beschriftung=1",
            "/vergleich?ansicht=veraenderung&kennzahl=einwohner&jahr=2023&vergleichsjahr=2013&beschriftung=1",
        ),
        ("/?beschriftung=1",),
    ),
)
@pytest.mark.goes_on
def test_at_least_thirty_areas_are_named_and_no_name_covers_another_or_is_cut(
    page: Page, server: Server, path: str
) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    shown = MapPage(page).show(server.url + path)
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        expect(shown.inside.locator("html")).to_have_attribute("data-theme", theme)
        boxes = shown.frame.evaluate(_BOXES)
        wide, high = shown.frame.evaluate(_FRAME)
        assert len({each[0] for each in boxes}) >= _LEAST
        for name, left, top, right, bottom in boxes:
            assert left >= -1, name
            assert top >= -1, name
            assert right <= wide + 1, name
            assert bottom <= high + 1, name
        for one, other in combinations(boxes, 2):
            apart = max(other[1] - one[3], one[1] - other[3], other[2] - one[4], one[2] - other[4])
            # Boxes have two pixels of room around the letters.
            assert apart >= -2, (one[0], other[0])


@pytest.mark.goes_on
def test_names_have_the_letters_of_the_page_in_the_size_that_their_places_are_made_for(
    page: Page, server: Server
) -> None:
    shown = MapPage(page).show(server.url + "/?beschriftung=1")
    assert shown.frame.evaluate(
        "() => document.fonts.ready.then(all => Array.from(all, each => each.status))"
    ) == ["loaded"]
    assert shown.frame.evaluate(_LETTERS) in {10, 11, 12, 13}


@pytest.mark.goes_on
def test_names_of_the_week_stand_off_the_circles_in_their_areas(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    shown = MapPage(page).show(server.url + "/ikw?jahr=2024")
    names = {name: box for name, *box in shown.frame.evaluate(_BOXES)}
    circles = shown.frame.evaluate("""() => Array.from(document.querySelectorAll('.wir-circle'), each => {
      const box = each.getBoundingClientRect();
      return [each.dataset.areas, box.left, box.top, box.right, box.bottom];
    })""")
    discs = {areas: box for areas, *box in circles}
    for area in ("hersfeld-rotenburg", "vogelsbergkreis", "rheingau-taunus-kreis"):
        (left, top, right, bottom), disc = names[area], discs[area]
        # Corners of letters may touch what is round.
        assert bottom <= disc[1] + 4 or top >= disc[3] - 4 or right <= disc[0] + 4 or left >= disc[2] - 4, (
            area
        )


_LETTERS = "() => parseFloat(getComputedStyle(document.querySelector('.wir-label > span')).fontSize)"


@pytest.mark.thorough
def test_on_a_screen_of_4k_names_grow_with_the_letters_of_the_page(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 3840, "height": 2160})
    shown = MapPage(page).open(server.url)
    of_the_page = page.evaluate("() => parseFloat(getComputedStyle(document.documentElement).fontSize)")
    assert shown.frame.evaluate(_LETTERS) >= 0.8 * of_the_page
    boxes = shown.frame.evaluate(_BOXES)
    assert len({each[0] for each in boxes}) == 33
    for one, other in combinations(boxes, 2):
        apart = max(other[1] - one[3], one[1] - other[3], other[2] - one[4], one[2] - other[4])
        assert apart >= -2, (one[0], other[0])


@pytest.mark.thorough
def test_names_stand_off_the_controls_however_small_the_map_is_and_wherever_it_is_moved(
    page: Page, server: Server
) -> None:
    shown = MapPage(page)

    def expect_free(boxes: list[list[float]], controls: list[list[float]]) -> None:
        for one, other in [*product(boxes, controls), *combinations(boxes, 2)]:
            apart = max(other[1] - one[3], one[1] - other[3], other[2] - one[4], one[2] - other[4])
            assert apart >= -2, (one[0], other[0])

    for path in WITH_VALUES:
        page.set_viewport_size({"width": 1440, "height": 900})
        shown.show(server.url + path)
        for width, height in ((1440, 900), (1024, 768), (390, 844)):
            shown.resize(width, height)
            expect_free(shown.frame.evaluate(_BOXES), shown.frame.evaluate(_CONTROLS))
        shown.evaluate("() => window.map.panBy([60, -60], { animate: false })")
        expect_free(shown.frame.evaluate(_BOXES), shown.frame.evaluate(_CONTROLS))


@pytest.mark.thorough
def test_names_stay_apart_where_the_reader_gets_another_font(
    page: Page, server: Server, watch: Watch
) -> None:
    watch.expected += ["ERR_FAILED"]
    page.route("**/SourceSans*", lambda route: route.abort())
    page.set_viewport_size({"width": 1440, "height": 900})
    shown = MapPage(page).open(server.url + "/?kennzahl=einwohner&jahr=2020&beschriftung=1")
    boxes = shown.frame.evaluate(_BOXES)
    assert len({each[0] for each in boxes}) >= _LEAST
    for one, other in combinations(boxes, 2):
        apart = max(other[1] - one[3], one[1] - other[3], other[2] - one[4], one[2] - other[4])
        assert apart >= -2, (one[0], other[0])


def test_more_names_and_larger_ones_appear_on_enlarging(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    shown = MapPage(page).open(server.url + "/")
    before = shown.frame.evaluate("() => document.querySelectorAll('.wir-label-led').length")
    shown.inside.get_by_role("button", name="Rhein-Main").click()
    shown.inside.locator(".wir-label-led").nth(before - 1).wait_for(state="detached")
    assert len(shown.frame.evaluate(_BOXES)) == 33


def test_names_can_be_put_away_and_values_stay(page: Page, server: Server) -> None:
    shown = MapPage(page).open(server.url + "/?beschriftung=1")
    switch = shown.inside.get_by_role("button", name=say("map.names"), exact=True)
    expect(switch).to_have_attribute("aria-pressed", "true")
    kassel = shown.inside.locator("[data-label='kassel'] > span")
    expect(kassel).to_have_text("Kassel0,50")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "false")
    expect(kassel).to_have_text("0,50")


_COVERED = """async () => {
  const box = each => each.getBoundingClientRect();
  const meet = (one, other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
  const found = [];
  for (const path of document.querySelectorAll('path[data-area]')) {
    path.focus();
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    // The one before fades out.
    const tooltip = [...document.querySelectorAll('.leaflet-tooltip')].pop();
    const there = box(tooltip);
    const covered = [path, ...document.querySelectorAll('.leaflet-bar')].filter(each => meet(box(each), there));
    const isCut = there.left < 0 || there.top < 0 || there.right > innerWidth || there.bottom > innerHeight;
    if (covered.length || isCut) found.push([path.dataset.area, covered.length, isCut]);
  }
  return found;
}"""


def test_tooltip_of_the_keyboard_covers_neither_its_area_nor_a_button(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 1024, "height": 768})
    shown = MapPage(page).open(server.url + "/")
    for width in (1024, 390):
        shown.resize(width, 768)
        assert shown.frame.evaluate(_COVERED) == [], width
