import pytest

from data.figures.programme_rules import gap_reason, rule_for
from tests.small_dataset import dataset_of, rule

RULES = [
    rule("koordination", "alle", 1),
    rule("koordination", "Landkreis", 2),
    rule("koordination", "b", 3, last_year=2018),
    rule("fallmanagement-vorgesehen", "alle", 9),
]


@pytest.mark.parametrize(
    ("area_id", "year", "value"),
    [
        ("a", 2018, 2),
        ("b", 2018, 3),
        ("b", 2019, 2),
        ("city", 2018, 1),
        ("city", 2021, None),
        ("a", 2016, None),
    ],
)
def test_the_area_beats_its_type_and_the_type_beats_all(area_id: str, year: int, value: float | None) -> None:
    dataset = dataset_of({"a": "Landkreis", "b": "Landkreis", "city": "kreisfreie Stadt"}, rules=RULES)
    found = rule_for(dataset, "koordination", area_id, year)
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("kennzahl", "year", "reason"),
    [
        ("fallmanagement-vorgesehen", 2016, "starts_later"),
        ("fallmanagement-vorgesehen", 2021, "changeover"),
        ("fallmanagement-vorgesehen", 2022, "line_ended"),
        ("koordination", 2013, "starts_later"),
        ("koordination", 2014, "no_data"),
        ("koordination", 2021, "changeover"),
        ("koordination", 2022, "up_to_two"),
        ("vielfaltszentrum", 2020, "starts_later"),
        ("vielfaltszentrum", 2023, "start_unknown"),
        ("ikw-veranstaltungen", 1999, "no_data"),
    ],
)
def test_a_gap_says_what_is_known_of_the_programme(kennzahl: str, year: int, reason: str) -> None:
    dataset = dataset_of({"a": "Landkreis"})
    assert gap_reason(dataset, kennzahl, "a", year) == (reason, ())  # type: ignore[arg-type]
