from __future__ import annotations

import re

import pytest

from data.places.place_index import Place, search_places
from tests.real_tables import real_dataset


def _named(label: str) -> list[Place]:
    return [place for place in search_places(real_dataset()) if place.label == label]


@pytest.mark.parametrize(
    ("label", "area_id", "ags", "former", "hint"),
    [
        ("Butzbach", "wetteraukreis", "06440005", False, "Stadt im Wetteraukreis"),
        ("Biebesheim am Rhein", "gross-gerau", "06433001", False, "Gemeinde im Kreis Groß-Gerau"),
        (
            "Beerfelden",
            "odenwaldkreis",
            "06437002",
            True,
            "früher selbständig, heute Oberzent, im Odenwaldkreis",
        ),
        ("Oberzent", "odenwaldkreis", "06437016", False, "Stadt im Odenwaldkreis"),
        ("Rüsselsheim", "ruesselsheim-am-main", "06433012", True, "früherer Name von Rüsselsheim am Main"),
        (
            "Schmitten",
            "hochtaunuskreis",
            "06434009",
            True,
            "früherer Name von Schmitten im Taunus, im Hochtaunuskreis",
        ),
        (
            "Gutsbezirk Spessart",
            "main-kinzig-kreis",
            "06435200",
            False,
            "gemeindefreies Gebiet im Main-Kinzig-Kreis",
        ),
        ("Landkreis Gießen", "landkreis-giessen", None, False, "Landkreis Gießen (ohne Stadt Gießen)"),
        ("Stadt Kassel", "kassel", None, False, "kreisfreie Stadt"),
    ],
)
def test_place_leads_to_its_area(label: str, area_id: str, ags: str | None, former: bool, hint: str) -> None:
    [place] = _named(label)
    assert place == Place(label, area_id, ags, former, place.hint)
    assert place.hint.de == hint


def test_town_and_kreis_of_one_name_are_told_apart_by_the_hint() -> None:
    assert {place.hint.de for place in _named("Groß-Gerau")} == {
        "Kreis Groß-Gerau (ohne Stadt Rüsselsheim am Main)",
        "Stadt im Kreis Groß-Gerau",
    }


def test_hints_are_said_in_english_too() -> None:
    english = {place.label: place.hint.en for place in search_places(real_dataset())}
    assert english["Butzbach"] == "town in Wetteraukreis"
    assert english["Landkreis Gießen"] == "Landkreis Gießen (without Stadt Gießen)"
    assert english["Schmitten"] == "former name of Schmitten im Taunus, in Hochtaunuskreis"
    assert not [hint for hint in english.values() if re.search(r"\b(von|ohne|Gemeinde|früher|liegt)\b", hint)]


def test_every_place_once_without_official_additions() -> None:
    places = search_places(real_dataset())
    assert len({(place.label, place.area_id, place.ags) for place in places}) == len(places)
    assert not [place.label for place in places if "," in place.label or "gemfr" in place.label]
    # 33 areas, 425 municipalities of 2024 less the 12 cities, and 11 names of former times.
    assert len(places) == 33 + 425 - 12 + 11
    assert sum(place.former for place in places) == 11


def test_four_unincorporated_areas_are_there() -> None:
    assert (
        sum(place.hint.de.startswith("gemeindefreies Gebiet") for place in search_places(real_dataset())) == 4
    )


def test_hint_names_the_latest_status() -> None:
    found = [p.hint.de for p in search_places(real_dataset()) if p.area_id == "hanau" and not p.ags]
    # Since 1 January 2026.
    assert found == ["kreisfreie Stadt"]
