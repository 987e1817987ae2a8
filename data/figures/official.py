"""Inhabitants and size of an area from population statistics: as figures, and as base of rates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from data.model.figure import Figure
from data.model.records import Dataset, Qualifier

OFFICIAL = ("einwohner", "flaeche")
ROUNDED_SOURCES = frozenset({"S011"})
"""The statistical office printed the figures of 31.12.2020 rounded to ten in this edition."""


@dataclass(frozen=True, slots=True)
class Base:
    """What a figure is divided by.

    Attributes:
        amount: Inhabitants or km² of all areas that the figure covers.
        day: The day it stands for.
        shifted: Not 31 December of the figure's own year but the latest one known.
    """

    amount: float
    day: date
    shifted: bool


def official_figure(dataset: Dataset, blank: Figure) -> Figure:
    """Inhabitants or km² of the area on 31 December; missing where the year has no statistics."""
    population = dataset.populations.get((blank.area_id, blank.year))
    if population is None:
        return replace(blank, gap="no_data")
    persons = blank.kennzahl == "einwohner"
    rounded: Qualifier = "about" if population.source_id in ROUNDED_SOURCES else "exact"
    return replace(
        blank,
        value=float(population.persons) if persons else population.area_km2,
        qualifier=rounded if persons else "exact",
        kind="own",
        areas=(blank.area_id,),
        basis="official",
        source_ids=(population.source_id,),
        as_of=population.day.isoformat(),
    )


def base(dataset: Dataset, areas: tuple[str, ...], year: int, what: Literal["persons", "km2"]) -> Base | None:
    """Inhabitants or km² of the areas together on 31 December of the year.

    A year after the last one known uses that one, marked as shifted; a year before the first gives ``None``.
    """
    known = sorted({known_year for area_id, known_year in dataset.populations if area_id in areas})
    earlier = [known_year for known_year in known if known_year <= year]
    if not earlier:
        return None
    populations = [dataset.populations.get((area_id, earlier[-1])) for area_id in areas]
    if any(population is None for population in populations):
        return None
    found = [population for population in populations if population is not None]
    amount = sum(float(one.persons) if what == "persons" else one.area_km2 for one in found)
    return Base(amount, found[0].day, earlier[-1] != year)
