from __future__ import annotations

from dataclasses import replace
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.kennzahlen.registry import KENNZAHLEN
from data.model.records import AREA_TYPES, REGIERUNGSBEZIRKE
from data.statistics.metrics import years
from geo.classes.classify import MAX_CLASSES, METHODS
from geo.paint.colors import SCHEMES
from pages.choice.choice import finite
from pages.choice.class_choice import CLASS_SLUGS
from pages.choice.compared_areas import with_areas
from pages.choice.dependent_choices import nearest_year
from pages.choice.link import read, write
from pages.choice.selection import CHOICES, MOST_COMPARED, SORTINGS, START, Selection, default_year
from tests.real_tables import real_dataset

DATA = real_dataset()
YEARS = {
    (kennzahl, bezug): years(DATA, kennzahl, bezug)
    for kennzahl, known in KENNZAHLEN.items()
    for bezug in known.bezuege
}
ENDS = st.none() | st.integers(-10_000, 10_000).map(lambda number: number / 8)


AREAS_COMPARED = st.lists(st.sampled_from(sorted(DATA.areas)), unique=True, max_size=MOST_COMPARED).map(tuple)


def subset(values: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.sets(st.sampled_from(values)).map(lambda kept: tuple(each for each in values if each in kept))


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    kennzahl, bezug = draw(st.sampled_from(sorted(YEARS)))
    ends = sorted(number for number in (draw(ENDS), draw(ENDS)) if number is not None)
    limits = draw(st.sets(st.integers(-800, 800), max_size=MAX_CLASSES - 1))
    chosen = Selection(
        kennzahl=kennzahl,
        bezug=bezug,
        jahr=draw(st.sampled_from(YEARS[kennzahl, bezug])),
        gebiet=draw(st.none() | st.sampled_from(sorted(DATA.areas))),
        typ=draw(subset(AREA_TYPES)),  # type: ignore[arg-type]
        rb=draw(subset(REGIERUNGSBEZIRKE)),  # type: ignore[arg-type]
        von=ends[0] if ends else None,
        bis=ends[1] if len(ends) > 1 else None,
        klassen=draw(st.none() | st.sampled_from(METHODS)),
        k=draw(st.integers(1, MAX_CLASSES)),
        grenzen=tuple(limit / 8 for limit in sorted(limits)),
        klasse=draw(st.none() | st.sampled_from(list(CLASS_SLUGS.values()))),
        farben=draw(st.sampled_from(list(SCHEMES))),
        beschriftung=draw(st.booleans()),
        teilangaben=draw(st.booleans()),
        sortierung=draw(st.sampled_from(SORTINGS)),
    )
    # Some of them taken out again, so that letters before the last are free.
    every = with_areas(chosen, draw(AREAS_COMPARED))
    return with_areas(every, [area_id for area_id in every.gebiete if draw(st.booleans())])


@given(chosen=selections())
@settings(max_examples=300, deadline=None)
def test_what_is_written_is_read_again(chosen: Selection) -> None:
    assert read(write(chosen, DATA), DATA) == (chosen, ())


PIECES = st.sampled_from(
    (
        *(
            "hanau",
            "kassel",
            "einwohner",
            "je-km2",
            "landkreis",
            "eigene",
            "keine",
            "jahre-3",
            "1",
            "5",
            "2018",
            "2019",
        ),
        *("", "nan", "inf", "-inf", "1e400", "-1", "0", "07", "2018.0", "1_000", "٢٠١٩", "Hanau", "hanau "),
        *(
            "<script>alert(1)</script>",
            "{{ 7*7 }}",
            '=HYPERLINK("x")',
            "\u202egnp.exe",
            "\0",
            "../..",
            "x" * 10_000,
        ),
    )
)
"""Words that a link may hold, and others that look alike or are meant to harm."""
TEXTS = st.text(max_size=300) | PIECES | st.lists(PIECES, max_size=8).map(",".join)


NUMBERS = st.sampled_from(
    (
        "5",
        "-1",
        "0",
        "-0",
        "07",
        "1_000",
        "2018",
        "nan",
        "inf",
        "1e400",
        "1e99",
        "1e-99",
        "1e-5",
        "5.00000000000001",
    )
)
ENDS_OF_A_FILTER = st.fixed_dictionaries({}, optional={"von": NUMBERS, "bis": NUMBERS})


@given(query=st.dictionaries(st.sampled_from(list(CHOICES)), TEXTS), ends=ENDS_OF_A_FILTER)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_view_that_can_be_written(query: dict[str, str], ends: dict[str, str]) -> None:
    chosen, notices = read(query | ends, DATA)
    assert read(write(chosen, DATA), DATA) == (chosen, ())
    assert_nothing_else(chosen)
    assert all(len(each.values["value"]) <= 41 for each in notices)


def assert_nothing_else(chosen: Selection) -> None:
    """Fail where a view holds anything that there is not."""
    assert chosen.jahr in YEARS[chosen.kennzahl, chosen.bezug]  # type: ignore[index]
    assert chosen.gebiet is None or chosen.gebiet in DATA.areas
    assert set(chosen.gebiete) <= set(DATA.areas)
    assert len(set(chosen.gebiete)) == len(chosen.gebiete) <= MOST_COMPARED
    assert set(chosen.typ) <= set(AREA_TYPES)
    assert set(chosen.rb) <= set(REGIERUNGSBEZIRKE)
    ends = [end for end in (chosen.von, chosen.bis) if end is not None]
    assert ends == sorted(ends)
    assert all(isfinite(end) for end in (*ends, *chosen.grenzen))
    assert list(chosen.grenzen) == sorted(set(chosen.grenzen))
    assert len(chosen.grenzen) < MAX_CLASSES
    assert chosen.klassen is None or chosen.klassen in METHODS
    assert 1 <= chosen.k <= MAX_CLASSES
    assert chosen.klasse is None or chosen.klasse in CLASS_SLUGS.values()
    assert (chosen.farben in SCHEMES, chosen.sortierung in SORTINGS) == (True, True)


def test_start_view_needs_no_parameter() -> None:
    assert write(START, DATA) == {}
    assert read({}, DATA) == (START, ())


@pytest.mark.parametrize(
    ("parameter", "value", "field"),
    [
        ("kennzahl", "unsinn", "kennzahl"),
        ("kennzahl", "KOORDINATION", "kennzahl"),
        ("jahr", "1850", "jahr"),
        ("jahr", "2018.0", "jahr"),
        ("jahr", "٢٠١٩", "jahr"),
        ("bezug", "je-km2", "bezug"),
        ("gebiet", "atlantis", "gebiet"),
        ("gebiet", "Hanau", "gebiet"),
        ("typ", "planet", "typ"),
        ("rb", "koeln", "rb"),
        ("von", "viel", "von"),
        ("von", "inf", "von"),
        ("bis", "nan", "bis"),
        ("bis", "1,5", "bis"),
        ("von", "1e99", "von"),
        ("von", "-1e99", "von"),
        ("bis", "1e30", "bis"),
        ("von", "1e-99", "von"),
        ("klassen", "schoen", "klassen"),
        ("k", "0", "k"),
        ("k", "9", "k"),
        ("k", "-1", "k"),
        ("grenzen", "3,2,1", "grenzen"),
        ("grenzen", "1,1", "grenzen"),
        ("grenzen", "1,,2", "grenzen"),
        ("grenzen", "1,2,3,4,5,6,7,8", "grenzen"),
        ("grenzen", "1,inf", "grenzen"),
        ("grenzen", "1e99", "grenzen"),
        ("grenzen", "-1e99,1", "grenzen"),
        ("grenzen", "1e-99,1", "grenzen"),
        # As a link writes them they are the same.
        ("grenzen", "5,5.00000000000001", "grenzen"),
        ("gebiete", "atlantis", "gebiete"),
        ("gebiete", ",,,,,,,,", "gebiete"),
        ("klasse", "0", "klasse"),
        ("klasse", "13", "klasse"),
        ("farben", "regenbogen", "farben"),
        ("beschriftung", "ja", "beschriftung"),
        ("teilangaben", "2", "teilangaben"),
        ("sortierung", "zufall", "sortierung"),
        ("sprache", "xx", "sprache"),
    ],
)
def test_bad_value_falls_back_with_a_notice(parameter: str, value: str, field: str) -> None:
    chosen, [notice] = read({parameter: value}, DATA)
    assert getattr(chosen, field) == getattr(START, field)
    assert chosen == START
    assert dict(notice.values) == {"parameter": parameter, "value": value}


@pytest.mark.parametrize("parameter", CHOICES)
def test_ten_kilobytes_fall_back_and_are_not_repeated(parameter: str) -> None:
    chosen, [notice] = read({parameter: "9" * 10_000}, DATA)
    assert chosen == START
    assert len(notice.values["value"]) < 50


def test_known_part_of_a_list_is_kept() -> None:
    chosen, [notice] = read({"typ": "landkreis,planet"}, DATA)
    assert chosen.typ == ("Landkreis",)
    assert notice.values["parameter"] == "typ"


def test_compared_areas_keep_their_order_and_come_once() -> None:
    chosen, notices = read({"gebiete": "kassel,hanau,kassel"}, DATA)
    assert (chosen.gebiete, notices) == (("kassel", "hanau"), ())


def test_no_more_areas_are_compared_than_can_be_told_apart() -> None:
    chosen, notices = read({"gebiete": ",".join(DATA.areas)}, DATA)
    assert chosen.gebiete == tuple(DATA.areas)[:MOST_COMPARED]
    assert [notice.values["parameter"] for notice in notices] == ["gebiete"]


def test_repeated_and_unordered_parts_of_a_list_are_put_in_order() -> None:
    assert read({"rb": "kassel,darmstadt,kassel"}, DATA)[0].rb == ("Darmstadt", "Kassel")


def test_range_upside_down_is_dropped_at_both_ends() -> None:
    chosen, [notice] = read({"von": "5", "bis": "1"}, DATA)
    assert (chosen.von, chosen.bis) == (None, None)
    assert notice.values["parameter"] == "von"


def test_range_of_one_value_is_kept() -> None:
    chosen, notices = read({"von": "1", "bis": "1"}, DATA)
    assert (chosen.von, chosen.bis, notices) == (1, 1, ())


def test_unknown_and_empty_parameters_are_ignored() -> None:
    assert read({"utm_source": "x", "jahr": "", "gebiet": ""}, DATA) == (START, ())


def test_bezug_of_another_kennzahl_falls_back_to_the_first_allowed() -> None:
    chosen, [notice] = read({"kennzahl": "einwohner", "bezug": "je-100000-einwohner"}, DATA)
    assert chosen.bezug == KENNZAHLEN["einwohner"].bezuege[0]
    assert notice.values["parameter"] == "bezug"


def test_default_year_is_2018_where_it_has_figures_else_the_latest() -> None:
    assert default_year("einwohner", "absolut", DATA) == 2018
    assert default_year("vielfaltszentrum", "absolut", DATA) == YEARS["vielfaltszentrum", "absolut"][-1]


def test_nearest_year_of_two_equally_close_is_the_later() -> None:
    known = years(DATA, "koordination", "absolut")
    assert 2021 not in known
    assert {2020, 2022} <= set(known)
    assert nearest_year(2021, "koordination", "absolut", DATA) == 2022
    assert nearest_year(1900, "koordination", "absolut", DATA) == known[0]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1.5", 1.5),
        ("-2", -2),
        ("1e3", 1000),
        ("0.00001", 0.00001),
        ("1e15", 1e15),
        ("1.1e15", None),
        ("1e-10", None),
        ("0.12345678912345", 0.1234567891),
        ("", None),
        ("inf", None),
    ],
)
def test_finite_reads_numbers_only(text: str, number: float | None) -> None:
    assert finite(text) == number


def test_written_numbers_are_short() -> None:
    third = replace(START, von=1 / 3)
    assert write(third, DATA)["von"] == "0.3333333333"
