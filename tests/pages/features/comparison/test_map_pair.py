from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import Any

import pytest

from data.kennzahlen.registry import KENNZAHLEN
from data.statistics.metrics import years
from pages.choice.comparison_choice import START
from pages.features.comparison.comparison_view import ViewPair
from pages.features.comparison.map_pair import legend_rows, map_pair, with_letters
from pages.view.view import View, common_classification
from tests.real_tables import real_dataset
from tests.screen import html, screen
from tests.views import view

FIGURES = [(kennzahl, bezug) for kennzahl, known in KENNZAHLEN.items() for bezug in known.bezuege]


def compared(vergleich: dict[str, Any], **choices: Any) -> View:  # noqa: ANN401
    return view(gebiete=("hanau", "kassel"), vergleich=replace(START, **vergleich), **choices)


def two_years(kennzahl: str, bezug: str, year: int, other: int, **choices: Any) -> ViewPair:  # noqa: ANN401
    pair = map_pair(compared({"vergleichsjahr": other}, kennzahl=kennzahl, bezug=bezug, jahr=year, **choices))
    assert pair is not None
    return pair


@pytest.mark.parametrize(("kennzahl", "bezug"), FIGURES)
def test_two_years_have_the_same_classes_colours_and_legend_words(kennzahl: str, bezug: str) -> None:
    known = years(real_dataset(), kennzahl, bezug)
    pairs = list(combinations(known, 2))
    for year, other in pairs[:: max(1, len(pairs) // 12)]:
        left, right = two_years(kennzahl, bezug, year, other)
        assert left.selection.jahr < right.selection.jahr
        assert left.classification == right.classification
        assert left.colours == right.colours
        one, two = legend_rows(ViewPair(left, right), left)
        classes = len(left.classification.classes)
        assert [row.label for row in one][:classes] == [row.label for row in two][:classes]
        assert [row.colour for row in one][:classes] == [row.colour for row in two][:classes]


@pytest.mark.parametrize(("kennzahl", "bezug"), FIGURES)
@pytest.mark.parametrize("klassen", [None, "quantile", "intervalle", "natuerlich"])
def test_same_value_has_the_same_colour_in_both_years_and_every_value_has_one(
    kennzahl: str, bezug: str, klassen: str | None
) -> None:
    known = years(real_dataset(), kennzahl, bezug)
    if len(known) < 2:
        pytest.skip("one year only")
    pair = two_years(kennzahl, bezug, known[-1], known[0], klassen=klassen)
    seen: dict[float, str] = {}
    for shown in pair:
        for area_id, cell in shown.table.cells.items():
            if cell.classed and cell.value is not None:
                number = shown.fill_of(area_id)
                assert number >= 0, (area_id, cell.value)
                assert seen.setdefault(cell.value, shown.colours[number]) == shown.colours[number]
    assert seen


def test_own_limits_hold_for_both_years() -> None:
    left, right = two_years("einwohner", "absolut", 2019, 2013, klassen="eigene", grenzen=(100_000, 200_000))
    for each in (left, right):
        assert [(one.lower, one.upper) for one in each.classification.classes] == [
            (None, 100_000), (100_000, 200_000), (200_000, None),
        ]  # fmt: skip


def test_two_kennzahlen_keep_their_own_classes() -> None:
    shown = compared(
        {"karten": "kennzahlen", "kennzahl2": "flaeche"}, kennzahl="einwohner", bezug="absolut", jahr=2019
    )
    pair = map_pair(shown)
    assert pair is not None
    assert not pair.of_same_figure
    assert pair.left.classification == shown.classification
    assert pair.right.kennzahl.id == "flaeche"
    assert pair.right.selection.jahr == 2019


@pytest.mark.parametrize("year", [2013, 2016, 2019])
def test_one_kennzahl_on_both_maps_has_its_classes_in_common_however_it_was_asked_for(year: int) -> None:
    shown = compared(
        {"karten": "kennzahlen", "kennzahl2": "einwohner", "jahr2": year},
        kennzahl="einwohner",
        bezug="absolut",
        jahr=2024,
    )
    pair = map_pair(shown)
    assert pair is not None
    assert (pair.left.selection.jahr, pair.right.selection.jahr) == (2024, year)
    assert pair.left.classification == pair.right.classification
    one, two = legend_rows(pair, shown)
    assert [row.label for row in one] == [row.label for row in two]


def test_classes_in_common_need_one_figure() -> None:
    with pytest.raises(ValueError, match="one Kennzahl"):
        common_classification([view(), view(kennzahl="einwohner", bezug="absolut", jahr=2019)])


def test_letters_stand_before_values_and_are_said() -> None:
    shown = compared({}, kennzahl="einwohner", bezug="absolut", jahr=2019, beschriftung=True)
    from pages.view.map_content import area_paints

    paints = with_letters(shown, area_paints(shown))
    assert paints["hanau"].badge == "A 96.492"
    assert "Im Vergleich als A" in paints["hanau"].lines[-1]
    assert paints["marburg"] == area_paints(shown)["marburg"]


@pytest.mark.parametrize("karten", ["jahre", "kennzahlen"])
def test_page_shows_two_maps_that_move_together(karten: str) -> None:
    app = screen("comparison_page.py", gebiete="hanau,kassel", ansicht="karten", karten=karten)
    maps = app.get("component_instance")
    assert len(maps) == 2
    assert all('"sync": "vergleich"' in str(each.proto.json_args).replace('\\"', '"') for each in maps)
    assert html(app).count("wir-legend") >= 2


def test_sidebar_offers_the_second_figure_only_where_it_counts() -> None:
    app = screen("comparison_page.py", gebiete="hanau,kassel", ansicht="karten", karten="kennzahlen")
    assert app.selectbox(key="w_kennzahl2").value == "einwohner"
    keys = {each.key for each in screen("comparison_page.py", gebiete="hanau,kassel").selectbox}
    assert "w_kennzahl2" not in keys
