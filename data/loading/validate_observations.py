"""Whether every observation agrees with itself and with the other tables; returns problems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import isfinite

from data.model.errors import DataError
from data.model.records import GERMANY, HESSEN, Dataset, Observation, Precision

DATE_LIKE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
PLAIN_NUMBER = re.compile(r"\d+(\.\d+)?")
PERIOD_DIGITS = {"year": 4, "month": 7, "day": 10}
"""How much of an ISO date the period of an exact observation shows."""


@dataclass(frozen=True)
class _Place:
    """Where an observation stands in its file."""

    row: int

    def problem(self, column: str, value: object, expected: str) -> DataError:
        return DataError(expected, file="observation.csv", row=self.row, column=column, value=value)


def observation_problems(dataset: Dataset) -> Iterator[DataError]:
    """Contradictions in area, value, period and scope, in the order of the file."""
    towns = {(place.ags, place.area_id) for place in dataset.municipalities}
    for row, observation in enumerate(dataset.observations.values(), start=2):
        place = _Place(row)
        if observation.area_id not in (*dataset.areas, HESSEN, GERMANY):
            expected = f"an area id, '{HESSEN}' or '{GERMANY}'"
            yield place.problem("area_id", observation.area_id, expected)
        yield from _value_problems(observation, dataset, place)
        yield from _period_problems(observation, place)
        yield from _scope_problems(observation, dataset, place)
        for ags in observation.part_of:
            if (ags, observation.area_id) not in towns:
                expected = f"the AGS of a municipality in '{observation.area_id}'"
                yield place.problem("part_of", ags, expected)


def _value_problems(observation: Observation, dataset: Dataset, place: _Place) -> Iterator[DataError]:
    measure = dataset.measures.get(observation.measure)
    kind = measure.value_type if measure else "text"
    value = observation.value
    if kind == "text":
        return
    if kind in ("year", "date"):
        if not DATE_LIKE.fullmatch(value):
            yield place.problem("value", value, "a year, month or day like 2018, 2018-07 or 2018-07-01")
    elif not PLAIN_NUMBER.fullmatch(value):
        expected = "a number of at least 0 with decimal point and without thousands mark"
        yield place.problem("value", value, expected)
    elif observation.number is None or not isfinite(observation.number):
        yield place.problem("value", value, "a finite number")
    elif kind == "percent" and observation.number > 100:
        yield place.problem("value", value, "a percentage of at most 100")


def _period_problems(observation: Observation, place: _Place) -> Iterator[DataError]:
    start, end = observation.start, observation.end
    if start and end and start > end:
        yield place.problem("end", end, f"{start} or later")
        return
    if not _fits(observation.precision, start, end):
        yield place.problem("precision", observation.precision, f"a precision that fits {start} to {end}")
    elif start is not None and observation.precision in PERIOD_DIGITS:
        words = start.isoformat()[: PERIOD_DIGITS[observation.precision]]
        if observation.period != words:
            yield place.problem("period", observation.period, f"'{words}' as start, end and precision say")


def _fits(precision: Precision, start: date | None, end: date | None) -> bool:
    """Whether the two days are what the precision promises."""
    if start is None or end is None:
        open_ends = {"from": start is not None, "before": end is not None, "unknown": start is end}
        return open_ends.get(precision, False)
    return {
        "year": (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year,
        "month": start.day == 1 and (start.year, start.month) == (end.year, end.month),
        "day": start == end,
        "range": start.year < end.year,
        "about": True,
    }.get(precision, False)


def _scope_problems(observation: Observation, dataset: Dataset, place: _Place) -> Iterator[DataError]:
    lists = {"joint": observation.joint_with, "part": observation.part_of}
    for scope, keys in lists.items():
        column = "joint_with" if scope == "joint" else "part_of"
        if observation.scope == scope and not keys:
            yield place.problem(column, None, f"at least one key, because the scope is {scope}")
        if observation.scope != scope and keys:
            yield place.problem(column, ";".join(keys), f"nothing, because the scope is {observation.scope}")
        if len(set(keys)) < len(keys):
            yield place.problem(column, ";".join(keys), "each key once")
    for partner in observation.joint_with:
        if partner not in dataset.areas or partner == observation.area_id:
            yield place.problem("joint_with", partner, "the id of another area")
