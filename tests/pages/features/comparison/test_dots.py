from __future__ import annotations

from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html as markup

from data.kennzahlen.registry import KENNZAHLEN
from pages.features.comparison.dots_sheet import NEAREST, dot_plot, kennzahl_views
from pages.view.value_axis import axis_from_zero, axis_of_years
from pages.view.view import View
from tests.screen import html, screen
from tests.views import every_view, view

SIX = ("hanau", "kassel", "frankfurt-am-main", "fulda", "wetteraukreis", "giessen")


def test_every_kennzahl_has_one_plot_and_the_chosen_one_comes_first() -> None:
    views = kennzahl_views(view(kennzahl="einwohner", bezug="absolut", jahr=2019, gebiete=SIX))
    assert views[0].kennzahl.id == "einwohner"
    assert sorted(each.kennzahl.id for each in views) == sorted(KENNZAHLEN)


def test_plot_of_another_year_says_so() -> None:
    views = {each.kennzahl.id: each for each in kennzahl_views(view(jahr=2019, gebiete=SIX))}
    plot = dot_plot(views["vielfaltszentrum"], 2019)
    assert plot.strip.title.endswith("2021")
    assert "2019" in plot.note
    assert dot_plot(views["einwohner"], 2019).note == ""


def test_place_of_a_value_is_its_share_of_the_axis() -> None:
    # Population 2019: the largest area is Frankfurt with 763 380, so the axis ends at 800 000.
    plot = dot_plot(view(kennzahl="einwohner", bezug="absolut", jahr=2019, gebiete=SIX), 2019)
    [frankfurt] = [dot for dot in plot.strip.dots if dot.spoken.startswith("Frankfurt am Main")]
    assert frankfurt.place == pytest.approx(763_380 / 800_000, abs=0.0001)
    assert plot.strip.ticks[0] == (0, "0")
    assert plot.strip.ticks[-1] == (1, "800.000")
    assert len(plot.strip.others) == 33 - 6


@pytest.mark.parametrize("gebiete", [SIX, ("kassel", "landkreis-kassel")])
def test_every_view_keeps_marks_apart_and_inside_the_axis(gebiete: tuple[str, ...]) -> None:
    for each in every_view(gebiete=gebiete):
        strip = dot_plot(each, each.selection.jahr).strip
        for dot in strip.dots:
            assert 0 <= dot.place <= 1
            assert dot.upper is None or 0 <= dot.upper <= 1
        by_line = sorted((dot.line, dot.place) for dot in strip.dots)
        for (line, place), (next_line, next_place) in pairwise(by_line):
            assert line != next_line or next_place - place >= NEAREST
        assert all(0 <= place <= 1 for place in strip.others)
        assert strip.mean is None or 0 <= strip.mean <= 1


def test_every_compared_area_is_said_in_words_with_source_or_reason() -> None:
    for each in every_view(gebiete=SIX):
        plot = dot_plot(each, each.selection.jahr)
        said = [value for value in plot.values if value.mark is not None]
        assert [value.mark.area_id for value in said if value.mark] == list(SIX)
        for value in said:
            if value.value == "keine Angabe":
                assert value.note or any(value.mark.letter in line for line in plot.shared if value.mark)
            else:
                assert value.sources


def test_reason_that_several_share_is_said_once_with_their_letters() -> None:
    plot = dot_plot(view(kennzahl="fallmanagement-besetzt", bezug="absolut", jahr=2019, gebiete=SIX), 2019)
    assert plot.shared == (
        "A, F: Für dieses Jahr wurde keine Zahl gefunden.",
        "B, D, E: In den ausgewerteten Quellen steht dazu nichts.",
    )
    assert not [value for value in plot.values if value.note and value.note in " ".join(plot.shared)]
    # What the source adds to the one figure that is known stands with it.
    assert [value.name for value in plot.values if value.note] == ["Frankfurt am Main"]


def _name(shown: View) -> str:
    return shown.words.mean_name(shown.table)


def test_mean_is_hessen_only_where_all_areas_are_covered() -> None:
    assert _name(view()) == "Hessen"
    assert _name(view(kennzahl="einwohner", bezug="absolut", jahr=2019)) == "Mittel der 33 Gebiete"
    some = view(kennzahl="ikw-veranstaltungen", bezug="je-10000-einwohner", jahr=2019)
    assert _name(some) == "14 erfasste Gebiete zusammen"
    assert _name(view(kennzahl="vielfaltszentrum", bezug="absolut", jahr=2024)) == ""


def test_axis_without_values_or_of_zeros_can_still_be_drawn() -> None:
    assert axis_from_zero([]).percent(0) == 0
    assert axis_from_zero([0, 0]).top >= 1
    assert axis_of_years([]).percent(0) == 0


def test_axis_of_years_leaves_room_on_both_sides_and_has_whole_years() -> None:
    axis = axis_of_years([2021, 2024])
    assert (axis.bottom, axis.top) == (2020, 2025)
    assert axis.percent(2021) == 20
    long = axis_of_years([2011, 2022])
    assert long.ticks[-1] == long.top >= 2023
    assert all(tick == int(tick) for tick in long.ticks)


def test_marks_say_their_value_and_lead_to_the_profile_of_the_same_figure_with_filters_kept() -> None:
    content = html(
        screen(
            "comparison_page.py", gebiete="hanau,kassel", kennzahl="einwohner", jahr="2019", typ="landkreis"
        )
    )
    root = markup.fragment_fromstring(f"<div>{content}</div>")
    [mark] = root.xpath("//a[starts-with(@title, 'Hanau: 96.492')]")
    address = urlsplit(mark.get("href"))
    chosen = parse_qs(address.query)
    assert address.path == "kreis"
    assert (chosen["gebiet"], chosen["kennzahl"], chosen["typ"]) == (
        ["hanau"],
        ["einwohner"],
        ["landkreis"],
    )
