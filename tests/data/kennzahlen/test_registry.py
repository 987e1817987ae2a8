import pytest

from data.kennzahlen.bezug import BEZUEGE
from data.kennzahlen.registry import (
    DEFAULT_JAHR,
    DEFAULT_KENNZAHL,
    KENNZAHLEN,
    bezug_of,
    decimals_of,
    filled_in,
    kennzahl_of,
    says_absolute_when_filled,
    unit_of,
)
from data.model.errors import DataError
from tests.real_tables import real_dataset


def test_the_ids_are_those_that_links_rely_on() -> None:
    assert list(KENNZAHLEN) == [
        "fallmanagement-vorgesehen", "fallmanagement-foerderung", "fallmanagement-besetzt", "koordination",
        "vielfaltszentrum", "integrationslotsen", "ikw-veranstaltungen", "ikw-organisationen", "einwohner",
        "flaeche",
    ]  # fmt: skip
    assert set(BEZUEGE) == {
        "absolut", "je-100000-einwohner", "einwohner-je-stelle", "eur-je-einwohner", "je-10000-einwohner", "je-km2",
    }  # fmt: skip


def test_the_start_view_is_the_one_of_the_press_release() -> None:
    start = kennzahl_of(DEFAULT_KENNZAHL)
    assert (start.id, start.bezuege[0], DEFAULT_JAHR) == (
        "fallmanagement-vorgesehen",
        "je-100000-einwohner",
        2018,
    )


def test_every_kennzahl_can_be_shown_as_it_was_counted() -> None:
    assert all("absolut" in each.bezuege for each in KENNZAHLEN.values())


def test_every_measure_that_a_kennzahl_names_exists() -> None:
    known = real_dataset().measures
    for each in KENNZAHLEN.values():
        for measure in (*each.measures, *each.since_measures, *each.related, *each.wider_measures):
            assert measure in known, (each.id, measure)


def test_units_take_the_noun_of_the_kennzahl() -> None:
    posts, events = kennzahl_of("koordination"), kennzahl_of("ikw-veranstaltungen")
    assert unit_of(posts, BEZUEGE["je-100000-einwohner"]).de == "Stellen je 100.000 Einwohner"
    assert unit_of(events, BEZUEGE["je-10000-einwohner"]).en == "events per 10,000 inhabitants"
    assert unit_of(events, BEZUEGE["absolut"]).de == "Veranstaltungen"
    assert filled_in(BEZUEGE["je-100000-einwohner"].formula, posts).de == "Stellen ÷ Einwohner × 100.000"


def test_decimals_come_from_the_bezug_or_else_the_kennzahl() -> None:
    assert decimals_of(kennzahl_of("flaeche"), BEZUEGE["absolut"]) == 2
    assert decimals_of(kennzahl_of("einwohner"), BEZUEGE["absolut"]) == 0
    assert decimals_of(kennzahl_of("koordination"), BEZUEGE["je-100000-einwohner"]) == 2


@pytest.mark.parametrize(
    ("kennzahl", "bezug", "says"),
    [
        ("ikw-veranstaltungen", "absolut", True),
        ("fallmanagement-foerderung", "absolut", True),
        ("ikw-veranstaltungen", "je-10000-einwohner", False),
        ("vielfaltszentrum", "absolut", False),
        ("flaeche", "absolut", False),
    ],
)
def test_filled_counts_say_that_they_are_absolute(kennzahl: str, bezug: str, says: bool) -> None:
    known = kennzahl_of(kennzahl)
    assert says_absolute_when_filled(known, bezug_of(known, bezug)) is says


@pytest.mark.parametrize(
    ("kennzahl", "bezug"), [("koordination", "je-km2"), ("flaeche", "je-10000-einwohner"), ("einwohner", "")]
)
def test_a_bezug_that_is_not_allowed_is_refused(kennzahl: str, bezug: str) -> None:
    with pytest.raises(
        DataError, match=f"expected for {kennzahl} one of absolut|expected for koordination one of"
    ):
        bezug_of(kennzahl_of(kennzahl), bezug)
