"""From observations to the one figure shown for an area, a Kennzahl and a year: the heart of the data layer.

Where several things speak of the same figure, the nearest wins, in this order: an own figure for the year
(where a rule of the programme exists, only an exact one); a rule of the programme; a joint figure; a "since"
fact carried forward as "at least 1"; a partial figure as lower bound; else it is missing, with the reason.
Sources that differ about the same thing are settled by `judgement`. A viewer's own figure (`data.own`) stands before
all of these, with the one of the atlas beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.figures.evidence import Evidence, dated, evidence
from data.figures.judged import as_of, from_observations, judged, most_specific, shared_stage
from data.figures.judgement import EXACT, Judgement, judge
from data.figures.official import OFFICIAL, official_figure
from data.figures.own_figure import own_figure, own_observations
from data.figures.programme_rules import FIRST_YEAR, LAST_CARRIED, gap_reason, rule_for
from data.kennzahlen.registry import kennzahl_of
from data.model.figure import Basis, Figure, Term
from data.model.records import Dataset, Observation, ProgrammeRule


def figure(dataset: Dataset, kennzahl: str, area_id: str, year: int) -> Figure:
    """The figure shown for the area, the Kennzahl and the year; a missing one says why.

    Raises:
        DataError: No Kennzahl has this id.
        KeyError: No area has this id.
    """
    known = kennzahl_of(kennzahl)
    blank = Figure(area_id=dataset.areas[area_id].id, kennzahl=kennzahl, year=year)
    if known.id in OFFICIAL:
        return official_figure(dataset, blank)
    mine = own_observations(dataset, known, area_id, year)
    packaged = _packaged(dataset, blank)
    return own_figure(dataset, blank, mine, packaged) if mine else packaged


def _packaged(dataset: Dataset, blank: Figure) -> Figure:
    """The figure of the atlas itself."""
    known, year = kennzahl_of(blank.kennzahl), blank.year
    spoken = evidence(dataset, known, blank.area_id, year)
    if year > LAST_CARRIED.get(known.id, year):
        spoken = replace(spoken, since=())
    blank = replace(blank, candidate_ids=spoken.ids())
    if known.kind == "year":
        return _start_year(dataset, blank)
    return _nearest(dataset, blank, spoken)


def _nearest(dataset: Dataset, blank: Figure, spoken: Evidence) -> Figure:
    kennzahl = kennzahl_of(blank.kennzahl).id
    rule = rule_for(dataset, kennzahl, blank.area_id, blank.year)
    if spoken.own:
        own = judged(dataset, blank, spoken.own)
        if rule is None or own.qualifier in EXACT:
            return own
    if rule is not None:
        return _ruled(dataset, blank, rule)
    if spoken.joint:
        return judged(dataset, blank, most_specific(spoken.joint))
    if spoken.since:
        return _carried(dataset, blank, spoken.since)
    if spoken.part:
        return _partial(dataset, blank, spoken.part)
    return _missing(dataset, blank)


def _ruled(dataset: Dataset, blank: Figure, rule: ProgrammeRule) -> Figure:
    return replace(
        blank,
        value=rule.value,
        qualifier=rule.qualifier,
        kind="own",
        areas=(blank.area_id,),
        basis=_basis_of_rule(blank, rule),
        rule_id=rule.id,
        source_ids=rule.source_ids,
        as_of=as_of(dataset, rule.source_ids),
    )


def _basis_of_rule(blank: Figure, rule: ProgrammeRule) -> Basis:
    """A rule of the programme only where it speaks of more than this area, and of this year."""
    if rule.carried_from is not None and blank.year >= rule.carried_from:
        return "carried"
    return "observed" if rule.applies_to == blank.area_id else "rule"


def _carried(dataset: Dataset, blank: Figure, since: Sequence[Observation]) -> Figure:
    """At least one post, from the year a source names onwards."""
    begun = sorted(since, key=lambda one: (str(one.start), one.id))
    in_first_year = begun[0].start is not None and begun[0].start.year == blank.year
    source_ids = tuple(dict.fromkeys(one.source_id for one in begun))
    return replace(
        blank,
        value=1.0,
        qualifier="at_least",
        stage=shared_stage(begun),
        kind="own",
        areas=(blank.area_id,),
        basis="observed" if in_first_year else "carried",
        observation_ids=tuple(one.id for one in begun),
        source_ids=source_ids,
        as_of=as_of(dataset, source_ids),
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
        from_observations(dataset, blank, Judgement(total, None, used, ordered)),
        value=total,
        qualifier="at_least",
        stage=shared_stage(used),
        kind="part",
        areas=(blank.area_id,),
        parts=tuple(town for term in terms for town in term.parts),
        terms=tuple(sorted(terms, key=lambda term: (-term.value, term.parts))),
        gap="part_only",
    )


def _start_year(dataset: Dataset, blank: Figure) -> Figure:
    """The year something began, from that year on; sources naming several years are judged first."""
    known = kennzahl_of(blank.kennzahl)
    starts = [one for one in dated(dataset, known.measures, blank.area_id) if one.number is not None]
    if starts:
        found = judged(dataset, blank, starts)
        if found.value is not None and FIRST_YEAR.get(known.id, blank.year) <= blank.year >= found.value:
            return replace(found, basis="observed" if found.value == blank.year else "carried")
    return _missing(dataset, blank)


def _missing(dataset: Dataset, blank: Figure) -> Figure:
    reason, because = gap_reason(dataset, kennzahl_of(blank.kennzahl).id, blank.area_id, blank.year)
    known = tuple(one.id for one in because)
    return replace(blank, gap=reason, candidate_ids=tuple(dict.fromkeys((*known, *blank.candidate_ids))))
