from __future__ import annotations

import pytest

from data.events.coordinates import Coordinates, read_coordinates, read_pair
from data.intake.sheet import Value


@pytest.mark.parametrize(
    "text",
    [
        "50,1109; 8,6821",
        "50.1109, 8.6821",
        "50.1109,8.6821",
        "50.1109 8.6821",
        "50,1109 / 8,6821",
        "50.1109° N, 8.6821° E",
    ],
)
def test_pair_in_many_spellings(text: str) -> None:
    assert read_pair(text) == Coordinates(50.1109, 8.6821)


def test_swapped_degrees_are_put_right_and_said() -> None:
    assert read_coordinates("8,6821", 50.1109) == Coordinates(50.1109, 8.6821, "swapped")


@pytest.mark.parametrize(
    ("first", "second"),
    [(477295.0, 5551025.0), (5551025.0, 477295.0), ("32477295", "5551025"), ("477.295,0", "5.551.025,0")],
)
def test_utm_is_recognised_by_its_size(first: Value, second: Value) -> None:
    # Römer, Frankfurt: 50.1110 N, 8.6825 E is 477 295 east, 5 551 025 north in zone 32 (within 30 m).
    found = read_coordinates(first, second)
    assert found is not None
    assert found.note == "utm32"
    assert found.lat == pytest.approx(50.111, abs=3e-4)
    assert found.lon == pytest.approx(8.6825, abs=3e-4)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("", "8,68"),
        (None, None),
        ("foo", "bar"),
        (float("nan"), 8.6),
        (float("inf"), 8.6),
        (True, True),
        (500, 8),
        (0, 9.27),
    ],
)
def test_no_place_is_made_up(first: Value, second: Value) -> None:
    assert read_coordinates(first, second) is None


def test_place_far_away_is_a_place() -> None:
    assert read_pair("48.8566, 2.3522") == Coordinates(48.8566, 2.3522)


@pytest.mark.parametrize(("first", "second"), [(0, 0), ("0", "0"), ("0,0", "0.000"), (0.0, "0")])
def test_zero_twice_is_said_to_be_none(first: Value, second: Value) -> None:
    assert read_coordinates(first, second) == Coordinates(0.0, 0.0, "zero")
