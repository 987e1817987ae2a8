"""Observations asked for by their key, as a story told in figures names them."""

from __future__ import annotations

from collections.abc import Iterable

from data.model.errors import DataError
from data.model.records import Dataset, Observation


def observations_named(dataset: Dataset, observation_ids: Iterable[str]) -> tuple[Observation, ...]:
    """The observations with these keys, in the order given.

    Raises:
        DataError: A key is in no row of the table.
    """
    return tuple(observation_named(dataset, each) for each in observation_ids)


def observation_named(dataset: Dataset, observation_id: str) -> Observation:
    """The observation with this key.

    Raises:
        DataError: The key is in no row of the table.
    """
    found = dataset.observations.get(observation_id)
    if found is None:
        raise DataError(
            "a row with this key; the page about the programme tells of it",
            file="observation.csv",
            column="observation_id",
            value=observation_id,
        )
    return found
