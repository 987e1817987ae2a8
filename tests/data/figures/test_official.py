from datetime import date

import pytest

from data.figures.official import Base, base
from tests.small_dataset import dataset_of

PERSONS = {("a", 2013): 100, ("b", 2013): 50, ("a", 2014): 120, ("b", 2014): 60}


@pytest.mark.parametrize(
    ("areas", "year", "expected"),
    [
        (("a",), 2013, Base(100, date(2013, 12, 31), False)),
        (("a", "b"), 2014, Base(180, date(2014, 12, 31), False)),
        (("a",), 2020, Base(120, date(2014, 12, 31), True)),
        (("a",), 2012, None),
        (("a", "unknown"), 2014, None),
    ],
)
def test_the_base_is_of_the_same_day_or_the_last_one_known(
    areas: tuple[str, ...], year: int, expected: Base | None
) -> None:
    assert (
        base(dataset_of({"a": "Landkreis", "b": "Landkreis"}, persons=PERSONS), areas, year, "persons")
        == expected
    )


def test_the_base_of_a_density_is_the_size() -> None:
    found = base(dataset_of({"a": "Landkreis"}, persons=PERSONS), ("a",), 2013, "km2")
    assert found is not None
    assert found.amount == 1
