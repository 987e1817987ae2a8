from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from data.kennzahlen.registry import KENNZAHLEN
from data.places.place_index import search_places
from data.statistics.coverage import telling_year
from data.statistics.metrics import years
from geo.classes.classify import METHODS
from geo.paint.colors import SCHEMES
from pages.blocks import key_figures
from pages.choice.link import write
from pages.frame import start_head
from pages.map import map_view
from pages.session import edition
from pages.view.map_content import map_table
from tests.real_tables import real_dataset
from tests.screen import html, link, map_arguments, notices, run, screen
from tests.views import every_view
from tests.words import say

EVERY_KENNZAHL_AND_BEZUG = [
    (kennzahl, bezug) for kennzahl, known in KENNZAHLEN.items() for bezug in known.bezuege
]

DENSITY = {"kennzahl": "einwohner", "bezug": "je-km2"}
"""A choropleth with classes: the figure of the start view is the same everywhere."""


def shown_year(app: AppTest) -> int:
    """The year in the title."""
    found = re.search(r"<h1>[^<]*?, (\d{4})</h1>", html(app))
    assert found is not None
    return int(found[1])


@pytest.mark.parametrize(("kennzahl", "bezug"), EVERY_KENNZAHL_AND_BEZUG)
@pytest.mark.parametrize("position", [0, -1], ids=["first year", "last year"])
def test_every_figure_is_shown(kennzahl: str, bezug: str, position: int) -> None:
    year = years(real_dataset(), kennzahl, bezug)[position]
    app = screen(kennzahl=kennzahl, bezug=bezug, jahr=str(year), gebiet="hanau", sicht="tabelle")
    assert notices(app) == []
    assert html(app).count('<th scope="row">') >= 33
    assert app.selectbox(key="w_kennzahl").value == kennzahl
    # A choice of one is none.
    offered = [each.value for each in app.selectbox if each.key == "w_bezug"]
    several = sum(each == kennzahl for each, _ in EVERY_KENNZAHL_AND_BEZUG) > 1
    assert offered == ([bezug] if several else [])


def test_labels_of_the_sidebar_are_those_of_the_contract() -> None:
    app = screen(**DENSITY)
    labels = {each.proto.label for kind in ("selectbox", "button_group") for each in app.sidebar.get(kind)}
    assert {"Kennzahl", "Bezug", "Gebietstyp", "Regierungsbezirk", "Klassifikation"} <= labels
    # The year is chosen in the time line below the map, and nowhere else.
    assert "Jahr" not in labels


@pytest.mark.parametrize("begun", [{}, DENSITY], ids=["start", "a view"])
def test_two_choices_made_faster_than_the_address_follows_both_count(begun: dict[str, str]) -> None:
    app = screen(**begun)
    old, chosen = link(app), {"w_kennzahl": "koordination", "w_bezug": "absolut"}
    for key, value in chosen.items():
        app.query_params.clear()
        app.query_params.update(old)
        app.selectbox(key=key).set_value(value)
        run(app)
    assert {key: app.selectbox(key=key).value for key in chosen} == chosen
    assert link(app)["kennzahl"] == "koordination"
    # A click in the menu on the page that is open still leads to the start view.
    app.query_params.clear()
    run(app)
    assert link(app) == {}


def test_start_view_leaves_the_address_empty() -> None:
    app = screen()
    assert link(app) == {}
    assert app.selectbox(key="w_kennzahl").value == "fallmanagement-vorgesehen"
    assert shown_year(app) == 2018


def test_map_loads_its_files_from_the_own_origin_only() -> None:
    arguments = map_arguments(screen())
    files = [*arguments["js_links"], *arguments["css_links"]]
    assert len(files) == 4
    assert [file for file in files if "://" in file or file.startswith("//")] == []


def test_map_keeps_its_identity_whatever_is_chosen() -> None:
    # The component is mounted anew when its base script changes.
    start = map_arguments(screen())
    other = map_arguments(
        screen(kennzahl="einwohner", jahr="2020", gebiet="hanau", typ="landkreis", k="3", farben="grau")
    )
    same = ("script", "header", "html", "js_links", "css_links", "height", "key", "zoom", "center")
    assert {part: start[part] for part in same} == {part: other[part] for part in same}
    assert start["feature_group"] != other["feature_group"]


def test_largest_view_sends_at_most_8_kilobytes_for_the_map() -> None:
    largest = max(every_view(beschriftung=True, gebiet="hanau"), key=lambda shown: len(map_table(shown)))
    app = screen(**write(largest.selection, real_dataset()))
    [component] = app.get("component_instance")
    assert component.proto.ByteSize() <= 8_000, largest.selection


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("kennzahl", "unsinn"),
        ("jahr", "1850"),
        ("bezug", "je-km2"),
        ("gebiet", "atlantis"),
        ("typ", "landkreis,planet"),
        ("rb", "koeln"),
        ("von", "viel"),
        ("bis", "nan"),
        ("von", "1e99"),
        ("bis", "1e99"),
        ("grenzen", "1e99"),
        ("klassen", "schoen"),
        ("k", "0"),
        ("grenzen", "3,2,1"),
        ("farben", "<script>alert(1)</script>"),
        ("beschriftung", "ja"),
        ("sortierung", "zufall"),
        ("sprache", "xx"),
    ],
)
def test_unknown_value_is_told_and_replaced(parameter: str, value: str) -> None:
    app = screen(**{parameter: value})
    [notice] = notices(app)
    assert parameter in notice
    assert value[:40] in notice
    assert value not in link(app).values()


@pytest.mark.parametrize("page", ["map_page.py", "week_page.py", "comparison_page.py", "profile_page.py"])
@pytest.mark.parametrize("limit", ["1e15", "-1e15", "1e-9", "0.00001"])
def test_largest_and_smallest_limits_are_shown_on_every_page(page: str, limit: str) -> None:
    ends = {"von": limit, "klassen": "eigene", "grenzen": limit}
    shown = {"gebiet": "hanau", "gebiete": "hanau,kassel", "kennzahl": "einwohner", **ends}
    assert notices(screen(page, **shown)) == []
    assert notices(screen(page, **shown, sicht="verlauf")) == []


def test_a_small_limit_is_said_as_it_is() -> None:
    app = screen(kennzahl="einwohner", von="0.00001")
    assert "Werte ab 0,00001" in html(app)
    assert link(app)["von"] == "1e-05"


def test_notice_is_gone_after_the_next_choice() -> None:
    app = screen(jahr="1850")
    app.selectbox(key="w_farben").select("grau")
    assert notices(run(app)) == []


def test_new_kennzahl_keeps_the_year_where_it_has_figures() -> None:
    app = screen(jahr="2019")
    app.selectbox(key="w_kennzahl").select("einwohner")
    assert link(run(app)) == {"kennzahl": "einwohner", "jahr": "2019"}


def test_new_kennzahl_without_the_year_takes_the_closest() -> None:
    app = screen(jahr="2019")
    app.selectbox(key="w_kennzahl").select("vielfaltszentrum")
    run(app)
    assert shown_year(app) == years(real_dataset(), "vielfaltszentrum", "absolut")[0]


def test_new_kennzahl_opens_in_the_year_that_says_most_where_no_year_was_chosen() -> None:
    app = screen()
    before = shown_year(app)
    app.selectbox(key="w_kennzahl").select("ikw-veranstaltungen")
    run(app)
    told = telling_year(real_dataset(), "ikw-veranstaltungen", "absolut")
    assert told not in (before, years(real_dataset(), "ikw-veranstaltungen", "absolut")[-1])
    assert shown_year(app) == told


def test_heading_of_a_group_chooses_its_first_kennzahl() -> None:
    app = screen()
    box = app.selectbox(key="w_kennzahl")
    headings = [position for position, title in enumerate(box.options) if title.startswith("▸")]
    box.select_index(headings[-1])
    assert link(run(app)).get("kennzahl") == "einwohner"


@pytest.mark.parametrize("method", METHODS)
def test_every_classification_is_shown(method: str) -> None:
    app = screen(klassen=method, kennzahl="vielfaltszentrum" if method == "werte" else "einwohner")
    assert app.selectbox(key="w_klassen").value == method


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("k", ["1", "8"])
def test_every_colour_scheme_is_shown(scheme: str, k: str) -> None:
    assert notices(screen(farben=scheme, k=k, kennzahl="einwohner")) == []


def test_highlighted_class_goes_with_other_classes_and_stays_in_another_year_with_the_same() -> None:
    app = screen(**DENSITY, klasse="5")
    app.toggle(key="w_festklassen").set_value(True)
    assert link(run(app)) == {**DENSITY, "festklassen": "1"}
    for fixed, stays in (({}, False), ({"festklassen": "1"}, True)):
        line = html(screen(**DENSITY, klasse="5", **fixed)).partition("wir-time-line")[2]
        of_2020 = re.search(r'href="([^"]*jahr=2020[^"]*)"', line)
        assert of_2020 is not None
        assert ("klasse=5" in of_2020[1]) == stays


def test_filter_greys_areas_and_leaves_ranks_alone() -> None:
    app = screen(**DENSITY, jahr="2018")
    app.button_group(key="w_typ").set_value(["Sonderstatusstadt"])
    run(app)
    assert link(app) == {**DENSITY, "typ": "sonderstatusstadt"}
    assert html(app).count("wir-filtered-row") >= 26
    assert "Rang 6 von 33" in map_arguments(app)["feature_group"]


def test_no_type_at_all_is_a_view_too() -> None:
    app = screen(**DENSITY, typ="keine")
    assert link(app) == {**DENSITY, "typ": "keine"}
    assert html(app).count("wir-filtered-row") >= 33


@pytest.mark.parametrize("way", ["karte", "kacheln", "rangfolge", "tabelle", "verlauf"])
def test_every_way_of_looking_is_a_link_of_its_own(way: str) -> None:
    app = screen(gebiet="hanau")
    app.button_group(key="w_sicht").set_value(way)
    query = link(run(app))
    told = {"karte": {}, "kacheln": {"kacheln": "1"}}.get(way, {"sicht": way})
    assert query == {"gebiet": "hanau", **told}
    assert screen(**query).button_group(key="w_sicht").value == way


def test_controls_that_change_nothing_are_not_shown() -> None:
    labels = {each.proto.label for each in screen(sicht="tabelle").sidebar.get("selectbox")}
    assert "Klassifikation" not in labels
    assert "Kennzahl" in labels


def test_reset_leads_back_to_the_start_view() -> None:
    app = screen(kennzahl="einwohner", jahr="2020", gebiet="hanau", typ="landkreis", k="3", farben="grau")
    app.button(key="w_reset").click()
    assert link(run(app)) == {}
    assert app.selectbox(key="w_farben").value == "blau"


@pytest.mark.parametrize(
    ("place", "area"),
    [("Butzbach", "wetteraukreis"), ("Beerfelden", "odenwaldkreis"), ("Hanau", "hanau")],
)
def test_search_leads_from_a_place_to_its_area(place: str, area: str) -> None:
    app = screen()
    position = next(n for n, each in enumerate(search_places(edition.base())) if each.label == place)
    app.selectbox(key="w_suche").select_index(position)
    run(app)
    assert link(app) == {"gebiet": area}
    assert "wir-card" in html(app)
    assert app.selectbox(key="w_suche").value is None


@pytest.mark.parametrize(
    "entry", ["3; 2", "1; zwei", "1; 1", "1; unendlich", "1;2;3;4;5;6;7;8", "1e99", ";", "1; 2; " * 50]
)
def test_wrong_limits_are_told_and_nothing_is_lost(entry: str) -> None:
    app = screen(**DENSITY, klassen="eigene", grenzen="100,1000", gebiet="hanau")
    before, limits = link(app), app.text_input(key="w_grenzen").value
    app.text_input(key="w_grenzen").input(entry)
    run(app)
    assert notices(app) == [say("controls.grenzen_wrong", value=entry[:40], most="7")]
    assert link(app) == before
    assert app.text_input(key="w_grenzen").value == limits


def test_limits_with_decimal_comma_are_taken() -> None:
    app = screen(**DENSITY, klassen="eigene")
    app.text_input(key="w_grenzen").input("100,5; 1000,25")
    run(app)
    assert notices(app) == []
    assert link(app) == {**DENSITY, "klassen": "eigene", "grenzen": "100.5,1000.25"}


def test_card_leads_to_the_profile_and_can_be_closed() -> None:
    app = screen(gebiet="hanau")
    assert "Hanau" in html(app)
    [to_profile] = [each for each in app.get("page_link") if each.proto.label == say("card.profile")]
    assert "gebiet=hanau" in to_profile.proto.query_string
    app.button(key="w_clear").click()
    assert link(run(app)) == {}


@pytest.mark.parametrize(("on_map", "order"), [("karte", ["card", "pause"]), ("other", ["pause", "card"])])
def test_after_a_pick_the_card_goes_ahead_with_the_map(
    monkeypatch: pytest.MonkeyPatch, on_map: str, order: list[str]
) -> None:
    app = screen()
    written: list[str] = []
    monkeypatch.setattr("pages.blocks.area_card.show_area_card", lambda _: written.append("card"))
    monkeypatch.setattr("pages.map.map_view.head_start", lambda: written.append("pause"))
    app.session_state["picked_on_map"] = on_map
    run(app)
    assert written == order
    # Answered once: the next run is that of another choice.
    written.clear()
    run(app)
    assert written == ["pause", "card"]


def test_what_the_reader_waits_for_goes_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []

    def noted(name: str, known: Callable[..., object]) -> Callable[..., object]:
        def note(*given: object) -> object:
            order.append(name)
            return known(*given)

        return note

    monkeypatch.setattr(map_view, "head_start", noted("head start", map_view.head_start))
    monkeypatch.setattr(key_figures, "show_key_figures", noted("figures", key_figures.show_key_figures))
    monkeypatch.setattr(start_head, "show_start_head", noted("title", start_head.show_start_head))

    def new_order() -> list[str]:
        seen, order[:] = list(order), []
        return seen

    app = screen(**DENSITY)
    assert new_order() == ["head start", "figures", "title"]
    # The browser has asked for the fills of another Kennzahl itself; those of another Bezug come with the run.
    app.selectbox(key="w_kennzahl").set_value("ikw-veranstaltungen")
    run(app)
    assert new_order() == ["title", "figures", "head start"]
    app.selectbox(key="w_bezug").set_value("absolut")
    run(app)
    assert new_order() == ["head start", "figures", "title"]
