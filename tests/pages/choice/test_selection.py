from __future__ import annotations

from dataclasses import replace

import pytest

from pages.choice.link import read, write
from pages.choice.selection import DISTRICT_SLUGS, START, TYPE_SLUGS, Selection
from tests.real_tables import real_dataset

DATA = real_dataset()


def keeps(chosen: Selection, area_id: str, value: float | None = 1.0) -> bool:
    return chosen.keeps(area_id, value, DATA)


def test_start_view_keeps_every_area_even_without_a_value() -> None:
    assert all(keeps(START, area_id, None) for area_id in DATA.areas)
    assert not START.filtered


@pytest.mark.parametrize(
    ("year", "kept_as"),
    [(2018, "Sonderstatusstadt"), (2025, "Sonderstatusstadt"), (2026, "kreisfreie Stadt")],
)
def test_hanau_is_filtered_by_its_status_of_the_year(year: int, kept_as: str) -> None:
    for area_type in TYPE_SLUGS.values():
        assert keeps(replace(START, jahr=year, typ=(area_type,)), "hanau") == (area_type == kept_as)


@pytest.mark.parametrize(
    ("area_type", "count"), [("Landkreis", 21), ("kreisfreie Stadt", 5), ("Sonderstatusstadt", 7)]
)
def test_each_type_keeps_its_own_in_2018(area_type: str, count: int) -> None:
    chosen = replace(START, typ=(area_type,))  # type: ignore[arg-type]
    assert sum(keeps(chosen, area_id) for area_id in DATA.areas) == count
    assert chosen.filtered


def test_districts_share_out_all_areas() -> None:
    counts = [
        sum(keeps(replace(START, rb=(district,)), area_id) for area_id in DATA.areas)
        for district in DISTRICT_SLUGS.values()
    ]
    assert sum(counts) == 33
    assert min(counts) > 0


def test_filters_of_type_and_district_both_count() -> None:
    chosen = replace(START, typ=("kreisfreie Stadt",), rb=("Kassel",))
    assert [area_id for area_id in DATA.areas if keeps(chosen, area_id)] == ["kassel"]


@pytest.mark.parametrize(
    ("von", "bis", "value", "kept"),
    [
        (1.0, 2.0, 1.0, True),
        (1.0, 2.0, 2.0, True),
        (1.0, 2.0, 0.99, False),
        (1.0, 2.0, 2.01, False),
        (1.0, None, 5.0, True),
        (None, 2.0, -5.0, True),
        (1.0, None, None, False),
        (None, 2.0, None, False),
        (0.3333333333, None, 1 / 3, True),
        (0.3333333334, None, 1 / 3, True),
        (0.34, None, 1 / 3, False),
    ],
)
def test_range_keeps_its_ends_and_no_gap(
    von: float | None, bis: float | None, value: float | None, kept: bool
) -> None:
    chosen = replace(START, von=von, bis=bis)
    assert keeps(chosen, "hanau", value) == kept
    assert chosen.filtered


def test_no_type_keeps_no_area() -> None:
    assert not any(keeps(replace(START, typ=()), area_id) for area_id in DATA.areas)


def test_slugs_are_words_for_links() -> None:
    assert list(TYPE_SLUGS) == ["landkreis", "kreisfreie-stadt", "sonderstatusstadt"]
    assert list(DISTRICT_SLUGS) == ["darmstadt", "giessen", "kassel"]


@pytest.mark.parametrize("value", [311593 / 1100.69, 2.0 / 3 * 1e6, 86400 / 7, -1100.69 / 3])
def test_range_of_a_link_keeps_the_area_whose_value_is_its_limit(value: float) -> None:
    # A link has ten digits of a limit: 283.0887898 is a little more than the inhabitants per km² it was taken from.
    for limits in ({"von": value}, {"bis": value}):
        chosen = replace(START, **limits)  # type: ignore[arg-type]
        opened, notices = read(write(chosen, DATA), DATA)
        assert not notices
        assert keeps(opened, "wetteraukreis", value), limits
        assert not keeps(opened, "hanau", value + (-0.001 if "von" in limits else 0.001))
