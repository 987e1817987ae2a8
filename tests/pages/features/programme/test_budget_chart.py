from dataclasses import replace

import pytest

from data.model.records import Dataset
from data.statewide.budget import budget_years, other_scopes
from pages.features.programme.budget_chart import (
    BudgetColumn,
    budget_axis,
    columns,
    lanes,
    millions,
    money_words,
)
from pages.view.value_axis import Axis
from tests.real_tables import real_dataset
from tests.words import say

AXIS = Axis(top=12_000_000, step=2_000_000)


def shown(dataset: Dataset | None = None) -> dict[str, BudgetColumn]:
    known = dataset or real_dataset()
    return {column.year: column for column in columns(known, budget_years(known), AXIS, say)}


def test_axis_has_room_for_the_highest_budget() -> None:
    assert budget_axis(real_dataset(), budget_years(real_dataset())) == AXIS


def test_heights_are_true_to_the_values_from_zero() -> None:
    # By hand, per cent of 12 million: 3.08 -> 25.67, 4.6 -> 38.33, 8.85 -> 73.75, 10 -> 83.33, 10.6 -> 88.33
    heights = {year: column.height for year, column in shown().items()}
    assert heights == {
        "2014": 25.67,
        "2015": 25.83,
        "2016": 38.33,
        "2017": 73.75,
        "2018": 83.33,
        "2019": 83.33,
        "2020": None,
        "2021": 88.33,
    }


def test_qualifiers_decide_the_end_of_a_column() -> None:
    edges = {year: (column.value, column.edge) for year, column in shown().items()}
    assert edges["2014"] == ("3,08", "")
    assert edges["2015"] == ("3,1", "")
    assert edges["2018"] == ("über 10", "open")
    assert edges["2019"] == ("rund 10", "soft")


def test_year_without_a_figure_stays_open_and_has_no_source() -> None:
    gap = shown()["2020"]
    assert (gap.value, gap.height, gap.mark) == ("keine Angabe", None, None)


def test_announced_year_shows_the_figure_not_used_as_a_line_of_its_own() -> None:
    column = shown()["2021"]
    assert (column.announced, column.others) == (True, (83.33,))
    assert [year for year, other in shown().items() if other.announced] == ["2021"]


def test_every_column_with_a_value_has_a_source() -> None:
    assert all(column.mark is not None for column in shown().values() if column.height is not None)


def test_sources_that_disagree_give_a_column_with_two_ends() -> None:
    one = real_dataset().observations["budget_wir_programme-hessen-2014-S025"]
    other = replace(one, id="other", value="4000000", number=4_000_000.0)
    dataset = replace(real_dataset(), observations={**real_dataset().observations, "other": other})
    column = shown(dataset)["2014"]
    # By hand: 3.08 and 4 of 12 million.
    assert (column.value, column.height, column.upper) == ("3,08 bis 4", 25.67, 33.33)
    figure = budget_years(dataset)[0]
    assert money_words(figure, say).replace("\u00a0", " ") == "3,08 Mio. € bis 4 Mio. € (strittig)"


@pytest.mark.parametrize(
    ("euros", "text"),
    [(8_850_000, "8,85"), (10_000_000, "10"), (500_000, "0,5"), (0, "0"), (1_234_567, "1,234567")],
)
def test_millions_lose_no_digit(euros: float, text: str) -> None:
    assert millions(euros, say) == text


def test_marks_stand_at_their_years_and_their_length_is_time() -> None:
    # By hand: ten years, 2021 to 2030, so a year is 10 per cent.
    places = [
        (lane.figure.period, lane.left, lane.width, lane.single)
        for lane in lanes(real_dataset(), other_scopes(real_dataset()), say)
    ]
    assert places == [
        ("2021–2025", 0, 50, False),
        ("2021–2025", 0, 50, False),
        ("2022", 10, 10, True),
        ("2022", 10, 10, True),
        ("2026–2030", 50, 50, False),
    ]


def test_sum_says_its_qualifier_and_has_a_source() -> None:
    last = lanes(real_dataset(), other_scopes(real_dataset()), say)[-1]
    assert last.figure.value.replace("\u00a0", " ") == "rund 22 Mio. €"
    assert last.figure.mark.sign == "S039"
    assert "33 Zentren" in last.figure.note
