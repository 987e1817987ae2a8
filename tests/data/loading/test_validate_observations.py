"""One slip at a time in an observation; each must be found and named with its row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from data.loading.validate_observations import observation_problems
from tests.real_tables import real_dataset

JOINT = "ikw_events-main-kinzig-kreis-2024-S097"
PART = "ikw_events-landkreis-offenbach-2022-06438011-S237"
WHOLE = "ikw_events-wetteraukreis-2021-S107"
SHARE = "foreigner_share-offenbach-am-main-2022-12-31-S142"
MOTTO_DAY = "date_start-deutschland-2012-S124"

SLIPS: list[tuple[str, dict[str, Any], str]] = [
    (
        WHOLE,
        {"area_id": "wetterau"},
        "column 'area_id': found 'wetterau', expected an area id, 'hessen' or 'deutschl",
    ),
    (
        WHOLE,
        {"value": "12,5"},
        "column 'value': found '12,5', expected a number of at least 0 with decimal point",
    ),
    (WHOLE, {"value": "-3"}, "found '-3', expected a number of at least 0"),
    (
        WHOLE,
        {"value": "1.000.000"},
        "expected a number of at least 0 with decimal point and without thousands mark",
    ),
    (SHARE, {"value": "101", "number": 101.0}, "found '101', expected a percentage of at most 100"),
    (MOTTO_DAY, {"value": "21.9.2012"}, "found '21.9.2012', expected a year, month or day like 2018"),
    (
        WHOLE,
        {"start": date(2022, 1, 1)},
        "column 'end': found datetime.date(2021, 12, 31), expected 2022-01-01 or",
    ),
    (
        WHOLE,
        {"start": date(2021, 2, 1)},
        "column 'precision': found 'year', expected a precision that fits 2021-02-01",
    ),
    (WHOLE, {"precision": "month"}, "found 'month', expected a precision that fits"),
    (WHOLE, {"precision": "day"}, "found 'day', expected a precision that fits"),
    (WHOLE, {"precision": "range"}, "found 'range', expected a precision that fits"),
    (WHOLE, {"precision": "from"}, "found 'from', expected a precision that fits"),
    (WHOLE, {"precision": "unknown"}, "found 'unknown', expected a precision that fits"),
    (WHOLE, {"end": None}, "found 'year', expected a precision that fits 2021-01-01 to None"),
    (
        WHOLE,
        {"period": "2020"},
        "column 'period': found '2020', expected '2021' as start, end and precision say",
    ),
    (JOINT, {"joint_with": ()}, "column 'joint_with': expected at least one key, because the scope is joint"),
    (
        JOINT,
        {"joint_with": ("hanau", "hanau")},
        "column 'joint_with': found 'hanau;hanau', expected each key once",
    ),
    (JOINT, {"joint_with": ("gelnhausen",)}, "found 'gelnhausen', expected the id of another area"),
    (
        JOINT,
        {"joint_with": ("main-kinzig-kreis",)},
        "found 'main-kinzig-kreis', expected the id of another area",
    ),
    (WHOLE, {"joint_with": ("hanau",)}, "found 'hanau', expected nothing, because the scope is area"),
    (
        PART,
        {"part_of": ("06440005",)},
        "column 'part_of': found '06440005', expected the AGS of a municipality in 'land",
    ),
    (PART, {"part_of": ()}, "column 'part_of': expected at least one key, because the scope is part"),
]


def test_committed_observations_have_no_slips() -> None:
    assert list(observation_problems(real_dataset())) == []


@pytest.mark.parametrize(("observation_id", "new", "message"), SLIPS)
def test_slip_is_found_and_named(observation_id: str, new: dict[str, Any], message: str) -> None:
    dataset = real_dataset()
    slip = replace(dataset.observations[observation_id], **new)
    changed = replace(dataset, observations=dataset.observations | {observation_id: slip})
    row = list(dataset.observations).index(observation_id) + 2
    problems = [str(problem) for problem in observation_problems(changed)]
    assert any(message in problem for problem in problems), problems
    assert all(problem.startswith(f"observation.csv, row {row}, ") for problem in problems)
