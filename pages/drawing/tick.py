"""A line of an axis as a record."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across a chart with its number in words."""

    value: float
    text: str
