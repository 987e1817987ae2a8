"""The record of the one figure shown for an area, Kennzahl and year; `figures` finds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from data.model.records import Qualifier, Stage

GapReason = Literal[
    "no_data",
    "no_number",
    "changeover",
    "part_only",
    "participation_only",
    "up_to_two",
    "start_unknown",
    "starts_later",
    "line_ended",
    "undefined_at_zero",
    "no_denominator",
]
FigureKind = Literal["own", "joint", "part", "missing"]
Basis = Literal["observed", "rule", "carried", "official", "viewer"]


@dataclass(frozen=True, slots=True)
class Term:
    """One summand of a partial figure: what one source says of some municipalities."""

    value: float
    qualifier: Qualifier
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """What is shown, how far it holds, and everything it was chosen from.

    Attributes:
        area_id: The area asked for; a joint figure is the same for each of its `areas` but for this.
        kennzahl: Id of the Kennzahl; for Hessen and Germany the id of a measure.
        value: In the unit of the Kennzahl; the lower end where disputed; ``None`` where missing.
        upper: Upper end where disputed, else ``None``.
        upper_qualifier: How `upper` holds, as `qualifier` says it of `value`.
        kind: ``part``: a lower bound from some municipalities of the area only.
        areas: All areas that the value covers, the one it is filed under first.
        parts: AGS of the municipalities a partial figure is limited to.
        disputed: Sources of equal rank differ ("strittig").
        basis: ``rule``: follows from a rule of the programme; ``carried``: a "since" fact, or what a source says of an
            earlier year;
            ``official``: population statistics; ``viewer``: the viewer's own figure, of this session only.
        observation_ids: Observations that the value stands on.
        candidate_ids: Observations that speak of it, the best first, with those that were not used; where a
            figure is missing, those that explain the gap.
        rule_id: The rule of the programme that the value follows from, of many areas or of this one.
        source_ids: Sources of the value.
        as_of: Stand: the date in the source's own words, or the day of an official figure; may be empty.
        gap: Why nothing is classed; ``None`` for own and joint figures.
        terms: Summands of a partial figure, else empty.
        beside: What the atlas itself would show, where a viewer's own figure stands before it; else ``None``.
    """

    area_id: str
    kennzahl: str
    year: int
    value: float | None = None
    upper: float | None = None
    upper_qualifier: Qualifier = "exact"
    qualifier: Qualifier = "exact"
    stage: Stage = ""
    kind: FigureKind = "missing"
    areas: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    disputed: bool = False
    basis: Basis = "observed"
    observation_ids: tuple[str, ...] = ()
    candidate_ids: tuple[str, ...] = ()
    rule_id: str | None = None
    source_ids: tuple[str, ...] = ()
    as_of: str = ""
    gap: GapReason | None = None
    terms: tuple[Term, ...] = ()
    beside: Figure | None = None
