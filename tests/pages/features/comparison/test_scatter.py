from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as markup

from data.statistics.figure_pairs import FigurePairs, figure_pairs
from pages.choice.comparison_choice import START
from pages.drawing.plans.point_labels import overlaps, place_labels
from pages.drawing.writers.screen import sheet_html
from pages.features.comparison.comparison_view import ViewPair, second_view
from pages.features.comparison.correlation_words import correlation_lines
from pages.features.comparison.scatter_sheet import scatter_sheet
from tests.screen import html, screen
from tests.views import every_view, view

FIELD = (0.0, 0.0, 300.0, 200.0)


def pair_of(vergleich: dict[str, Any] | None = None, **choices: Any) -> tuple[ViewPair, FigurePairs]:  # noqa: ANN401
    one = view(gebiete=("hanau", "kassel"), vergleich=replace(START, **(vergleich or {})), **choices)
    pair = ViewPair(one, second_view(one))
    return pair, figure_pairs(pair.left.table, pair.right.table)


def drawn(width: str, **query: str) -> Any:  # noqa: ANN401 (an element of lxml)
    """The drawing of the page for columns of this width: "wide" or "narrow"."""
    content = html(screen("comparison_page.py", gebiete="hanau,kassel", ansicht="streuung", **query))
    root = markup.fragment_fromstring(f"<div>{content}</div>")
    [found] = root.xpath(f"//div[@class='wir-drawn-{width}']/div[contains(@class, 'wir-drawing')]")
    return found


def test_label_stands_right_of_its_point_where_there_is_room() -> None:
    [label] = place_labels([(100, 100)], [("Hanau", "1")], FIELD, size=10, radius=5)
    assert label is not None
    # 5 letters of 5.8 pixels, 7 from the centre
    assert label.box == pytest.approx((107, 95, 136, 105))
    assert label.text == "Hanau"


def test_long_name_at_the_edge_gives_way_to_its_number_and_a_crowd_to_nothing() -> None:
    [label] = place_labels([(5, 5)], [("x" * 60, "7")], FIELD, size=10, radius=5)
    assert label is not None
    assert label.text == "7"
    crowd = [(100 + 3 * x, 100 + 3 * y) for x in range(9) for y in range(9)]
    found = place_labels(crowd, [("Hanau", "1")] * len(crowd), FIELD, size=10, radius=5)
    assert None in found


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 200)), max_size=33))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_label_covers_a_point_another_label_or_the_edge(points: list[tuple[int, int]]) -> None:
    texts = [(f"Gebiet {number}", str(number)) for number in range(len(points))]
    labels = [each for each in place_labels(points, texts, FIELD, size=10, radius=5) if each is not None]
    for one, other in combinations(labels, 2):
        assert not overlaps(one.box, other.box)
    for label in labels:
        assert label.box[0] >= 0
        assert label.box[2] <= 300
        for x, y in points:
            assert not overlaps(label.box, (x - 5, y - 5, x + 5, y + 5))


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_every_area_is_a_point_by_its_shape_that_says_its_values_and_leads_to_its_profile(width: str) -> None:
    drawing = drawn(width, jahr="2018")
    points = drawing.xpath(".//a")
    shapes = [point.xpath("./i/@class")[0].split()[-1] for point in points]
    # 2018: 21 Landkreise, 5 kreisfreie Städte, 7 Sonderstatusstädte
    assert [shapes.count(f"wir-drawn-{shape}") for shape in ("circle", "square", "triangle")] == [21, 5, 7]
    names = {point.get("aria-label").partition(":")[0]: point for point in points}
    areas = view().dataset.areas
    assert set(names) == {area.label for area in areas.values()}
    for area in areas.values():
        address = urlsplit(names[area.label].get("href"))
        assert (address.path, parse_qs(address.query).get("gebiet")) == ("kreis", [area.id])
        assert names[area.label].get("title") == names[area.label].get("aria-label")
    assert {"A", "B"} <= {text for point in points for text in point.xpath("./b/text()")}


def test_point_lies_where_its_values_are() -> None:
    drawing = drawn("wide", kennzahl="einwohner", bezug="absolut", jahr="2019", kennzahl2="flaeche")
    ticks = {
        "".join(text.itertext()): text.get("style")
        for text in drawing.xpath("./span[@class='wir-drawn-middle']")
    }
    [kassel] = [point for point in drawing.xpath(".//a") if point.xpath("./b/text()") == ["B"]]
    low, high, place = (
        float(style.partition("left:")[2].partition("%")[0])
        for style in (ticks["0"], ticks["800.000"], kassel.get("style"))
    )
    middle = place + float(kassel.get("style").partition("width:")[2].partition("%")[0]) / 2
    # Kassel: 202 137 of an axis to 800 000.
    assert middle == pytest.approx(low + (high - low) * 202_137 / 800_000, abs=0.02)


@pytest.mark.thorough
def test_every_view_against_the_population_can_be_drawn() -> None:
    for each in every_view(gebiete=("hanau", "kassel")):
        pair = ViewPair(each, second_view(each))
        found = figure_pairs(pair.left.table, pair.right.table)
        if found.pairs:
            sheet = scatter_sheet(each)
            assert sheet is not None
            sheet_html(sheet)
        lines = correlation_lines(pair, found)
        named = sum(len(areas) for areas in found.left_out.values())
        assert named + sum(len(one.areas) for one in found.pairs) == 33
        assert f"n = {len(found.pairs)}" in lines[0]


def test_words_say_direction_strength_and_that_it_is_no_cause() -> None:
    pair, found = pair_of({"kennzahl2": "flaeche"}, kennzahl="einwohner", bezug="absolut", jahr=2019)
    text = " ".join(correlation_lines(pair, found))
    assert "n = 33" in text
    assert "(schwach)" in text
    assert "keine Ursache" in text
    assert "Einwohnerzahl ein" not in text


def test_few_points_are_called_few_instead_of_being_interpreted() -> None:
    pair, found = pair_of(kennzahl="ikw-veranstaltungen", bezug="je-10000-einwohner", jahr=2024)
    lines = correlation_lines(pair, found)
    assert len(found.pairs) < 10
    assert "zu wenige" in lines[1]
    assert not any("(stark)" in line or "(mittel)" in line for line in lines)
    # A rate by inhabitants against the inhabitants themselves.
    assert any("allein aus der Rechnung" in line for line in lines)


def test_same_value_everywhere_has_no_correlation_and_same_figure_twice_is_said() -> None:
    lines = correlation_lines(*pair_of(kennzahl="fallmanagement-vorgesehen", bezug="absolut", jahr=2018))
    assert lines[0].startswith("Eine Rangkorrelation lässt sich nicht berechnen")
    same = correlation_lines(*pair_of(kennzahl="einwohner", bezug="absolut", jahr=2019))
    assert any("dieselbe Kennzahl" in line for line in same)


def test_joint_figures_against_themselves_are_one_point_and_said() -> None:
    vergleich = {"kennzahl2": "ikw-veranstaltungen", "bezug2": "absolut"}
    pair, found = pair_of(vergleich, kennzahl="ikw-veranstaltungen", bezug="je-10000-einwohner", jahr=2024)
    assert any(len(each.areas) > 1 for each in found.pairs)
    assert any("gemeinsame Angabe" in line for line in correlation_lines(pair, found))


def test_page_has_the_picture_whose_points_are_spoken_and_a_table() -> None:
    content = html(screen("comparison_page.py", gebiete="hanau,kassel", ansicht="streuung", bezug2="absolut"))
    assert content.count('aria-label="Hanau: waagerecht 1,04, senkrecht 96.023"') == 2
    assert "wir-twin" in content


def test_figures_without_a_common_area_say_so() -> None:
    app = screen(
        "comparison_page.py", gebiete="hanau,kassel", ansicht="streuung", kennzahl="fallmanagement-besetzt",
        kennzahl2="ikw-organisationen", jahr2="2025",
    )  # fmt: skip
    assert "Für kein Gebiet gibt es beide Angaben" in html(app)
