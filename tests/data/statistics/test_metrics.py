import pytest

from data.kennzahlen.registry import KENNZAHLEN
from data.model.errors import DataError
from data.statistics.metrics import year_table, years
from tests.real_tables import real_dataset
from tests.small_dataset import dataset_of, observe
from tests.views import uneven_dataset

POSTS, EVENTS = "fallmanagement-vorgesehen", "ikw-veranstaltungen"


@pytest.mark.parametrize(
    ("area_id", "inhabitants", "rate", "rank"),
    # 1 / 52 954 x 100 000 = 1.888; 1 / 54 248 = 1.843; 1 / 96 023 = 1.041
    [("wetzlar", 52_954, 1.89, 1), ("bad-homburg", 54_248, 1.84, 2), ("hanau", 96_023, 1.04, 7)],
)
def test_posts_per_inhabitant_of_2018_are_the_hand_worked_ones(
    area_id: str, inhabitants: int, rate: float, rank: int
) -> None:
    cell = year_table(uneven_dataset(), POSTS, "je-100000-einwohner", 2018).cells[area_id]
    assert (cell.numerator, cell.denominator, cell.rank, cell.n) == (1, inhabitants, rank, 33)
    assert cell.value == pytest.approx(rate, abs=0.005)
    assert (str(cell.base_day), cell.base_shifted) == ("2018-12-31", False)


def test_the_mean_of_a_rate_is_sum_over_sum() -> None:
    # 33 posts for 6 265 809 inhabitants; the mean of the 33 rates would be 0.73.
    mean = year_table(real_dataset(), POSTS, "je-100000-einwohner", 2018).mean_hessen
    assert mean is not None
    assert (mean.kind, mean.numerator, mean.denominator, mean.areas) == ("rate", 33, 6_265_809, 33)
    assert mean.value == pytest.approx(0.53, abs=0.005)


def test_the_type_of_a_city_is_that_of_the_year() -> None:
    means = year_table(real_dataset(), POSTS, "absolut", 2018).mean_by_type
    assert {kind: mean.areas for kind, mean in means.items() if mean} == {
        "Landkreis": 21,
        "kreisfreie Stadt": 5,
        "Sonderstatusstadt": 7,
    }


def test_one_post_everywhere_is_said_to_be_the_same_everywhere() -> None:
    posts = year_table(real_dataset(), POSTS, "je-100000-einwohner", 2018)
    assert posts.same_everywhere
    assert {cell.rank for cell in posts.cells.values()} == {None}, "a rank would be one of size"
    assert not year_table(real_dataset(), EVENTS, "absolut", 2019).same_everywhere


def test_inhabitants_per_post_are_undefined_without_a_post_but_count_in_the_mean() -> None:
    persons = {("a", 2017): 300, ("b", 2017): 100}
    filled = [
        observe("a", 0, measure="case_manager_posts_filled"),
        observe("b", 2, measure="case_manager_posts_filled"),
    ]
    dataset = dataset_of({"a": "Landkreis", "b": "Landkreis"}, filled, persons=persons)
    table = year_table(dataset, "fallmanagement-besetzt", "einwohner-je-stelle", 2019)
    assert (table.cells["a"].value, table.cells["a"].gap) == (None, "undefined_at_zero")
    assert (table.cells["b"].value, table.cells["b"].rank, table.cells["b"].n) == (50, 1, 1)
    # (300 + 100) inhabitants for 2 posts
    assert table.mean_hessen is not None
    assert table.mean_hessen.value == 200


def test_a_joint_figure_is_divided_by_all_its_inhabitants_and_ranked_once() -> None:
    joint = observe("a", 40, scope="joint", joint_with=("b",))
    persons = {("a", 2019): 15_000, ("b", 2019): 5_000, ("c", 2019): 10_000}
    dataset = dataset_of(
        {"a": "Landkreis", "b": "Sonderstatusstadt", "c": "Landkreis"},
        [joint, observe("c", 10, "S2")],
        persons=persons,
    )
    table = year_table(dataset, EVENTS, "je-10000-einwohner", 2019)
    assert [table.cells[area].value for area in "abc"] == [20, 20, 10]
    assert [table.cells[area].rank for area in "abc"] == [1, 1, 2]
    assert table.cells["a"].n == 2
    assert table.cells["b"].denominator == 20_000
    assert table.total == 50


def test_ties_share_the_better_rank() -> None:
    told = [observe("a", 5), observe("b", 5, "S2"), observe("c", 3, "S3"), observe("d", 9, "S4")]
    dataset = dataset_of({"a": "Landkreis", "b": "Landkreis", "c": "Landkreis", "d": "Landkreis"}, told)
    cells = year_table(dataset, EVENTS, "absolut", 2019).cells
    assert [cells[area].rank for area in "abcd"] == [2, 2, 4, 1]


def test_the_latest_inhabitants_stand_in_and_are_marked_and_none_are_invented() -> None:
    told = [observe("a", 5), observe("b", 5, "S2")]
    dataset = dataset_of(
        {"a": "Landkreis", "b": "Landkreis"}, told, persons={("a", 2017): 10_000, ("b", 2020): 1}
    )
    cells = year_table(dataset, EVENTS, "je-10000-einwohner", 2019).cells
    assert (cells["a"].value, str(cells["a"].base_day), cells["a"].base_shifted) == (5, "2017-12-31", True)
    assert (cells["b"].value, cells["b"].gap) == (None, "no_denominator")


def test_rates_of_2025_stand_on_the_inhabitants_of_2024() -> None:
    cell = year_table(real_dataset(), EVENTS, "je-10000-einwohner", 2025).cells["frankfurt-am-main"]
    assert (str(cell.base_day), cell.base_shifted) == ("2024-12-31", True)


def test_a_disputed_figure_gives_a_range_of_rates_and_is_ranked_by_its_lower_end() -> None:
    told = [observe("a", 70), observe("a", 80, "S2"), observe("b", 75)]
    persons = {("a", 2019): 10_000, ("b", 2019): 10_000}
    dataset = dataset_of({"a": "Landkreis", "b": "Landkreis"}, told, persons=persons)
    cells = year_table(dataset, EVENTS, "je-10000-einwohner", 2019).cells
    assert (cells["a"].value, cells["a"].upper) == (70, 80)
    assert [cells[area].rank for area in "ab"] == [2, 1]


def test_a_partial_figure_is_classed_and_ranked_only_on_demand() -> None:
    without = year_table(real_dataset(), EVENTS, "absolut", 2024).cells["gross-gerau"]
    included = year_table(real_dataset(), EVENTS, "absolut", 2024, include_partial=True).cells["gross-gerau"]
    assert (without.value, without.classed, without.rank, without.gap) == (46, False, None, "part_only")
    assert (included.value, included.classed, included.gap) == (46, True, None)
    # Above: Kassel 131, Lahn-Dill 50, Frankfurt 50 and Hersfeld-Rotenburg 50.
    assert (included.rank, included.n) == (5, without.n + 2)


def test_hanau_of_2019_is_not_counted_twice() -> None:
    table = year_table(real_dataset(), EVENTS, "absolut", 2019)
    told = [cell for cell in table.cells.values() if cell.classed]
    # Twelve figures for 14 areas; Main-Kinzig's "more than 50" holds Hanau's 20.
    assert table.cells["hanau"].n == 12
    assert len(told) == 14
    every = sum({cell.figure.areas: cell.value or 0 for cell in told}.values())
    assert table.total == every - 20
    # "über 80", "fast 40" and exact ones.
    assert table.total_qualifier == "at_least_about"


@pytest.mark.parametrize(
    ("year", "covered", "joint", "joint_figures", "part"),
    [(2024, 13, 4, 2, 2), (2019, 15, 5, 3, 1), (2022, 14, 4, 2, 3), (2023, 10, 2, 1, 2), (2018, 6, 2, 1, 0)],
)
def test_coverage_says_how_many_areas_the_figures_speak_of(
    year: int, covered: int, joint: int, joint_figures: int, part: int
) -> None:
    told = year_table(real_dataset(), EVENTS, "absolut", year).coverage
    assert (told.areas, told.covered, told.joint, told.joint_figures, told.part) == (
        33, covered, joint, joint_figures, part,
    )  # fmt: skip


def test_start_years_are_neither_ranked_nor_summed_up() -> None:
    table = year_table(real_dataset(), "vielfaltszentrum", "absolut", 2022)
    assert table.cells["hanau"].value == 2021
    assert table.cells["hanau"].classed
    assert table.cells["hanau"].rank is None
    assert table.mean_hessen is None
    assert table.total is None


@pytest.mark.parametrize(
    ("kennzahl", "bezug", "expected"),
    [
        (POSTS, "je-100000-einwohner", (2017, 2018, 2019, 2020)),
        ("fallmanagement-besetzt", "absolut", (2017, 2018, 2019, 2020)),
        ("koordination", "absolut", (2014, 2015, 2016, 2017, 2018, 2019, 2020, 2022, 2023, 2024, 2025)),
        ("vielfaltszentrum", "absolut", (2021, 2022, 2023, 2024, 2025, 2026)),
        (EVENTS, "absolut", (2009, *range(2013, 2026))),
        (EVENTS, "je-10000-einwohner", tuple(range(2013, 2026))),
        ("flaeche", "absolut", tuple(range(2013, 2025))),
    ],
)
def test_only_years_with_a_value_are_offered(kennzahl: str, bezug: str, expected: tuple[int, ...]) -> None:
    assert years(real_dataset(), kennzahl, bezug) == expected


def test_every_kennzahl_has_a_year_for_every_bezug_it_allows() -> None:
    for kennzahl in KENNZAHLEN.values():
        for bezug in kennzahl.bezuege:
            assert years(real_dataset(), kennzahl.id, bezug), (kennzahl.id, bezug)


def test_a_bezug_that_makes_no_sense_is_refused() -> None:
    with pytest.raises(DataError, match="found 'je-km2', expected for ikw-veranstaltungen one of"):
        year_table(real_dataset(), EVENTS, "je-km2", 2019)


def test_a_year_without_figures_is_a_table_of_gaps() -> None:
    table = year_table(real_dataset(), POSTS, "absolut", 2023)
    assert {cell.gap for cell in table.cells.values()} == {"line_ended"}
    assert table.mean_hessen is None
    assert table.total is None
