from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.focus import expect_focus
from tests.browser.map_page import MapPage
from tests.browser.server import Server

FILES = {
    "Excel-Datei (XLSX)": ".xlsx",
    "CSV für Excel (ZIP)": "-csv_*.zip",
    "Data Package (ZIP)": "-data-package_*.zip",
    "GeoPackage": ".gpkg",
    "GeoJSON": ".geojson",
    "TopoJSON": ".topojson",
}
"""Buttons of the data page, and how their files are called at the end."""
VIEW = "kennzahl=einwohner&jahr=2020&gebiet=wetteraukreis"


@pytest.mark.goes_on
def test_link_and_citation_are_copied_by_their_buttons(page: Page, server: Server) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    MapPage(page).show(f"{server.url}/?{VIEW}")
    assert page.get_by_label("Link zur Ansicht").input_value() == f"{server.url}/?{VIEW}"
    for button, pattern in (
        ("Link kopieren", f"{re.escape(server.url)}/[?]{VIEW}"),
        ("Zitat kopieren", f"WIR-Atlas Hessen: Einwohner.*, 2020[.] .*{re.escape(server.url)}/[?]{VIEW}"),
    ):
        page.get_by_role("button", name=button).press("Enter")
        expect(
            page.locator("#root .wir-says").filter(has_text="In die Zwischenablage kopiert.")
        ).to_be_visible()
        expect_focus(page)
        assert re.fullmatch(pattern, page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.thorough
def test_without_a_clipboard_the_text_is_still_copied(page: Page, server: Server) -> None:
    MapPage(page).open(server.url)
    # As on a server without TLS; the next load has it again.
    page.evaluate("() => Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.get_by_role("button", name="Link kopieren").click()
    expect(page.locator("#root .wir-says").filter(has_text="In die Zwischenablage kopiert.")).to_be_visible()


@pytest.mark.goes_on
def test_table_of_the_view_is_downloaded_as_shown(page: Page, server: Server, tmp_path: Path) -> None:
    MapPage(page).show(f"{server.url}/?{VIEW}")
    with page.expect_download() as started:
        page.get_by_role("button", name="Als Excel-Datei").click()
    assert re.fullmatch(
        r"wir-atlas-hessen_einwohner_absolut_2020_\d{4}-\d\d-\d\d\.xlsx", started.value.suggested_filename
    )
    started.value.save_as(tmp_path / "a.xlsx")
    rows = list(load_workbook(tmp_path / "a.xlsx")["Tabelle"].values)
    assert len(rows) == 34
    assert {row[4] for row in rows} >= {"06411", "06435014"}


@pytest.mark.thorough
@pytest.mark.goes_on
def test_every_file_of_the_data_page_arrives(page: Page, server: Server) -> None:
    MapPage(page).come(f"{server.url}/daten")
    for button, suffix in FILES.items():
        with page.expect_download(timeout=60_000) as started:
            page.get_by_role("button", name=button, exact=True).click()
        assert Path(started.value.suggested_filename).match(f"wir-atlas-hessen_*{suffix}"), button
        assert started.value.path().stat().st_size > 50_000, button
        expect_focus(page)
