from __future__ import annotations

import pytest

from data.kennzahlen.registry import INDICATORS
from data.statistics.series import series
from pages.features.profile.area_series import Chart, chart, small_series, year_row
from tests.real_tables import real_dataset
from tests.views import disputed_dataset, disputed_view, view


def _chart(kennzahl: str, bezug: str, area_id: str) -> Chart:
    shown = view(kennzahl=kennzahl, bezug=bezug, jahr=2023)
    return chart(series(real_dataset(), kennzahl, bezug, area_id), shown.words)


def test_points_stand_in_the_middle_of_their_year_and_at_their_value() -> None:
    # 14 years, 2013 to 2026, so a year has 100/14 = 7.14 %. Fulda 2013: 65 036 inhabitants.
    drawn = _chart("einwohner", "absolut", "fulda")
    assert drawn.years[0] == (2013, 3.57)
    assert [dot.year for dot in drawn.dots] == list(range(2013, 2025))
    assert drawn.dots[0].left == 3.57
    assert not drawn.from_zero
    assert all(0 <= dot.bottom <= 100 for dot in drawn.dots)


def test_census_break_stands_between_2023_and_2024_and_no_line_crosses_it() -> None:
    drawn = _chart("einwohner", "absolut", "fulda")
    # 11 years of 7.142857 % before it.
    assert drawn.breaks == ((78.57, "Zensus 2022"),)
    assert len(drawn.line) == 10


def test_disputed_figure_has_two_ends_and_a_mark() -> None:
    found = series(disputed_dataset(), "ikw-veranstaltungen", "absolut", "frankfurt-am-main")
    drawn = chart(found, disputed_view().words)
    [dot] = [dot for dot in drawn.dots if dot.year == 2023]
    assert dot.top is not None
    assert dot.top > dot.bottom
    assert dot.short == "70?"
    assert drawn.from_zero


def test_gaps_of_following_years_are_one_stretch() -> None:
    drawn = _chart("ikw-veranstaltungen", "absolut", "frankfurt-am-main")
    known = {dot.year for dot in drawn.dots}
    missing = [year for year, _ in drawn.years if year not in known and year <= 2025]
    assert len(drawn.gaps) < len(missing)
    covered = sum(width for _, width in drawn.gaps)
    assert covered == pytest.approx(len(missing) * 100 / len(drawn.years), abs=0.1)


def test_values_of_zero_are_drawn() -> None:
    drawn = _chart("fallmanagement-besetzt", "absolut", "frankfurt-am-main")
    assert [(dot.year, dot.bottom) for dot in drawn.dots] == [(2017, 0), (2018, 0), (2019, 0)]


def test_series_without_a_value_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="needs a value"):
        _chart("ikw-veranstaltungen", "absolut", "wiesbaden")
    assert small_series(view(), "ikw-veranstaltungen", "wiesbaden").chart is None


def test_row_of_a_year_leads_to_its_sources_and_a_gap_says_why() -> None:
    shown = view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2023)
    points = series(real_dataset(), "ikw-veranstaltungen", "absolut", "frankfurt-am-main").points
    rows = {point.year: year_row(shown, point, {}) for point in points}
    assert rows[2023].value == "über 80"
    assert rows[2023].mark is not None
    assert "jahr=2023" in rows[2023].address
    assert (rows[2020].value, rows[2020].address, rows[2020].mark) == (".", "", None)
    assert rows[2020].remarks


def test_small_series_say_in_words_what_they_draw() -> None:
    found = small_series(view(), "einwohner", "fulda")
    assert found.chart is not None
    assert "2013: 65.036" in found.text
    assert set(INDICATORS) >= {"einwohner"}
