from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from data.statistics.change import ChangeGap
from pages.choice import dependent_choices
from pages.choice.class_choice import CLASS_SLUGS, ClassChoice, ComparedClass
from pages.choice.selection import START, value_of

COMMON, SECOND, RISE = (
    ComparedClass("jahre", 2),
    ComparedClass("zweite", 2),
    ComparedClass("veraenderung", 2),
)


def test_every_slug_stands_for_another_class() -> None:
    assert len(set(CLASS_SLUGS.values())) == len(CLASS_SLUGS)


def test_every_reason_on_the_map_of_changes_can_stand_in_a_link() -> None:
    # A start year has no map of changes at all.
    reasons = {reason for reason in get_args(ChangeGap) if reason != "start_year"}
    assert (
        reasons == {each.number for each in CLASS_SLUGS.values() if isinstance(each, ComparedClass)} & reasons
    )


def test_slugs_count_from_one_and_from_zero_change() -> None:
    assert CLASS_SLUGS["3"] == 2
    assert CLASS_SLUGS["jahre-3"] == ComparedClass("jahre", 2)
    assert CLASS_SLUGS["minus-1"] == ComparedClass("veraenderung", -1)


@pytest.mark.parametrize(
    ("changed", "of_one_year", "of_all_years"),
    [
        ("jahr", "lost", "kept"),
        ("festklassen", "lost", "lost"),
        ("k", "lost", "lost"),
        ("klassen", "lost", "lost"),
        ("bezug", "lost", "lost"),
        ("gebiet", "kept", "kept"),
        ("typ", "kept", "kept"),
    ],
)
def test_class_of_all_years_is_the_same_in_each(changed: str, of_one_year: str, of_all_years: str) -> None:
    for fixed, expected in ((False, of_one_year), (True, of_all_years)):
        start = replace(START, klasse=3, festklassen=fixed)
        after = dependent_choices.changed(start, **{changed: value_of(start, changed)})
        assert (after.klasse is None) == (expected == "lost"), fixed


@pytest.mark.parametrize(
    ("changed", "lost"),
    [
        ("ansicht", ()),
        ("sort2", ()),
        ("bezugsgebiet", ()),
        ("karten", (COMMON,)),
        ("vergleichsjahr", (COMMON, RISE)),
        ("aenderung", (RISE,)),
        ("kennzahl2", (COMMON, SECOND)),
        ("jahr2", (COMMON, SECOND)),
    ],
)
def test_class_is_lost_with_its_scale_alone(changed: str, lost: tuple[ClassChoice, ...]) -> None:
    for chosen in (3, COMMON, SECOND, RISE):
        start = replace(START, klasse=chosen)
        same = value_of(start, changed)
        assert (dependent_choices.changed(start, **{changed: same}).klasse is None) == (chosen in lost), (
            chosen
        )
