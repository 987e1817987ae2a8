"""From observations to the one figure shown for an area, a Kennzahl and a year: the heart of the data layer.

Where several things speak of the same figure, the nearest wins, in this order: an own figure for the year
(where a rule of the programme exists, only an exact one); a rule of the programme; a joint figure; a "since"
fact carried forward as "at least 1"; a partial figure as lower bound; else it is missing, with the reason.
Sources that differ about the same thing are settled by `judgement`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.evidence import Evidence, dated, evidence
from data.figure import Figure, Term
from data.indicators import indicator
from data.judgement import EXACT, Judgement, judge
from data.model import Dataset, Observation, ProgrammeRule, Stage
from data.official import OFFICIAL, official_figure
from data.programme import FIRST_YEAR, LAST_CARRIED, gap_reason, rule_for


def figure(dataset: Dataset, kennzahl: str, area_id: str, year: int) -> Figure:
    """The figure shown for the area, the Kennzahl and the year; a missing one says why.

    Raises:
        DataError: No Kennzahl has this id.
        KeyError: No area has this id.
    """
    known = indicator(kennzahl)
    blank = Figure(area_id=dataset.areas[area_id].id, kennzahl=kennzahl, year=year)
    if known.id in OFFICIAL:
        return official_figure(dataset, blank)
    spoken = evidence(dataset, known, area_id, year)
    if year > LAST_CARRIED.get(known.id, year):
        spoken = replace(spoken, since=())
    blank = replace(blank, candidate_ids=spoken.ids())
    if known.kind == "year":
        return _start_year(dataset, blank)
    return _nearest(dataset, blank, spoken)


def _nearest(dataset: Dataset, blank: Figure, spoken: Evidence) -> Figure:
    kennzahl = indicator(blank.kennzahl).id
    rule = rule_for(dataset, kennzahl, blank.area_id, blank.year)
    if spoken.own:
        own = judged(dataset, blank, spoken.own)
        if rule is None or own.qualifier in EXACT:
            return own
    if rule is not None:
        return _ruled(dataset, blank, rule)
    if spoken.joint:
        return judged(dataset, blank, _most_specific(spoken.joint))
    if spoken.since:
        return _carried(dataset, blank, spoken.since)
    if spoken.part:
        return _partial(dataset, blank, spoken.part)
    return _missing(dataset, blank)


def judged(dataset: Dataset, blank: Figure, candidates: Sequence[Observation]) -> Figure:
    """The figure that observations of one and the same territory make together."""
    verdict = judge(candidates, dataset.sources)
    best = verdict.used[0]
    areas = (best.area_id, *best.joint_with)
    return replace(
        _from_observations(dataset, blank, verdict),
        value=verdict.value,
        upper=verdict.upper,
        disputed=verdict.upper is not None,
        qualifier=best.qualifier,
        stage=_stage(verdict.used),
        kind="joint" if len(areas) > 1 else "own",
        areas=areas,
    )


def _from_observations(dataset: Dataset, blank: Figure, verdict: Judgement) -> Figure:
    """The blank figure with all that names its observations and sources."""
    source_ids = tuple(dict.fromkeys(one.source_id for one in verdict.used))
    ordered = tuple(one.id for one in verdict.ordered)
    return replace(
        blank,
        observation_ids=tuple(one.id for one in verdict.used),
        candidate_ids=tuple(dict.fromkeys((*ordered, *blank.candidate_ids))),
        source_ids=source_ids,
        as_of=_as_of(dataset, source_ids),
    )


def _ruled(dataset: Dataset, blank: Figure, rule: ProgrammeRule) -> Figure:
    return replace(
        blank,
        value=rule.value,
        qualifier=rule.qualifier,
        kind="own",
        areas=(blank.area_id,),
        basis="rule",
        rule_id=rule.id,
        source_ids=rule.source_ids,
        as_of=_as_of(dataset, rule.source_ids),
    )


def _carried(dataset: Dataset, blank: Figure, since: Sequence[Observation]) -> Figure:
    """At least one post, from the year a source names onwards."""
    begun = sorted(since, key=lambda one: (str(one.start), one.id))
    in_first_year = begun[0].start is not None and begun[0].start.year == blank.year
    source_ids = tuple(dict.fromkeys(one.source_id for one in begun))
    return replace(
        blank,
        value=1.0,
        qualifier="at_least",
        stage=_stage(begun),
        kind="own",
        areas=(blank.area_id,),
        basis="observed" if in_first_year else "carried",
        observation_ids=tuple(one.id for one in begun),
        source_ids=source_ids,
        as_of=_as_of(dataset, source_ids),
    )


def _partial(dataset: Dataset, blank: Figure, parts: Sequence[Observation]) -> Figure:
    """Lower bound from single municipalities: figures of different ones add up, of the same are judged.

    Where the municipalities of two figures overlap without being the same, the wider figure counts.
    """
    groups: dict[tuple[str, ...], list[Observation]] = {}
    for one in parts:
        groups.setdefault(tuple(sorted(one.part_of)), []).append(one)
    verdicts: list[Judgement] = []
    terms: list[Term] = []
    for towns in sorted(groups, key=lambda key: (-len(key), key)):
        if not any(set(towns) & set(term.parts) for term in terms):
            verdict = judge(groups[towns], dataset.sources)
            verdicts.append(verdict)
            terms.append(Term(verdict.value, verdict.used[0].qualifier, towns))
    used = tuple(one for verdict in verdicts for one in verdict.used)
    ordered = (*used, *(one for verdict in verdicts for one in verdict.ordered if one not in used))
    total = sum(term.value for term in terms)
    return replace(
        _from_observations(dataset, blank, Judgement(total, None, used, ordered)),
        value=total,
        qualifier="at_least",
        stage=_stage(used),
        kind="part",
        areas=(blank.area_id,),
        parts=tuple(town for term in terms for town in term.parts),
        terms=tuple(sorted(terms, key=lambda term: (-term.value, term.parts))),
        gap="part_only",
    )


def _start_year(dataset: Dataset, blank: Figure) -> Figure:
    """The year something began, from that year on; sources naming several years are judged first."""
    known = indicator(blank.kennzahl)
    starts = [one for one in dated(dataset, known.measures, blank.area_id) if one.number is not None]
    if starts:
        found = judged(dataset, blank, starts)
        if found.value is not None and FIRST_YEAR.get(known.id, blank.year) <= blank.year >= found.value:
            return replace(found, basis="observed" if found.value == blank.year else "carried")
    return _missing(dataset, blank)


def _missing(dataset: Dataset, blank: Figure) -> Figure:
    reason, because = gap_reason(dataset, indicator(blank.kennzahl).id, blank.area_id, blank.year)
    known = tuple(one.id for one in because)
    return replace(blank, gap=reason, candidate_ids=tuple(dict.fromkeys((*known, *blank.candidate_ids))))


def _most_specific(joint: Sequence[Observation]) -> list[Observation]:
    """Joint figures of one set of areas: the smallest set, the first in the table where two are equal."""
    smallest = min(joint, key=lambda one: len(one.joint_with))
    return [one for one in joint if set(_areas(one)) == set(_areas(smallest))]


def _areas(one: Observation) -> tuple[str, ...]:
    return (one.area_id, *one.joint_with)


def _stage(used: Sequence[Observation]) -> Stage:
    """The stage that all share; where one is not said the whole is not said."""
    stages = {one.stage for one in used}
    return stages.pop() if len(stages) == 1 else ""


def _as_of(dataset: Dataset, source_ids: Sequence[str]) -> str:
    dates = dict.fromkeys(dataset.sources[source_id].date for source_id in source_ids)
    return "; ".join(words for words in dates if words)
