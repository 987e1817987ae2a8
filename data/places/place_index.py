"""Every place a user may type into the search field, and the area it lies in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from data.model.records import Area, AreaType, Dataset, MunicipalityYear
from data.model.remembered import remembered
from data.model.words import Words
from data.places.names import city_ags, is_city, short_name, spelled

_TYPES: dict[AreaType, Words] = {
    "Landkreis": Words("Landkreis", "Landkreis (rural district)"),
    "kreisfreie Stadt": Words("kreisfreie Stadt", "kreisfreie Stadt (independent city)"),
    "Sonderstatusstadt": Words("Sonderstatusstadt", "Sonderstatusstadt (special status)"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the search field.

    Attributes:
        label: Name without official additions ("Butzbach"); not unique, `hint` tells places apart.
        area_id: The area it is or lies in.
        ags: AGS of the municipality; ``None`` for an area.
        former: The name or the municipality no longer exists.
        hint: What it is and where, "Stadt im Wetteraukreis"; empty for an area whose label says it.
    """

    label: str
    area_id: str
    ags: str | None
    former: bool
    hint: Words


@remembered(most=2)
def search_places(dataset: Dataset) -> tuple[Place, ...]:
    """Every area and every municipality of any year under each of its names, sorted by label.

    Hints name the areas' latest types.
    """
    areas = [_area_place(area, dataset) for area in dataset.areas.values()]
    every = [*areas, *_municipality_places(dataset)]
    return tuple(sorted(every, key=lambda place: (spelled(place.label), place.former)))


def _area_place(area: Area, dataset: Dataset) -> Place:
    kind, full = area.status_on(date.max).type, dataset.full_name(area.id, date.max)
    named = Words(full, dataset.full_name(area.id, date.max, "en"))
    hint = _TYPES[kind] if is_city(area) or full == area.label else named
    return Place(area.label, area.id, None, False, hint)


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
            yield _place(place, False, _within(_kind(place.name), place, dataset))
        elif place.ags in today:
            now = short_name(today[place.ags].name)
            former = Words(f"früherer Name von {now},", f"former name of {now},")
            yield _place(place, True, _within(former, place, dataset))
        else:
            now_in = _successor(place.ags, dataset)
            former = Words(
                f"früher selbständig, heute {now_in.de},", f"formerly independent, now {now_in.en},"
            )
            yield _place(place, True, _within(former, place, dataset))


def _former_city_name(place: MunicipalityYear, area: Area) -> Iterator[Place]:
    if spelled(short_name(place.name)) != spelled(area.name):
        hint = Words(f"früherer Name von {area.name}", f"former name of {area.name}")
        yield _place(place, True, hint)


def _place(place: MunicipalityYear, former: bool, hint: Words) -> Place:
    return Place(short_name(place.name), place.area_id, place.ags, former, hint)


def _kind(official: str) -> Words:
    if "gemfr." in official:
        return Words("gemeindefreies Gebiet", "uninhabited area outside any municipality")
    if re.search(r",.*([Ss]tadt|Krst)", official):
        return Words("Stadt", "town")
    return Words("Gemeinde", "municipality")


def _within(what: Words, place: MunicipalityYear, dataset: Dataset) -> Words:
    area = dataset.areas[place.area_id].long_name
    return Words(f"{what.de} im {area}", f"{what.en} in {area}")


def _successor(ags: str, dataset: Dataset) -> Words:
    """Name of the municipality that took over; a chain of mergers is followed to its end."""
    for change in dataset.municipality_changes:
        if change.ags_old == ags and change.kind == "merger":
            later = [
                c for c in dataset.municipality_changes if c.ags_old == change.ags_new and c.kind == "merger"
            ]
            return (
                _successor(change.ags_new, dataset)
                if later
                else Words(short_name(change.name_new), short_name(change.name_new))
            )
    return Words("Teil einer anderen Gemeinde", "part of another municipality")
