from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from data.kennzahlen.registry import KENNZAHLEN
from data.statistics.metrics import years
from geo.paint.choropleth import GAP, PART
from pages.choice.comparison_choice import START
from pages.features.comparison.change_map import (
    ChangeView,
    bare_paints,
    change_paints,
    change_rows,
    change_text,
    change_view,
    class_words,
    fill_of,
)
from tests.real_tables import real_dataset
from tests.screen import html, notices, screen
from tests.views import view

MINUS = "\u2212"


def change(vergleich: dict[str, Any] | None = None, **choices: Any) -> ChangeView:  # noqa: ANN401
    found = change_view(
        view(gebiete=("hanau", "kassel"), vergleich=replace(START, **(vergleich or {})), **choices)
    )
    assert found is not None
    return found


PEOPLE = {"kennzahl": "einwohner", "bezug": "absolut", "jahr": 2019}


def test_change_is_from_the_earlier_to_the_later_year_whichever_is_chosen() -> None:
    one = change({"vergleichsjahr": 2013}, **PEOPLE)
    other = change({"vergleichsjahr": 2019}, **{**PEOPLE, "jahr": 2013})
    assert (one.before.selection.jahr, one.after.selection.jahr) == (2013, 2019)
    assert one.changes == other.changes


def test_per_cent_and_unit_of_the_figure() -> None:
    # Hanau 31.12.2018: 96 023, 31.12.2019: 96 492; 469 / 96 023 = 0.49 %
    assert change_text(change({"vergleichsjahr": 2018}, **PEOPLE), "hanau") == "+0,5\u00a0%"
    assert change_text(change({"vergleichsjahr": 2018, "aenderung": "absolut"}, **PEOPLE), "hanau") == "+469"


def test_classes_are_said_with_plus_and_minus_and_zero_apart() -> None:
    shown = change({"vergleichsjahr": 2013}, **{**PEOPLE, "jahr": 2024})
    assert (shown.scale.step, shown.scale.sides) == (5, 3)
    assert [class_words(shown, number) for number in range(7)] == [
        f"{MINUS} 10 bis 15\u00a0%", f"{MINUS} 5 bis unter 10\u00a0%", f"{MINUS} unter 5\u00a0%",
        "± 0\u00a0% (keine Veränderung)",
        "+ unter 5\u00a0%", "+ 5 bis unter 10\u00a0%", "+ 10 bis 15\u00a0%",
    ]  # fmt: skip


def test_census_break_is_warned_of_for_persons_and_rates_only() -> None:
    for query, warned in (
        ({"kennzahl": "einwohner", "jahr": "2024", "vergleichsjahr": "2023"}, True),
        ({"kennzahl": "einwohner", "jahr": "2023", "vergleichsjahr": "2022"}, False),
        ({"kennzahl": "flaeche", "jahr": "2024", "vergleichsjahr": "2023"}, False),
        ({"kennzahl": "ikw-veranstaltungen", "jahr": "2024", "vergleichsjahr": "2023"}, True),
    ):
        app = screen("comparison_page.py", gebiete="hanau,kassel", ansicht="veraenderung", **query)
        assert any("Zensus 2022" in notice for notice in notices(app)) is warned, query


def test_every_figure_and_neighbouring_year_has_a_fill_and_a_line_for_every_area() -> None:
    for kennzahl, known in KENNZAHLEN.items():
        for bezug in known.bezuege:
            for year in years(real_dataset(), kennzahl, bezug)[1:]:
                shown = change(kennzahl=kennzahl, bezug=bezug, jahr=year)
                counted = 0
                for area_id, each in shown.changes.items():
                    fill = fill_of(shown, area_id)
                    assert (fill == GAP) == (each.change is None)
                    assert fill in (GAP, PART) or 0 <= fill < len(shown.colours)
                    counted += fill != PART
                rows = change_rows(shown)
                assert sum(max(row.count, 0) for row in rows) == counted
                assert len(change_paints(shown)) == 33


def test_gap_is_hatched_with_its_reason_in_tooltip_and_legend() -> None:
    shown = change(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2024)
    paint = change_paints(shown)["wiesbaden"]
    assert paint.fill == GAP
    assert any("keine Angabe in beiden Jahren" in line for line in paint.lines)
    labels = [row.label for row in change_rows(shown) if row.kind == "gap"]
    assert "keine Angabe in beiden Jahren" in labels


def test_nothing_falls_by_more_than_a_hundred_per_cent() -> None:
    # A rate more than doubles, so the scale goes on to 150 per cent.
    shown = change(kennzahl="ikw-veranstaltungen", bezug="je-10000-einwohner", jahr=2024)
    assert shown.scale.step * shown.scale.sides > 100
    labels = [row.label for row in change_rows(shown) if row.colour]
    assert sum(label.startswith("+") for label in labels) == shown.scale.sides
    # The largest fall is by 36 per cent: no line for stronger ones.
    assert sum(label.startswith(MINUS) for label in labels) == 1


@pytest.mark.parametrize(
    ("kennzahl", "sentence"), [("vielfaltszentrum", "Jahre lassen sich nicht voneinander abziehen")]
)
def test_figure_without_a_change_says_why(kennzahl: str, sentence: str) -> None:
    app = screen("comparison_page.py", gebiete="hanau,kassel", ansicht="veraenderung", kennzahl=kennzahl)
    assert sentence in html(app)
    assert app.get("component_instance") == []


def test_rise_and_fall_have_a_sign_on_the_map_since_grey_print_has_no_colours() -> None:
    compared = replace(START, ansicht="veraenderung", vergleichsjahr=2013)
    shown = change_view(view(kennzahl="einwohner", bezug="absolut", jahr=2023, vergleich=compared))
    assert shown is not None
    badges = {area_id: paint.badge for area_id, paint in bare_paints(shown).items()}
    assert badges["werra-meissner-kreis"] == MINUS
    assert badges["hanau"] == "+"
    assert set(badges.values()) == {"+", MINUS}


def test_labelled_change_says_a_bound_once() -> None:
    compared = replace(START, ansicht="veraenderung", vergleichsjahr=2019)
    events = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut", "beschriftung": True}
    said: list[str] = []
    for year in (2018, 2024):
        shown = change_view(view(**events, jahr=year, vergleich=compared))
        assert shown is not None
        said.extend(paint.badge for paint in bare_paints(shown).values() if paint.badge[:1] in ("≥", "≤"))
    assert said
    assert not any("mindestens" in badge or "höchstens" in badge for badge in said)
