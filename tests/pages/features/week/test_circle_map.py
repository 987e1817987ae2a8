from __future__ import annotations

import json
from typing import Any

import pytest

from geo.boundaries.areas import area_order
from geo.paint.choropleth import GAP, PART
from geo.paint.circles import Circle
from pages.features.week.circle_map import circle_table, circles
from pages.features.week.week_view import week_view, years_of
from pages.view.view import View
from tests.views import disputed_view, view

MOST_BYTES = 7_800
"""For the table alone, so that the component stays below 8 kB with everything around it."""


def week(year: int, kennzahl: str = "ikw-veranstaltungen", **choices: Any) -> View:  # noqa: ANN401
    return week_view(view(kennzahl=kennzahl, bezug="absolut", jahr=year, **choices))


def table(shown: View) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(circle_table(shown))
    return read


def by_areas(shown: View) -> dict[tuple[str, ...], Circle]:
    return {each.areas: each for each in circles(shown)}


def test_joint_figure_has_one_circle_and_one_outline() -> None:
    shown = week(2024)
    assert by_areas(shown)[("main-kinzig-kreis", "hanau")].kind == "joint"
    assert ("hanau",) not in by_areas(shown)
    assert len(circles(shown)) == 13 - 2
    assert len(table(shown)["joint"]) == 2


def test_partial_figure_is_open_and_marked_as_a_lower_bound() -> None:
    shown = week(2024)
    circle = by_areas(shown)[("gross-gerau",)]
    assert (circle.kind, circle.text) == ("part", "≥")
    read = table(shown)
    assert [row[4] for row in read["circles"] if row[5] == "≥"] == [1, 1]
    assert read["rows"][area_order().index("gross-gerau")][0] == PART


def test_disputed_figure_has_a_ring_for_its_upper_end() -> None:
    circle = by_areas(week_view(disputed_view()))[("frankfurt-am-main",)]
    assert circle.text == "?"
    assert circle.upper_radius**2 / circle.radius**2 == pytest.approx(80 / 70)


def test_values_are_written_in_the_circles_on_demand() -> None:
    written = {areas: each.text for areas, each in by_areas(week(2024, beschriftung=True)).items()}
    assert written[("kassel",)] == "131"
    assert written[("gross-gerau",)] == "≥ 46"


def test_circle_is_filtered_out_only_with_all_its_areas() -> None:
    only_cities = by_areas(week(2024, typ=("Sonderstatusstadt",)))
    # Hanau and Wetzlar were Sonderstatusstädte in 2024 and share the figures of their Landkreise.
    assert set(only_cities) == {("main-kinzig-kreis", "hanau"), ("lahn-dill-kreis", "wetzlar")}


def test_areas_with_organisers_have_one_tint_and_all_others_are_gaps() -> None:
    shown = week(2022, "ikw-organisationen")
    read = table(shown)
    fills = dict(zip(area_order(), [row[0] for row in read["rows"]], strict=True))
    assert {area for area, fill in fills.items() if fill == 0} == {"offenbach-am-main", "wetteraukreis"}
    assert set(fills.values()) == {0, GAP}
    assert len(read["colours"]) == 1


def test_areas_carry_no_mark_beside_that_in_the_circle() -> None:
    assert {row[1] for row in table(week(2024, beschriftung=True))["rows"]} == {""}


@pytest.mark.parametrize("kennzahl", ["ikw-veranstaltungen", "ikw-organisationen"])
def test_every_year_stays_small(kennzahl: str) -> None:
    first = week(2018, kennzahl)
    sizes = {
        year: len(circle_table(week(year, kennzahl, beschriftung=True, gebiet="hanau")).encode())
        for year in years_of(first)
    }
    assert max(sizes.values()) <= MOST_BYTES, sizes
