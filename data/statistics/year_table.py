"""The records of one Kennzahl, Bezug and year for all areas; `metrics` computes them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from data.kennzahlen.bezug import BezugId
from data.kennzahlen.kennzahl import KennzahlId
from data.model.figure import Figure, GapReason
from data.model.records import AreaType, SumQualifier


@dataclass(frozen=True, slots=True)
class Cell:
    """One area: its figure, put into relation, and its place among the others.

    Attributes:
        value: Value shown (factor x numerator / denominator), lower end where disputed; ``None`` for a gap.
        upper: Value at the other end of a disputed figure, else ``None``.
        numerator: Upper number of the quotient; for the absolute number the figure itself.
        denominator: Lower number of the quotient; ``None`` for the absolute number.
        base_day: Day of the inhabitants or km² that enter; ``None`` where none do.
        base_shifted: That day is not 31 December of the year itself.
        rank: 1 is the highest value, ties share the better rank, a joint figure has one rank for its areas;
            ``None`` for what is not classed, for start years, and for rates that show nothing but size.
        n: Number of ranked figures, each joint one counted once; the same in all cells.
        classed: Enters classes, ranks, means and the total. A partial figure has a value but is not classed
            unless the table includes partial figures.
        gap: Why there is no value or why it is not classed; ``None`` where it is.
    """

    area_id: str
    figure: Figure
    value: float | None
    upper: float | None
    numerator: float | None
    denominator: float | None
    base_day: date | None
    base_shifted: bool
    rank: int | None
    n: int
    classed: bool
    gap: GapReason | None


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean over areas, each joint figure counted once.

    Attributes:
        kind: ``rate``: sum over sum (not the mean of the rates); ``count``: sum of values by number of figures.
        numerator: Sum above the line.
        denominator: Sum below the line; for counts the number of figures.
        areas: Number of areas covered.
        figures: Number of figures, fewer than `areas` where some are joint.
        left_out: Joint figures that are left out because they also cover areas of another type.
        qualifier: How far `value` holds, as that of a rate: ``exact`` only where every figure in it is.
    """

    value: float
    kind: Literal["rate", "count"]
    numerator: float
    denominator: float
    areas: int
    figures: int
    left_out: int
    qualifier: SumQualifier = "exact"


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many areas the figures speak of.

    Attributes:
        areas: All areas, 33.
        covered: Areas with an own, joint or partial figure.
        joint: Areas that show a joint figure; `joint_figures` is the number of those figures.
        part: Areas with a partial figure only.
        zero: Areas whose figure is 0, so that the Bezug has no value for them (no post: no inhabitants per post).
    """

    areas: int
    covered: int
    joint: int
    joint_figures: int
    part: int
    zero: int


@dataclass(frozen=True, slots=True)
class YearTable:
    """One Kennzahl, Bezug and year for all areas.

    Attributes:
        cells: By area id, in the order of the areas.
        mean_hessen: Over all classed figures; ``None`` without any, and for a start year.
        mean_by_type: The same by type on 31 December of the year.
        total: Sum of the figures themselves, whatever the Bezug, joint ones once. ``None`` as for the mean.
        total_qualifier: ``exact`` only where every summand is.
        same_everywhere: Every classed figure is the same number: a rate of it shows but the size of an area.
    """

    kennzahl: KennzahlId
    bezug: BezugId
    year: int
    include_partial: bool
    cells: dict[str, Cell]
    mean_hessen: Mean | None
    mean_by_type: dict[AreaType, Mean | None]
    total: float | None
    total_qualifier: SumQualifier
    coverage: Coverage
    same_everywhere: bool
