from __future__ import annotations

import pytest

from pages.blocks.map_legend import class_rows, other_rows
from pages.blocks.ranking import ranked_units
from pages.view.heading import lead
from pages.view.map_content import ZERO, area_paints
from tests.views import view


@pytest.mark.parametrize(
    ("bezug", "sentence"),
    [
        ("je-100000-einwohner", "Eine Quote je Einwohner zeigt dann nur, wie groß ein Gebiet ist"),
        ("einwohner-je-stelle", "Die Einwohner je Stelle zeigen dann nur, wie groß ein Gebiet ist"),
        ("absolut", "Die Karte zeigt deshalb kein Muster"),
    ],
)
def test_equal_known_values_are_said_so_and_have_one_fill_whatever_the_coverage(
    bezug: str, sentence: str
) -> None:
    # 24 of the 33 areas are known for 2025, each with exactly two posts.
    shown = view(kennzahl="koordination", bezug=bezug, jahr=2025)
    assert "Alle 24 Gebiete mit Angabe haben denselben Ausgangswert (2 Stellen)." in lead(shown)
    assert sentence in lead(shown)
    [row] = class_rows(shown)
    assert (row.label, row.count) == ("alle gleich: 2 Stellen", 24)
    assert bezug == "absolut" or ranked_units(shown) == []


def test_classes_that_were_chosen_for_another_year_do_not_come_back() -> None:
    shown = view(kennzahl="koordination", bezug="je-100000-einwohner", jahr=2025, klassen="quantile", k=4)
    assert [row.label for row in class_rows(shown)] == ["alle gleich: 2 Stellen"]
    assert "daher eine Farbe" in lead(shown)


def test_equal_plain_numbers_have_the_classes_of_all_years_where_these_are_chosen() -> None:
    shown = view(kennzahl="koordination", bezug="absolut", jahr=2025, festklassen=True)
    assert class_rows(shown)[0].label == "2"


def test_rates_of_equal_numbers_on_classes_of_all_years_are_not_said_to_have_one_fill() -> None:
    shown = view(kennzahl="koordination", bezug="je-100000-einwohner", jahr=2025, festklassen=True)
    assert len(class_rows(shown)) > 1
    assert "eine Farbe" not in lead(shown)
    assert (
        "zeigt dann nur, wie groß ein Gebiet ist (je kleiner, desto höher); gereiht wird deshalb nicht."
        in lead(shown)
    )


@pytest.mark.parametrize(
    ("bezug", "words"),
    [
        ("je-100000-einwohner", "je kleiner, desto höher"),
        ("einwohner-je-stelle", "je größer, desto höher"),
    ],
)
def test_size_turns_round_where_inhabitants_stand_above_the_line(bezug: str, words: str) -> None:
    assert words in lead(view(kennzahl="fallmanagement-vorgesehen", bezug=bezug, jahr=2018))


def test_known_zero_is_not_bestimmbar_and_the_counts_agree() -> None:
    # 2014: thirteen areas with a post, Bad Homburg and Werra-Meißner with none, nothing known of the other 18.
    shown = view(kennzahl="koordination", bezug="einwohner-je-stelle", jahr=2014)
    coverage = shown.table.coverage
    assert (coverage.covered, coverage.zero) == (15, 2)
    assert "Angaben gibt es für 15 von 33 Gebieten, für 2 nicht bestimmbar (0 Stellen)." in lead(shown)
    counts = {row.label: row.count for row in (*class_rows(shown), *other_rows(shown))}
    assert counts == {
        "alle gleich: mindestens 1 Stelle": 13,
        "keine Angabe": 18,
        "nicht bestimmbar: 0 Stellen": 2,
    }
    marked = {area_id for area_id, paint in area_paints(shown).items() if paint.badge == ZERO}
    assert marked == {"bad-homburg", "werra-meissner-kreis"}
    assert shown.words.value(shown.table.cells["bad-homburg"]) == "nicht bestimmbar (0 Stellen)"
