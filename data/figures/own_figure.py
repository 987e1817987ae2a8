"""The viewer's own figure of an area, a Kennzahl and a year, and the one of the atlas beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from data.figures.evidence import dated
from data.figures.judged import judged, most_specific
from data.kennzahlen.kennzahl import Kennzahl
from data.model.figure import Figure
from data.model.records import Dataset, Observation


def own_measure_id(kennzahl: str) -> str:
    """Id of the measure that own figures of the Kennzahl have, so that none is taken for one of the atlas."""
    return f"eigene-{kennzahl}"


def own_observations(dataset: Dataset, known: Kennzahl, area_id: str, year: int) -> tuple[Observation, ...]:
    """Own observations that speak of the area and the year; of a start year all, since it holds from then on."""
    if not dataset.own_sources:
        return ()
    every = dated(dataset, (own_measure_id(known.id),), area_id)
    if known.kind == "year":
        return every
    return tuple(one for one in every if one.start is not None and one.start.year == year)


def own_figure(dataset: Dataset, blank: Figure, mine: Sequence[Observation], packaged: Figure) -> Figure:
    """The figure that own observations make; one of the area alone comes before a joint one.

    Args:
        dataset: All tables.
        blank: Area, Kennzahl and year.
        mine: At least one own observation.
        packaged: What the atlas itself says; it stays beside the own figure where it has a value.
    """
    alone = [one for one in mine if one.scope == "area"]
    found = judged(dataset, blank, alone or most_specific(mine))
    found = replace(
        found,
        basis="viewer",
        candidate_ids=tuple(dict.fromkeys((*found.candidate_ids, *packaged.candidate_ids))),
        beside=packaged if packaged.value is not None else None,
    )
    if not _is_start_year(mine) or (found.value is not None and found.value <= blank.year):
        return found
    return replace(blank, gap="starts_later", candidate_ids=found.candidate_ids)


def _is_start_year(mine: Sequence[Observation]) -> bool:
    return mine[0].unit == "year"
