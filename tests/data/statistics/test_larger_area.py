from __future__ import annotations

from datetime import date

import pytest

from data.model.records import HESSEN
from data.model.words import Words
from data.statistics.larger_area import LargerArea, larger_areas, larger_figure
from data.statistics.metrics import year_table
from tests.real_tables import real_dataset
from tests.small_dataset import dataset_of, observe

PAIR = LargerArea("kreis", "kreis", Words("Kreis mit Stadt", "Kreis including Stadt"), ("kreis", "stadt"))
BOTH = LargerArea(
    "regierungsbezirk", "Darmstadt", Words("Regierungsbezirk", "Regierungsbezirk"), ("kreis", "stadt")
)
KINDS = {"kreis": "Landkreis", "stadt": "Sonderstatusstadt", "fern": "Landkreis"}
PERSONS = {("kreis", 2019): 30_000, ("stadt", 2019): 10_000, ("fern", 2019): 50_000}


def _figure(larger: LargerArea, bezug: str, *observations: object) -> tuple[float | None, str, int]:
    dataset = dataset_of(KINDS, observations, persons=PERSONS)  # type: ignore[arg-type]
    found = larger_figure(year_table(dataset, "ikw-veranstaltungen", bezug, 2019), larger)
    return found.value, found.qualifier, found.covered


def test_kreis_with_its_city_is_the_sum_and_the_rate_of_both() -> None:
    # 12 + 8 = 20 events; 20 for 40 000 inhabitants are 5 per 10 000.
    told = (observe("kreis", 12), observe("stadt", 8), observe("fern", 99))
    assert _figure(PAIR, "absolut", *told) == (20, "exact", 2)
    assert _figure(PAIR, "je-10000-einwohner", *told) == (5, "exact", 2)


def test_kreis_with_its_city_has_no_figure_where_only_one_of_them_has() -> None:
    assert _figure(PAIR, "absolut", observe("stadt", 8)) == (None, "exact", 1)
    # For a Regierungsbezirk the sum of what is known is given, with its coverage.
    assert _figure(BOTH, "absolut", observe("stadt", 8)) == (8, "exact", 1)


def test_joint_figure_of_both_is_their_figure_and_counts_once() -> None:
    joint = observe("kreis", 21, scope="joint", joint_with=("stadt",), qualifier="about")
    assert _figure(PAIR, "absolut", joint) == (21, "about", 2)


def test_joint_figure_that_reaches_beyond_is_left_out() -> None:
    joint = observe("stadt", 21, scope="joint", joint_with=("fern",))
    assert _figure(BOTH, "absolut", joint, observe("kreis", 3)) == (3, "exact", 1)


def test_nothing_known_is_no_zero() -> None:
    assert _figure(BOTH, "absolut", observe("fern", 1)) == (None, "exact", 0)


def test_hanau_belongs_to_its_kreis_until_the_end_of_2025() -> None:
    before = larger_areas(real_dataset(), "main-kinzig-kreis", date(2025, 12, 31))
    assert [each.name for each in before] == [
        Words("Main-Kinzig-Kreis mit Stadt Hanau", "Main-Kinzig-Kreis including Stadt Hanau"),
        Words("Regierungsbezirk Darmstadt", "Regierungsbezirk Darmstadt"),
        Words("Hessen", "Hesse"),
    ]
    assert larger_areas(real_dataset(), "hanau", date(2025, 12, 31))[0] == before[0]
    after = larger_areas(real_dataset(), "main-kinzig-kreis", date(2026, 12, 31))
    assert [each.kind for each in after] == ["regierungsbezirk", "hessen"]


def test_seven_kreise_have_a_city_in_them_and_the_regierungsbezirke_make_all_33() -> None:
    day = date(2024, 12, 31)
    every = {area: larger_areas(real_dataset(), area, day) for area in real_dataset().areas}
    with_city = {each.id for found in every.values() for each in found if each.kind == "kreis"}
    assert len(with_city) == 7
    districts = {
        each.id: each.areas for found in every.values() for each in found if each.kind == "regierungsbezirk"
    }
    assert sorted(area for areas in districts.values() for area in areas) == sorted(real_dataset().areas)
    assert len(districts) == 3


@pytest.mark.parametrize("year", range(2013, 2025))
def test_inhabitants_and_size_are_the_official_ones_of_the_kreis_and_of_hessen(year: int) -> None:
    dataset, day = real_dataset(), date(year, 12, 31)
    persons, km2 = (year_table(dataset, kennzahl, "absolut", year) for kennzahl in ("einwohner", "flaeche"))
    for area_id in dataset.areas:
        for larger in larger_areas(dataset, area_id, day):
            if larger.kind == "kreis":
                official = dataset.populations[(larger.id, year)]
                assert larger_figure(persons, larger).value == official.persons_with_city
                assert larger_figure(km2, larger).value == pytest.approx(
                    official.area_km2_with_city, abs=0.02
                )
            if larger.id == HESSEN:
                assert larger_figure(persons, larger).value == persons.total


def test_posts_of_a_kreis_with_its_city_are_those_of_both() -> None:
    # 2018: one post each; Landkreis Gießen 180 330 + Stadt Gießen 88 546 = 268 876 inhabitants; 2 for them are 0.744.
    dataset = real_dataset()
    [pair, *_] = larger_areas(dataset, "landkreis-giessen", date(2018, 12, 31))
    counts = year_table(dataset, "fallmanagement-vorgesehen", "absolut", 2018)
    rates = year_table(dataset, "fallmanagement-vorgesehen", "je-100000-einwohner", 2018)
    assert larger_figure(counts, pair).value == 2
    assert larger_figure(rates, pair).value == pytest.approx(200_000 / 268_876)


def test_start_years_are_not_summed_up() -> None:
    table = year_table(real_dataset(), "vielfaltszentrum", "absolut", 2023)
    assert larger_figure(table, larger_areas(real_dataset(), "hanau", date(2023, 12, 31))[-1]).value is None
