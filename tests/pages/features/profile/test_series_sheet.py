from __future__ import annotations

from itertools import combinations

import pytest

from data.kennzahlen.registry import KENNZAHLEN
from data.statistics.series import series
from pages.drawing.plans.series import Curve, curve_picture, small_picture
from pages.drawing.primitives import Bar, Frame, Group, Mark, Picture, Piece, Stroke, Words
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.screen import SCREEN
from pages.drawing.writers.svg import SVG_SHEET, sheet_svg
from pages.drawing.writers.typst.papers import PRINT
from pages.features.handing_on.view_sheet import SERIES, has_sheet, sheet_of
from pages.features.profile.series_sheet import curve_of, series_sheet, small_series, year_row
from tests.real_tables import real_dataset
from tests.screen import html, screen
from tests.views import disputed_dataset, disputed_view, view

FRAME = Frame(0, 0, 1040, 300)


def _curve(kennzahl: str, bezug: str, area_id: str) -> Curve:
    shown = view(kennzahl=kennzahl, bezug=bezug, jahr=2023)
    return curve_of(series(real_dataset(), kennzahl, bezug, area_id), shown.words)


def _points(picture: Picture) -> dict[str, Mark]:
    """The mark of every year."""
    groups = [piece for piece in picture.pieces if isinstance(piece, Group)]
    return {group.name: next(each for each in group.pieces if isinstance(each, Mark)) for group in groups}


def _slanting(pieces: tuple[Piece, ...]) -> list[Stroke]:
    """Lines from value to value; none of the axes lies aslant."""
    strokes = [piece for piece in pieces if isinstance(piece, Stroke)]
    return [each for each in strokes if each.start[0] != each.end[0] and each.start[1] != each.end[1]]


def test_points_stand_in_the_middle_of_their_year_and_at_their_value() -> None:
    # 14 years, 2013 to 2026. Fulda 2013: 65 036 inhabitants.
    curve = _curve("einwohner", "absolut", "fulda")
    assert curve.years == (2013, 2026)
    assert (curve.points[0].year, curve.points[0].value) == (2013, 65036)
    assert [point.year for point in curve.points] == list(range(2013, 2025))
    assert curve.axis.low > 0
    marks = _points(curve_picture(curve, FRAME, SCREEN))
    steps = {round(marks[str(year + 1)].at[0] - marks[str(year)].at[0], 6) for year in range(2013, 2024)}
    assert len(steps) == 1
    values = {point.year: point.value for point in curve.points}
    first, last = marks["2013"].at[1], marks["2023"].at[1]
    middle = marks["2018"].at[1]
    # Heights are as the values, counted from any height.
    assert (middle - first) / (last - first) == pytest.approx(
        (values[2018] - values[2013]) / (values[2023] - values[2013])
    )


def test_census_break_stands_between_2023_and_2024_and_no_line_crosses_it() -> None:
    curve = _curve("einwohner", "absolut", "fulda")
    assert curve.breaks == ((2024, "Zensus 2022"),)
    assert [(run[0][0], run[-1][0]) for run in curve.runs] == [(2013, 2023)]
    picture = curve_picture(curve, FRAME, SCREEN)
    marks = _points(picture)
    [line] = [piece for piece in picture.pieces if isinstance(piece, Stroke) and piece.pen.dashed]
    assert line.start[0] == pytest.approx((marks["2023"].at[0] + marks["2024"].at[0]) / 2)
    assert not [each for each in _slanting(picture.pieces) if each.start[0] < line.start[0] < each.end[0]]


def test_disputed_figure_has_two_ends_and_a_mark() -> None:
    found = series(disputed_dataset(), "ikw-veranstaltungen", "absolut", "frankfurt-am-main")
    curve = curve_of(found, disputed_view().words)
    [point] = [point for point in curve.points if point.year == 2023]
    assert point.upper is not None
    assert point.upper > point.value
    assert point.short == "70?"
    assert curve.axis.low == 0


def test_gaps_of_following_years_are_one_stretch() -> None:
    curve = _curve("ikw-veranstaltungen", "absolut", "frankfurt-am-main")
    known = {point.year for point in curve.points}
    missing = [year for year in range(curve.years[0], 2026) if year not in known]
    assert len(curve.gaps) < len(missing)
    covered = [year for first, last in curve.gaps for year in range(first, last + 1)]
    assert covered == missing
    for picture in (curve_picture(curve, FRAME, SCREEN), small_picture(curve, FRAME, SCREEN)):
        assert len([each for each in picture.pieces if isinstance(each, Bar)]) == len(curve.gaps)


def test_values_of_zero_are_drawn() -> None:
    curve = _curve("fallmanagement-besetzt", "absolut", "frankfurt-am-main")
    assert [(point.year, point.value) for point in curve.points] == [(2017, 0), (2018, 0), (2019, 0)]
    assert set(_points(curve_picture(curve, FRAME, SCREEN))) == {"2017", "2018", "2019"}


@pytest.mark.parametrize("across", [89, 140, 273])
def test_every_value_is_written_and_none_upon_another(across: int) -> None:
    for area_id in real_dataset().areas:
        curve = _curve("einwohner", "absolut", area_id)
        picture = curve_picture(curve, Frame(0, 0, across, 40), PRINT.printed(2.3))
        groups = [piece for piece in picture.pieces if isinstance(piece, Group)]
        values = [piece for group in groups for piece in group.pieces if isinstance(piece, Words)]
        assert [value.text for value in values] == [point.short for point in curve.points]
        boxes = [
            Frame(each.x - width / 2, each.y - 0.8 * each.size, width, each.size)
            for each in values
            for width in [PRINT.length(each.text, each.size)]
        ]
        assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])], area_id


def test_series_without_a_value_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="needs a value"):
        _curve("ikw-veranstaltungen", "absolut", "wiesbaden")
    assert small_series(view(), "ikw-veranstaltungen", "wiesbaden").drawing == ""


def test_points_on_screen_say_their_value_and_lead_to_their_year_in_the_table() -> None:
    page = html(screen("profile_page.py", gebiet="hanau", kennzahl="einwohner", jahr="2019"))
    assert 'class="wir-jump" href="#zr-2019" title="2019: 96.492 Einwohner"' in page
    assert 'id="zr-2019"' in page


def test_series_can_be_handed_on_with_every_value_and_what_must_be_known() -> None:
    shown = view(gebiet="hanau", kennzahl="einwohner", bezug="absolut", jahr=2019)
    assert has_sheet(shown.selection, SERIES)
    assert not has_sheet(view(gebiet=None).selection, SERIES)
    sheet = sheet_of(shown, SERIES)
    assert sheet == series_sheet(shown, "hanau")
    text = sheet_svg(series_sheet(shown, "hanau")).decode()
    assert all(word in text for word in ("2019: 96.492 Einwohner", "Zensus 2022", "beginnt nicht bei null"))
    assert slides([series_sheet(shown, "hanau")], "x").startswith(b"PK")


@pytest.mark.parametrize("kennzahl", ["ikw-veranstaltungen", "vielfaltszentrum"])
def test_sheet_without_a_curve_says_why(kennzahl: str) -> None:
    shown = view(gebiet="wiesbaden", kennzahl=kennzahl, bezug="absolut", jahr=2024)
    sheet = series_sheet(shown, "wiesbaden")
    assert sheet.curve is None
    assert len(sheet.sentences) == 1
    assert sheet.sentences[0] in sheet_svg(sheet).decode()
    assert sheet.plan(FRAME, SVG_SHEET).blocks


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
    assert "wir-drawing" in found.drawing
    assert "2013: 65.036" in found.text
    assert set(KENNZAHLEN) >= {"einwohner"}


def test_series_of_an_area_without_any_figure_gives_way_to_one_that_has_some() -> None:
    shown = html(screen("profile_page.py", gebiet="odenwaldkreis", kennzahl="integrationslotsen"))
    assert "In keinem Jahr gibt es eine Angabe. Gezeigt ist deshalb" in shown


def test_break_of_the_census_is_named_in_english_too() -> None:
    shown = view(kennzahl="einwohner", bezug="absolut", jahr=2023, sprache="en")
    curve = curve_of(series(real_dataset(), "einwohner", "absolut", "fulda"), shown.words)
    assert curve.breaks == ((2024, "2022 census"),)
