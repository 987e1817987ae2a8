from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import MapPage
from tests.browser.server import Server
from tests.browser.watch import Watch


@pytest.mark.parametrize("script", ["leaflet.js", "atlas-map.js", "areas-"])
def test_blocked_map_file_is_told_and_the_table_stays(
    page: Page, server: Server, watch: Watch, script: str
) -> None:
    # streamlit-folium rejects with the bare event.
    watch.expected += ["ERR_FAILED", "uncaught: Event"]
    page.route(re.compile(f"/karten/.*{re.escape(script)}"), lambda route: route.abort())
    page.goto(server.url)
    shown = MapPage(page)
    alert = shown.inside.get_by_role("alert")
    expect(alert).to_contain_text("Die Karte konnte nicht geladen werden", timeout=30_000)
    expect(alert).to_be_in_viewport()
    expect(page.locator(".wir-wide tbody tr")).to_have_count(33)


def test_answer_of_another_site_in_place_of_a_map_file_is_told(
    page: Page, server: Server, watch: Watch
) -> None:
    # A proxy that answers a page of its own with status 200.
    watch.expected += ["Unexpected token", "wirInit is not a", "already initialized"]
    page.route(
        re.compile("/karten/.*atlas-map.js"),
        lambda route: route.fulfill(body="<html>gesperrt</html>", content_type="text/javascript"),
    )
    page.goto(server.url)
    expect(MapPage(page).inside.get_by_role("alert")).to_be_visible(timeout=10_000)


def test_map_that_is_drawn_has_no_alert(page: Page, server: Server) -> None:
    shown = MapPage(page).open(server.url)
    expect(shown.inside.get_by_role("alert")).to_have_count(0)


def test_everything_works_with_the_network_cut(cut_page: Page, server: Server) -> None:
    shown = MapPage(cut_page).open(server.url)
    with shown.repainted():
        shown.choose("Kennzahl", "Einwohner")
    with shown.repainted():
        shown.click_area("wetteraukreis")
    cut_page.get_by_role("link", name="Zum Kreisprofil").click()
    expect(cut_page.get_by_role("heading", level=1)).to_have_text("Wetteraukreis")
    shown.wait_until_drawn()
