"""The steps of the programme in time, each with the observations that tell of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from data.model.errors import DataError
from data.model.records import Dataset, Observation
from data.statewide.lookup import observations_named

StepId = Literal["vorlaeufer", "beginn", "fallmanagement", "zentren", "alle-zentren", "weiter"]
STEPS: dict[StepId, tuple[str, ...]] = {
    "vorlaeufer": ("budget_predecessor_modellregionen_integration-hessen-2009-2013-S025",),
    "beginn": ("coordinator_posts-hessen-2014-S025", "budget_wir_programme-hessen-2014-S025"),
    "fallmanagement": (
        "areas_eligible_case_manager-hessen-2017-S030",
        "areas_with_coordinator-hessen-2017-S030",
        "budget_wir_programme-hessen-2017-S001",
    ),
    "zentren": (
        "areas_applied_for_wir_vielfaltszentrum-hessen-2021-S034",
        "grants_first_21_vielfaltszentren-hessen-2021-2025-S034",
    ),
    "alle-zentren": (
        "vielfaltszentren-hessen-ca-2022-S038",
        "coordinator_posts_per_landkreis-hessen-ca-2022-S038",
        "grants_vielfaltszentren-hessen-2021-2025-S035",
    ),
    "weiter": ("grants_vielfaltszentren-hessen-2026-2030-S039",),
}


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the programme.

    Attributes:
        period: When, in the words of the first observation's source ("2014", "ca. 2022", "2026-2030").
        year: First year of it.
        observations: What is known in figures; the first dates the step.
    """

    id: StepId
    period: str
    year: int
    observations: tuple[Observation, ...]


def steps(dataset: Dataset) -> tuple[Step, ...]:
    """All steps, oldest first.

    Raises:
        DataError: An observation is missing, or the first of a step has no beginning.
    """
    found = [_step(dataset, step, ids) for step, ids in STEPS.items()]
    return tuple(sorted(found, key=lambda step: step.year))


def _step(dataset: Dataset, step: StepId, observation_ids: tuple[str, ...]) -> Step:
    told = observations_named(dataset, observation_ids)
    if told[0].start is None:
        raise DataError(
            "a first day; it dates a step of the programme", file="observation.csv", value=told[0].id
        )
    return Step(step, told[0].period, told[0].start.year, told)
