from __future__ import annotations

import re
from itertools import product

import pytest
from playwright.sync_api import Page, expect

from data.statistics.metrics import year_table
from pages.session import edition
from tests.browser.axe import OF_COLOUR, grave_violations, violations
from tests.browser.map_page import MapPage
from tests.browser.server import Server
from tests.real_tables import real_dataset
from tests.words import say

YEAR_2024 = "/ikw?kennzahl=ikw-veranstaltungen&jahr=2024"
_CIRCLES = """() => [...document.querySelectorAll('circle.wir-circle')].map(each => {
  const box = each.getBoundingClientRect();
  return [each.dataset.areas, box.width, box.x + box.width / 2, box.y + box.height / 2];
})"""
_POINT = """areas => {
  const found = [...document.querySelectorAll('circle.wir-circle')].find(each => each.dataset.areas === areas);
  const box = found.getBoundingClientRect(), frame = document.getElementById('map_div').getBoundingClientRect();
  return [box.x + box.width / 2 - frame.x, box.y + box.height / 2 - frame.y];
}"""


def drawn(shown: MapPage) -> dict[str, float]:
    """Diameter of each circle on screen by the areas it stands for."""
    return {areas: float(width) for areas, width, _, _ in shown.evaluate(_CIRCLES)}


def values_of_2024() -> dict[str, float]:
    table = year_table(edition.base(), "ikw-veranstaltungen", "absolut", 2024, False)
    return {
        " ".join(cell.figure.areas): cell.figure.value
        for cell in table.cells.values()
        if cell.figure.value is not None
    }


@pytest.mark.thorough
def test_areas_of_circles_relate_as_the_values_at_every_zoom(page: Page, server: Server) -> None:
    shown = MapPage(page).open(server.url + YEAR_2024)
    values, first = values_of_2024(), drawn(shown)
    assert set(first) == set(values)
    assert len(first) == 11
    for areas, diameter in first.items():
        ratio = diameter**2 / first["kassel"] ** 2
        assert ratio == pytest.approx(values[areas] / values["kassel"], rel=0.005), areas
    with shown.moved():
        shown.inside.get_by_role("button", name="Vergrößern", exact=True).click()
    assert drawn(shown) == pytest.approx(first, abs=0.01)
    with shown.moved():
        shown.inside.get_by_role("button", name="Rhein-Main-Gebiet vergrößern").click()
    assert drawn(shown) == pytest.approx(first, abs=0.01)


@pytest.mark.goes_on
def test_legend_is_true_to_the_map_and_a_partial_circle_is_open_dashed_and_marked(
    page: Page, server: Server
) -> None:
    shown = MapPage(page).show(server.url + YEAR_2024)
    largest = []
    # On a screen of 4K both grow with the letters of the page.
    for width, height in ((1280, 900), (3840, 2160)):
        shown.resize(width, height)
        legend = page.locator(".wir-sizes li").evaluate_all(
            "all => all.map(each => "
            "[each.innerText.trim(), each.querySelector('.wir-dot').getBoundingClientRect().width])"
        )
        assert [text for text, _ in legend] == ["100", "50", "20"]
        largest.append(drawn(shown)["kassel"])
        for text, across in legend:
            expected = largest[-1] ** 2 / 131 * float(text)
            assert across**2 == pytest.approx(expected, rel=0.02)
    assert largest[1] > 1.6 * largest[0]
    page.set_viewport_size({"width": 1280, "height": 900})
    circle = shown.inside.locator("circle.wir-circle[data-areas='gross-gerau']")
    expect(circle).to_have_attribute("fill", "none")
    expect(circle).to_have_attribute("stroke-dasharray", re.compile(r"\d"))
    expect(shown.inside.locator(".wir-label b", has_text="≥")).to_have_count(2)
    whole = shown.inside.locator("circle.wir-circle[data-areas='kassel']")
    expect(whole).not_to_have_attribute("fill", "none")


@pytest.mark.goes_on
def test_circle_stays_on_its_area_and_lets_clicks_through(page: Page, server: Server) -> None:
    shown = MapPage(page).show(server.url + YEAR_2024)
    x, y = shown.evaluate(_POINT, "hersfeld-rotenburg")
    shown.inside.locator("#map_div").click(position={"x": x, "y": y})
    expect(shown.card).to_have_text("Landkreis Hersfeld-Rotenburg")
    expect(page).to_have_url(re.compile("gebiet=hersfeld-rotenburg"))


@pytest.mark.thorough
@pytest.mark.goes_on
def test_playing_goes_on_from_an_address_that_names_no_year(page: Page, server: Server) -> None:
    MapPage(page).show(f"{server.url}/ikw")
    shown = page.locator("#root .wir-time-years a[aria-current]")
    expect(shown).to_contain_text("19")
    page.get_by_role("button", name=say("time.play")).click()
    expect(shown).to_contain_text("22")
    page.get_by_role("button", name=say("time.pause")).click()
    MapPage(page).wait_until_idle()


@pytest.mark.goes_on
def test_circles_leave_with_the_year_and_the_page(page: Page, server: Server) -> None:
    shown = MapPage(page).show(server.url + YEAR_2024)
    with shown.repainted():
        page.locator("[data-testid='stMain'] .wir-time-years").get_by_role("link", name="2016").click()
    assert set(drawn(shown)) == {"frankfurt-am-main"}
    page.get_by_role("link", name="Karte", exact=True).click()
    shown.wait_until_drawn()
    expect(shown.inside.locator("circle.wir-circle")).to_have_count(0)


@pytest.mark.thorough
@pytest.mark.goes_on
def test_small_map_leads_to_its_year_without_a_new_map(page: Page, server: Server) -> None:
    shown = MapPage(page).show(server.url + YEAR_2024 + "&gebiet=hanau")
    small = page.locator(".wir-small-map").first
    assert small.evaluate("each => getComputedStyle(each, '::before').maskImage").startswith("url")
    shown.evaluate("() => { window.__mark = 'same'; }")
    with shown.repainted():
        page.locator(".wir-years a", has_text="2019").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2019")
    expect(page).to_have_url(re.compile("jahr=2019.*gebiet=hanau"))
    assert shown.evaluate("() => window.__mark") == "same"


@pytest.mark.goes_on
def test_page_has_no_serious_accessibility_fault(page: Page, server: Server) -> None:
    shown = MapPage(page).show(server.url + YEAR_2024 + "&gebiet=hanau")
    assert grave_violations(page) == []
    page.emulate_media(color_scheme="dark")
    expect(shown.inside.locator("html")).to_have_attribute("data-theme", "dark")
    assert violations(page, OF_COLOUR) == []


@pytest.mark.thorough
def test_tooltip_stays_inside_the_map(page: Page, server: Server) -> None:
    shown = MapPage(page).open(server.url + YEAR_2024)
    places = ("frankfurt-am-main", "gross-gerau", "kassel", "bergstrasse")
    for width, area_id in product((1440, 390), places):
        shown.resize(width, 900)
        x, y = shown.evaluate(_POINT, area_id)
        shown.inside.locator("#map_div").hover(position={"x": x, "y": y})
        tooltip = shown.inside.locator(".leaflet-tooltip")
        expect(tooltip.filter(has_text=real_dataset().areas[area_id].label)).to_have_count(1)
        # The one of the area before fades out.
        expect(tooltip).to_have_count(1)
        outside = shown.evaluate(
            """() => {
              const box = document.querySelector('.leaflet-tooltip').getBoundingClientRect();
              const map = document.getElementById('map_div').getBoundingClientRect();
              return Math.max(map.left - box.left, map.top - box.top, box.right - map.right, box.bottom - map.bottom);
            }"""
        )
        assert outside <= 0, (width, area_id)
