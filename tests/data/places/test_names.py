from __future__ import annotations

import pytest

from data.places.names import city_ags, short_name, spelled
from tests.real_tables import real_dataset


@pytest.mark.parametrize("text", ["Groß-Gerau", "GROSS GERAU", "groß\u00a0gerau", " gross–gerau "])
def test_spellings_of_a_name_are_one(text: str) -> None:
    assert spelled(text) == "grossgerau"


def test_umlaut_written_out_or_composed_is_the_same() -> None:
    assert spelled("Gießen") == "giessen"
    assert spelled("Rüsselsheim") == spelled("Ruesselsheim") == spelled("Ru\u0308sselsheim")


@pytest.mark.parametrize(
    ("official", "short"),
    [
        ("Butzbach, Friedrich-Ludwig-Weidig-Stadt", "Butzbach"),
        ("Homberg (Efze), Reformationsstadt, Kreisstadt", "Homberg (Efze)"),
        ("Limburg a.d. Lahn, Kreisstadt", "Limburg a. d. Lahn"),
        ("Michelbuch gemfr. Gebiet", "Michelbuch"),
        ("Gutsbezirk Spessart, gemfr. Gebiet", "Gutsbezirk Spessart"),
        ("Hesseneck", "Hesseneck"),
    ],
)
def test_official_additions_are_left_out(official: str, short: str) -> None:
    assert short_name(official) == short


def test_city_has_eight_digit_keys_and_a_landkreis_none() -> None:
    areas = real_dataset().areas
    assert city_ags(areas["hanau"]) == {"06435014", "06415000"}
    assert city_ags(areas["wetteraukreis"]) == set()
