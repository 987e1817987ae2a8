"""Sources that contradict each other about the same thing, side by side, with the rule that decided.

The same thing is one measure of one territory (the same areas, or the same municipalities of one) in one year;
months of a year are the same thing only where a Kennzahl is made of them, since elsewhere two courses in two
months are two figures. Two towns of one Kreis are never a conflict. An own figure of an area beside a joint one
that covers it is no contradiction either, but one of the two is shown: it stands here with the rule "nearer".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from data.figures.evidence import YEARLY
from data.figures.judgement import EXACT, LOWER_BOUNDS, judge
from data.kennzahlen.registry import KENNZAHLEN
from data.model.records import Dataset, Observation, Qualifier
from data.model.remembered import remembered

Decision = Literal["held", "exact", "bound", "later", "nearer", "disputed"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the observations that differ; `beaten_by` is ``None`` where it is shown."""

    observation_id: str
    beaten_by: Decision | None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Observations of the same thing that differ.

    Attributes:
        areas: All areas that the figure covers (or `HESSEN`, `GERMANY`), the one it is filed under first.
        parts: AGS of the municipalities it is limited to; empty for whole areas.
        year: The year they speak of; 0 for a start year, where they name different ones.
        value: What is shown, the lower end where disputed.
        upper: The upper end where disputed, else ``None``; `upper_qualifier` says how it holds.
        decisions: The rules that ruled something out, in the order applied; ``disputed`` where none could.
        candidates: Best first.
    """

    areas: tuple[str, ...]
    parts: tuple[str, ...]
    measure: str
    year: int
    value: float
    upper: float | None
    decisions: tuple[Decision, ...]
    candidates: tuple[Candidate, ...]
    upper_qualifier: Qualifier = "exact"


@remembered(most=1)
def conflicts(dataset: Dataset) -> tuple[Conflict, ...]:
    """Every conflict in the tables, by measure as the table has them, then by area and year."""
    groups = _same_things(dataset)
    found = [_judged(dataset, group) for group in groups if _differ(group) and not _all_hold(dataset, group)]
    found += _nearer(dataset, groups)
    measures = list(dataset.measures)
    return tuple(sorted(found, key=lambda one: (measures.index(one.measure), one.areas, one.parts, one.year)))


def _same_things(dataset: Dataset) -> list[list[Observation]]:
    groups: dict[tuple[object, ...], list[Observation]] = {}
    for one in dataset.observations.values():
        if one.precision in YEARLY and one.start is not None and one.number is not None:
            groups.setdefault(_thing(dataset, one), []).append(one)
    return list(groups.values())


def _thing(dataset: Dataset, one: Observation) -> tuple[object, ...]:
    territory = (one.measure, frozenset((one.area_id, *one.joint_with)), frozenset(one.part_of))
    if dataset.measures[one.measure].value_type == "year":
        return territory
    if any(one.measure in known.measures for known in KENNZAHLEN.values()):
        return (*territory, one.start.year if one.start else 0)
    return (*territory, one.start, one.end)


def _differ(group: Sequence[Observation]) -> bool:
    """Whether they say different things: another number, or the same one held to another degree."""
    return len({(one.number, "" if one.qualifier in EXACT else one.qualifier) for one in group}) > 1


def _all_hold(dataset: Dataset, group: Sequence[Observation]) -> bool:
    """Whether all are lower bounds and the one shown is the highest of them: each of them is true."""
    shown = judge(group, dataset.sources).value
    return all(one.qualifier in LOWER_BOUNDS and (one.number or 0) <= shown for one in group)


def _judged(dataset: Dataset, group: Sequence[Observation]) -> Conflict:
    verdict = judge(group, dataset.sources)
    applied = tuple(dict.fromkeys(verdict.beaten_by[one.id] for one in group if one.id in verdict.beaten_by))
    decisions = tuple(rule for rule in ("held", "exact", "bound", "later") if rule in applied)
    still_differ = len({one.number for one in verdict.used}) > 1
    return Conflict(
        areas=(group[0].area_id, *group[0].joint_with),
        parts=group[0].part_of,
        measure=group[0].measure,
        year=_year(dataset, group),
        value=verdict.value,
        upper=verdict.upper,
        decisions=(*decisions, "disputed") if still_differ or not decisions else decisions,
        candidates=tuple(Candidate(one.id, verdict.beaten_by.get(one.id)) for one in verdict.ordered),
        upper_qualifier=verdict.upper_qualifier,
    )


def _nearer(dataset: Dataset, groups: Iterable[Sequence[Observation]]) -> list[Conflict]:
    """Own figures beside a joint one that also covers the area, where a Kennzahl must choose."""
    feeding = [
        group for group in groups if any(group[0].measure in one.measures for one in KENNZAHLEN.values())
    ]
    own = [group for group in feeding if group[0].scope == "area"]
    joint = [group for group in feeding if group[0].scope == "joint"]
    return [
        _own_beats(dataset, group, wider)
        for group in own
        for wider in joint
        if group[0].measure == wider[0].measure
        and _year(dataset, group) == _year(dataset, wider)
        and group[0].area_id in (wider[0].area_id, *wider[0].joint_with)
    ]


def _own_beats(dataset: Dataset, own: Sequence[Observation], joint: Sequence[Observation]) -> Conflict:
    verdict = judge(own, dataset.sources)
    return Conflict(
        areas=(own[0].area_id,),
        parts=(),
        measure=own[0].measure,
        year=_year(dataset, own),
        value=verdict.value,
        upper=verdict.upper,
        decisions=("nearer",),
        candidates=(
            *(Candidate(one.id, verdict.beaten_by.get(one.id)) for one in verdict.ordered),
            *(Candidate(one.id, "nearer") for one in joint),
        ),
        upper_qualifier=verdict.upper_qualifier,
    )


def _year(dataset: Dataset, group: Sequence[Observation]) -> int:
    start = group[0].start
    if start is None or dataset.measures[group[0].measure].value_type == "year":
        return 0
    return start.year
