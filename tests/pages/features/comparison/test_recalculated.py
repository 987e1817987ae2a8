from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import pytest
from openpyxl import load_workbook

from data.statistics.differences import AreaDifference
from pages.choice.comparison_choice import START
from pages.features.comparison.difference_table import (
    difference_downloads,
    ordered_differences,
    remarks,
)
from pages.features.comparison.difference_words import decimals, recalculated, rounding_note
from pages.view.view import View
from tests.screen import html, screen
from tests.views import view
from tests.words import say

MINUS = "\u2212"
AREAS = ("frankfurt-am-main", "hanau", "kassel")
POSTS: dict[str, Any] = {
    "kennzahl": "fallmanagement-vorgesehen",
    "bezug": "je-100000-einwohner",
    "jahr": 2018,
}
PEOPLE: dict[str, Any] = {"kennzahl": "einwohner", "bezug": "absolut", "jahr": 2019}


def compared(reference: str | None, **choices: Any) -> View:  # noqa: ANN401
    return view(gebiete=AREAS, vergleich=replace(START, bezugsgebiet=reference), **choices)


def row(shown: View, area_id: str) -> AreaDifference:
    return next(each for each in ordered_differences(shown) if each.cell.area_id == area_id)


def note(shown: View) -> str:
    return rounding_note(shown, ordered_differences(shown))


def test_difference_that_the_printed_numbers_do_not_give_says_what_they_would_give() -> None:
    shown = compared(None, **POSTS)
    # Frankfurt 1 / 753 056 = 0.13279, Hessen 33 / 6 265 809 = 0.52667: the difference is -0.39388, printed -0,39;
    # 0,13 and 0,53 give -0,40.
    frankfurt = row(shown, "frankfurt-am-main")
    assert frankfurt.absolute is not None
    assert frankfurt.absolute.value == pytest.approx(-0.39388, abs=1e-5)
    assert recalculated(shown, frankfurt) == f"{MINUS}0,40"
    assert f"wären es {MINUS}0,40." in remarks(shown, frankfurt)[-1]
    # Hanau 1 / 96 023 = 1.04142: 0.51475 is printed +0,51, and 1,04 - 0,53 is 0,51.
    assert recalculated(shown, row(shown, "hanau")) == ""
    assert note(shown) == say("compare.rounding")


def test_whole_numbers_against_an_area_need_no_word_about_rounding() -> None:
    shown = compared("kassel", **PEOPLE)
    # 96 492 - 202 137
    found = row(shown, "hanau")
    assert found.absolute is not None
    assert (found.absolute.value, recalculated(shown, found)) == (-105_645, "")
    # In per cent -52.264 %, the same from printed numbers, which are all of them.
    assert note(shown) == ""


def test_difference_has_as_many_decimals_as_what_it_is_made_of() -> None:
    # The mean of 33 areas is printed 190.548, so a tenth of an inhabitant would be no difference of it.
    assert decimals(compared(None, **PEOPLE)) == 0
    assert decimals(compared("kassel", **PEOPLE)) == 0
    events = compared(None, kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2019)
    # "mindestens rund 35,6"
    assert decimals(events) == 1
    assert decimals(compared(None, **POSTS)) == 2


def test_screen_and_files_say_it_and_the_file_can_be_calculated_again() -> None:
    query = {"gebiete": ",".join(AREAS), "ansicht": "unterschiede"}
    assert say("compare.rounding") in html(screen("comparison_page.py", **query))
    assert say("compare.rounding") not in html(
        screen("comparison_page.py", **query, kennzahl="einwohner", jahr="2019", bezugsgebiet="kassel")
    )
    shown = compared(None, **POSTS)
    as_csv, as_workbook = (each.build() for each in difference_downloads(shown))
    rows = list(csv.DictReader(io.StringIO(as_csv.decode("utf-8-sig"), newline=""), delimiter=";"))
    for each in rows:
        value, reference, difference = (
            float(each[head].replace(",", ".")) for head in ("Wert", "Wert des Bezugsgebiets", "Unterschied")
        )
        assert value - reference == pytest.approx(difference, abs=2e-6)
    [frankfurt] = [each for each in rows if each["Kennung"] == "frankfurt-am-main"]
    assert f"wären es {MINUS}0,40." in frankfurt["Grundlage und Einschränkungen"]
    told = dict(load_workbook(io.BytesIO(as_workbook))["Lies mich"].values)
    assert told["Rundung"] == say("compare.rounding")
