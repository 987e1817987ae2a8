from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from data.kennzahlen.registry import KENNZAHLEN
from pages.features.profile.area_facts import SECTIONS
from pages.frame import page_frame
from pages.view.view import View
from tests.real_tables import real_dataset
from tests.screen import html, link, map_arguments, notices, screen
from tests.words import say

AREAS = sorted(real_dataset().areas)


@pytest.mark.parametrize("area_id", AREAS)
def test_profile_opens_in_one_run_with_every_section_and_kennzahl(
    area_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[str | None] = []
    end = page_frame.end

    def counted(view: View, cited: Sequence[str]) -> None:
        ended.append(view.selection.gebiet)
        end(view, cited=cited)

    monkeypatch.setattr(page_frame, "end", counted)
    app = screen("profile_page.py", gebiet=area_id)
    assert ended == [area_id]
    assert notices(app) == []
    assert link(app) == {"gebiet": area_id}
    content = html(app)
    assert f"<h1>{real_dataset().areas[area_id].long_name}" in content
    assert [content.count(f'<h2 id="{section}">') for section in SECTIONS] == [1] * len(SECTIONS)
    for known in KENNZAHLEN.values():
        assert known.label.de in content
    assert len(app.get("component_instance")) == 1


def test_profile_opens_its_map_on_the_area_from_the_own_origin() -> None:
    arguments = map_arguments(screen("profile_page.py", gebiet="hanau"))
    assert '"focus": "hanau"' in arguments["script"]
    assert [file for file in [*arguments["js_links"], *arguments["css_links"]] if "://" in file] == []


def test_without_an_area_all_33_are_offered() -> None:
    app = screen("profile_page.py")
    offered = [each.proto.query_string for each in app.get("page_link")]
    assert sorted(query.split("gebiet=")[1].split("&")[0] for query in offered) == AREAS
    assert say("chooser.title") in html(app)


def test_unknown_area_is_told_and_all_33_are_offered() -> None:
    app = screen("profile_page.py", gebiet="atlantis")
    [notice] = notices(app)
    assert "atlantis" in notice
    assert len(app.get("page_link")) == len(AREAS)


def test_hanau_has_the_status_of_the_year_and_names_the_other() -> None:
    content = html(screen("profile_page.py", gebiet="hanau", jahr="2018"))
    assert "Sonderstatusstadt, AGS 06435014" in content
    assert "bis 31.12.2025" in content
    assert "Kreisfreie Stadt, AGS 06415, seit 01.01.2026" in content


def test_landkreis_with_a_city_of_its_own_says_that_it_is_left_out() -> None:
    content = html(screen("profile_page.py", gebiet="landkreis-giessen"))
    assert say("profile.without_city") in content


def test_view_chosen_on_the_map_stays() -> None:
    app = screen("profile_page.py", gebiet="hanau", kennzahl="einwohner", jahr="2020")
    assert app.selectbox(key="w_kennzahl").value == "einwohner"
    assert link(app) == {"kennzahl": "einwohner", "jahr": "2020", "gebiet": "hanau"}


@pytest.mark.parametrize(
    "value", ["<script>alert(1)</script>", "../../etc", "=cmd", "hanau,kassel", "\u202ehanau", "x" * 5000]
)
def test_hostile_area_is_told_as_text_and_all_33_are_offered(value: str) -> None:
    app = screen("profile_page.py", gebiet=value)
    assert len(notices(app)) == 1
    assert "<script>alert" not in html(app)
    assert len(app.get("page_link")) == len(AREAS)


def test_areas_before_and_after_are_those_by_name_and_the_last_is_followed_by_the_first() -> None:
    content = html(screen("profile_page.py", gebiet="wiesbaden"))
    assert re.search(r'rel="prev"\s+href="\?gebiet=wetzlar"', content)
    assert re.search(r'rel="next"\s+href="\?gebiet=bad-homburg"', content)


def test_landkreis_names_the_official_figure_with_its_city() -> None:
    content = html(screen("profile_page.py", gebiet="landkreis-giessen", jahr="2018"))
    assert "Einwohner mit Gießen" in content or "Einwohner mit Stadt Gießen" in content
    assert "268.876" in content
    assert "Landkreis Gießen mit Stadt Gießen" in content


def test_merger_and_census_are_said_with_the_municipalities() -> None:
    content = html(screen("profile_page.py", gebiet="waldeck-frankenberg"))
    assert "Bromskirchen" in content
    assert "Der Schritt von 2023 auf 2024 ist keine Entwicklung" in content
    assert 'src="data:image/svg+xml;base64,' in content


def test_contradiction_stands_side_by_side() -> None:
    content = html(screen("profile_page.py", gebiet="odenwaldkreis"))
    conflicts = content[content.index('id="angaben"') :]
    assert "Interkulturellen Woche, 2014" in conflicts
    assert "Gezeigt: 35 Veranstaltungen" in conflicts
    assert "nicht gezeigt (Regel 1)" in conflicts
