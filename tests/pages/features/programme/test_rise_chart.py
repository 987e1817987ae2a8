from dataclasses import replace
from itertools import pairwise

from data.model.records import Dataset
from data.statewide.budget_rise import PARTS, budget_rise
from pages.features.programme.rise_sheet import BridgeRow, rows
from tests.real_tables import real_dataset
from tests.words import say


def bridge(dataset: Dataset | None = None) -> list[BridgeRow]:
    known = dataset or real_dataset()
    return rows(known, budget_rise(known), say)


def words(row: BridgeRow) -> tuple[str, str]:
    return row.label, row.amount.replace("\u00a0", " ")


def test_bridge_leads_from_one_budget_by_five_parts_to_the_next() -> None:
    assert [words(row) for row in bridge()] == [
        ("Haushalt 2016", "4,6 Mio. €"),
        ("WIR-Fallmanagement", "+ 1,65 Mio. €"),
        ("Sprachförderung", "+ 1,2 Mio. €"),
        ("Integrationslotsinnen und -lotsen", "+ 0,5 Mio. €"),
        ("Projekte mit geflüchteten Frauen", "+ 0,5 Mio. €"),
        ("Migrantenorganisationen", "+ 0,4 Mio. €"),
        ("Haushalt 2017", "8,85 Mio. €"),
    ]


def test_each_bar_begins_where_the_one_before_ends() -> None:
    # By hand, per cent of an axis of 10 million.
    found = [(row.left, row.width) for row in bridge()]
    assert found == [(0, 46), (46, 16.5), (62.5, 12), (74.5, 5), (79.5, 5), (84.5, 4), (0, 88.5)]
    for row, after in pairwise(bridge()):
        assert row.link is not None
        assert row.link in (after.left, after.left + after.width)


def test_derived_part_shows_its_formula() -> None:
    formulas = {row.label: row.formula for row in bridge() if row.formula}
    assert formulas == {"Sprachförderung": "2,7 statt zuvor 1,5 Mio. €"}


def test_unexplained_rest_is_shown_and_carries_no_source() -> None:
    part = real_dataset().observations[PARTS["lotsen"]]
    changed = replace(part, value="300000", number=300_000.0)
    dataset = replace(real_dataset(), observations={**real_dataset().observations, part.id: changed})
    rest = bridge(dataset)[-2]
    assert (rest.kind, *words(rest)) == ("rest", "Nicht aufgeschlüsselt", "+ 0,2 Mio. €")
    assert (rest.left, rest.width, rest.mark) == (86.5, 2, None)


def test_every_other_row_has_a_source() -> None:
    assert all(row.mark is not None for row in bridge())
