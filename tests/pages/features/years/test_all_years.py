from __future__ import annotations

from typing import Any

import pytest

from data.statistics.metrics import years
from pages.blocks.key_figures import key_figures
from pages.drawing.plans.small_map import small_map_of
from pages.drawing.primitives import Frame, Group, Picture, Words
from pages.drawing.writers.pptx.page import SLIDE
from pages.features.handing_on.view_sheet import sheet_of
from pages.features.profile.profile_sheet import profile_sheet
from pages.features.slides.statement import statement
from pages.features.years.all_years import views_of_years, year_maps
from pages.features.years.all_years_sheet import all_years_sheet
from pages.view.view import View, of_kept
from tests.links import chosen_by
from tests.real_tables import real_dataset
from tests.views import view

WEEK = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut", "jahr": 2019}


def test_all_years_stand_on_the_same_classes() -> None:
    shown = views_of_years(view(**WEEK))
    assert len(shown) > 5
    assert len({each.classification for each in shown}) == 1


def test_fixed_classes_hold_in_each_year_of_the_view_itself() -> None:
    one, other = (
        view(kennzahl="einwohner", bezug="absolut", jahr=year, festklassen=True) for year in (2013, 2024)
    )
    assert one.classification == other.classification
    assert view(kennzahl="einwohner", bezug="absolut", jahr=2013).classification != one.classification


def test_a_year_without_figures_keeps_its_place_and_says_so() -> None:
    maps = {each.year: each for each in year_maps(view(kennzahl="koordination", jahr=2020))}
    assert (maps[2021].picture, maps[2021].href, maps[2021].scope) == ("", "", "keine Angabe")
    assert maps[2020].current
    code = maps[2020].picture.removeprefix("kleinkarte/").removesuffix(".svg")
    assert small_map_of(code) is not None


def test_a_map_leads_to_its_year_as_large_map() -> None:
    [map_of_2022] = [each for each in year_maps(view(**WEEK, sicht="verlauf")) if each.year == 2022]
    chosen = chosen_by(map_of_2022.href)
    assert (chosen.jahr, chosen.sicht) == (2022, "karte")
    assert map_of_2022.figure == "mindestens rund 272 Veranstaltungen"
    assert map_of_2022.scope == "14 von 33 Gebieten mit Angabe"


@pytest.mark.parametrize(
    "figure",
    [
        {"kennzahl": "einwohner", "bezug": "absolut"},
        {"kennzahl": "einwohner", "bezug": "je-km2"},
        {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut"},
        {"kennzahl": "ikw-veranstaltungen", "bezug": "je-10000-einwohner"},
        {"kennzahl": "vielfaltszentrum", "bezug": "absolut"},
    ],
)
@pytest.mark.parametrize(
    "filters", [{"typ": ("Landkreis",)}, {"rb": ("Kassel",)}, {"von": 10.0}, {"typ": ()}, {"von": 1e12}]
)
def test_a_number_is_that_of_the_areas_which_the_map_of_its_year_shows(
    figure: dict[str, str], filters: dict[str, Any]
) -> None:
    known = years(real_dataset(), figure["kennzahl"], figure["bezug"])
    shown = view(**figure, jahr=known[-1], **filters, sicht="verlauf")
    told = {each.year: each for each in year_maps(shown)}
    for year in known:
        narrow = of_kept(view(**figure, jahr=year, **filters))
        values = [each.value for each in key_figures(narrow)]
        assert told[year].figure.removesuffix(f" {_unit(narrow)}") in ("", *values)
        covered = f"{narrow.table.coverage.covered} von {narrow.table.coverage.areas}"
        assert covered in values
        assert told[year].scope == f"{covered} Gebieten mit Angabe"


def _unit(shown: View) -> str:
    return shown.words.unit if shown.bezug.id != "absolut" else shown.say.term(shown.kennzahl.unit_plural)


@pytest.mark.parametrize(
    ("figure", "number", "scope"),
    [
        ({"kennzahl": "einwohner", "bezug": "absolut"}, "4.248.810 Einwohner", "21 von 21"),
        ({**WEEK, "bezug": "je-10000-einwohner"}, "rund 1,88 Veranstaltungen", "8 von 21"),
    ],
)
def test_a_filter_leaves_in_the_number_what_it_leaves_on_the_map(
    figure: dict[str, Any], number: str, scope: str
) -> None:
    query = {**figure, "jahr": 2019, "typ": ("Landkreis",), "sicht": "verlauf"}
    [of_2019] = [each for each in year_maps(view(**query)) if each.year == 2019]
    assert of_2019.figure.startswith(number)
    assert of_2019.scope == f"{scope} Gebieten mit Angabe"
    assert any(
        each.title.startswith(f"2019: {number.rpartition(' ')[0]} ({scope}")
        for each in all_years_sheet(view(**query)).maps
    )
    if figure["kennzahl"] == "einwohner":
        assert "im Filter" in statement(view(**query), "")
        assert "von 21 Gebieten" in statement(view(**query), "")


def test_the_chosen_area_is_told_in_each_year_or_that_it_is_missing() -> None:
    told = {each.year: each.area for each in year_maps(view(**WEEK, gebiet="frankfurt-am-main"))}
    assert told[2019] == "Frankfurt am Main: über 80"
    assert told[2014].endswith(": keine Angabe")


def test_the_sheet_of_the_page_is_that_of_the_way_of_looking() -> None:
    for sicht, kind in (("karte", "map"), ("rangfolge", "chart"), ("tabelle", "chart"), ("verlauf", "grid")):
        sheet = sheet_of(view(sicht=sicht), "")
        assert sheet is not None
        assert sheet.kind == kind
    start_years = sheet_of(
        view(kennzahl="vielfaltszentrum", bezug="absolut", jahr=2022, sicht="rangfolge"), ""
    )
    assert start_years is not None
    assert start_years.kind == "map"


def test_the_sheet_has_a_map_for_each_year_with_figures_and_names_the_filters() -> None:
    sheet = all_years_sheet(view(**WEEK, typ=("Landkreis",)))
    assert [each.title.split(":")[0] for each in sheet.maps][-1] == "2025"
    assert "(8 von 21)" in next(each.title for each in sheet.maps if each.title.startswith("2019"))
    assert sheet.title.endswith("(nur: Landkreise)")


def test_sheet_of_small_maps_breaks_no_word_and_writes_nothing_over_a_map() -> None:
    sheet = all_years_sheet(view(**WEEK, beschriftung=True))
    for picture in sheet.plan(Frame(36, 110, 648, 340), SLIDE).blocks:
        if isinstance(picture, Picture):
            words = picture.title.split()
            longest = max(SLIDE.length(word, picture.title_size, bold=True) for word in words)
            assert longest <= picture.title_frame.width + 0.01
            marks = [
                each.text
                for group in picture.pieces
                if isinstance(group, Group)
                for each in group.pieces
                if isinstance(each, Words)
            ]
            assert set(marks) <= {"≥"}


def test_small_maps_have_no_values_on_them_that_would_find_no_place() -> None:
    labelled = view(kennzahl="einwohner", bezug="absolut", jahr=2024, beschriftung=True, gebiet="kassel")
    for shown in (*all_years_sheet(labelled).maps, profile_sheet(labelled, "kassel").map):
        assert {area.badge for area in shown.areas} == {""}
