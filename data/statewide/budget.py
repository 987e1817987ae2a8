"""The state budget of the programme year by year, and the sums that are delimited in another way."""

from __future__ import annotations

from data.figures.wider import wider_figure, wider_years
from data.model.figure import Figure
from data.model.records import HESSEN, Dataset, Observation

BUDGET = "budget_wir_programme"
OTHER_SCOPES = (
    "volume_wir_programme_applications",
    "budget_wir_incl_deutsch4u",
    "grants_first_21_vielfaltszentren",
    "grants_vielfaltszentren",
)
"""Measures in EUR that must never be joined with the budget: applications, more than WIR, several years."""


def budget_years(dataset: Dataset) -> tuple[Figure, ...]:
    """The budget of every year from the first to the last known one, in EUR; a year without a figure is a gap.

    Returns:
        One figure a year without a year left out; several sources are judged as everywhere (`data.figures.judgement`).
    """
    known = wider_years(dataset, HESSEN, BUDGET)
    if not known:
        return ()
    return tuple(wider_figure(dataset, HESSEN, BUDGET, year) for year in range(known[0], known[-1] + 1))


def not_used(dataset: Dataset, figure: Figure) -> tuple[Observation, ...]:
    """Observations of the figure's year that say another number than the one shown, best first."""
    spoken = (dataset.observations[each] for each in figure.candidate_ids)
    return tuple(one for one in spoken if one.number not in (figure.value, figure.upper))


def other_scopes(dataset: Dataset) -> tuple[Observation, ...]:
    """Sums in EUR of another scope than the yearly budget, by first day, then last day, then amount."""
    found = [
        one
        for one in dataset.observations.values()
        if one.area_id == HESSEN
        and one.measure in OTHER_SCOPES
        and one.start is not None
        and one.end is not None
    ]
    return tuple(sorted(found, key=lambda one: (str(one.start), str(one.end), one.number or 0, one.id)))
