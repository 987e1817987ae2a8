"""Reads single parameters of a link; everything in a link is hostile: what cannot be used is reported."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise
from typing import TypeVar

from geo.classes.classify import MAX_CLASSES
from pages.choice.selection import Notice

LONGEST_VALUE = 200
_SHOWN = 40

T = TypeVar("T")


def shortened(value: str) -> str:
    """The value, cut where it is longer than any that can be meant."""
    # The ellipsis makes what is left unusable: half of a long number would be another number.
    return value if len(value) <= LONGEST_VALUE else value[:LONGEST_VALUE] + "…"


class LinkReader:
    """Reads one parameter after the other and remembers what it could not use."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values
        self.notices: list[Notice] = []

    def report(self, key: str) -> None:
        """Leave a notice that the value of this parameter cannot be used."""
        value = self._values[key]
        shown = value if len(value) <= _SHOWN else value[:_SHOWN] + "…"
        self.notices.append(Notice("link.unknown", {"parameter": key, "value": shown}))

    def one(self, key: str, known: Mapping[str, T], default: T) -> T:
        """One of the known values, else the default."""
        value = self._values.get(key)
        if value is None:
            return default
        if value not in known:
            self.report(key)
            return default
        return known[value]

    def several(self, key: str, known: Mapping[str, T], default: tuple[T, ...]) -> tuple[T, ...]:
        """Those of the comma-separated values that are known, in the order of the default."""
        value = self._values.get(key)
        if value is None:
            return default
        if value == "keine":
            return ()
        parts = value.split(",")
        if any(part not in known for part in parts):
            self.report(key)
        return _in_order((known[part] for part in parts if part in known), default) or default

    def places(self, key: str, known: Collection[str], most: int) -> tuple[str, ...]:
        """The comma-separated values that are known, each once, at their places; at most so many places.

        An empty part keeps its place. Where there are more places than there may be, none is kept free.
        """
        value = self._values.get(key)
        if value is None:
            return ()
        parts = value.split(",")
        each_once = [part for place, part in enumerate(parts) if not part or part not in parts[:place]]
        found = [part for part in each_once if not part or part in known]
        while found and not found[-1]:
            found.pop()
        if len(each_once) > most or any(part and part not in known for part in parts):
            self.report(key)
        return tuple(found if len(found) <= most else [part for part in found if part][:most])

    def number(self, key: str) -> float | None:
        """A finite number with a decimal point."""
        value = self._values.get(key)
        if value is None:
            return None
        number = finite(value)
        if number is None:
            self.report(key)
        return number

    def limits(self, key: str) -> tuple[float, ...]:
        """Class limits, ascending."""
        value = self._values.get(key)
        if value is None:
            return ()
        numbers = [finite(part) for part in value.split(",")]
        limits = tuple(number for number in numbers if number is not None)
        rising = all(low < high for low, high in pairwise(limits))
        if len(limits) != len(numbers) or not rising or len(limits) >= MAX_CLASSES:
            self.report(key)
            return ()
        return limits

    def switch(self, key: str) -> bool:
        """1 or 0."""
        return self.one(key, {"1": True, "0": False}, False)


def _in_order(chosen: Iterable[T], everything: tuple[T, ...]) -> tuple[T, ...]:
    wanted = set(chosen)
    return tuple(each for each in everything if each in wanted)


def finite(text: str) -> float | None:
    """The number that the text is, with a decimal point; ``None`` for anything else, infinity included."""
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
