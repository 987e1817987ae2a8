from __future__ import annotations

import csv
import io
import json
import zipfile

import pytest
from openpyxl import load_workbook

from pages.files.downloads import boundary_downloads, exported, view_downloads, whole_downloads
from tests.screen import screen
from tests.views import view

CHOSEN = {"kennzahl": "ikw-veranstaltungen", "bezug": "je-10000-einwohner", "jahr": 2019}


def test_files_say_by_name_what_they_hold_and_of_when() -> None:
    chosen = view(**CHOSEN)
    every = [*view_downloads(chosen), *whole_downloads(), *boundary_downloads(chosen)]
    assert [(each.view, each.suffix) for each in every] == [
        ("ikw-veranstaltungen_je-10000-einwohner_2019", "csv"),
        ("ikw-veranstaltungen_je-10000-einwohner_2019", "xlsx"),
        ("ikw-veranstaltungen_je-10000-einwohner_2019", "html"),
        ("datensatz", "xlsx"),
        ("datensatz-csv", "zip"),
        ("datensatz-data-package", "zip"),
        ("grenzen_ikw-veranstaltungen_je-10000-einwohner_2019", "gpkg"),
        ("grenzen_ikw-veranstaltungen_je-10000-einwohner_2019", "geojson"),
        ("grenzen_ikw-veranstaltungen_je-10000-einwohner_2019", "topojson"),
    ]
    assert len({each.key for each in every}) == len(every)


def test_files_say_by_name_what_filters_leave_in() -> None:
    chosen = view(**CHOSEN, typ=("Landkreis",), rb=("Gießen",))
    assert view_downloads(chosen)[0].view.endswith("_2019_nur-landkreise-regierungsbezirk-giessen")


def test_table_of_the_view_is_the_one_on_screen() -> None:
    chosen = view(**CHOSEN, typ=("Landkreis",), sortierung="name")
    content = view_downloads(chosen)[0].build().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content, newline=""), delimiter=";"))
    assert len(rows) == 33
    names = [row["Gebiet"] for row in rows]
    assert names[0] == "Stadt Bad Homburg v. d. Höhe"
    by_id = {row["Kennung"]: row for row in rows}
    assert by_id["frankfurt-am-main"]["Wert"] == "1,047971"
    assert "Durch die Filter ausgeblendet" in by_id["frankfurt-am-main"]["Grundlage und Einschränkungen"]
    assert "ausgeblendet" not in by_id["wetteraukreis"]["Grundlage und Einschränkungen"]
    assert len(exported(chosen).rows) == 33


def test_workbook_of_the_view_holds_its_sources() -> None:
    book = load_workbook(io.BytesIO(view_downloads(view(**CHOSEN))[1].build()))
    assert book.sheetnames[:3] == ["Tabelle", "Quellen", "Lies mich"]
    used = {key for row in book["Tabelle"].values for key in str(row[18] or "").split("; ")}
    assert {row[0] for row in list(book["Quellen"].values)[1:]} == used - {"", "Quellen"}


@pytest.mark.thorough
def test_whole_data_set_is_built_once() -> None:
    for each in whole_downloads():
        assert zipfile.is_zipfile(io.BytesIO(each.build()))
        assert each.build() is each.build()


def test_boundaries_carry_the_chosen_figure() -> None:
    content = {each.suffix: each.build() for each in boundary_downloads(view(**CHOSEN))}
    values = {
        feature["id"]: feature["properties"]["wert"] for feature in json.loads(content["geojson"])["features"]
    }
    assert values["frankfurt-am-main"] == 1.047971
    assert content["gpkg"].startswith(b"SQLite format 3")
    assert json.loads(content["topojson"])["type"] == "Topology"


@pytest.mark.parametrize(
    ("script", "offered"),
    [
        ("map_page.py", ["bar", "view_csv", "view_xlsx", "view_html"]),
        ("data_page.py", ["bar", "xlsx", "csv", "package", "gpkg", "geojson", "topojson"]),
    ],
)
def test_page_offers_files_without_building_them(
    script: str, offered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> bytes:
        raise AssertionError("built before the click")

    for name in ("whole_workbook", "whole_csv", "whole_package"):
        monkeypatch.setattr(f"pages.files.downloads.{name}", refuse)
    buttons = screen(script).get("download_button")
    assert [button.key for button in buttons] == [f"w_download_{key}" for key in offered]
