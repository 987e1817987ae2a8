from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.kennzahlen.registry import KENNZAHLEN
from data.statistics.metrics import years
from pages.choice.comparison_choice import ANSICHTEN, CHANGE_KINDS, MAP_PAIRS, ORDERS, START, Comparison
from pages.choice.link import read, write
from pages.choice.selection import START as START_VIEW
from pages.choice.selection import Selection
from tests.real_tables import real_dataset

DATA = real_dataset()
AREAS = sorted(DATA.areas)
YEARS = {
    (kennzahl, bezug): years(DATA, kennzahl, bezug)
    for kennzahl, known in KENNZAHLEN.items()
    for bezug in known.bezuege
}


@st.composite
def comparisons(draw: st.DrawFn) -> Selection:
    kennzahl, bezug = draw(st.sampled_from(sorted(YEARS)))
    kennzahl2, bezug2 = draw(st.sampled_from(sorted(YEARS)))
    jahr = draw(st.sampled_from(YEARS[kennzahl, bezug]))
    others = [year for year in YEARS[kennzahl, bezug] if year != jahr]
    vergleich = Comparison(
        ansicht=draw(st.sampled_from(ANSICHTEN)),
        karten=draw(st.sampled_from(MAP_PAIRS)),
        kennzahl2=kennzahl2,
        bezug2=bezug2,
        jahr2=draw(st.none() | st.sampled_from(YEARS[kennzahl2, bezug2])),
        vergleichsjahr=draw(st.none() | st.sampled_from(others)) if others else None,
        aenderung=draw(st.sampled_from(CHANGE_KINDS)),
        bezugsgebiet=draw(st.none() | st.sampled_from(AREAS)),
        sort2=draw(st.sampled_from(ORDERS)),
    )
    return replace(START_VIEW, kennzahl=kennzahl, bezug=bezug, jahr=jahr, vergleich=vergleich)


@given(chosen=comparisons())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_written_is_read_again(chosen: Selection) -> None:
    assert read(write(chosen, DATA), DATA) == (chosen, ())


def test_start_needs_no_parameter() -> None:
    assert read({}, DATA)[0].vergleich == START
    assert set(write(START_VIEW, DATA)) & {each.name for each in fields(Comparison)} == set()


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("ansicht", "tabelle"),
        ("ansicht", "Punkte"),
        ("karten", "drei"),
        ("kennzahl2", "unsinn"),
        ("bezug2", "je-100000-einwohner"),
        ("jahr2", "1850"),
        ("jahr2", "2018.0"),
        ("vergleichsjahr", "2013"),
        ("vergleichsjahr", "2018"),
        ("aenderung", "viel"),
        ("bezugsgebiet", "hessen"),
        ("bezugsgebiet", "atlantis"),
        ("sort2", "zufall"),
    ],
)
def test_bad_value_falls_back_with_a_notice(parameter: str, value: str) -> None:
    # The start view is of 2018, and its Kennzahl has figures for 2017 to 2020.
    chosen, [notice] = read({parameter: value}, DATA)
    assert chosen == START_VIEW
    assert dict(notice.values) == {"parameter": parameter, "value": value}


def test_year_that_has_become_that_of_the_view_is_not_written() -> None:
    chosen = replace(START_VIEW, jahr=2017, vergleich=replace(START, vergleichsjahr=2017))
    assert "vergleichsjahr" not in write(chosen, DATA)
