from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from pages.drawing.sheet import Sheet
from pages.drawing.writers.svg import sheet_svg
from pages.files.standalone_map import alone_map
from pages.files.view_chart_sheet import ranking_sheet
from pages.files.view_map_sheet import map_sheet
from pages.view.view import View
from tests.browser.axe import grave_violations
from tests.browser.waiting import wait_for
from tests.views import uneven_view, view

FILLS = """paths => paths.map(path => {
  const probe = document.createElement('i');
  probe.style.background = path.getAttribute('fill');
  return probe.style.background;
})"""
SWATCHES = "all => all.map(each => getComputedStyle(each).backgroundColor)"


def test_file_opens_without_network_and_its_map_can_be_used(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "karte.html"
    file.write_bytes(alone_map(uneven_view()))
    asked: list[str] = []
    told: list[str] = []
    with browser.new_context(
        locale="de-DE", viewport={"width": 1024, "height": 768}, offline=True
    ) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.goto(file.as_uri())
        areas = page.locator("path[data-area]")
        expect(areas).to_have_count(33)
        assert all(len(each) > 20 for each in areas.evaluate_all("all => all.map(e => e.getAttribute('d'))"))
        # The same colours as the legend, none more and none less.
        swatches = page.locator(".wir-legend .wir-swatch[style]").evaluate_all(SWATCHES)
        assert set(areas.evaluate_all(FILLS)) == set(swatches)
        page.locator("path[data-area='odenwaldkreis']").hover()
        expect(page.locator(".leaflet-tooltip")).to_contain_text("1,03 Stellen je 100.000 Einwohner")
        expect(page.locator(".wir-pointer")).to_contain_text("Odenwaldkreis: 1,03")
        page.locator("path[data-area][tabindex='0']").focus()
        page.keyboard.press("End")
        page.keyboard.press("Enter")
        expect(page.locator(".wir-wide tr.wir-chosen-row")).to_contain_text("Wiesbaden")
        width = page.locator("path[data-area='hanau']").bounding_box()
        page.get_by_role("button", name="Rhein-Main-Gebiet vergrößern").click()
        wait_for(
            page,
            "width => document.querySelector(\"path[data-area='hanau']\").getBoundingClientRect().width > 2 * width",
            width["width"] if width else 0,
        )
        page.locator(".wir-legend a").first.click()
        expect(page.locator(".wir-wide tr.wir-class-row")).to_have_count(7)
        assert grave_violations(page) == []
    assert (asked, told) == ([file.as_uri()], [])


@pytest.mark.parametrize("make", [map_sheet, ranking_sheet])
def test_svg_opens_without_network_in_its_own_font_and_without_an_error(
    browser: Browser, tmp_path: Path, make: Callable[[View], Sheet]
) -> None:
    file, sheet = tmp_path / "bild.svg", make(view())
    file.write_bytes(sheet_svg(sheet))
    asked: list[str] = []
    told: list[str] = []
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.goto(file.as_uri())
        expect(page.locator("text").filter(has_text=sheet.imprint.stand).first).to_be_visible()
        assert page.evaluate("document.fonts.ready.then(() => [...document.fonts].map(each => each.status))")
    assert told == []
    assert [each for each in asked if not each.startswith("data:")] == [file.as_uri()]
