from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from data.model.records import Area
from data.places.names import is_city
from tests.browser.map_page import MapPage
from tests.browser.server import Server
from tests.browser.traffic import Traffic
from tests.real_tables import real_dataset
from tests.words import say

REPORT_DELAY = 250
"""Milliseconds after which streamlit-folium's own report of a click would come."""
MOST_BYTES = 8_000
GEBIETSSTAND = date(2018, 12, 31)
_MET = """() => Object.fromEntries(window.WIR_GEO.features.flatMap(({ id, properties: { label } }) => {
  const place = [label[1], label[0]];
  const at = window.map.latLngToContainerPoint(place);
  const box = document.getElementById("map_div").getBoundingClientRect();
  const met = document.elementFromPoint(box.x + at.x, box.y + at.y);
  return window.map.getBounds().contains(place) ? [[id, met?.dataset?.area ?? met?.className]] : [];
}))"""
"""Of every area in sight, what lies uppermost where its label would stand."""


@pytest.mark.goes_on
def test_second_click_on_the_same_area_counts(page: Page, server: Server) -> None:
    shown = MapPage(page).show(server.url)
    with shown.repainted():
        shown.click_area("wetteraukreis")
    with shown.repainted():
        page.get_by_role("button", name="Auswahl aufheben").click()
    expect(shown.card).to_have_count(0)
    with shown.repainted():
        shown.click_area("wetteraukreis")
    expect(shown.card).to_have_text("Wetteraukreis")


@pytest.mark.goes_on
def test_change_of_theme_keeps_the_frame_and_gives_the_map_the_themes_colours(
    page: Page, server: Server
) -> None:
    shown = MapPage(page).show(server.url)
    hanau, root = shown.area("hanau"), shown.inside.locator("html")
    expect(root).to_have_attribute("data-theme", "light")
    light = hanau.get_attribute("fill") or ""
    shown.evaluate("() => { window.__mark = 'same'; }")
    page.emulate_media(color_scheme="dark")
    expect(root).to_have_attribute("data-theme", "dark")
    # Low values are near the page in either theme, so a high one changes from dark to light.
    expect(hanau).not_to_have_attribute("fill", light)
    page.emulate_media(color_scheme="light")
    expect(hanau).to_have_attribute("fill", light)
    assert shown.evaluate("() => window.__mark") == "same"


def test_click_opens_the_card_of_the_area_under_the_pointer(page: Page, server: Server) -> None:
    shown = MapPage(page).open(server.url)
    areas = real_dataset().areas
    cities = {area.id for area in areas.values() if is_city(area)}
    assert len(cities) == 12
    # What a click would meet; where cities lie close together, once the map is enlarged there.
    with shown.moved():
        shown.inside.get_by_role("button", name="Rhein-Main-Gebiet vergrößern").click()
    near = {area_id: met for area_id, met in shown.evaluate(_MET).items() if area_id in cities}
    assert near == {area_id: area_id for area_id in near}
    _click_and_expect_card(shown, areas["frankfurt-am-main"])
    with shown.moved():
        shown.inside.get_by_role("button", name="Ganzen Ausschnitt zeigen").click()
    met = shown.evaluate(_MET)
    assert len(met) == len(areas)
    assert {each: met[each] for each in met if each not in near} == {
        each: each for each in met if each not in near
    }
    assert {"kassel", "fulda"} <= cities - set(near)
    for area_id in ("kassel", "landkreis-kassel", "landkreis-fulda"):
        _click_and_expect_card(shown, areas[area_id])


def _click_and_expect_card(shown: MapPage, area: Area) -> None:
    shown.click_area(area.id)
    expect(shown.card).to_have_text(real_dataset().full_name(area.id, GEBIETSSTAND))
    expect(shown.area(area.id)).to_have_attribute("aria-pressed", "true")
    expect(shown.page).to_have_url(re.compile(f"[?&]gebiet={area.id}$"))


def test_click_is_one_run_and_panning_none(page: Page, server: Server) -> None:
    traffic = Traffic().attach(page)
    shown = MapPage(page).open(server.url)
    before = traffic.runs
    with shown.repainted():
        shown.click_area("wetteraukreis")
    expect(shown.card).to_have_text("Wetteraukreis")
    _wait_for_late_reports(shown)
    assert traffic.runs == before + 1
    centre = shown.view
    _drag(shown)
    assert shown.view != centre, "the map was not moved, so the test proves nothing"
    with shown.moved():
        shown.inside.get_by_role("button", name="Vergrößern", exact=True).click()
    _wait_for_late_reports(shown)
    assert traffic.runs == before + 1


def test_frame_zoom_and_centre_survive_every_change(page: Page, server: Server) -> None:
    # With a notice above the map, which the first change takes away; a place found puts another one there.
    shown = MapPage(page).open(f"{server.url}/?k=99")
    expect(page.get_by_role("alert").filter(has_text="k").first).to_be_visible()
    shown.evaluate(
        "() => { window.__mark = 'same'; window.map.setView([50.2, 8.9], 9.3, {animate: false}); }"
    )
    view = shown.view

    def find_place() -> None:
        page.get_by_role("combobox", name=say("search.label")).click()
        page.keyboard.type("Hünfeld")
        page.get_by_role("option", name=re.compile("^Hünfeld")).first.click()

    changes: dict[str, Callable[[], None]] = {
        "Jahr": lambda: page.locator(".wir-time-years").get_by_role("link", name="2019").click(),
        "Farben": lambda: shown.choose("Farben", "Violett"),
        "Bezug": lambda: shown.choose("Bezug", "Einwohner je Stelle"),
        "Kennzahl": lambda: shown.choose("Kennzahl", "Einwohner"),
        "Klassifikation": lambda: shown.choose("Klassifikation", "Gleiche Intervalle"),
        # After the classes: the seven cities have the lowest one by quantiles and by intervals, and no new paint.
        "Gebietstyp": lambda: page.get_by_role("button", name="Sonderstatusstadt", exact=True).click(),
        "Auswahl": lambda: shown.click_area("wetteraukreis"),
        "Ort": find_place,
        "zurücksetzen": lambda: page.get_by_role("button", name="Auswahl zurücksetzen").click(),
    }
    for name, change in changes.items():
        with shown.repainted():
            change()
        assert shown.evaluate("() => window.__mark") == "same", f"{name}: the frame was made anew"
        assert shown.view == view, f"{name}: the map moved"


def test_map_that_the_reader_has_moved_stays_there_in_another_window_and_another_language(
    page: Page, server: Server
) -> None:
    shown = MapPage(page).open(server.url)
    home = shown.view
    with shown.moved():
        shown.inside.locator(".leaflet-container").dblclick(position={"x": 30, "y": 300})
    moved = shown.view
    assert moved[0] > home[0]
    shown.resize(1180, 860)
    assert shown.view[0] == moved[0]
    near = shown.view

    def switch(language: str, title: str) -> None:
        page.locator(".wir-languages").get_by_role("link", name=language).click()
        expect(page.get_by_title(title)).to_be_attached()
        # The map in the other language stands beside it until the run has ended.
        expect(shown.element).to_have_count(1)
        shown.wait_until_drawn()

    for language, title in (
        ("English", "Map of the 33 programme areas in Hesse"),
        ("Deutsch", "Karte der 33 Programmgebiete in Hessen"),
    ):
        switch(language, title)
        assert shown.view == pytest.approx(near, abs=0.01), language
    with shown.moved():
        shown.inside.get_by_role("button", name="Ganzen Ausschnitt zeigen").click()
    switch("English", "Map of the 33 programme areas in Hesse")
    assert shown.view[0] < moved[0]


@pytest.mark.thorough
def test_a_change_sends_no_more_than_8_kilobytes_for_the_map(page: Page, server: Server) -> None:
    traffic = Traffic().attach(page)
    shown = MapPage(page).open(f"{server.url}/?kennzahl=ikw-veranstaltungen&jahr=2024")
    with shown.repainted():
        page.get_by_text("Werte auf der Karte", exact=True).click()
    for kennzahl in ("Einwohner", "Stellen vorgesehen"):
        with shown.repainted():
            shown.choose("Kennzahl", kennzahl)
    with shown.repainted():
        shown.click_area("wetteraukreis")
    assert len(traffic.map_bytes) == 5
    assert max(traffic.map_bytes) <= MOST_BYTES, traffic.map_bytes


def _wait_for_late_reports(shown: MapPage) -> None:
    """That nothing comes any more can be seen only after the moment at which it would have come."""
    shown.evaluate("delay => new Promise(done => setTimeout(done, delay))", 2 * REPORT_DELAY)
    shown.wait_until_idle()


def _drag(shown: MapPage) -> None:
    box = shown.element.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    mouse = shown.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + 60, y + 40, steps=5)
    mouse.up()
