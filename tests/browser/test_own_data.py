from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import grave_violations
from tests.browser.focus import expect_focus
from tests.browser.living_page import PATIENCE
from tests.browser.map_page import MapPage
from tests.browser.own_file import bring
from tests.browser.select_box import choose_option
from tests.browser.server import Server
from tests.browser.watch import Watch
from tests.made_files import csv, xlsx


def _table(value: float) -> bytes:
    head = ["AGS", "Gebiet", "Kennzahl", "Jahr", "Wert"]
    return xlsx([head, ["06435014", "Hanau", "Vorgesehene Fallmanagement-Stellen", 2018, value]])


def _take_over_and_see(page: Page, name: str) -> None:
    """Take the figures over and go to the map by the menu, in the same session."""
    page.get_by_role("button", name="für diese Sitzung übernehmen").click()
    expect(page.locator(".wir-own-strip")).to_contain_text(name, timeout=PATIENCE)
    expect_focus(page)
    MapPage(page).wait_until_idle()
    page.get_by_role("link", name="Karte", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("mit eigenen Daten", timeout=PATIENCE)


@pytest.mark.thorough
def test_two_viewers_never_see_each_others_figures(
    watched: Callable[[Server], tuple[Page, Watch]], server: Server
) -> None:
    first, second, third = (watched(server)[0] for _ in range(3))
    bring(first, server.url, "erste.xlsx", _table(7))
    bring(second, server.url, "zweite.xlsx", _table(9))
    _take_over_and_see(first, "erste.xlsx")
    _take_over_and_see(second, "zweite.xlsx")
    for page, own, foreign in ((first, "erste", "zweite"), (second, "zweite", "erste")):
        shown = page.get_by_test_id("stMain")
        expect(shown).to_contain_text(f"{own}.xlsx")
        expect(shown).not_to_contain_text(f"{foreign}.xlsx")
    # Nor are they in a page as the server draws it, whoever asks, nor in the file of sources.
    for asking in (first, third):
        for address in (first.url, f"{server.url}/", f"{server.url}/quellen/de.json"):
            answer = asking.request.get(address)
            assert answer.ok
            drawn = answer.text()
            assert "first-sight" in drawn or "S001" in drawn
            assert not [word for word in ("erste.xlsx", "zweite.xlsx", "eigenen Daten") if word in drawn]
    third.goto(server.url)
    expect(third.get_by_role("heading", level=1)).to_be_visible(timeout=PATIENCE)
    MapPage(third).wait_until_idle()
    expect(third.get_by_test_id("stMain")).not_to_contain_text("eigenen Daten")
    # A link carries no figures: who opens it, even the viewer himself, sees those of the atlas.
    first.reload()
    expect(first.get_by_role("heading", level=1)).to_be_visible(timeout=PATIENCE)
    MapPage(first).wait_until_idle()
    expect(first.get_by_test_id("stMain")).not_to_contain_text("eigenen Daten")


def test_hostile_file_is_shown_as_text_and_is_accessible(page: Page, server: Server) -> None:
    name = "![x](https:__boese.example_x.png) <img src=x>.csv"
    head: list[object] = ["Gebiet", "Koordination 2019 ![x](https://boese.example/y.png)"]
    rows: list[list[object]] = [head, ["<b>Kassel</b>", 3], ["Hanau", "=1"]]
    bring(page, server.url, name, csv(rows))
    main = page.get_by_test_id("stMain")
    expect(main).to_contain_text("Hier wird nur eine Zahl erwartet")
    expect(main).to_contain_text("![x](https://boese.example/y.png)")
    assert page.locator("img[src*=boese]").count() == 0
    assert grave_violations(page) == []


def test_field_speaks_german_errors_included_and_takes_a_copied_table(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(f"{server.url}/daten")
    expect(page.get_by_role("heading", level=1)).to_have_text("Daten und Quellen", timeout=PATIENCE)
    MapPage(page).wait_until_idle()
    page.get_by_test_id("stMain").get_by_text("Eigene Zahlen", exact=True).click()
    field = page.get_by_test_id("stFileUploader")
    expect(field).to_contain_text("Datei auswählen")
    expect(field).to_contain_text("höchstens 20 MB")
    MapPage(page).wait_until_idle()
    large = tmp_path / "gross.csv"
    large.write_bytes(b"x" * 20_100_000)
    page.locator("input[type=file]").set_input_files(large)
    expect(field.get_by_role("alert")).to_be_visible(timeout=PATIENCE)
    expect(field).to_contain_text("Fehler: Die Datei ist größer als 20 MB")
    for english in ("Upload", "per file", "Error", "must be", "smaller"):
        expect(field).not_to_contain_text(english)
    page.get_by_text("Oder eine Tabelle einfügen").click()
    page.get_by_label("mit Strg+V einfügen").fill("AGS\tKoordination 2019\n06411\t1.234\n")
    page.get_by_role("button", name="Eingefügte Tabelle prüfen").click()
    main = page.get_by_test_id("stMain")
    expect(main).to_contain_text("Eine Zeile mit Daten: 1 mit offener Frage", timeout=PATIENCE)
    expect_focus(page)
    page.get_by_text("englisch: Punkt vor den Nachkommastellen").click()
    expect(main).to_contain_text("Eine Zahl kann übernommen werden", timeout=PATIENCE)
    expect_focus(page)
    assert grave_violations(page) == []
    # Whoever looks something up meanwhile finds his table and his answers again.
    main.get_by_text("Definitionen", exact=True).click()
    expect(main).not_to_contain_text("Eine Zahl kann übernommen werden", timeout=PATIENCE)
    main.get_by_text("Eigene Zahlen", exact=True).click()
    expect(main).to_contain_text("Eine Zahl kann übernommen werden", timeout=PATIENCE)
    expect(main).to_contain_text("ist noch nicht übernommen")
    MapPage(page).wait_until_idle()
    page.get_by_text("Oder eine Tabelle einfügen").click()
    page.get_by_label("mit Strg+V einfügen").fill("Gebiet\tKoordination 2019\nKassel\t1\nFulda\t2\n")
    page.get_by_role("button", name="Eingefügte Tabelle prüfen").click()
    expect(main).not_to_contain_text("ist noch nicht übernommen", timeout=PATIENCE)
    # The next question is in the place of the one that was answered.
    choose_option(page.get_by_role("combobox", name="„Kassel“"), "Stadt Kassel")
    expect(main).to_contain_text("Eine Zahl kann übernommen werden", timeout=PATIENCE)
    expect_focus(page)
    expect(page.get_by_role("combobox", name="„Fulda“")).to_be_focused()
    page.get_by_role("button", name="für diese Sitzung übernehmen").press("Enter")
    held = page.locator(".wir-own-held")
    expect(held).to_contain_text("Eingefügte Tabelle", timeout=PATIENCE)
    expect_focus(page)
    expect(held).to_be_focused()
