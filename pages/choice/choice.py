"""One choice as one record: what a link may say of it, what it is without one, and which choices it stands on.

The record stands at the field of `Selection` or `Comparison` that it is the choice of, and the field has the name of the
parameter: ``farben: str = one_of(SCHEMES, "blau")``. Everything in a link is hostile: what cannot be used is not read.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from data.model.records import Dataset
from data.own.numbers import LARGEST
from geo.classes.classify import MAX_CLASSES

if TYPE_CHECKING:
    from pages.choice.selection import Selection

T = TypeVar("T")
MOST = 1000 * LARGEST
"""No limit is larger: figures of one's own are not beyond `LARGEST`, and a Bezug makes few of them larger."""
LEAST = 1e-9
"""No limit but zero is smaller: `Selection.keeps` takes what is closer to one for equal to it."""
FREE = ""
"""A place in a list of areas that is kept free."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a choice may depend on: the other choices, of which those before it are read, and the tables."""

    selection: Selection
    dataset: Dataset


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """What a parameter says; `complete` where all of its text could be used."""

    value: T
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Choice:
    """How a choice is read from a link, written into one, and given up.

    Attributes:
        read: What the text of the parameter says; ``None`` where it cannot be used.
        write: The text of a value; empty where the value is of no effect.
        usual: The value without a parameter, which no link says.
        stands_on: From a value among the other choices, the names of those that it stands on: where one of them
            changes, this goes back to the start view's.
        read_first: Whether other choices of its record depend on it, so that it is read before them.
    """

    read: Callable[[str, Around], Reading[Any] | None]
    write: Callable[[Any, Around], str]
    usual: Callable[[Around], Any]
    stands_on: Callable[[Any, Selection], Collection[str]] = lambda _value, _chosen: ()
    read_first: bool = False


Names = Collection[str] | Callable[[Any, "Selection"], Collection[str]]
"""Names of choices, the same for every value or as the value has them among the other choices."""


def one_of(
    options: Collection[T] | Callable[[Around], Collection[T]],
    start: T,
    *,
    usual: Callable[[Around], T] | None = None,
    stands_on: Names = (),
    read_first: bool = False,
    only_allowed: bool = False,
) -> T:
    """The field of a choice among some values, which a link writes as they are.

    Args:
        options: The values, or what the other choices leave of them.
        start: The value of the start view.
        usual: The value that no link says, where it depends on other choices; else it is that of the start view.
        stands_on: See `Choice`.
        read_first: See `Choice`.
        only_allowed: Whether a value that is no option any more stays out of the link, being of no effect.
    """

    def allowed(around: Around) -> dict[str, T]:
        return {str(each): each for each in (options(around) if callable(options) else options)}

    def read(text: str, around: Around) -> Reading[T] | None:
        known = allowed(around)
        return Reading(known[text]) if text in known else None

    def write(value: T, around: Around) -> str:
        return "" if only_allowed and str(value) not in allowed(around) else str(value)

    return _field(start, Choice(read, write, usual or (lambda _: start), _names(stands_on), read_first))


def one_by_slug(slugs: Mapping[str, T], start: T, stands_on: Names = ()) -> T:
    """The field of a choice among some values, for which a link has other words; one without a word stays out of it."""
    words = {value: slug for slug, value in slugs.items()}

    def read(text: str, _around: Around) -> Reading[T] | None:
        return Reading(slugs[text]) if text in slugs else None

    return _field(
        start, Choice(read, lambda value, _: words.get(value, ""), lambda _: start, _names(stands_on))
    )


def switch() -> bool:
    """The field of a choice that is off in the start view."""
    return one_by_slug({"1": True, "0": False}, start=False)


def several_of(options: Mapping[str, T]) -> tuple[T, ...]:
    """The field of a choice of any of some values, all of them in the start view; in the order of the options."""
    everything = tuple(options.values())
    slugs = {value: slug for slug, value in options.items()}

    def read(text: str, _around: Around) -> Reading[tuple[T, ...]] | None:
        if text == _NONE:
            return Reading(())
        parts = text.split(",")
        found = tuple(value for slug, value in options.items() if slug in parts)
        return Reading(found, all(part in options for part in parts)) if found else None

    def write(chosen: tuple[T, ...], _around: Around) -> str:
        return "" if set(chosen) == set(everything) else ",".join(slugs[each] for each in chosen) or _NONE

    return _field(everything, Choice(read, write, lambda _: everything))


def number(*, stands_on: Collection[str] = ()) -> float | None:
    """The field of a choice of a finite number, open in the start view."""

    def read(text: str, _around: Around) -> Reading[float] | None:
        value = finite(text)
        return None if value is None else Reading(value)

    return _field(None, Choice(read, lambda value, _: _written(value), lambda _: None, _names(stands_on)))


def limits(*, stands_on: Collection[str] = ()) -> tuple[float, ...]:
    """The field of a choice of class limits, none in the start view."""

    def read(text: str, _around: Around) -> Reading[tuple[float, ...]] | None:
        found = rising_limits(text.split(","))
        return None if found is None else Reading(found)

    def write(chosen: tuple[float, ...], _around: Around) -> str:
        return ",".join(map(_written, chosen))

    return _field((), Choice(read, write, lambda _: (), _names(stands_on)))


def areas_at_places(most: int) -> tuple[str, ...]:
    """The field of a choice of areas, each once, at places of which some may be `FREE`; none in the start view.

    Args:
        most: So many places there are. Where a link has more, none is kept free.
    """

    def read(text: str, around: Around) -> Reading[tuple[str, ...]] | None:
        parts, known = text.split(","), around.dataset.areas
        each_once = [part for place, part in enumerate(parts) if part == FREE or part not in parts[:place]]
        found = [part for part in each_once if part == FREE or part in known]
        while found and found[-1] == FREE:
            found.pop()
        if len(found) > most:
            found = [part for part in found if part != FREE][:most]
        complete = len(each_once) <= most and all(part == FREE or part in known for part in parts)
        return Reading(tuple(found), complete)

    return _field((), Choice(read, lambda places, _: ",".join(places), lambda _: ()))


def finite(text: str) -> float | None:
    """The number that the text is, with a decimal point and as a link writes it; ``None`` for anything else.

    Infinity is no number here, nor is one that is larger than any figure or too close to zero to part two of them.
    """
    try:
        value = float(text)
    except ValueError:
        return None
    if not (value == 0 or (math.isfinite(value) and LEAST <= abs(value) <= MOST)):
        return None
    # Adding zero takes the sign from a zero.
    return float(_written(value)) + 0.0


def rising_limits(parts: Iterable[str]) -> tuple[float, ...] | None:
    """The class limits that the parts are; ``None`` where one is no number, they do not rise, or are too many."""
    numbers = [finite(part) for part in parts]
    found = tuple(value for value in numbers if value is not None)
    rising = all(low < high for low, high in pairwise(found))
    return found if rising and len(found) == len(numbers) and len(found) < MAX_CLASSES else None


def below(value: float, limit: float | None) -> bool:
    """Whether the value lies below a limit that a link has said; nothing lies below none."""
    return limit is not None and value < limit - _rounded_away(limit)


def above(value: float, limit: float | None) -> bool:
    """Whether the value lies above a limit that a link has said; nothing lies above none."""
    return limit is not None and value > limit + _rounded_away(limit)


def _rounded_away(limit: float) -> float:
    """What `_written` may have taken from a limit: the area whose value it was must not get lost by it."""
    return max(1e-9, abs(limit) * 1e-9)


def _written(value: float) -> str:
    return f"{value:.10g}"


def _names(stands_on: Names) -> Callable[[Any, Selection], Collection[str]]:
    return stands_on if callable(stands_on) else lambda _value, _chosen: stands_on


def _field(start: T, choice: Choice) -> T:
    """A field of a dataclass that holds the choice; the type checker sees its value in the start view."""
    made: T = field(default=start, metadata={METADATA: choice})
    return made


METADATA = "choice"
"""Where a field of a dataclass holds its `Choice`."""
_NONE = "keine"
