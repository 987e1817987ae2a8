"""Tag des Flüchtlings: the Friday of the Intercultural Week, as stated, or else by its rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from data.model.records import Dataset
from data.statewide.nationwide import FIRST_DAY, REFUGEE_DAY, nationwide_years

_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class RefugeeDay:
    """The day of a year and how it is known.

    Attributes:
        basis: ``stated`` by a source, the Friday after the ``week``'s stated first day, or (no source says
            anything) the last Friday of September by ``rule``.
        source_ids: Empty for the rule.
    """

    day: date
    basis: Literal["stated", "week", "rule"]
    source_ids: tuple[str, ...]


def refugee_day(dataset: Dataset, year: int) -> RefugeeDay:
    """The day in any year; where sources differ, the earliest stated one."""
    known = next((each for each in nationwide_years(dataset) if each.year == year), None)
    for measure in (REFUGEE_DAY, FIRST_DAY) if known else ():
        told = sorted((one.value, one.source_id) for one in known.told if one.measure == measure)  # type: ignore[union-attr]
        days = [(date.fromisoformat(value), source) for value, source in told if len(value) == 10]
        if not days:
            continue
        first, sources = days[0][0], tuple(source for day, source in days if day == days[0][0])
        if measure == REFUGEE_DAY:
            return RefugeeDay(first, "stated", sources)
        return RefugeeDay(first + timedelta((_FRIDAY - first.weekday()) % 7), "week", sources)
    return RefugeeDay(_last_friday_of_september(year), "rule", ())


def _last_friday_of_september(year: int) -> date:
    last = date(year, 9, 30)
    return last - timedelta((last.weekday() - _FRIDAY) % 7)
