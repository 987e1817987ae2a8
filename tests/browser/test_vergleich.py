from __future__ import annotations

import re

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser.axe import grave_violations
from tests.browser.focus import expect_focus
from tests.browser.living_page import PATIENCE
from tests.browser.map_page import AREAS, DENSITY, FRAME, MapPage
from tests.browser.select_box import choose_option
from tests.browser.server import Server
from tests.browser.waiting import wait_for

SAME_VIEW = """start => {
  const maps = [...document.querySelectorAll("iframe[src*='st_folium']")].map(each => each.contentWindow.map);
  const [one, two] = maps.map(map => [map.getZoom(), map.getCenter().lng]);
  const same = one.every((number, place) => Math.abs(number - two[place]) < 0.01);
  return same && one[0] >= start[0] && Math.abs(one[1] - start[1]) > start[2];
}"""
"""Whether both maps stand at the same place, at least so near, and so far from the given longitude."""


@pytest.mark.goes_on
def test_areas_are_picked_and_taken_out_by_click(page: Page, server: Server) -> None:
    shown = MapPage(page).show(f"{server.url}/vergleich")
    expect(page.get_by_role("heading", level=1)).to_have_text("Gebiete vergleichen")
    with shown.repainted():
        shown.click_area("wetteraukreis")
    expect(page).to_have_url(_with("wetteraukreis"))
    shown.click_area("odenwaldkreis")
    expect(page.get_by_role("heading", level=1)).to_have_text("Vergleich: Wetteraukreis und Odenwaldkreis")
    shown.wait_until_drawn()
    shown.click_area("wetteraukreis")
    # The place of the letter A is free.
    expect(page).to_have_url(_with("", "odenwaldkreis"))


@pytest.mark.goes_on
def test_areas_are_picked_by_keyboard_and_in_the_list(page: Page, server: Server) -> None:
    shown = MapPage(page).show(f"{server.url}/vergleich")
    shown.inside.locator("path[tabindex='0']").focus()
    with shown.repainted():
        page.keyboard.press("Enter")
    # The first by name.
    expect(page).to_have_url(_with("bad-homburg"))
    box = page.get_by_role("combobox", name=re.compile("^Gebiete "))
    box.fill("Odenwald")
    box.press("Enter")
    expect(page).to_have_url(_with("bad-homburg", "odenwaldkreis"))
    expect(page.locator(".wir-dots").first).to_be_visible(timeout=PATIENCE)
    expect_focus(page)


@pytest.mark.thorough
@pytest.mark.goes_on
def test_rule_and_ready_made_comparison_fill_the_page(page: Page, server: Server) -> None:
    MapPage(page).show(f"{server.url}/vergleich")
    page.get_by_role("link", name="Alle kreisfreien Städte").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vergleich von 5 Gebieten")
    expect_focus(page)
    choose_option(
        page.get_by_role("combobox", name="Nach einer Regel wählen", exact=True), "Nachbarn von Marburg"
    )
    expect(page).to_have_url(_with("marburg", "marburg-biedenkopf"))
    expect_focus(page)


@pytest.mark.thorough
@pytest.mark.goes_on
def test_click_on_a_map_changes_the_areas_of_both(page: Page, server: Server) -> None:
    MapPage(page).come(f"{server.url}/vergleich?gebiete=hanau,kassel&ansicht=karten")
    left, right = _maps(page)
    right.locator("path[data-area='vogelsbergkreis']").click()
    expect(page).to_have_url(_with("hanau", "kassel", "vogelsbergkreis"))
    for each in (left, right):
        expect(each.locator(".wir-label b", has_text="C")).to_have_count(1)


@pytest.mark.goes_on
def test_back_forward_and_reload_keep_the_comparison(page: Page, server: Server) -> None:
    MapPage(page).show(f"{server.url}/vergleich?gebiete=hanau,kassel")
    page.get_by_role("radio", name="Unterschiede").click()
    caption = page.locator(".wir-wide caption")
    expect(caption).to_contain_text("Unterschied heißt")
    expect(page).to_have_url(re.compile("ansicht=unterschiede"))
    page.get_by_role("radio", name="Unterschied in %").click()
    expect(page).to_have_url(re.compile("sort2=relativ"))
    page.go_back()
    expect(page.get_by_role("radio", name="Buchstabe")).to_be_checked()
    page.go_back()
    expect(page.locator(".wir-dots").first).to_be_visible()
    page.go_forward()
    page.go_forward()
    expect(page.get_by_role("radio", name="Unterschied in %")).to_be_checked()
    page.reload()
    expect(caption).to_contain_text("Unterschied heißt", timeout=PATIENCE)
    expect(page.get_by_role("radio", name="Unterschied in %")).to_be_checked()
    expect(page).to_have_url(_with("hanau", "kassel"))
    expect(page).to_have_url(re.compile("ansicht=unterschiede&sort2=relativ$"))


@pytest.mark.parametrize(
    ("ansicht", "theme"),
    [
        ("karten", "dark"),
        pytest.param("punkte", "dark", marks=pytest.mark.thorough),
        pytest.param("streuung", "light", marks=pytest.mark.thorough),
    ],
)
@pytest.mark.goes_on
def test_way_of_looking_has_no_serious_fault(page: Page, server: Server, ansicht: str, theme: str) -> None:
    page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    MapPage(page).come(f"{server.url}/vergleich?gebiete=hanau,kassel&klasse=jahre-3&ansicht={ansicht}")
    expect(page.locator("footer.wir-foot")).to_be_visible(timeout=PATIENCE)
    expect(page.frame_locator(FRAME).first.locator("html")).to_have_attribute(
        "data-theme", theme, timeout=PATIENCE
    )
    assert grave_violations(page) == []


def test_two_maps_move_together_on_the_same_colours(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/vergleich?gebiete=hanau,kassel&ansicht=karten&kennzahl=flaeche&jahr=2019")
    left, right = _maps(page)
    zoom, lng = right.locator("#map_div").evaluate("() => [window.map.getZoom(), window.map.getCenter().lng]")
    right.locator("#map_div").evaluate("() => window.map.panBy([60, 0], {animate: false})")
    wait_for(page, SAME_VIEW, arg=[zoom, lng, 0.1])
    left.locator(".leaflet-control-zoom-in").click()
    wait_for(page, SAME_VIEW, arg=[zoom + 0.4, lng, 0.1])
    # Surfaces hardly change from year to year: nearly every area has the same colour on both maps.
    fills = [
        each.locator("path[data-area]").evaluate_all("all => all.map(area => area.getAttribute('fill'))")
        for each in (left, right)
    ]
    assert len(set(fills[0])) > 2
    assert set(fills[0]) == set(fills[1])
    words = [
        page.locator(".wir-legend").nth(number).locator("th[scope=row]").all_inner_texts()
        for number in (0, 1)
    ]
    assert words[0] == words[1]


@pytest.mark.thorough
def test_class_is_chosen_by_key_on_two_maps_which_stay_as_they_are(page: Page, server: Server) -> None:
    page.goto(
        f"{server.url}/vergleich?gebiete=hanau,kassel&ansicht=karten&karten=kennzahlen&kennzahl2=flaeche&{DENSITY}"
    )
    maps = _maps(page)
    for each in maps:
        each.locator("#map_div").evaluate("() => { window.__mark = 'same'; window.map.setZoom(9); }")
    link = page.locator(".wir-legend a").first
    link.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("[?&]klasse=5&"))
    # The seven most densely settled areas stand out on the map of surfaces too.
    for each in maps:
        expect(each.locator("path.wir-veiled")).to_have_count(26, timeout=PATIENCE)
        expect(each.locator("path[aria-label*='hervorgehoben']")).to_have_count(7)
        assert each.locator("#map_div").evaluate("() => [window.__mark, window.map.getZoom()]") == ["same", 9]
    expect(link).to_be_focused()
    expect(link).to_have_attribute("aria-current", "true")
    expect(page.get_by_text("auf der anderen Karte sind es dieselben Gebiete")).to_be_visible()
    page.get_by_text("Dieselben Zahlen als Tabelle").click()
    expect(page.locator(".wir-wide tr.wir-class-row")).to_have_count(7)
    link.focus()
    page.keyboard.press("Enter")
    expect(maps[1].locator("path.wir-veiled")).to_have_count(0, timeout=PATIENCE)
    page.go_back()
    expect(maps[1].locator("path.wir-veiled")).to_have_count(26, timeout=PATIENCE)


def _with(*area_ids: str) -> re.Pattern[str]:
    """An address with exactly these areas; the browser may write the comma either way."""
    return re.compile("[?&]gebiete=" + "(,|%2C)".join(area_ids) + "(&|$)")


def _maps(page: Page) -> list[FrameLocator]:
    frames = page.locator(FRAME)
    expect(frames).to_have_count(2, timeout=PATIENCE)
    found = [frames.nth(number).content_frame for number in (0, 1)]
    for each in found:
        expect(each.locator("html[data-painted]")).to_be_attached(timeout=PATIENCE)
        expect(each.locator("path[data-area]")).to_have_count(AREAS, timeout=PATIENCE)
    return found
