from dataclasses import replace

from data.model.records import HESSEN
from data.statewide.budget import BUDGET, budget_years, not_used, other_scopes
from tests.real_tables import real_dataset


def test_every_year_from_2014_to_2021_stands_once_and_2020_is_a_gap() -> None:
    shown = [
        (figure.year, figure.value, figure.qualifier, figure.gap) for figure in budget_years(real_dataset())
    ]
    assert shown == [
        (2014, 3_080_000, "stated", None),
        (2015, 3_100_000, "stated", None),
        (2016, 4_600_000, "stated", None),
        (2017, 8_850_000, "exact", None),
        (2018, 10_000_000, "more_than", None),
        (2019, 10_000_000, "about", None),
        (2020, None, "exact", "no_data"),
        (2021, 10_600_000, "stated", None),
    ]


def test_2021_is_announced_and_keeps_the_other_figure_beside_it() -> None:
    figure = budget_years(real_dataset())[-1]
    assert (figure.stage, figure.disputed) == ("announced", False)
    assert [(one.number, one.qualifier, one.source_id) for one in not_used(real_dataset(), figure)] == [
        (10_000_000, "more_than", "S151")
    ]


def test_source_that_says_the_same_is_not_called_unused() -> None:
    # The press release and another page both say 8.85 million.
    figure = next(figure for figure in budget_years(real_dataset()) if figure.year == 2017)
    assert figure.candidate_ids[0].endswith("S001")
    assert len(figure.candidate_ids) == 2
    assert not_used(real_dataset(), figure) == ()


def test_sums_of_other_scope_are_in_order_and_none_is_a_budget_year() -> None:
    found = other_scopes(real_dataset())
    assert [(one.period, one.number, one.qualifier) for one in found] == [
        ("2021-2025", 12_500_000, "more_than"),
        ("2021-2025", 15_000_000, "more_than"),
        ("2022", 8_700_000, "more_than"),
        ("2022", 11_000_000, "more_than"),
        ("2026-2030", 22_000_000, "about"),
    ]
    assert all(one.measure != BUDGET for one in found)


def test_without_any_budget_there_are_no_years() -> None:
    kept = {
        key: one
        for key, one in real_dataset().observations.items()
        if not (one.area_id == HESSEN and one.measure == BUDGET)
    }
    assert budget_years(replace(real_dataset(), observations=kept)) == ()
