"""Columns once confirmed, as a small file: what comes back, and what is refused."""

from __future__ import annotations

import json

import pytest

from data.events.saved_mapping import SavedMapping, shape_of
from data.intake.refusal import Refused
from data.own.saved_plan import SavedPlan

MADE = SavedMapping(("wann", "was", "wo"), "termine „mai“.csv", 1, {"day": 0, "title": 1, "municipality": 2})


def test_file_gives_the_same_mapping_again() -> None:
    assert SavedMapping.is_file(MADE.file())
    assert SavedMapping.read(MADE.file()) == MADE
    assert not SavedPlan.is_file(MADE.file())


def test_shape_is_that_of_the_headings_however_they_are_written() -> None:
    assert shape_of(["Wann", None, "WO "]) == ("wann", "", "wo")


@pytest.mark.parametrize(
    "change",
    [
        {"columns": {"password": 3}},
        {"columns": {"day": -1}},
        {"columns": ["day"]},
        {"columns": {"day": "x"}},
        {"shape": None},
        {"down": "viele"},
        {"down": float("inf")},
    ],
)
def test_changed_file_is_refused(change: dict[str, object]) -> None:
    content = json.dumps({**json.loads(MADE.file()), **change}).encode()
    with pytest.raises(Refused):
        SavedMapping.read(content)
