import pytest

from data.figures.wider import wider_figure, wider_years
from data.model.records import GERMANY, HESSEN
from tests.real_tables import real_dataset


@pytest.mark.parametrize(
    ("territory", "measure", "year", "expected"),
    [
        (HESSEN, "coordinator_posts", 2014, (27, None, "exact")),
        (HESSEN, "budget_wir_programme", 2017, (8_850_000, None, "exact")),
        # 10.6 million announced, "more than 10 million" in the year: the stated figure is the exact one.
        (HESSEN, "budget_wir_programme", 2021, (10_600_000, None, "stated")),
        (GERMANY, "events", 2018, (5000, None, "about")),
        # "More than 550" and, in the press release, "more than 500".
        (GERMANY, "places", 2018, (550, None, "more_than")),
    ],
)
def test_wider_figures_follow_the_same_rules(
    territory: str, measure: str, year: int, expected: tuple[float, float | None, str]
) -> None:
    found = wider_figure(real_dataset(), territory, measure, year)
    assert (found.value, found.upper, found.qualifier) == expected


def test_both_budgets_of_2021_stay_visible() -> None:
    assert len(wider_figure(real_dataset(), HESSEN, "budget_wir_programme", 2021).candidate_ids) == 2


def test_sums_over_several_years_never_become_a_year() -> None:
    # 15 million for 2021 to 2025, 22 million for 2026 to 2030.
    assert wider_years(real_dataset(), HESSEN, "grants_vielfaltszentren") == ()
    assert wider_figure(real_dataset(), HESSEN, "grants_vielfaltszentren", 2021).gap == "no_data"


def test_years_of_the_state_budget_are_those_with_a_source() -> None:
    assert wider_years(real_dataset(), HESSEN, "budget_wir_programme") == (
        2014,
        2015,
        2016,
        2017,
        2018,
        2019,
        2021,
    )
