"""Observations of one and the same thing, judged, as the figure that they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.figures.judgement import Judgement, judge
from data.model.figure import Figure
from data.model.records import Dataset, Observation, Stage


def judged(dataset: Dataset, blank: Figure, candidates: Sequence[Observation]) -> Figure:
    """The figure that observations of one and the same territory make together."""
    verdict = judge(candidates, dataset.sources)
    best = verdict.used[0]
    areas = (best.area_id, *best.joint_with)
    return replace(
        from_observations(dataset, blank, verdict),
        value=verdict.value,
        upper=verdict.upper,
        upper_qualifier=verdict.upper_qualifier,
        disputed=verdict.upper is not None,
        qualifier=best.qualifier,
        stage=shared_stage(verdict.used),
        kind="joint" if len(areas) > 1 else "own",
        areas=areas,
    )


def from_observations(dataset: Dataset, blank: Figure, verdict: Judgement) -> Figure:
    """The blank figure with all that names its observations and sources."""
    source_ids = tuple(dict.fromkeys(one.source_id for one in verdict.used))
    ordered = tuple(one.id for one in verdict.ordered)
    return replace(
        blank,
        observation_ids=tuple(one.id for one in verdict.used),
        candidate_ids=tuple(dict.fromkeys((*ordered, *blank.candidate_ids))),
        source_ids=source_ids,
        as_of=as_of(dataset, source_ids),
    )


def most_specific(joint: Sequence[Observation]) -> list[Observation]:
    """Joint figures of one set of areas: the smallest set, the first in the table where two are equal."""
    smallest = min(joint, key=lambda one: len(one.joint_with))
    return [one for one in joint if set(_areas(one)) == set(_areas(smallest))]


def shared_stage(used: Sequence[Observation]) -> Stage:
    """The stage that all share; where one is not said the whole is not said."""
    stages = {one.stage for one in used}
    return stages.pop() if len(stages) == 1 else ""


def as_of(dataset: Dataset, source_ids: Sequence[str]) -> str:
    """The dates of the sources in their own words, each once."""
    dates = dict.fromkeys(dataset.sources[source_id].date for source_id in source_ids)
    return "; ".join(words for words in dates if words)


def _areas(one: Observation) -> tuple[str, ...]:
    return (one.area_id, *one.joint_with)
