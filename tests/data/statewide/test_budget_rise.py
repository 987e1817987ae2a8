from dataclasses import replace

import pytest

from data.model.errors import DataError
from data.model.records import Dataset, Observation
from data.statewide.budget import BUDGET
from data.statewide.budget_rise import PARTS, amount_added, amount_before, budget_rise
from tests.real_tables import real_dataset
from tests.small_dataset import observe


def _changed(**given: Observation) -> Dataset:
    every = {**real_dataset().observations, **{one.id: one for one in given.values()}}
    return replace(real_dataset(), observations=every)


def test_parts_add_up_to_exactly_the_rise() -> None:
    # By hand: 8.85 - 4.60 = 4.25 = 1.65 + (2.70 - 1.50) + 0.50 + 0.50 + 0.40
    rise = budget_rise(real_dataset())
    assert (rise.first.value, rise.last.value, rise.amount, rise.rest) == (4_600_000, 8_850_000, 4_250_000, 0)
    assert [(part.id, part.amount) for part in rise.parts] == [
        ("fallmanagement", 1_650_000),
        ("sprachfoerderung", 1_200_000),
        ("lotsen", 500_000),
        ("gefluechtete-frauen", 500_000),
        ("migrantenorganisationen", 400_000),
    ]


def test_bridge_begins_at_the_first_budget_and_ends_at_the_second_without_a_gap() -> None:
    rise = budget_rise(real_dataset())
    ends = [(part.low, part.high) for part in rise.parts]
    assert ends == [
        (4_600_000, 6_250_000),
        (6_250_000, 7_450_000),
        (7_450_000, 7_950_000),
        (7_950_000, 8_450_000),
        (8_450_000, 8_850_000),
    ]


def test_only_language_support_has_an_earlier_sum_and_counts_with_its_increase() -> None:
    before = {part.id: part.before for part in budget_rise(real_dataset()).parts}
    assert {key: value for key, value in before.items() if value is not None} == {
        "sprachfoerderung": 1_500_000
    }


def test_part_that_changes_leaves_a_rest() -> None:
    part = real_dataset().observations[PARTS["lotsen"]]
    rise = budget_rise(_changed(lotsen=replace(part, value="300000", number=300_000.0)))
    assert rise.rest == 200_000


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("laut Quelle zuvor 1.500.000 EUR", 1_500_000),
        ("zuvor 900 EUR im Jahr", 900),
        ("laut Quelle zusätzlich", None),
        ("", None),
    ],
)
def test_earlier_sum_is_read_from_the_note(note: str, expected: float | None) -> None:
    assert amount_before(observe("hessen", 2_700_000, note_de=note)) == expected


def test_part_without_a_number_is_refused() -> None:
    with pytest.raises(DataError, match="found 'viel', expected a number"):
        amount_added(replace(observe("hessen", 1), number=None, value="viel"))


def test_missing_budget_is_named() -> None:
    kept = {key: one for key, one in real_dataset().observations.items() if one.measure != BUDGET}
    with pytest.raises(DataError, match=f"a budget \\({BUDGET}\\) for 2016"):
        budget_rise(replace(real_dataset(), observations=kept))
