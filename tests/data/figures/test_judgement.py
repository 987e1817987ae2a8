import pytest

from data.figures.judgement import judge
from tests.small_dataset import observe, source

SOURCES = {
    "S1": source("S1", "2019"),
    "S2": source("S2", "2019"),
    "OLD": source("OLD", "2019-08"),
    "NEW": source("NEW", "2019-10"),
    "AFTER": source("AFTER", "2020"),
}


def test_held_beats_announced_even_where_rounded_and_older() -> None:
    held = observe("a", 50, "OLD", stage="held", qualifier="about")
    announced = observe("a", 44, "NEW", stage="announced")
    verdict = judge([announced, held], SOURCES)
    assert (verdict.value, verdict.upper, verdict.used) == (50, None, (held,))
    assert verdict.ordered == (held, announced)


def test_held_beats_a_figure_whose_stage_is_not_said() -> None:
    held = observe("a", 20, stage="held", qualifier="almost")
    assert judge([observe("a", 16, "S2"), held], SOURCES).used == (held,)


def test_stage_not_said_beats_announced_only_from_a_source_after_the_year() -> None:
    announced = observe("a", 30, "OLD", stage="announced")
    same_year = observe("a", 35, "S1", qualifier="more_than")
    looking_back = observe("a", 35, "AFTER", qualifier="more_than")
    assert judge([announced, same_year], SOURCES).used == (announced,)
    assert judge([announced, looking_back], SOURCES).used == (looking_back,)


@pytest.mark.parametrize("qualifier", ["about", "more_than", "almost", "up_to", "at_least"])
def test_exact_beats_every_rounded_figure(qualifier: str) -> None:
    rounded = observe("a", 40, "NEW", qualifier=qualifier)
    exact = observe("a", 34, "OLD")
    assert judge([rounded, exact], SOURCES).used == (exact,)


def test_the_clearly_later_source_beats_the_earlier() -> None:
    late, early = observe("a", 12, "NEW"), observe("a", 10, "OLD")
    assert judge([early, late], SOURCES).used == (late,)


def test_of_two_lower_bounds_the_higher_holds_even_where_it_is_older() -> None:
    lower = observe("a", 70, "NEW", qualifier="more_than")
    higher = observe("a", 80, "OLD", qualifier="more_than")
    verdict = judge([lower, higher], SOURCES)
    assert (verdict.value, verdict.upper, verdict.used) == (80, None, (higher,))
    assert verdict.beaten_by == {lower.id: "bound"}


def test_ends_of_a_range_keep_their_qualifiers() -> None:
    verdict = judge([observe("a", 40, qualifier="about"), observe("a", 50, qualifier="more_than")], SOURCES)
    assert (verdict.value, verdict.used[0].qualifier) == (40, "about")
    assert (verdict.upper, verdict.upper_qualifier) == (50, "more_than")


def test_what_ties_is_a_range_of_all_that_tie() -> None:
    verdict = judge([observe("a", 80, "S2"), observe("a", 70, "S1"), observe("a", 75, "S1")], SOURCES)
    assert (verdict.value, verdict.upper) == (70, 80)
    assert [one.number for one in verdict.used] == [70, 75, 80]


def test_equal_values_do_not_conflict() -> None:
    verdict = judge([observe("a", 30, "S1"), observe("a", 30, "S2", qualifier="stated")], SOURCES)
    assert (verdict.value, verdict.upper, len(verdict.used)) == (30, None, 2)


def test_the_order_of_the_candidates_does_not_matter() -> None:
    candidates = [observe("a", 80, "S2"), observe("a", 70, "S1"), observe("a", 60, "S1", stage="announced")]
    assert judge(candidates, SOURCES) == judge(candidates[::-1], SOURCES)


@pytest.mark.parametrize("candidates", [[], [observe("a", 1, number=None)]])
def test_nothing_to_judge_is_refused(candidates: list) -> None:  # type: ignore[type-arg]
    with pytest.raises(ValueError, match="at least one observation"):
        judge(candidates, SOURCES)
