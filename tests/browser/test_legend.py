from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import grave_violations
from tests.browser.living_page import PATIENCE
from tests.browser.map_page import DENSITY, FRAME, MapPage
from tests.browser.server import Server
from tests.browser.waiting import wait_for
from tests.words import say

POINTED = "wir-pointed"
IN_SIGHT = """() => {
  const row = document.querySelector(".wir-ranking .wir-chosen-row");
  const list = row && row.closest(".wir-scroll");
  if (!list || row.dataset.area !== "wetteraukreis") { return false; }
  const at = row.getBoundingClientRect(), frame = list.getBoundingClientRect();
  return at.top >= frame.top && at.bottom <= frame.bottom;
}"""
SAME_VIEW = """before => {
  const [one, other] = [...document.querySelectorAll("iframe[src*='st_folium']")].map(each => each.contentWindow.map);
  const away = one.getCenter().distanceTo(other.getCenter());
  return one.getZoom() > before + 1 && one.getZoom() === other.getZoom() && away < 1;
}"""


def box(page: Page, area_id: str) -> Locator:
    """The box of an area in the legend's histogram."""
    return page.locator(f".wir-histogram [data-area~='{area_id}']")


def hover(shown: MapPage, area_id: str) -> None:
    """Point where the area's label would stand."""
    x, y = shown.evaluate(
        """id => {
          const label = window.WIR_GEO.features.find(feature => feature.id === id).properties.label;
          const at = window.map.latLngToContainerPoint([label[1], label[0]]);
          return [at.x, at.y];
        }""",
        area_id,
    )
    shown.inside.locator("#map_div").hover(position={"x": x, "y": y})


@pytest.mark.goes_on
def test_area_under_the_pointer_is_marked_in_legend_and_ranking_and_named_with_its_value(
    page: Page, server: Server
) -> None:
    shown = MapPage(page).show(f"{server.url}/?{DENSITY}")
    before = page.locator(".wir-pointer").inner_text()
    hover(shown, "vogelsbergkreis")
    expect(page.locator(".wir-pointer")).to_have_text("Vogelsbergkreis: 73 Einwohner je km²")
    expect(box(page, "vogelsbergkreis")).to_have_class(re.compile(POINTED))
    expect(page.locator(".wir-needle-pointed")).to_be_visible()
    expect(page.locator(f".wir-ranking tr.{POINTED}")).to_have_count(1)
    expect(page.locator(f".wir-ranking tr.{POINTED} th")).to_contain_text("Vogelsbergkreis")
    expect(page.locator(f".wir-legend tr.{POINTED}")).to_contain_text("unter 150")
    page.mouse.move(5, 5)
    expect(page.locator(".wir-pointer")).to_have_text(before)
    expect(page.locator(f".{POINTED}")).to_have_count(0)


@pytest.mark.goes_on
def test_area_reached_by_key_is_marked_in_the_legend(page: Page, server: Server) -> None:
    shown = MapPage(page).show(f"{server.url}/?{DENSITY}")
    shown.areas.first.evaluate("() => document.querySelector('path[data-area][tabindex=\"0\"]').focus()")
    page.keyboard.press("End")
    expect(page.locator(".wir-pointer")).to_contain_text("Wiesbaden: 1.365")
    expect(box(page, "wiesbaden")).to_have_class(re.compile(POINTED))


@pytest.mark.goes_on
def test_row_under_pointer_or_focus_outlines_its_area_on_the_map(page: Page, server: Server) -> None:
    shown = MapPage(page).show(f"{server.url}/?{DENSITY}")
    outline = shown.inside.locator("path.wir-hover")
    expect(outline).to_have_count(0)
    page.locator(".wir-ranking tr[data-area='fulda']").hover()
    expect(outline).to_have_count(1)
    expect(page.locator(".wir-pointer")).to_contain_text("Fulda: 659")
    page.mouse.move(5, 5)
    expect(outline).to_have_count(0)
    page.locator(".wir-ranking tr[data-area='hanau'] a.wir-in-app").focus()
    expect(outline).to_have_count(1)
    expect(page.locator(".wir-pointer")).to_contain_text("Hanau: 1.256")


@pytest.mark.thorough
@pytest.mark.goes_on
def test_areas_without_a_figure_are_a_class_one_may_ask_for(page: Page, server: Server) -> None:
    shown = MapPage(page).show(f"{server.url}/?kennzahl=ikw-veranstaltungen&jahr=2024&bezug=absolut")
    with shown.repainted():
        page.get_by_role("link", name="keine Angabe").click()
    expect(page).to_have_url(re.compile("klasse=keine-angabe"))
    page.reload()
    shown.wait_until_drawn()
    expect(shown.inside.locator("path.wir-veiled")).to_have_count(13)
    page.get_by_role("radio", name=say("way.tabelle"), exact=True).click()
    expect(page.locator(".wir-wide tr.wir-class-row")).to_have_count(20)


@pytest.mark.goes_on
def test_area_is_chosen_from_the_ranking_and_back_leads_to_the_one_before(page: Page, server: Server) -> None:
    shown = MapPage(page).show(f"{server.url}/?{DENSITY}")
    shown.evaluate("() => { window.__mark = 'same'; }")
    with shown.repainted():
        page.locator(".wir-ranking").get_by_role("link", name="Wetzlar").click()
    expect(shown.card).to_have_text("Stadt Wetzlar")
    with shown.repainted():
        page.locator(".wir-ranking").get_by_role("link", name="Odenwaldkreis").click()
    expect(shown.card).to_have_text("Odenwaldkreis")
    expect(box(page, "odenwaldkreis")).to_have_class(re.compile("wir-chosen"))
    with shown.repainted():
        shown.click_area("wetteraukreis")
    # Rank 19: the list beside the map has room for about ten.
    expect(shown.card).to_have_text("Wetteraukreis")
    wait_for(page, IN_SIGHT)
    page.go_back()
    expect(shown.card).to_have_text("Odenwaldkreis")
    expect(page.locator(".wir-pointer")).to_have_attribute(
        "data-otherwise", re.compile("^Gewählt: Odenwaldkreis")
    )
    page.go_back()
    expect(shown.card).to_have_text("Stadt Wetzlar")
    expect(shown.area("wetzlar")).to_have_attribute("aria-pressed", "true")
    page.go_forward()
    expect(shown.card).to_have_text("Odenwaldkreis")
    assert shown.evaluate("() => window.__mark") == "same", "the frame was made anew"


def test_class_is_chosen_and_dropped_by_key_while_the_map_stays(page: Page, server: Server) -> None:
    shown = MapPage(page).open(f"{server.url}/?{DENSITY}")
    shown.evaluate(
        "() => { window.__mark = 'same'; window.map.setView([50.2, 8.9], 9.3, {animate: false}); }"
    )
    view = shown.view
    link = page.locator(".wir-legend a").first
    link.focus()
    expect(shown.inside.locator("path.wir-soft")).not_to_have_count(0)
    with shown.repainted():
        page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("[?&]klasse=5$"))
    # The seven most densely settled areas stand out, the other 26 lie below the veil.
    expect(page.locator(".wir-ranking tr.wir-class-row")).to_have_count(7)
    expect(page.locator(".wir-ranking tr.wir-class-row th").first).to_contain_text("Klasse hervorgehoben")
    expect(shown.inside.locator("path.wir-veiled")).to_have_count(26)
    expect(shown.inside.locator("path.wir-class")).not_to_have_count(0)
    expect(shown.area("hanau")).to_have_attribute("aria-label", re.compile("; hervorgehoben$"))
    expect(page.locator(".wir-histogram .wir-dim")).to_have_count(26)
    assert shown.evaluate("() => window.__mark") == "same", "the frame was made anew"
    assert shown.view == view, "the map moved"
    expect(link).to_be_focused()
    expect(link).to_have_attribute("aria-current", "true")
    assert grave_violations(page) == []
    with shown.repainted():
        page.keyboard.press("Enter")
    expect(page.locator("tr.wir-class-row")).to_have_count(0)
    expect(shown.inside.locator("path.wir-veiled")).to_have_count(0)
    page.go_back()
    expect(page.locator(".wir-ranking tr.wir-class-row")).to_have_count(7)


@pytest.mark.thorough
def test_two_maps_move_together_and_outline_the_same_area(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/vergleich?gebiete=hanau,fulda&ansicht=karten&kennzahl=einwohner&jahr=2020")
    expect(page.locator(FRAME)).to_have_count(2, timeout=PATIENCE)
    left, right = (page.frame_locator(FRAME).nth(number) for number in (0, 1))
    for inside in (left, right):
        expect(inside.locator("html[data-painted]")).to_be_attached(timeout=PATIENCE)
    before = left.locator("html").evaluate("() => window.map.getZoom()")
    left.get_by_role("button", name="Rhein-Main-Gebiet vergrößern").click()
    wait_for(page, SAME_VIEW, arg=before)
    right.locator("path[data-area='frankfurt-am-main']").hover()
    for inside in (left, right):
        expect(inside.locator("path.wir-hover")).to_have_count(1)
    # Each legend names the value of its own year.
    said = page.locator(".wir-pointer")
    expect(said).to_have_text([re.compile("Frankfurt am Main: .*Einwohner")] * 2)
    assert len(set(said.all_inner_texts())) == 2
