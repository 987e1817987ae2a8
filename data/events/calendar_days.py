"""Events by day and weekday: how many begin, and how many run on from an earlier day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

LONGEST_SPAN = 366
"""Days listed without a gap; a longer list leaves days without events out."""


@dataclass(frozen=True, slots=True)
class DayCount:
    """One day.

    Attributes:
        begin: Events whose only or first day it is.
        running: Events of several days that began before and have not ended yet.
    """

    day: date
    begin: int
    running: int


def day_counts(
    begins: Mapping[date, int], long_begins: Mapping[date, int], long_ends: Mapping[date, int]
) -> list[DayCount]:
    """Every day from the first to the last with an event.

    Args:
        begins: Events by first day, all of them.
        long_begins: Those of several days, by first day.
        long_ends: The same, by last day.
    """
    told = sorted({*begins, *long_ends})
    if not told:
        return []
    span = (told[-1] - told[0]).days + 1
    days = [told[0] + timedelta(step) for step in range(span)] if span <= LONGEST_SPAN else told
    found: list[DayCount] = []
    running = 0
    for day in days:
        found.append(DayCount(day, begins.get(day, 0), running))
        running += long_begins.get(day, 0) - long_ends.get(day, 0)
    return found


def weekday_counts(begins: Mapping[date, int]) -> list[int]:
    """How many events begin on each weekday, Monday first."""
    counts = [0] * 7
    for day, number in begins.items():
        counts[day.weekday()] += number
    return counts
