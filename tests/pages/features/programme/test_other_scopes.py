from __future__ import annotations

from data.statewide.budget import other_scopes
from pages.features.programme.other_scopes import lanes
from tests.real_tables import real_dataset
from tests.words import say


def test_marks_stand_at_their_years_and_their_length_is_time() -> None:
    # By hand: ten years, 2021 to 2030, so a year is 10 per cent.
    places = [
        (lane.figure.period, lane.left, lane.width, lane.single)
        for lane in lanes(real_dataset(), other_scopes(real_dataset()), say)
    ]
    assert places == [
        ("2021–2025", 0, 50, False),
        ("2021–2025", 0, 50, False),
        ("2022", 10, 10, True),
        ("2022", 10, 10, True),
        ("2026–2030", 50, 50, False),
    ]


def test_sum_says_its_qualifier_and_has_a_source() -> None:
    last = lanes(real_dataset(), other_scopes(real_dataset()), say)[-1]
    assert last.figure.value.replace("\u00a0", " ") == "rund 22 Mio. €"
    assert last.figure.mark.sign == "S039"
    assert "33 Zentren" in last.figure.note
