"""What stands between a reader and the atlas without mouse or without sight, beyond what axe finds."""

from __future__ import annotations

import re
from itertools import product
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import DENSITY, MapPage
from tests.browser.server import Server
from tests.sampled import sampled

THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
MOST_BEFORE_THE_MAP = 8
FILTERS = 22
"""Stops of the sidebar."""
_NAME = "() => document.activeElement.tagName + ' ' + (document.activeElement.innerText || '').slice(0, 40)"


@pytest.mark.thorough
@pytest.mark.goes_on
def test_arrow_keys_begin_at_the_chosen_year(page: Page, server: Server) -> None:
    shown = MapPage(page).show(f"{server.url}/kreis?gebiet=hanau&jahr=2019")
    years = page.get_by_role("radiogroup", name="Jahr")
    page.get_by_role("combobox", name="Kennzahl", exact=True).focus()
    while not years.locator(":focus").count() and not page.locator("iframe:focus").count():
        page.keyboard.press("Tab")
    expect(years.get_by_role("radio", name="2019")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(years.get_by_role("radio", name="2020")).to_be_focused()
    shown.wait_until_idle()


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


_ON_CLASSES = """() => {
  const light = text => {
    const [red, green, blue] = text.match(/[\\d.]+/g).map(Number);
    return [red, green, blue].map(each => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }).reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  };
  const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const of = (selector, what) =>
    [...new Set([...document.querySelectorAll(selector)].map(each => getComputedStyle(each)[what]))].map(light);
  const fills = of("path[data-area]", "fill").sort((one, other) => one - other);
  const seen = {};
  for (const kind of ["chosen", "focus", "class"]) {
    const tones = [...of(`path.wir-${kind}`, "stroke"), ...of(`path.wir-${kind}-casing`, "stroke")];
    const ends = [fills[0], fills[fills.length - 1]];
    const onEnds = ends.map(fill => Math.max(...tones.map(tone => contrast(tone, fill))));
    seen[kind] = Math.min(contrast(...tones), ...onEnds);
  }
  const greys = fills.slice(1).map((fill, place) => contrast(fill, fills[place]));
  return [seen, fills.length, Math.min(...greys)];
}"""
"""Of each kind of line the least contrast: of its two tones with each other, which shows it on any ground, and of the
clearer one with the lightest and the darkest class; how many classes there are, and the least contrast between two of
them that follow each other, which is all that a grey print leaves."""


@pytest.mark.goes_on
def test_lines_are_seen_on_every_class_and_classes_differ_in_grey_in_both_themes(
    page: Page, server: Server
) -> None:
    shown = MapPage(page).show(f"{server.url}/?{DENSITY}&gebiet=hanau&klasse=5")
    shown.area("hanau").focus()
    page.keyboard.press("ArrowRight")
    expect(shown.inside.locator("path.wir-focus")).not_to_have_count(0)
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        expect(shown.inside.locator("html")).to_have_attribute("data-theme", theme)
        lines, classes, step = shown.evaluate(_ON_CLASSES)
        assert classes == 5
        assert min(lines.values()) >= 3, (theme, lines)
        assert step >= 1.3, theme


@pytest.mark.goes_on
def test_every_stop_before_the_map_shows_the_focus_in_both_themes(page: Page, server: Server) -> None:
    shown = MapPage(page).show(server.url)
    unseen = []
    for theme, (place, stops) in product(THEMES, (("body", MOST_BEFORE_THE_MAP), ("#stSidebar", FILTERS))):
        page.emulate_media(color_scheme=theme)
        expect(shown.inside.locator("html")).to_have_attribute("data-theme", theme)
        _begin_at_the_top(page, place)
        for _ in range(stops):
            page.keyboard.press("Tab")
            name, seen = page.evaluate(_RING)
            if not seen:
                unseen.append((theme, name))
    assert unseen == []


@pytest.mark.goes_on
@pytest.mark.parametrize("path", sampled(("/", "/kreis?gebiet=hanau", "/?sprache=en&sicht=kacheln"), ("/",)))
def test_map_comes_after_at_most_eight_stops(page: Page, server: Server, path: str) -> None:
    MapPage(page).show(server.url + path)
    _begin_at_the_top(page)
    met: list[str] = []
    while not (met and met[-1].startswith("IFRAME")) and len(met) < 2 * MOST_BEFORE_THE_MAP:
        page.keyboard.press("Tab")
        met.append(str(page.evaluate(_NAME)))
    assert len(met) - 1 <= MOST_BEFORE_THE_MAP, met


@pytest.mark.goes_on
def test_row_is_one_stop_and_the_arrow_keys_lead_on_from_what_is_chosen(page: Page, server: Server) -> None:
    shown = MapPage(page).show(f"{server.url}/?kennzahl=ikw-veranstaltungen&jahr=2019")
    menu = page.get_by_test_id("stTopNavLink")
    menu.first.focus()
    page.keyboard.press("ArrowRight")
    expect(menu.nth(1)).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(menu.first).to_be_focused()
    years = page.locator("#root .wir-time-years a")
    chosen = page.locator("#root .wir-time-years a[aria-current]")
    expect(page.locator("#root .wir-time-years a[tabindex='0']")).to_have_count(1)
    expect(chosen).to_have_attribute("tabindex", "0")
    expect(chosen).to_have_attribute("aria-description", "Weiter mit den Pfeiltasten")
    chosen.focus()
    page.keyboard.press("End")
    expect(years.last).to_be_focused()
    page.keyboard.press("Home")
    expect(years.first).to_be_focused()
    chosen.focus()
    page.keyboard.press("ArrowLeft")
    earlier = page.locator("#root .wir-time-years a:focus")
    expect(earlier).to_contain_text("18")
    with shown.repainted():
        page.keyboard.press("Enter")
    expect(page.locator("#root h1")).to_contain_text("2018")


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


@pytest.mark.thorough
def test_headings_of_the_list_cannot_be_chosen_and_the_help_of_a_field_describes_it(
    page: Page, server: Server
) -> None:
    shown = MapPage(page).open(f"{server.url}/kreis?gebiet=hanau")
    field = page.get_by_role("combobox", name="Kennzahl", exact=True)
    expect(field).to_have_attribute("aria-description", re.compile("^Stellen im WIR-Fallmanagement"))
    field.click()
    heading = page.get_by_role("option", name="▸ Programm WIR: Koordination und Zentren")
    expect(heading).to_be_disabled()
    expect(page.get_by_role("option", name="Stellen vorgesehen")).to_be_enabled()
    option = page.locator("[role=option][data-focused]")
    for key, name in (
        ("ArrowDown", "Höchstförderung"),
        ("ArrowDown", "Stellen besetzt"),
        ("ArrowDown", "WIR-Koordinationsstellen"),
        ("ArrowUp", "Stellen besetzt"),
    ):
        page.keyboard.press(key)
        expect(option).to_have_text(name)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(option).to_have_text("Stellen vorgesehen")
    page.keyboard.press("ArrowUp")
    expect(option).not_to_have_text(re.compile("^▸"))
    box = heading.bounding_box()
    assert box
    page.mouse.click(box["x"] + 9, box["y"] + box["height"] / 2)
    expect(heading).to_be_visible()
    page.keyboard.press("Escape")
    expect(field).to_have_value("Stellen vorgesehen")
    shown.wait_until_idle()


def test_title_stands_in_the_document_before_any_script(page: Page, server: Server) -> None:
    html = page.request.get(f"{server.url}/kreis?gebiet=hanau&sprache=en").text()
    assert "<title>Stadt Hanau, Area profile – WIR-Atlas Hessen</title>" in html


def test_skip_links_come_first_and_lead_to_filters_map_and_table(page: Page, server: Server) -> None:
    shown = MapPage(page).open(f"{server.url}/?{DENSITY}")
    skip = page.locator(".wir-skip")
    page.keyboard.press("Tab")
    expect(skip.get_by_role("button", name="Zu den Filtern")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#stSidebar")).to_be_focused()
    skip.get_by_role("button", name="Zur Karte").press("Enter")
    expect(shown.element).to_be_focused()
    skip.get_by_role("button", name="Zur Tabelle").press("Enter")
    expect(page.locator("#root .wir-scroll")).to_be_focused()
    # All areas have the same figure: there is no ranking, and nothing leads to one.
    shown.go_on(server.url)
    _begin_at_the_top(page)
    page.keyboard.press("Tab")
    expect(skip.get_by_role("button", name="Zu den Filtern")).to_be_focused()
    expect(skip.get_by_role("button", name="Zur Karte")).to_be_attached()
    expect(skip.get_by_role("button", name="Zur Tabelle")).to_have_count(0)
    shown.go_on(f"{server.url}/programm?sprache=en")
    _begin_at_the_top(page)
    page.keyboard.press("Tab")
    expect(skip.get_by_role("button", name="To the content")).to_be_focused()
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


def _begin_at_the_top(page: Page, place: str = "body") -> None:
    """Let the next press of the tab key lead to the first stop of the page, or of a part of it."""
    page.locator(place).evaluate("each => { each.setAttribute('tabindex', '-1'); each.focus(); }")
