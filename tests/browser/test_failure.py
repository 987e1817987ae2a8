from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.map_page import DENSITY, MapPage
from tests.browser.server import ROOT, Server, running_server
from tests.browser.watch import Watch
from tests.sampled import sampled


@pytest.mark.thorough
@pytest.mark.parametrize("script", sampled(["leaflet.js", "atlas-map.js", "areas-"], ["atlas-map.js"]))
def test_blocked_map_file_is_told_and_the_ranking_stays(
    page: Page, server: Server, watch: Watch, script: str
) -> None:
    # streamlit-folium rejects with the bare event.
    watch.expected += ["ERR_FAILED", "uncaught: Event"]
    page.route(re.compile(f"/karten/.*{re.escape(script)}"), lambda route: route.abort())
    page.goto(f"{server.url}/?{DENSITY}")
    shown = MapPage(page)
    alert = shown.inside.get_by_role("alert")
    expect(alert).to_contain_text("Die Karte konnte nicht geladen werden", timeout=30_000)
    expect(alert).to_be_in_viewport()
    expect(page.locator(".wir-ranking tbody tr")).to_have_count(33)


@pytest.mark.thorough
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
    expect(MapPage(page).inside.get_by_role("alert")).to_be_visible()


@pytest.mark.goes_on
def test_map_that_is_drawn_has_no_alert(page: Page, server: Server) -> None:
    shown = MapPage(page).show(server.url)
    expect(shown.inside.get_by_role("alert")).to_have_count(0)


def test_everything_works_with_an_empty_cache_and_the_network_cut(
    watched: Callable[..., tuple[Page, Watch]], server: Server
) -> None:
    page, _ = watched(server)
    shown = MapPage(page).open(server.url)
    with shown.repainted():
        shown.choose("Kennzahl", "Einwohner")
    with shown.repainted():
        shown.click_area("wetteraukreis")
    page.get_by_role("link", name="Zum Kreisprofil").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wetteraukreis")
    shown.wait_until_drawn()


@pytest.mark.thorough
def test_faulty_table_is_told_in_german_without_a_stack_trace(
    tmp_path: Path, watched: Callable[..., tuple[Page, Watch]]
) -> None:
    copy = _copy_of_the_app(tmp_path / "app")
    table = copy / "data" / "tables" / "population.csv"
    lines = table.read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace("Zensus 2011", "Schätzung")
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    # The server's log says what the reader is spared; a fixture would fail the test for it.
    with pytest.raises(RuntimeError, match=r"DataError: population\.csv, row 2, column 'census_basis'"):
        _expect_calm_words(copy, tmp_path / "log.txt", watched)


def _expect_calm_words(app: Path, log_file: Path, watched: Callable[..., tuple[Page, Watch]]) -> None:
    with running_server(log_file, root=app) as server:
        page, _ = watched(server)
        page.goto(server.url)
        alert = page.get_by_role("alert")
        expect(alert).to_contain_text("Eine Datendatei des WIR-Atlas ist fehlerhaft", timeout=30_000)
        expect(alert).to_contain_text(re.compile("Kennung: [0-9A-F]{6}"))
        for inside in ("Traceback", "DataError", "population.csv", str(app)):
            expect(page.locator("body")).not_to_contain_text(inside)
        page.goto("about:blank")


def _copy_of_the_app(folder: Path) -> Path:
    folder.mkdir()
    shutil.copy(ROOT / "app.py", folder)
    for name in ("data", "geo", "pages", ".streamlit"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder
