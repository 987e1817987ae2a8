from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pages.choice.comparison_choice import START
from pages.features.handing_on.view_files import named
from tests.views import view

PEOPLE: dict[str, Any] = {"kennzahl": "einwohner", "bezug": "absolut", "jahr": 2019}


@pytest.mark.parametrize(
    ("choices", "name"),
    [
        ({"ansicht": "veraenderung", "vergleichsjahr": 2013}, "veraenderung_einwohner_absolut_2013-2019"),
        ({"ansicht": "veraenderung", "vergleichsjahr": 2024}, "veraenderung_einwohner_absolut_2019-2024"),
        ({"ansicht": "karten", "vergleichsjahr": 2018}, "karten_einwohner_absolut_2018-2019"),
        (
            {"ansicht": "karten", "karten": "kennzahlen", "kennzahl2": "integrationslotsen"},
            "karten_einwohner_absolut_2019_integrationslotsen_absolut_2019",
        ),
        (
            {"ansicht": "streuung", "kennzahl2": "ikw-veranstaltungen", "jahr2": 2023},
            "streuung_einwohner_absolut_2019_ikw-veranstaltungen_absolut_2023",
        ),
        ({"ansicht": "punkte", "vergleichsjahr": 2013}, "punkte_einwohner_absolut_2019"),
        ({"ansicht": "unterschiede", "vergleichsjahr": 2013}, "unterschiede_einwohner_absolut_2019"),
    ],
)
def test_file_of_a_comparison_names_both_that_are_compared(choices: dict[str, Any], name: str) -> None:
    shown = view(**PEOPLE, gebiete=("hanau", "kassel"), vergleich=replace(START, bezug2="absolut", **choices))
    assert named(shown, "vergleich") == f"vergleich_{name}"
