from dataclasses import replace

import pytest

from data.model.errors import DataError
from data.statewide.steps import STEPS, steps
from tests.real_tables import real_dataset


def test_steps_stand_in_the_order_of_time_with_the_words_of_their_source() -> None:
    assert [(step.id, step.period, step.year) for step in steps(real_dataset())] == [
        ("vorlaeufer", "2009-2013", 2009),
        ("beginn", "2014", 2014),
        ("fallmanagement", "2017", 2017),
        ("zentren", "2021", 2021),
        ("alle-zentren", "ca. 2022", 2022),
        ("weiter", "2026-2030", 2026),
    ]


def test_programme_began_with_27_posts_and_33_areas_followed_by_2017() -> None:
    numbers = {step.id: [one.number for one in step.observations] for step in steps(real_dataset())}
    assert numbers["beginn"][0] == 27
    assert numbers["fallmanagement"][:2] == [33, 33]
    assert numbers["zentren"][0] == 21


def test_step_without_a_beginning_is_refused() -> None:
    key = STEPS["beginn"][0]
    undated = replace(real_dataset().observations[key], start=None)
    dataset = replace(real_dataset(), observations={**real_dataset().observations, key: undated})
    with pytest.raises(DataError, match=f"found '{key}', expected a first day"):
        steps(dataset)
