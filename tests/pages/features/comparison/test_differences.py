from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import pytest
from openpyxl import load_workbook

from data.statistics.bounds import Difference
from pages.choice.comparison_choice import ORDERS, START
from pages.features.comparison.difference_table import difference_downloads, ordered_differences
from pages.features.comparison.difference_words import difference_text, signed
from pages.view.view import View
from tests.screen import html, screen
from tests.views import every_view, view
from tests.words import say

SIX = ("hanau", "kassel", "frankfurt-am-main", "fulda", "wetteraukreis", "giessen")
EVENTS: dict[str, Any] = {"kennzahl": "ikw-veranstaltungen", "bezug": "je-10000-einwohner", "jahr": 2019}


def compared(*, vergleich: dict[str, Any] | None = None, **choices: Any) -> View:  # noqa: ANN401
    return view(gebiete=SIX, vergleich=replace(START, **(vergleich or {})), **choices)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(1.04, 2, "+1,04"), (-3, 0, "\u22123"), (0, 1, "0,0"), (-0.004, 2, "0,00"), (1234, 0, "+1.234")],
)
def test_sign_stands_before_everything_but_a_zero_as_written(value: float, decimals: int, text: str) -> None:
    assert signed(value, decimals, say) == text


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (Difference(20, "exact"), "+20"),
        (Difference(20, "at_least"), "mindestens +20"),
        (Difference(-20, "at_most"), "höchstens \u221220"),
        (Difference(-50, "about"), "rund \u221250"),
        (Difference(-10, "range", 10), "\u221210 bis +10"),
        (Difference(0, "bounds"), "(0)"),
    ],
)
def test_difference_that_is_not_exact_says_so(found: Difference, text: str) -> None:
    assert difference_text(found, 0, say) == text


def test_over_eighty_events_are_at_least_so_many_more_than_the_reference() -> None:
    chosen = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut", "jahr": "2019", "bezugsgebiet": "hanau"}
    content = html(
        screen("comparison_page.py", gebiete="frankfurt-am-main,hanau", ansicht="unterschiede", **chosen)
    )
    # Frankfurt "über 80", Hanau 20
    assert "mindestens +60" in content
    assert "mindestens +300,0\u00a0%" in content
    assert "nur seine Untergrenze" in content


@pytest.mark.parametrize("order", ORDERS)
def test_every_order_keeps_all_areas_and_puts_gaps_last(order: str) -> None:
    shown = compared(**EVENTS, vergleich={"sort2": order})
    found = [each.cell.area_id for each in ordered_differences(shown)]
    assert sorted(found) == sorted(SIX)
    if order in ("wert", "unterschied", "relativ"):
        # 5.83, 2.07, 1.05, 0.97, then two without a figure
        assert found[:4] == ["fulda", "hanau", "frankfurt-am-main", "wetteraukreis"]
    if order == "auswahl":
        assert tuple(found) == SIX


def test_file_has_the_rows_and_words_of_the_screen() -> None:
    shown = compared(**EVENTS, vergleich={"sort2": "unterschied"})
    content = difference_downloads(shown)[0].build().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content, newline=""), delimiter=";"))
    assert [row["Kennung"] for row in rows][:2] == ["fulda", "hanau"]
    # Fulda "über", the mean "mindestens rund": of two lower bounds no difference follows.
    assert rows[0]["Zusatz zum Unterschied"] == "nur Unterschied der Grenzen"
    assert rows[0]["Bezugsgebiet"].startswith("14 erfasste Gebiete zusammen")
    assert float(rows[1]["Unterschied"].replace(",", ".")) == pytest.approx(2.07271 - 1.6624, abs=0.01)
    assert "Vorab angekündigte Zahl." in rows[1]["Grundlage und Einschränkungen"]
    assert rows[-1]["Unterschied"] == ""


def test_workbook_holds_numbers_and_the_sources_of_the_reference_too() -> None:
    shown = compared(**EVENTS, vergleich={"bezugsgebiet": "marburg-biedenkopf"})
    book = load_workbook(io.BytesIO(difference_downloads(shown)[1].build()))
    assert book.sheetnames[:3] == ["Unterschiede", "Quellen", "Lies mich"]
    head, *rows = list(book["Unterschiede"].values)
    assert len(rows) == len(SIX)
    own = load_workbook(io.BytesIO(difference_downloads(compared(**EVENTS))[1].build()))
    values = {row[0]: row[head.index("Unterschied")] for row in list(own["Unterschiede"].values)[1:]}
    assert isinstance(values["hanau"], float)


def test_minus_signs_are_numbers_and_no_text_runs_as_a_formula() -> None:
    content = difference_downloads(compared(**EVENTS))[0].build().decode("utf-8-sig")
    for row in csv.reader(io.StringIO(content, newline=""), delimiter=";"):
        for cell in row:
            assert not cell.startswith(("=", "+", "@"))
            assert not cell.startswith("-") or cell[1:].replace(",", "").isdigit()


def test_every_view_has_a_table_or_says_why_not() -> None:
    for each in every_view(gebiete=SIX):
        for found in ordered_differences(each):
            assert (found.absolute is None) == (found.gap is not None)


def test_start_year_says_that_years_have_no_difference() -> None:
    app = screen(
        "comparison_page.py", gebiete="hanau,kassel", kennzahl="vielfaltszentrum", ansicht="unterschiede"
    )
    assert "Jahre lassen sich nicht voneinander abziehen" in html(app)
    # What the bar of every page hands on is the Kennzahl itself, not a table of differences.
    assert [button.key for button in app.get("download_button")] == ["w_download_bar"]
