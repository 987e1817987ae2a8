"""Sums and means over areas where some figures cover several areas: every area counted once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from data.kennzahlen.bezug import Bezug
from data.model.records import SumQualifier
from data.statistics.qualifiers import of_rate, of_sum
from data.statistics.year_table import Cell, Mean


def units(cells: Iterable[Cell]) -> list[Cell]:
    """One cell per figure that can be counted: of a joint figure only the first of its areas."""
    found: dict[tuple[str, ...], Cell] = {}
    for cell in cells:
        if cell.figure.value is not None and (cell.classed or cell.gap == "undefined_at_zero"):
            found.setdefault(cell.figure.areas, cell)
    return list(found.values())


def counted_once(cells: Sequence[Cell]) -> list[Cell]:
    """The cells without own figures of areas that a joint figure among them covers too (Hanau 2019)."""
    return [
        cell for cell in cells if not any(set(cell.figure.areas) < set(other.figure.areas) for other in cells)
    ]


def mean(cells: Sequence[Cell], bezug: Bezug, of: Collection[str]) -> Mean | None:
    """Mean over the figures that cover only the given areas.

    For a rate sum over sum, also over areas where the single rate is undefined (no post); for counts the sum of values
    by the number of figures: nobody knows how a joint one divides. Disputed figures enter with their lower end.

    Args:
        cells: One per figure, as `units` gives them.
        bezug: Decides between rate and count.
        of: Ids of the areas meant. Joint figures that reach beyond them are left out and counted.
    """
    touching = [cell for cell in cells if set(cell.figure.areas) & set(of)]
    whole = [cell for cell in touching if set(cell.figure.areas) <= set(of)]
    inside = counted_once(whole)
    covered = sum(len(cell.figure.areas) for cell in inside)
    above = sum(cell.numerator or 0 for cell in inside)
    if bezug.base is None:
        below: float = len(inside)
    else:
        below = sum(cell.denominator or 0 for cell in inside)
    if not inside or not below:
        return None
    return Mean(
        value=bezug.factor * above / below,
        kind="count" if bezug.base is None else "rate",
        numerator=above,
        denominator=below,
        areas=covered,
        figures=len(inside),
        left_out=len(touching) - len(whole),
        qualifier=of_rate(bezug, total_qualifier(inside)),
    )


def total(cells: Sequence[Cell]) -> float | None:
    """Sum of the figures, each once, disputed ones with their lower end; ``None`` without any."""
    once = counted_once(cells)
    return sum(cell.figure.value or 0 for cell in once) if once else None


def total_qualifier(cells: Sequence[Cell]) -> SumQualifier:
    """How far a sum of the figures holds; disputed figures enter with their lower end, partial ones as lower bounds."""
    once = counted_once(cells)
    found = {cell.figure.qualifier for cell in once}
    if any(cell.figure.disputed or cell.figure.kind == "part" for cell in once):
        found |= {"at_least"}
    return of_sum(found)
