"""Every place a user may type into the search field, and the area it lies in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from data.model.records import Area, Dataset, MunicipalityYear
from data.model.remembered import remembered
from data.places.names import city_ags, is_city, short_name, spelled


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the search field.

    Attributes:
        label: Name without official additions ("Butzbach"); not unique, `hint` tells places apart.
        area_id: The area it is or lies in.
        ags: AGS of the municipality; ``None`` for an area.
        former: The name or the municipality no longer exists.
        hint: German, e.g. "Stadt im Wetteraukreis".
    """

    label: str
    area_id: str
    ags: str | None
    former: bool
    hint: str


@remembered(most=2)
def search_places(dataset: Dataset, on: date = date.max) -> tuple[Place, ...]:
    """Every area and every municipality of any year under each of its names, sorted by label.

    Args:
        dataset: The tables.
        on: Day (Gebietsstand) whose area types the hints name; the latest known by default.
    """
    areas = [_area_place(area, dataset, on) for area in dataset.areas.values()]
    every = [*areas, *_municipality_places(dataset)]
    return tuple(sorted(every, key=lambda place: (spelled(place.label), place.former)))


def _area_place(area: Area, dataset: Dataset, on: date) -> Place:
    kind, full = area.status_on(on).type, dataset.full_name(area.id, on)
    return Place(area.label, area.id, None, False, kind if is_city(area) or full == area.label else full)


def _municipality_places(dataset: Dataset) -> Iterator[Place]:
    """One place for each AGS and spelling; the latest official name of a spelling stands for it."""
    latest = max(place.day for place in dataset.municipalities)
    today = {place.ags: place for place in dataset.municipalities if place.day == latest}
    ordered = sorted(dataset.municipalities, key=lambda place: place.day)
    by_name = {(place.ags, spelled(short_name(place.name))): place for place in ordered}
    cities = {ags: area for area in dataset.areas.values() for ags in city_ags(area)}
    for place in by_name.values():
        if place.ags in cities:
            yield from _former_city_name(place, cities[place.ags])
        elif place.day == latest:
            yield _place(place, False, f"{_kind(place.name)} {_within(place, dataset)}")
        elif place.ags in today:
            now = short_name(today[place.ags].name)
            yield _place(place, True, f"früherer Name von {now}, {_within(place, dataset)}")
        else:
            now = _successor(place.ags, dataset)
            yield _place(place, True, f"früher selbständig, heute {now}, {_within(place, dataset)}")


def _former_city_name(place: MunicipalityYear, area: Area) -> Iterator[Place]:
    if spelled(short_name(place.name)) != spelled(area.name):
        yield _place(place, True, f"früherer Name von {area.name}")


def _place(place: MunicipalityYear, former: bool, hint: str) -> Place:
    return Place(short_name(place.name), place.area_id, place.ags, former, hint)


def _kind(official: str) -> str:
    if "gemfr." in official:
        return "gemeindefreies Gebiet"
    return "Stadt" if re.search(r",.*([Ss]tadt|Krst)", official) else "Gemeinde"


def _within(place: MunicipalityYear, dataset: Dataset) -> str:
    return f"im {dataset.areas[place.area_id].long_name}"


def _successor(ags: str, dataset: Dataset) -> str:
    """Name of the municipality that took over; a chain of mergers is followed to its end."""
    for change in dataset.municipality_changes:
        if change.ags_old == ags and change.kind == "merger":
            later = [
                c for c in dataset.municipality_changes if c.ags_old == change.ags_new and c.kind == "merger"
            ]
            return _successor(change.ags_new, dataset) if later else short_name(change.name_new)
    return "Teil einer anderen Gemeinde"
