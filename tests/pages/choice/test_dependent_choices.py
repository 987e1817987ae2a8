from __future__ import annotations

from dataclasses import replace

import pytest

from data.kennzahlen.registry import KENNZAHLEN
from data.statistics.coverage import telling_year
from data.statistics.metrics import years
from pages.choice.class_choice import ComparedClass
from pages.choice.comparison_choice import START as COMPARISON
from pages.choice.dependent_choices import changed, opened, reset, with_bezug, with_kennzahl, without_limits
from pages.choice.selection import CHOICES, START, Selection, value_of
from tests.real_tables import real_dataset

DATA = real_dataset()
RICH = replace(
    START,
    gebiet="hanau",
    typ=("Landkreis",),
    von=0.1,
    bis=0.9,
    klassen="eigene",
    k=3,
    grenzen=(0.5,),
    farben="grau",
    beschriftung=True,
    teilangaben=True,
    sortierung="name",
)


def consistent(chosen: Selection) -> bool:
    known = KENNZAHLEN[chosen.kennzahl]
    return chosen.bezug in known.bezuege and chosen.jahr in years(DATA, chosen.kennzahl, chosen.bezug)


def test_every_kennzahl_after_every_other_is_consistent() -> None:
    for first in KENNZAHLEN:
        for second in KENNZAHLEN:
            assert consistent(with_kennzahl(with_kennzahl(START, first, DATA), second, DATA))


def test_kennzahl_keeps_year_and_bezug_where_it_allows_them() -> None:
    start = replace(START, jahr=2019)
    found = with_kennzahl(start, "koordination", DATA)
    assert (found.jahr, found.bezug) == (2019, start.bezug)


def test_kennzahl_without_the_bezug_takes_its_first() -> None:
    assert with_kennzahl(START, "flaeche", DATA).bezug == KENNZAHLEN["flaeche"].bezuege[0]


def test_kennzahl_drops_what_is_said_in_the_old_unit_and_nothing_else() -> None:
    found = with_kennzahl(RICH, "koordination", DATA)
    assert (found.von, found.bis, found.grenzen, found.klassen) == (None, None, (), None)
    assert found == replace(without_limits(RICH), kennzahl="koordination")


def test_every_bezug_is_consistent() -> None:
    for kennzahl, known in KENNZAHLEN.items():
        for bezug in known.bezuege:
            assert consistent(with_bezug(with_kennzahl(START, kennzahl, DATA), bezug, DATA))


def test_bezug_without_inhabitants_in_the_year_moves_to_the_closest_that_has_them() -> None:
    every = years(DATA, "ikw-veranstaltungen", "absolut")
    rated = years(DATA, "ikw-veranstaltungen", "je-10000-einwohner")
    assert every[0] < rated[0], "the tables no longer have a year without inhabitants"
    early = replace(START, kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=every[0])
    assert with_bezug(early, "je-10000-einwohner", DATA).jahr == rated[0]


def test_year_drops_the_range_and_keeps_own_limits() -> None:
    found = changed(RICH, jahr=2020)
    assert found == replace(RICH, jahr=2020, von=None, bis=None)
    assert found.grenzen == (0.5,)


def test_reset_keeps_the_language_alone() -> None:
    assert reset(RICH) == START
    assert reset(replace(RICH, sprache="en")) == Selection(sprache="en")


def test_no_choice_modifies_what_it_is_given() -> None:
    before = replace(RICH)
    for step in (reset, without_limits):
        step(RICH)
    assert before == RICH


FULL = replace(
    RICH, klasse=ComparedClass("jahre", 2), vergleich=replace(COMPARISON, jahr2=2018, vergleichsjahr=2019)
)
UNIT, FIGURE = {"von", "bis", "klasse"}, {"von", "bis", "klasse", "klassen", "grenzen"}


@pytest.mark.parametrize(
    ("name", "value", "lost"),
    [
        ("kennzahl", "koordination", FIGURE),
        ("bezug", "absolut", FIGURE),
        ("jahr", 2020, UNIT),
        ("k", 4, {"klasse"}),
        ("klassen", "quantile", {"klasse"}),
        ("grenzen", (1.0,), {"klasse"}),
        ("teilangaben", False, {"klasse"}),
        ("vergleichsjahr", 2017, {"klasse"}),
        ("kennzahl2", "flaeche", {"klasse", "jahr2"}),
        ("gebiet", "fulda", set()),
        ("farben", "orange", set()),
        ("sortierung", "typ", set()),
        ("aenderung", "absolut", set()),
    ],
)
def test_choice_takes_with_it_what_stands_on_it_and_nothing_else(
    name: str, value: object, lost: set[str]
) -> None:
    found = changed(FULL, **{name: value})
    assert value_of(found, name) == value
    assert {each for each in CHOICES if value_of(found, each) != value_of(FULL, each)} == {name} | lost
    assert all(value_of(found, each) == value_of(START, each) for each in lost)


def test_year_that_was_chosen_for_the_reader_is_not_taken_for_his() -> None:
    first = opened(START, "ikw-veranstaltungen", DATA)
    assert first.jahr == 2019
    second = opened(first, "koordination", DATA)
    assert second.jahr == telling_year(DATA, "koordination", second.bezug) != 2019
    # One that he chose himself stays.
    assert opened(changed(first, jahr=2017), "koordination", DATA).jahr == 2017
