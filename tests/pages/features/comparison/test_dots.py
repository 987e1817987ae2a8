from __future__ import annotations

from itertools import pairwise

import pytest

from data.kennzahlen.registry import INDICATORS
from pages.features.comparison.dot_plots import (
    NEAREST,
    dot_plot,
    kennzahl_views,
    mean_name,
    scale_from_zero,
    scale_of_years,
)
from tests.views import every_view, view

SIX = ("hanau", "kassel", "frankfurt-am-main", "fulda", "wetteraukreis", "giessen")


def test_every_kennzahl_has_one_plot_and_the_chosen_one_comes_first() -> None:
    views = kennzahl_views(view(kennzahl="einwohner", bezug="absolut", jahr=2019, gebiete=SIX))
    assert views[0].indicator.id == "einwohner"
    assert sorted(each.indicator.id for each in views) == sorted(INDICATORS)


def test_plot_of_another_year_says_so() -> None:
    views = {each.indicator.id: each for each in kennzahl_views(view(jahr=2019, gebiete=SIX))}
    plot = dot_plot(views["vielfaltszentrum"], 2019)
    assert plot.title.endswith("2021")
    assert "2019" in plot.note
    assert dot_plot(views["einwohner"], 2019).note == ""


def test_place_of_a_value_is_its_share_of_the_axis() -> None:
    # Population 2019: the largest area is Frankfurt with 763 380, so the axis ends at 800 000.
    plot = dot_plot(view(kennzahl="einwohner", bezug="absolut", jahr=2019, gebiete=SIX), 2019)
    places = {dot.mark.area_id: dot.place for dot in plot.dots}
    assert places["frankfurt-am-main"] == pytest.approx(100 * 763_380 / 800_000, abs=0.01)
    assert plot.ticks[0] == (0, "0")
    assert plot.ticks[-1] == (100, "800.000")
    assert len(plot.others) == 33 - 6


@pytest.mark.parametrize("gebiete", [SIX, ("kassel", "landkreis-kassel")])
def test_every_view_keeps_marks_apart_and_inside_the_axis(gebiete: tuple[str, ...]) -> None:
    for each in every_view(gebiete=gebiete):
        plot = dot_plot(each, each.selection.jahr)
        for dot in plot.dots:
            assert 0 <= dot.place <= 100
            assert dot.upper is None or 0 <= dot.upper <= 100
            assert dot.line < plot.lines
        by_line = sorted((dot.line, dot.place) for dot in plot.dots)
        for (line, place), (next_line, next_place) in pairwise(by_line):
            assert line != next_line or next_place - place >= NEAREST
        assert all(0 <= place <= 100 for place in plot.others)
        assert plot.mean is None or 0 <= plot.mean <= 100


def test_every_compared_area_is_said_in_words_with_source_or_reason() -> None:
    for each in every_view(gebiete=SIX):
        plot = dot_plot(each, each.selection.jahr)
        said = [value for value in plot.values if value.mark is not None]
        assert [value.mark.area_id for value in said if value.mark] == list(SIX)
        for value in said:
            if value.value == "keine Angabe":
                assert value.note or any(value.mark.letter in line for line in plot.shared)  # type: ignore[union-attr]
            else:
                assert value.sources


def test_reason_that_several_share_is_said_once_with_their_letters() -> None:
    plot = dot_plot(view(kennzahl="fallmanagement-besetzt", bezug="absolut", jahr=2019, gebiete=SIX), 2019)
    [line] = plot.shared
    assert line.startswith("A, B, D, E, F: ")
    assert all(not value.note for value in plot.values)


def test_mean_is_hessen_only_where_all_areas_are_covered() -> None:
    assert mean_name(view()) == "Hessen"
    assert mean_name(view(kennzahl="einwohner", bezug="absolut", jahr=2019)) == "Mittel der 33 Gebiete"
    some = view(kennzahl="ikw-veranstaltungen", bezug="je-10000-einwohner", jahr=2019)
    assert mean_name(some) == "14 erfasste Gebiete zusammen"
    assert mean_name(view(kennzahl="vielfaltszentrum", bezug="absolut", jahr=2024)) == ""


def test_scale_without_values_or_of_zeros_can_still_be_drawn() -> None:
    assert scale_from_zero([]).percent(0) == 0
    assert scale_from_zero([0, 0]).high >= 1
    assert scale_of_years([]).percent(0) == 0


def test_scale_of_years_leaves_room_on_both_sides_and_has_whole_years() -> None:
    scale = scale_of_years([2021, 2024])
    assert (scale.low, scale.high) == (2020, 2025)
    assert scale.percent(2021) == 20
    assert all(tick == int(tick) for tick in scale.ticks)
