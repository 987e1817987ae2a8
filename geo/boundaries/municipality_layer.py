"""Which shapes of the municipality layer stand for a municipality of another year.

The layer is of one edition; municipalities merge, and Hanau changed its key. The changes are handed in
(table ``municipality_change``), the shapes' keys too, so an edition of any year works.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from data.model.errors import DataError
from data.model.records import Area, MunicipalityChange

_TERRITORY_OF = {date(2022, 12, 31): date(2023, 1, 1)}
"""Days whose published figures stand in the territory of another day: Destatis printed 31.12.2022 with
Bromskirchen already part of Allendorf (Eder)."""


def territory_day(day: date) -> date:
    """Day of the territory in which the figures of ``day`` are published; almost always the day itself."""
    return _TERRITORY_OF.get(day, day)


def layer_units(
    ags: str, day: date, changes: Iterable[MunicipalityChange], units: Iterable[str]
) -> tuple[str, ...]:
    """Shapes that together cover a municipality as it was on a day.

    Where the layer is newer than a merger, the shape is that of the whole merged municipality.

    Args:
        ags: Key of the municipality, eight digits, of any year.
        day: Day of its territory (Gebietsstand); for figures of a day, see `territory_day`.
        changes: All known changes; renamings do not matter here.
        units: Keys of all shapes of the layer (`boundaries.municipality_ids`).

    Returns:
        One or more keys of shapes, ascending.

    Raises:
        DataError: The key is neither a shape nor tied to one by the changes.
    """
    known = frozenset(units)
    moved = [change for change in changes if change.ags_old != change.ags_new]
    past = [change for change in moved if _last_day(change) <= day]
    covering = _closure(ags, {(change.ags_new, change.ags_old) for change in past}) & known
    if not covering:
        covering = _closure(ags, {(change.ags_old, change.ags_new) for change in moved}) & known
    if not covering:
        raise DataError("the AGS of a municipality in Hessen since 2013", value=ags)
    return tuple(sorted(covering))


def area_of_unit(ags: str, areas: Mapping[str, Area]) -> str:
    """Programme area of a municipality, whatever year its key is of.

    An eight-digit key that an area had itself (Sonderstatusstadt) counts before the Kreis in its first five.

    Raises:
        DataError: No area ever had the key or its first five digits.
    """
    by_ags = {status.ags: area.id for area in areas.values() for status in area.statuses}
    for key in (ags, ags[:5]):
        if key in by_ags:
            return by_ags[key]
    raise DataError("a municipality of one of the areas", column="AGS", value=ags)


def _last_day(change: MunicipalityChange) -> date:
    return date.fromisoformat(change.day.split("..")[-1])


def _closure(start: str, steps: Iterable[tuple[str, str]]) -> frozenset[str]:
    """``start`` and everything reached from it over the steps (from, to)."""
    pairs = list(steps)
    reached, fresh = {start}, {start}
    while fresh:
        fresh = {to for origin, to in pairs if origin in fresh} - reached
        reached |= fresh
    return frozenset(reached)
