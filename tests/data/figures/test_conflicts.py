from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from data.figures.conflicts import Conflict, conflicts
from data.model.records import Measure
from tests.real_tables import real_dataset
from tests.small_dataset import dataset_of, observe

EVENTS = Measure("ikw_events", "Veranstaltungen", "Events", "Veranstaltungen", "events", "number", "Zahl.")
COURSES = replace(EVENTS, id="integrationslotsen_newly_qualified")


def _found(*observations: object) -> tuple[Conflict, ...]:
    dataset = dataset_of({"a": "Landkreis", "b": "Sonderstatusstadt"}, observations)  # type: ignore[arg-type]
    return conflicts(replace(dataset, measures={EVENTS.id: EVENTS, COURSES.id: COURSES}))


# Areas, year, value shown, its upper end, and the rule that decided: the conflicts that the sources really have.
REAL = [
    ("ikw_events", ("offenbach-am-main",), 2019, 34, None, ("exact",)),
    ("ikw_events", ("odenwaldkreis",), 2014, 35, None, ("held",)),
    ("ikw_events", ("wetteraukreis",), 2019, 30, None, ("held",)),
    ("ikw_events", ("wetteraukreis",), 2025, 30, None, ("exact",)),
    ("ikw_events", ("werra-meissner-kreis",), 2019, 20, None, ("held",)),
    ("ikw_events", ("lahn-dill-kreis", "wetzlar"), 2025, 50, None, ("held",)),
    ("ikw_events", ("hersfeld-rotenburg",), 2024, 50, None, ("held",)),
    ("ikw_events", ("hanau",), 2019, 20, None, ("nearer",)),
    ("budget_wir_programme", ("hessen",), 2021, 10_600_000, None, ("exact",)),
    ("events", ("deutschland",), 2012, 4_500, 5_000, ("disputed",)),
    ("ikw_organisers", ("frankfurt-am-main",), 2023, 40, None, ("held",)),
    ("ikw_organisers", ("wetteraukreis",), 2019, 50, None, ("held",)),
    ("integrationslotsen_newly_qualified", ("bergstrasse",), 2022, 5, 7, ("disputed",)),
]


def test_the_real_conflicts_are_exactly_these() -> None:
    found = [
        (one.measure, one.areas, one.year, one.value, one.upper, one.decisions)
        for one in conflicts(real_dataset())
    ]
    assert sorted(found) == sorted(REAL)


@pytest.mark.parametrize("conflict", conflicts(real_dataset()), ids=lambda one: f"{one.areas[0]}-{one.year}")
def test_each_candidate_is_shown_or_says_what_beat_it(conflict: Conflict) -> None:
    beaten = [one.beaten_by for one in conflict.candidates]
    assert beaten[0] is None
    assert {rule for rule in beaten if rule} <= set(conflict.decisions)
    assert len(beaten) >= 2


def test_the_announced_figure_names_the_rule_that_beat_it() -> None:
    odenwald = next(one for one in conflicts(real_dataset()) if one.areas == ("odenwaldkreis",))
    assert [(one.observation_id[-4:], one.beaten_by) for one in odenwald.candidates] == [
        ("S101", None),
        ("S100", "held"),
    ]


def test_two_rules_that_both_ruled_out_stand_in_their_order() -> None:
    found = _found(
        observe("a", 20, "S1", stage="held"),
        observe("a", 30, "S2", stage="held", qualifier="about"),
        observe("a", 40, "S3", stage="announced"),
    )
    assert [one.decisions for one in found] == [("held", "exact")]


def test_lower_bounds_that_all_hold_are_no_conflict() -> None:
    bounds = [
        observe("a", 70, "S1", qualifier="more_than"),
        observe("a", 80, "S2", qualifier="more_than", stage="held"),
        observe("a", 60, "S3", qualifier="at_least", stage="held"),
    ]
    assert _found(*bounds) == ()
    # Ninety were announced, and seventy is what came of it: one of the two is not what the other says.
    announced = observe("a", 90, "S4", qualifier="more_than", stage="announced")
    assert [one.decisions for one in _found(*bounds, announced)] == [("held", "bound")]


def test_ends_of_a_disputed_figure_keep_their_qualifiers() -> None:
    (found,) = _found(
        observe("a", 40, "S1", qualifier="about"), observe("a", 50, "S2", qualifier="more_than")
    )
    assert (found.value, found.upper, found.upper_qualifier) == (40, 50, "more_than")


def test_the_same_number_held_to_another_degree_is_a_conflict() -> None:
    assert len(_found(observe("a", 30, "S1"), observe("a", 30, "S2", qualifier="more_than"))) == 1


@pytest.mark.parametrize(
    "second",
    [
        observe("a", 30, "S2", qualifier="stated"),
        observe("b", 40, "S2"),
        observe("a", 40, "S2", start=date(2018, 1, 1)),
        observe("a", 40, "S2", scope="part", part_of=("06440002",)),
        observe("a", 40, "S2", precision="unknown", start=None),
        observe("a", 40, "S2", number=None),
    ],
    ids=["same number", "other area", "other year", "one town only", "no date", "no number"],
)
def test_what_is_not_the_same_thing_is_no_conflict(second: object) -> None:
    assert _found(observe("a", 30, "S1"), second) == ()


def test_two_towns_of_one_kreis_are_no_conflict() -> None:
    towns = [observe("a", n, f"S{n}", scope="part", part_of=(f"0644000{n}",)) for n in (2, 3)]
    assert _found(*towns) == ()


def test_courses_of_two_months_are_two_figures_unless_a_kennzahl_is_made_of_them() -> None:
    spring = observe("a", 5, "S1", precision="month", start=date(2019, 4, 1), end=date(2019, 4, 30))
    autumn = observe("a", 21, "S2", precision="month", start=date(2019, 9, 1), end=date(2019, 9, 30))
    assert _found(replace(spring, measure=COURSES.id), replace(autumn, measure=COURSES.id)) == ()
    assert [one.decisions for one in _found(spring, autumn)] == [("disputed",)]


def test_own_figure_beats_the_joint_one_that_covers_the_area() -> None:
    own, joint = observe("b", 20, "S1"), observe("a", 50, "S2", scope="joint", joint_with=("b",))
    (found,) = _found(own, joint)
    assert (found.areas, found.value, found.decisions) == (("b",), 20, ("nearer",))
    assert [one.beaten_by for one in found.candidates] == [None, "nearer"]
