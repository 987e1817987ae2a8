"""Several observations of the same thing, one judgement: the rules of precedence, and nothing else.

The rules, in order (also in README.md, "From observations to the figure shown"):

1. Held beats announced. A figure said to be held beats every other. Of the rest, one whose stage is not said
   may be either; it beats an announced one only where its source appeared after the year, for then it looks
   back (Wetterau 2025: "more than 30", stage not said, source of that year, does not beat the announced 30).
2. Exact beats rounded. A figure stated without a qualifier counts as exact.
3. Two lower bounds do not contradict each other: of "more than 70" and "more than 80" the higher holds.
4. The clearly later source beats the earlier. Later is what is later under every reading of the dates.
5. What still differs is disputed (strittig): a range, each end with its own qualifier. Equal values do not differ.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from data.figures.source_dates import after_year, clearly_later, span_of
from data.model.records import Observation, Qualifier, Source

EXACT = ("exact", "stated")
LOWER_BOUNDS = ("more_than", "at_least")
RuleName = Literal["held", "exact", "bound", "later"]
"""Rules 1 to 4, by what they prefer."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The outcome: a value, or a range where `upper` is not ``None``.

    Attributes:
        upper_qualifier: How `upper` holds; the qualifier of `value` is that of the first one used.
        used: Observations that survive all rules, best first.
        ordered: All observations that were judged, best first.
        beaten_by: The rule that ruled an observation out, by its id; those used are not in it.
    """

    value: float
    upper: float | None
    used: tuple[Observation, ...]
    ordered: tuple[Observation, ...]
    upper_qualifier: Qualifier = "exact"
    beaten_by: Mapping[str, RuleName] = field(default_factory=dict)


def judge(candidates: Sequence[Observation], sources: Mapping[str, Source]) -> Judgement:
    """Judge observations of the same measure, year and territory.

    Args:
        candidates: At least one, each with a number.
        sources: Sources by id, for the dates.

    Raises:
        ValueError: There is no candidate, or one has no number.
    """
    if not candidates or any(one.number is None for one in candidates):
        raise ValueError("judge needs at least one observation, each with a number")
    remaining = sorted(candidates, key=lambda one: _best_first(one, sources))
    beaten: list[Observation] = []
    beaten_by: dict[str, RuleName] = {}
    for name, rule in _RULES:
        kept = rule(remaining, sources)
        lost = [one for one in remaining if one not in kept]
        beaten_by |= {one.id: name for one in lost}
        beaten, remaining = lost + beaten, kept
    lower, upper = _number(remaining[0]), max(map(_number, remaining))
    highest = next(one for one in remaining if one.number == upper)
    return Judgement(
        value=lower,
        upper=upper if upper > lower else None,
        used=tuple(remaining),
        ordered=(*remaining, *beaten),
        upper_qualifier=highest.qualifier if upper > lower else "exact",
        beaten_by=beaten_by,
    )


_Rule = Callable[[list[Observation], Mapping[str, Source]], list[Observation]]


def _best_stage(candidates: list[Observation], sources: Mapping[str, Source]) -> list[Observation]:
    held = [one for one in candidates if one.stage == "held"]
    if held:
        return held
    looking_back = [
        one
        for one in candidates
        if one.stage == "" and one.end is not None and after_year(sources[one.source_id].date, one.end.year)
    ]
    return [one for one in candidates if one.stage == ""] if looking_back else candidates


def _most_exact(candidates: list[Observation], sources: Mapping[str, Source]) -> list[Observation]:
    return [one for one in candidates if one.qualifier in EXACT] or candidates


def _highest_bound(candidates: list[Observation], sources: Mapping[str, Source]) -> list[Observation]:
    bounds = [_number(one) for one in candidates if one.qualifier in LOWER_BOUNDS]
    return [
        one
        for one in candidates
        if one.qualifier not in LOWER_BOUNDS or _number(one) == max(bounds, default=0)
    ]


def _latest(candidates: list[Observation], sources: Mapping[str, Source]) -> list[Observation]:
    return [
        one
        for one in candidates
        if not any(
            clearly_later(sources[other.source_id].date, sources[one.source_id].date) for other in candidates
        )
    ]


_RULES: tuple[tuple[RuleName, _Rule], ...] = (
    ("held", _best_stage),
    ("exact", _most_exact),
    ("bound", _highest_bound),
    ("later", _latest),
)


def _number(one: Observation) -> float:
    assert one.number is not None
    return one.number


def _best_first(one: Observation, sources: Mapping[str, Source]) -> tuple[float, int, int, str]:
    """Lower value first, then the exact, then the newest source: a stable order for equal rank."""
    span = span_of(sources[one.source_id].date)
    newest = -span[1].toordinal() if span else 0
    return (one.number or 0, 0 if one.qualifier in EXACT else 1, newest, one.id)
