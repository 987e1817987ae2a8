from __future__ import annotations

from datetime import date

import pytest

from data.places.area_groups import areas_of_similar_size, areas_of_type, city_and_landkreis, persons_near
from tests.real_tables import real_dataset
from tests.small_dataset import dataset_of

DATA = real_dataset()
UNTIL, SINCE = date(2025, 12, 31), date(2026, 1, 1)


def test_five_independent_cities_until_2025_and_six_from_2026() -> None:
    before = areas_of_type(DATA, "kreisfreie Stadt", UNTIL, 6)
    after = areas_of_type(DATA, "kreisfreie Stadt", SINCE, 6)
    assert before.areas == ("frankfurt-am-main", "wiesbaden", "kassel", "darmstadt", "offenbach-am-main")
    assert after.areas == (*before.areas, "hanau")
    assert before.left_out == after.left_out == ()


def test_the_smallest_of_seven_cities_with_special_status_is_left_out_until_2025() -> None:
    before = areas_of_type(DATA, "Sonderstatusstadt", UNTIL, 6)
    assert before.areas[0] == "hanau"
    assert (len(before.areas), before.left_out) == (6, ("wetzlar",))
    after = areas_of_type(DATA, "Sonderstatusstadt", SINCE, 6)
    assert set(after.areas) == {*before.areas, "wetzlar"} - {"hanau"}
    assert after.left_out == ()


def test_similar_size_goes_by_ratio_and_begins_with_the_area_itself() -> None:
    # 100: 200 is twice as many, 60 is 1.67 times fewer, 150 is 1.5 times as many.
    persons = {("a", 2020): 100, ("b", 2020): 200, ("c", 2020): 60, ("d", 2020): 150}
    dataset = dataset_of(dict.fromkeys("abcd", "Landkreis"), persons=persons)
    assert areas_of_similar_size(dataset, "a", 2020, 6).areas == ("a", "d", "c", "b")
    assert areas_of_similar_size(dataset, "a", 2020, 3).areas == ("a", "d", "c")


def test_equally_close_areas_come_in_the_order_of_their_ids() -> None:
    persons = {("a", 2020): 100, ("c", 2020): 50, ("b", 2020): 200}
    dataset = dataset_of(dict.fromkeys("abc", "Landkreis"), persons=persons)
    assert areas_of_similar_size(dataset, "a", 2020, 6).areas == ("a", "b", "c")


@pytest.mark.parametrize("area_id", ["giessen", "landkreis-giessen"])
def test_city_stands_before_its_landkreis_whichever_is_asked_for(area_id: str) -> None:
    group = city_and_landkreis(DATA, area_id)
    assert group is not None
    assert group.areas == ("giessen", "landkreis-giessen")


def test_area_without_a_city_of_its_own_has_no_pair() -> None:
    assert city_and_landkreis(DATA, "odenwaldkreis") is None
    assert city_and_landkreis(DATA, "frankfurt-am-main") is None


def test_year_without_population_takes_the_closest() -> None:
    persons = {("a", 2019): 10, ("a", 2021): 30}
    dataset = dataset_of({"a": "Landkreis"}, persons=persons)
    assert persons_near(dataset, "a", 2030) == 30
    assert persons_near(dataset, "a", 2020) == 10
    with pytest.raises(KeyError):
        persons_near(dataset, "b", 2020)
