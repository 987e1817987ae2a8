"""What no schema can say: whether the tables agree with each other. Returns problems, raises nothing."""

from __future__ import annotations

from data.errors import DataError
from data.model import Dataset

AREAS = 33


def find_problems(dataset: Dataset) -> list[DataError]:
    """Every contradiction found in the dataset; empty if there is none."""
    problems = []
    if len(dataset.areas) != AREAS:
        problems.append(DataError(f"{AREAS} areas", file="area.csv", value=len(dataset.areas)))
    return problems
