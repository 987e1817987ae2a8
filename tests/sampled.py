"""Sweeps over many values of which `make test` takes a sample: the others are `thorough`."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

import pytest


def sampled(every: Iterable[Any], often: Collection[Any]) -> list[Any]:
    """Values for `pytest.mark.parametrize`; those that are not among `often` only in `make test-all` and `.ci/run`."""
    values = list(every)
    assert all(each in values for each in often), "the sample holds what the sweep does not"
    return [pytest.param(each, marks=[] if each in often else [pytest.mark.thorough]) for each in values]
