from __future__ import annotations

import pytest

from data.statistics.census_break import census_bases, crosses_census_break
from data.statistics.metrics import year_table
from tests.real_tables import real_dataset

DATA = real_dataset()


@pytest.mark.parametrize(
    ("kennzahl", "bezug", "years", "crosses"),
    [
        ("einwohner", "absolut", (2023, 2024), True),
        ("einwohner", "je-km2", (2013, 2024), True),
        ("einwohner", "absolut", (2022, 2023), False),
        ("koordination", "je-100000-einwohner", (2023, 2024), True),
        # 2025 is divided by the inhabitants of 31.12.2024.
        ("koordination", "je-100000-einwohner", (2024, 2025), False),
        ("ikw-veranstaltungen", "je-10000-einwohner", (2019, 2025), True),
        # The number itself has nothing to do with a census.
        ("ikw-veranstaltungen", "absolut", (2019, 2025), False),
        ("flaeche", "absolut", (2023, 2024), False),
    ],
)
def test_only_what_stands_on_inhabitants_is_parted_by_the_census(
    kennzahl: str, bezug: str, years: tuple[int, int], crosses: bool
) -> None:
    one, other = (year_table(DATA, kennzahl, bezug, year) for year in years)
    assert crosses_census_break(DATA, one, other) is crosses
    assert crosses_census_break(DATA, other, one) is crosses


def test_bases_are_named() -> None:
    assert census_bases(DATA, year_table(DATA, "einwohner", "absolut", 2024)) == {"Zensus 2022"}
    assert census_bases(DATA, year_table(DATA, "flaeche", "absolut", 2024)) == frozenset()
