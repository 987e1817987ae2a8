from __future__ import annotations

import pytest

from data.places.names import spelled
from data.places.place_index import search_places
from data.places.search_text import ELSEWHERE, answer
from tests.real_tables import real_dataset


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("Butzbach", "wetteraukreis"),
        ("butzb", "wetteraukreis"),
        ("  HANAU ", "hanau"),
        ("Frankfurt", "frankfurt-am-main"),
        ("Beerfelden", "odenwaldkreis"),
        ("Landkreis Gießen", "landkreis-giessen"),
    ],
)
def test_a_name_or_its_only_beginning_means_one_place(text: str, area: str) -> None:
    found = answer(text, real_dataset())
    assert [place.area_id for place in found.places] == [area]


def test_a_name_of_city_and_landkreis_is_asked_about() -> None:
    found = answer("Gießen", real_dataset())
    assert {place.area_id for place in found.places} == {"giessen", "landkreis-giessen"}


@pytest.mark.parametrize("text", ["Mainz", "mainz", "Aschaffenburg", "Bayern", "Köln"])
def test_what_lies_in_another_land_is_said(text: str) -> None:
    found = answer(text, real_dataset())
    assert (found.places, found.elsewhere) == ((), True)


@pytest.mark.parametrize("text", ["Butzbahc", "Xanten", "Gissen", "", "…"])
def test_what_is_only_alike_is_not_taken(text: str) -> None:
    found = answer(text, real_dataset())
    assert (found.places, found.elsewhere) == ((), False)


def test_no_place_of_hessen_is_said_to_lie_elsewhere() -> None:
    names = {spelled(place.label) for place in search_places(real_dataset())}
    assert names & ELSEWHERE == set()
