"""Shares of people with a migration background in Hessen: figures of different definitions, never one series."""

from __future__ import annotations

from data.model.records import HESSEN, Dataset, Observation

MEASURES = ("share_migration_background", "share_einwanderungsgeschichte")


def stated_shares(dataset: Dataset) -> tuple[Observation, ...]:
    """What sources state for Hessen in per cent, oldest first, then in the order of `MEASURES`."""
    found = [
        one
        for one in dataset.observations.values()
        if one.area_id == HESSEN and one.measure in MEASURES and one.number is not None
    ]
    return tuple(sorted(found, key=lambda one: (str(one.start), MEASURES.index(one.measure), one.id)))
