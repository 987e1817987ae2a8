"""The committed tables, read once for all tests that ask about real figures."""

from __future__ import annotations

from functools import cache

from data.loading.load import load_dataset
from data.model.records import Dataset


@cache
def real_dataset() -> Dataset:
    """The dataset of `data/tables`; the records are frozen, so sharing it is safe."""
    return load_dataset()
