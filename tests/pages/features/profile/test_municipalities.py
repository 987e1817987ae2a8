from __future__ import annotations

from base64 import b64decode
from xml.etree import ElementTree

import pytest

from data.statistics.municipality_growth import municipality_growth
from pages.features.profile.municipalities import (
    COLOURS,
    LIMITS,
    class_names,
    growth_class,
    municipality_row,
    picture,
)
from tests.real_tables import real_dataset
from tests.screen import html, screen
from tests.views import view
from tests.words import say


@pytest.mark.parametrize(
    ("percent", "number"),
    [
        (-9.0, 0),
        (-3.04, 1),
        (-3.06, 0),
        (-1.0, 2),
        (0.0, 2),
        (0.96, 3),
        (1.0, 3),
        (4.9, 3),
        (5.0, 4),
        (22.0, 4),
    ],
)
def test_class_is_that_of_the_printed_value(percent: float, number: int) -> None:
    assert growth_class(percent) == number


def test_every_class_has_a_name_and_a_colour() -> None:
    assert class_names(say) == [
        "unter −3 %",
        "−3 bis unter −1 %",
        "−1 bis unter 1 %",
        "1 bis unter 5 %",
        "5 % und mehr",
    ]
    assert len(COLOURS) == len(LIMITS) + 1


@pytest.mark.parametrize(
    ("area", "said"),
    [
        # The Neckartalsüdrand is the only one.
        ("bergstrasse", "22 Gemeinden und 1 unbewohntes gemeindefreies Gebiet. "),
        ("vogelsbergkreis", "19 Gemeinden. "),
    ],
)
def test_profile_counts_municipalities_and_uninhabited_areas(area: str, said: str) -> None:
    assert said in html(screen("profile_page.py", gebiet=area))


def test_row_says_direction_by_symbol_share_and_number() -> None:
    found = {each.name: each for each in municipality_growth(real_dataset(), "waldeck-frankenberg")}
    row = municipality_row(view().words, 1, found["Allendorf (Eder)"])
    # 31.12.2013: 5 593 in Allendorf (Eder) and 1 832 in Bromskirchen; 31.12.2023: 7 649; 31.12.2024: 7 518.
    assert (found["Allendorf (Eder)"].first, found["Allendorf (Eder)"].same_census) == (7425, 7649)
    assert row.change == "▲ 3,0 % (+224)"
    assert row.step == "−131"
    assert "Bromskirchen" in row.note
    assert municipality_row(view().words, 2, found["Haina (Kloster)"]).change.startswith("▼ 9,1 % (−")


@pytest.mark.parametrize(("area_id", "city"), [("landkreis-giessen", "Gießen"), ("odenwaldkreis", None)])
def test_picture_has_a_number_for_each_municipality_and_names_a_city_among_them(
    area_id: str, city: str | None
) -> None:
    found = municipality_growth(real_dataset(), area_id)
    uri = picture(view().dataset, area_id, found)
    svg = ElementTree.fromstring(b64decode(uri.removeprefix("data:image/svg+xml;base64,")))
    labels = [text.text for text in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert labels == [*(str(number) for number in range(1, len(found) + 1)), *([city] if city else [])]


def test_english_warning_of_the_census_is_a_whole_sentence() -> None:
    shown = html(screen("profile_page.py", gebiet="wetteraukreis", sprache="en"))
    assert "up to 2023 are based on the 2011 census, those of 2024 on the 2022 census." in shown
