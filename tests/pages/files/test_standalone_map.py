from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from geo.paint.colors import dark_colours
from pages.choice.selection import START
from pages.features.week.week_view import week_view
from pages.files import standalone_map as module
from pages.files.standalone_map import alone_map, alone_week_map
from pages.map.map_assets import Asset, assets
from pages.settings.configuration import Configuration
from pages.view.map_content import map_table
from pages.view.view import View, view_of
from tests.real_tables import real_dataset
from tests.views import uneven_view, view


class Parsed(HTMLParser):
    """Elements with their attributes, the text outside scripts, and the text of each script."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.text = ""
        self._in = ""
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._in = tag
        if tag == "script":
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in == "script":
            self.scripts[-1] += data
        elif self._in != "style":
            self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """Attributes of every element of that name."""
        return [attributes for name, attributes in self.elements if name == tag]


def parsed(shown: View) -> Parsed:
    return Parsed(alone_map(shown))


def test_nothing_in_the_file_is_fetched() -> None:
    file = parsed(view(gebiet="hanau"))
    assert not [1 for _, attributes in file.elements if "src" in attributes]
    assert [link["href"] for link in file.all("link")] == ["data:,"]
    assert {link["href"] for link in file.all("a")} == {"#map_div"}
    content = alone_map(view()).decode()
    styles = re.search(r"<style>(.*?)</style>", content, flags=re.DOTALL)
    assert styles
    assert not re.search(r"url\(|@import|@font-face", styles[1])
    policy = next(meta for meta in file.all("meta") if meta.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in str(policy["content"])


def test_map_legend_and_table_are_those_of_the_screen() -> None:
    shown = uneven_view(gebiet="hanau", klasse=3)
    file = parsed(shown)
    assert json.loads(file.scripts[0])["table"] == json.loads(map_table(shown))
    swatches = [str(span.get("style")) for span in file.all("span") if "wir-swatch" in str(span.get("class"))]
    twins = zip(shown.colours, dark_colours(shown.colours), strict=True)
    assert [style for style in swatches if style.startswith("background:")] == [
        f"background:light-dark({colour}, {dark})" for colour, dark in reversed(list(twins))
    ]
    rows = [row for row in file.all("tr") if "data-area" in row]
    assert len(rows) == 33
    assert sum("wir-class-row" in str(row.get("class")) for row in rows) == 6


def test_title_filter_sources_stand_and_licence_are_written() -> None:
    file = parsed(view(typ=("Landkreis",)))
    assert file.all("html")[0]["lang"] == "de"
    for text in (
        "Vorgesehene Fallmanagement-Stellen je 100.000 Einwohner, 2018",
        "Filter: Landkreise (21 von 33 Gebieten)",
        "[S001]",
        "Stand der Daten: ",
        "Grenzen: © GeoBasis-DE / BKG 2016 (Daten verändert)",
    ):
        assert text in file.text


def test_address_of_the_view_is_written_where_one_is_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    configured = Configuration(base_address="https://atlas.example")
    monkeypatch.setattr("pages.files.view_imprint.configuration", lambda: configured)
    monkeypatch.setattr("pages.session.view_address.configuration", lambda: configured)
    assert "https://atlas.example/?gebiet=hanau" in parsed(view(gebiet="hanau")).text


def test_circles_of_the_intercultural_week_are_in_the_file() -> None:
    week = week_view(view(kennzahl="ikw-veranstaltungen", bezug="je-10000-einwohner", jahr=2024))
    file = Parsed(alone_week_map(week))
    assert json.loads(file.scripts[0])["table"]["circles"]
    assert "Interkulturelle Woche 2024: Veranstaltungen" in file.text


@pytest.mark.parametrize(
    "hostile",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "<img src=x onerror=alert(1)>",
        '" onload="alert(1)',
        "\u202egnp",
    ],
)
def test_hostile_names_stay_text(hostile: str) -> None:
    real = real_dataset()
    dataset = replace(
        real, areas={i: replace(area, label=hostile, long_name=hostile) for i, area in real.areas.items()}
    )
    shown = view_of(replace(START, kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024), dataset)
    plain, file = parsed(view_of(shown.selection, real)), parsed(shown)
    assert [name for name, _ in file.elements] == [name for name, _ in plain.elements]
    assert not [1 for _, attributes in file.elements if {"onerror", "onload"} & set(attributes)]
    assert hostile in file.text
    assert hostile in json.dumps(json.loads(file.scripts[0]), ensure_ascii=False).replace('\\"', '"')


def test_script_that_would_end_its_element_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = {
        path: replace(asset, content=b"'</SCRIPT>'") if asset.name == "leaflet.js" else asset
        for path, asset in assets().items()
    }
    assert all(isinstance(asset, Asset) for asset in broken.values())
    monkeypatch.setattr(module, "assets", lambda: broken)
    with pytest.raises(ValueError, match=r"leaflet\.js cannot be written"):
        alone_map(view())
