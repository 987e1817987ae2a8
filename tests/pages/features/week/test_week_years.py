from __future__ import annotations

import pytest

from pages.features.week.week_view import week_view, years_of
from pages.features.week.week_years import LARGEST_PX, address, small_maps
from tests.views import view


def test_every_year_is_a_small_map_with_its_coverage() -> None:
    week = week_view(view())
    maps = {each.year: each for each in small_maps(week)}
    assert tuple(maps) == years_of(week)
    assert maps[2024].coverage == "13 von 33 Gebieten"
    assert len(maps[2024].dots) == 11
    assert [dot.partial for dot in maps[2024].dots].count(True) == 2


def test_all_years_share_one_scale() -> None:
    maps = {each.year: each for each in small_maps(week_view(view()))}
    # 140 in Frankfurt 2009 is the largest number of all; Kassel had 131 in 2024.
    assert maps[2009].dots[0].diameter == 2 * LARGEST_PX
    assert maps[2024].dots[0].diameter ** 2 / maps[2009].dots[0].diameter ** 2 == pytest.approx(
        131 / 140, rel=0.02
    )


def test_link_leads_to_the_year_and_keeps_the_other_choices() -> None:
    week = week_view(view(gebiet="hanau", farben="grau"))
    assert address(week, 2019) == "?kennzahl=ikw-veranstaltungen&jahr=2019&gebiet=hanau&farben=grau"
    assert "jahr=2009&bezug=absolut" in address(week, 2009)
    assert "gebiet=kassel" in address(week, 2024, "kassel")
