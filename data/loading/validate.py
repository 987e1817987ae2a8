"""What no schema can say: whether the tables agree with each other. Returns problems, raises nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import chain, pairwise
from math import isfinite

from data.loading.validate_observations import observation_problems
from data.model.errors import DataError
from data.model.records import AREA_TYPES, Area, Dataset, Population

AREAS = 33
FIRST_YEAR, LAST_YEAR = 2013, 2024
"""Years that the population tables must cover at least."""
KM2_TOLERANCE = 0.006
"""Areas are rounded to 0.01 km² each, and added up as floats."""


def find_problems(dataset: Dataset) -> list[DataError]:
    """Every contradiction found in the dataset; empty if there is none."""
    return list(
        chain(
            _area_problems(dataset),
            _coverage_problems(dataset),
            _population_problems(dataset),
            _municipality_problems(dataset),
            observation_problems(dataset),
            _rule_problems(dataset),
        )
    )


def _area_problems(dataset: Dataset) -> Iterator[DataError]:
    if len(dataset.areas) != AREAS:
        yield DataError(f"{AREAS} areas", file="area.csv", value=len(dataset.areas))
    for area in dataset.areas.values():
        yield from _status_problems(area)
        yield from _surrounding_problems(area, dataset)


def _status_problems(area: Area) -> Iterator[DataError]:
    def problem(expected: str, value: object = None) -> DataError:
        return DataError(f"{expected} for '{area.id}'", file="area_status.csv", value=value)

    if not area.statuses:
        yield problem("a status")
        return
    first, last = area.statuses[0], area.statuses[-1]
    if first.valid_from is not None or last.valid_to is not None:
        yield problem("an open beginning and an open end of the statuses")
    for before, after in pairwise(area.statuses):
        next_day = before.valid_to + timedelta(days=1) if before.valid_to else None
        if after.valid_from != next_day:
            yield problem(f"the next status to begin on {next_day}, without gap or overlap", after.valid_from)
    for status in area.statuses:
        digits = 8 if status.type == "Sonderstatusstadt" else 5
        if len(status.ags) != digits:
            yield problem(f"an AGS of {digits} digits, as type {status.type} has,", status.ags)


def _surrounding_problems(area: Area, dataset: Dataset) -> Iterator[DataError]:
    special = [status for status in area.statuses if status.type == "Sonderstatusstadt"]
    around = dataset.areas.get(area.surrounding or "")
    if special and around is None:
        yield DataError("the Landkreis around it", file="area.csv", column="surrounding", value=area.id)
    if around is None:
        return
    if not special or any(status.type != "Landkreis" for status in around.statuses):
        expected = f"a Landkreis around a city with Sonderstatus, at '{area.id}'"
        yield DataError(expected, file="area.csv", column="surrounding", value=around.id)
    for status in special:
        if not any(status.ags.startswith(kreis.ags) for kreis in around.statuses):
            expected = f"an AGS that begins like that of '{around.id}'"
            yield DataError(expected, file="area_status.csv", column="ags", value=status.ags)


def _coverage_problems(dataset: Dataset) -> Iterator[DataError]:
    latest = max((year for _, year in dataset.populations), default=LAST_YEAR)
    for area_id in dataset.areas:
        for year in range(FIRST_YEAR, max(LAST_YEAR, latest) + 1):
            if (area_id, year) not in dataset.populations:
                yield DataError(f"a row for '{area_id}' on {year}-12-31", file="population.csv")


def _population_problems(dataset: Dataset) -> Iterator[DataError]:
    bases: dict[date, str] = {}
    for row, figure in enumerate(dataset.populations.values(), start=2):
        problem = partial(DataError, file="population.csv", row=row)
        if (figure.day.month, figure.day.day) != (12, 31):
            yield problem("31 December", column="day", value=figure.day)
        if not (isfinite(figure.area_km2) and isfinite(figure.area_km2_with_city)):
            yield problem("a finite number of km²", column="area_km2")
        basis = bases.setdefault(figure.day, figure.census_basis)
        if figure.census_basis != basis:
            expected = f"{basis}, as in the other rows of {figure.day}"
            yield problem(expected, column="census_basis", value=figure.census_basis)
        yield from _official_figure_problems(figure, row, dataset)


def _official_figure_problems(figure: Population, row: int, dataset: Dataset) -> Iterator[DataError]:
    """Programme area and its Sonderstatusstadt must add up to the official Kreis figure."""
    problem = partial(DataError, file="population.csv", row=row)
    both = f"which '{figure.area_id}' and its Sonderstatusstadt add up to"
    cities = [
        dataset.populations[(city.id, figure.day.year)]
        for city in dataset.areas.values()
        if city.surrounding == figure.area_id
        and any(s.type == "Sonderstatusstadt" and s.holds_on(figure.day) for s in city.statuses)
        and (city.id, figure.day.year) in dataset.populations
    ]
    persons = figure.persons + sum(city.persons for city in cities)
    if persons != figure.persons_with_city:
        yield problem(f"{persons}, {both}", column="persons_with_city", value=figure.persons_with_city)
    km2 = figure.area_km2 + sum(city.area_km2 for city in cities)
    if not abs(km2 - figure.area_km2_with_city) <= KM2_TOLERANCE:
        yield problem(f"{km2:.2f}, {both}", column="area_km2_with_city", value=figure.area_km2_with_city)


def _municipality_problems(dataset: Dataset) -> Iterator[DataError]:
    persons: dict[tuple[str, int], int] = defaultdict(int)
    km2: dict[tuple[str, int], float] = defaultdict(float)
    for place in dataset.municipalities:
        key = (place.area_id, place.day.year)
        persons[key] += place.persons
        km2[key] += place.area_km2
    for row, (key, figure) in enumerate(dataset.populations.items(), start=2):
        problem = partial(DataError, file="population.csv", row=row)
        if persons[key] != figure.persons:
            expected = f"{persons[key]}, the sum of the municipalities of '{figure.area_id}'"
            yield problem(expected, column="persons", value=figure.persons)
        # Written so that a NaN, which the schema lets pass as a number, fails too.
        if not abs(km2[key] - figure.area_km2) <= KM2_TOLERANCE:
            expected = f"{km2[key]:.2f}, the sum of the municipalities of '{figure.area_id}'"
            yield problem(expected, column="area_km2", value=figure.area_km2)


def _rule_problems(dataset: Dataset) -> Iterator[DataError]:
    years: set[tuple[str, str, int]] = set()
    for row, rule in enumerate(dataset.rules, start=2):
        problem = partial(DataError, file="programme_rule.csv", row=row)
        if rule.applies_to not in ("alle", *AREA_TYPES, *dataset.areas):
            yield problem("alle, an area type or an area id", column="applies_to", value=rule.applies_to)
        if not isfinite(rule.value):
            yield problem("a finite number", column="value", value=rule.value)
        for source_id in rule.source_ids:
            if source_id not in dataset.sources:
                yield problem("a key that exists in source.csv", column="source_ids", value=source_id)
        if rule.first_year > rule.last_year:
            yield problem(f"{rule.first_year} or later", column="last_year", value=rule.last_year)
        covered = {(rule.kennzahl, rule.applies_to, y) for y in range(rule.first_year, rule.last_year + 1)}
        if covered & years:
            yield problem("one rule per Kennzahl, area and year")
        years |= covered
