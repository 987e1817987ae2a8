"""Which observations speak of an area, a Kennzahl and a year: the candidates, not yet judged."""

from __future__ import annotations

from dataclasses import dataclass

from data.kennzahlen.kennzahl import Kennzahl
from data.model.records import Dataset, Observation
from data.model.remembered import remembered

YEARLY = ("year", "month", "day")
"""Only these precisions feed a year; ranges and undated figures are listed, never spread over years."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Observations by how far they hold, in the order of the table.

    Attributes:
        own: Of this area alone, for this year.
        joint: Of this area with others, for this year.
        part: Of some municipalities of this area, for this year.
        since: Saying since when there is a post, begun in this year or before.
        later: The same, begun after this year.
    """

    own: tuple[Observation, ...]
    joint: tuple[Observation, ...]
    part: tuple[Observation, ...]
    since: tuple[Observation, ...]
    later: tuple[Observation, ...]

    def ids(self) -> tuple[str, ...]:
        """Ids of all that speak of this year: own, joint, part, then "since"."""
        return tuple(one.id for group in (self.own, self.joint, self.part, self.since) for one in group)


def evidence(dataset: Dataset, kennzahl: Kennzahl, area_id: str, year: int) -> Evidence:
    """Observations that speak of the area, the Kennzahl and the year."""
    about = dated(dataset, (*kennzahl.measures, *kennzahl.since_measures), area_id)
    since = [one for one in about if _says_since(one, kennzahl)]
    stated = [one for one in about if one not in since and one.number is not None and _year(one) == year]
    return Evidence(
        own=tuple(one for one in stated if one.scope == "area"),
        joint=tuple(one for one in stated if one.scope == "joint"),
        part=tuple(one for one in stated if one.scope == "part"),
        since=tuple(one for one in since if _year(one) <= year),
        later=tuple(one for one in since if _year(one) > year),
    )


# Asked again for each of twenty years when the years with figures are looked for.
@remembered(most=1024)
def dated(dataset: Dataset, measures: tuple[str, ...], area_id: str) -> tuple[Observation, ...]:
    """Observations of the measures for the area (or jointly for it) that stand for a year, month or day."""
    return tuple(
        one
        for one in dataset.observations.values()
        if one.measure in measures
        and one.precision in YEARLY
        and one.start is not None
        and (one.area_id == area_id or area_id in one.joint_with)
    )


def _says_since(one: Observation, kennzahl: Kennzahl) -> bool:
    return one.measure in kennzahl.since_measures or (one.qualifier == "since" and kennzahl.kind != "year")


def _year(one: Observation) -> int:
    assert one.start is not None
    return one.start.year
