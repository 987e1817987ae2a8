"""What the programme pays for, as the press release of 2018 names it, with the figures known for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from data.model.records import Dataset, Observation
from data.statewide.lookup import observations_named

LineId = Literal[
    "koordination",
    "fallmanagement",
    "sprachfoerderung",
    "lotsen",
    "migrantenorganisationen",
    "modellprojekte",
]
PRESS_RELEASE = "S001"
LINES: dict[LineId, tuple[str, ...]] = {
    "koordination": (
        "areas_with_coordinator-hessen-2017-S030",
        "max_grant_per_coordinator_post-hessen-2014-S025",
        "max_grant_per_coordinator_post-hessen-ab-2021-S037",
    ),
    "fallmanagement": (
        "areas_eligible_case_manager-hessen-2018-S001",
        "max_grant_per_case_manager_post-hessen-2018-S001",
        "budget_case_managers-hessen-2018-S001",
    ),
    "sprachfoerderung": ("budget_mitsprache_deutsch4u-hessen-2017-S027",),
    "lotsen": (
        "budget_integrationslotsen_additional-hessen-2017-S027",
        "integrationslotsen_active-hessen-2018-S152",
        "integrationslotsen_active-hessen-2024-S156",
    ),
    "migrantenorganisationen": ("budget_migrant_organisations-hessen-2017-S027",),
    "modellprojekte": ("grants_innovative_projects-hessen-2021-S151",),
}


@dataclass(frozen=True, slots=True)
class FundingLine:
    """One thing the programme supports and what is known about it in figures, oldest first."""

    id: LineId
    observations: tuple[Observation, ...]


def funding_lines(dataset: Dataset) -> tuple[FundingLine, ...]:
    """All lines in the order of `LINES`.

    Raises:
        DataError: An observation is missing.
    """
    return tuple(FundingLine(line, observations_named(dataset, ids)) for line, ids in LINES.items())
