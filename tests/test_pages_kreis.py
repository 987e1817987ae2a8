from __future__ import annotations

import pytest

from data.indicators import INDICATORS
from pages.ui.messages import say
from tests.real_tables import real_dataset
from tests.screen import html, link, map_arguments, notices, screen

AREAS = sorted(real_dataset().areas)


@pytest.mark.parametrize("area_id", AREAS)
def test_profile_shows_every_kennzahl_and_every_observation(area_id: str) -> None:
    app = screen("kreis.py", gebiet=area_id)
    assert notices(app) == []
    assert link(app) == {"gebiet": area_id}
    content = html(app)
    assert f"<h1>{real_dataset().areas[area_id].long_name}" in content
    for known in INDICATORS.values():
        assert known.label.de in content
    assert len(app.get("component_instance")) == 1


def test_profile_opens_its_map_on_the_area_from_the_own_origin() -> None:
    arguments = map_arguments(screen("kreis.py", gebiet="hanau"))
    assert '"focus": "hanau"' in arguments["script"]
    assert [file for file in [*arguments["js_links"], *arguments["css_links"]] if "://" in file] == []


def test_without_an_area_all_33_are_offered() -> None:
    app = screen("kreis.py")
    offered = [each.proto.query_string for each in app.get("page_link")]
    assert sorted(query.split("gebiet=")[1].split("&")[0] for query in offered) == AREAS
    assert say("chooser.title", "de") in html(app)


def test_unknown_area_is_told_and_all_33_are_offered() -> None:
    app = screen("kreis.py", gebiet="atlantis")
    [notice] = notices(app)
    assert "atlantis" in notice
    assert len(app.get("page_link")) == len(AREAS)


def test_hanau_has_the_status_of_the_year_and_names_the_other() -> None:
    content = html(screen("kreis.py", gebiet="hanau", jahr="2018"))
    assert "Sonderstatusstadt, AGS 06435014" in content
    assert "bis 31.12.2025" in content
    assert "Kreisfreie Stadt, AGS 06415, seit 01.01.2026" in content


def test_landkreis_with_a_city_of_its_own_says_that_it_is_left_out() -> None:
    content = html(screen("kreis.py", gebiet="landkreis-giessen"))
    assert say("profile.without_city", "de") in content


def test_view_chosen_on_the_map_stays() -> None:
    app = screen("kreis.py", gebiet="hanau", kennzahl="einwohner", jahr="2020")
    assert app.selectbox(key="w_kennzahl").value == "einwohner"
    assert link(app) == {"kennzahl": "einwohner", "jahr": "2020", "gebiet": "hanau"}
