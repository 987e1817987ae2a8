from __future__ import annotations

import json
import re
from urllib.parse import parse_qs

import pytest

from geo.boundaries.areas import area_order, licence_line
from geo.paint.colors import dark_colours
from pages.drawing.sheet import Sheet
from pages.first_sight.sight import sight_of
from tests.first_sights import drawn, stub_runtime
from tests.screen import html, map_arguments, screen
from tests.views import view

HOSTILE = "jahr=<script>alert(1)</script>&gebiet=\"><img src=x onerror=alert(1)>&farben=';--"


def _fills(svg: str) -> list[str]:
    return re.findall(r'<a id="[^"]*" class="gebiet".*?fill="([^"]*)"', svg)


def test_every_area_is_named_in_map_and_table() -> None:
    assert drawn().html.count('class="gebiet"') == len(area_order())
    assert drawn("", "kennzahl=einwohner").html.count("<tr") > len(area_order()), "ranking"
    assert drawn("", "sicht=tabelle").html.count("<tr") > len(area_order()), "table"
    assert licence_line() in drawn().html


def test_says_what_the_living_page_says() -> None:
    living = html(screen())
    said = re.findall(r"<h1>.*?</h1>|<dd>\s*.*?</dd>|<caption>.*?</caption>", living, re.DOTALL)
    assert len(said) > 4
    assert [each for each in said if each not in drawn().html] == []


def test_areas_have_the_fills_of_the_living_map() -> None:
    script = map_arguments(screen())["feature_group"]
    table, _ = json.JSONDecoder().raw_decode(script.partition("wirPaint(")[2])
    fills = _fills(drawn().html)
    assert fills == [table["colours"][row[0]] for row in table["rows"]]
    assert len(fills) == len(area_order())


def test_title_and_description_are_those_of_the_view() -> None:
    shown = "Vorgesehene Fallmanagement-Stellen je 100.000 Einwohner, 2018"
    assert drawn().title == f"{shown}, Karte – WIR-Atlas Hessen"
    assert drawn().heading == shown
    assert drawn().description.startswith("Jedes Gebiet hat denselben Ausgangswert")
    assert drawn("", "typ=landkreis").heading == f"{shown} (nur: Landkreise)"
    assert drawn("", "typ=landkreis").description.startswith("Jedes Gebiet hat denselben Ausgangswert")


def test_hostile_link_gives_the_notices_of_the_page_and_nothing_else() -> None:
    found = drawn("", HOSTILE)
    assert "<script" not in found.html
    assert "<img src=x" not in found.html
    assert found.html.count("fs-warning") == len(
        screen(**{k: v[-1] for k, v in parse_qs(HOSTILE).items()}).warning
    )
    assert found.query == ""


@pytest.mark.parametrize(
    ("path", "query", "said"),
    [
        ("kreis", "gebiet=wetzlar", "Stadt Wetzlar"),
        ("vergleich", "gebiete=wetzlar,kassel", "Vergleich: Wetzlar und Stadt Kassel"),
        ("ikw", "jahr=2018", "Interkulturelle Woche 2018"),
        ("programm", "", "Landesprogramm"),
    ],
)
def test_every_page_has_its_title_and_its_sources(path: str, query: str, said: str) -> None:
    found = drawn(path, query, "/atlas")
    assert said in found.heading
    assert "wir-sources" in found.html
    assert 'href="/atlas/programm"' in found.html


def test_leaves_no_file_behind() -> None:
    with stub_runtime() as storage:
        sight_of("", "jahr=2020", "")
        assert storage._files_by_id == {}


def test_map_of_an_area_shows_what_lies_around_it() -> None:
    found = drawn("kreis", "gebiet=wetzlar")
    assert 2 < found.html.count('class="gebiet"') < len(area_order())


def test_area_on_the_map_leads_to_the_view_in_which_it_is_chosen() -> None:
    assert '<a id="hanau" class="gebiet" href="/?gebiet=hanau"' in drawn().html


def test_tiles_are_drawn_as_tiles() -> None:
    svg = drawn("", "kacheln=1").html
    assert svg.count('class="gebiet"') == len(area_order())
    assert "Wetterau" in re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def test_carries_the_picture_that_the_page_offers() -> None:
    offer = drawn("", "jahr=2019").picture
    assert offer is not None
    [sheet] = offer.make().arguments[:1]
    assert isinstance(sheet, Sheet)
    assert sheet.title.endswith("2019")


def test_map_has_the_colours_of_the_legend_beside_it_on_a_dark_page_too() -> None:
    # The map of the first sight stayed light beside a dark legend: high values looked low.
    shown = view()
    document = drawn().html
    for colour, twin in zip(shown.colours, dark_colours(shown.colours), strict=True):
        assert f'[fill="{colour}"]{{fill:light-dark({colour},{twin})}}' in document
        assert f"light-dark({colour}, {twin})" in document
