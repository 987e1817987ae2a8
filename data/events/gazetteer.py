"""Every key and name that leads to one area, and those that lead to several, as tables an engine can join.

Names are `spelled`. What has several meanings ("Kassel") is kept apart: it is asked about, never joined.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from data.model.errors import DataError
from data.model.records import Dataset
from data.model.remembered import remembered
from data.places.names import city_ags, is_city, names_of, short_name, spelled, without_addition


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a key may mean: a municipality (``ags``, of any year), or an area as a whole (``ags`` is ``None``)."""

    area_id: str
    ags: str | None
    label: str


@dataclass(frozen=True, slots=True)
class Move:
    """A municipality that got another key: before the day it counts as ``before``, from then on as ``after``."""

    ags: str
    day: date
    before: str
    after: str


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """Keys and names of one dataset.

    Attributes:
        keys: ``key`` (AGS of 5 or 8 digits, of any year), ``area_id``, ``unit`` (AGS of a municipality or null).
        names: ``key`` (spelled), ``area_id``, ``unit``; one line per name, names with one meaning only.
        by_name: Every meaning of every spelled name.
        questions: Keys and names with several meanings, with these.
        moves: Few enough to be written into a query.
        labels: Short name of a municipality by AGS, the latest one.
        areas: Area of a municipality by AGS.
    """

    keys: pa.Table
    names: pa.Table
    by_name: Mapping[str, tuple[Meaning, ...]]
    questions: Mapping[str, tuple[Meaning, ...]]
    moves: tuple[Move, ...]
    labels: Mapping[str, str]
    areas: Mapping[str, str]


@remembered(most=1)
def gazetteer(dataset: Dataset) -> Gazetteer:
    """Build the tables, from every municipality of any year, its names then, and the areas.

    Raises:
        DataError: A municipality changed its key twice, which `Move` cannot say.
    """
    ordered = sorted(dataset.municipalities, key=lambda place: place.day)
    labels = {place.ags: short_name(place.name) for place in ordered}
    areas = {place.ags: place.area_id for place in ordered}
    for area in dataset.areas.values():
        areas |= dict.fromkeys(city_ags(area), area.id)
        labels |= {ags: area.name for ags in city_ags(area) if ags not in labels}
    moves = tuple(_moves(dataset))
    keys = {ags: [Meaning(area_id, ags, labels[ags])] for ags, area_id in areas.items()} | _area_keys(dataset)
    names = _names(dataset, labels, areas, moves)
    every = {**names, **keys}
    return Gazetteer(
        keys=_table(keys),
        names=_table(names),
        by_name={name: tuple(found) for name, found in names.items()},
        questions={key: tuple(found) for key, found in every.items() if len(found) > 1},
        moves=moves,
        labels=labels,
        areas=areas,
    )


def _moves(dataset: Dataset) -> Iterator[Move]:
    changed = [change for change in dataset.municipality_changes if change.ags_old != change.ags_new]
    if {change.ags_old for change in changed} & {change.ags_new for change in changed}:
        raise DataError("municipalities that changed their key once", file="municipality_change.csv")
    for change in changed:
        day = date.fromisoformat(change.day.split("..")[-1])
        yield Move(change.ags_old, day, change.ags_old, change.ags_new)
        if change.kind == "status":
            # One for one: the new key on an earlier day is the same municipality.
            yield Move(change.ags_new, day, change.ags_old, change.ags_new)


def _area_keys(dataset: Dataset) -> dict[str, list[Meaning]]:
    """Keys of five digits: a city, a Landkreis, or (a Landkreis around a Sonderstatusstadt) a question."""
    found: dict[str, list[Meaning]] = {}
    for area in dataset.areas.values():
        for ags in {status.ags for status in area.statuses if len(status.ags) == 5}:
            inside = [city for city in dataset.areas.values() if city.surrounding == area.id]
            kreis = Meaning(area.id, f"{ags}000" if is_city(area) else None, area.long_name)
            cities = [Meaning(city.id, _oldest(city_ags(city)), city.long_name) for city in inside]
            found[ags] = [kreis, *cities]
    return found


def _names(
    dataset: Dataset, labels: Mapping[str, str], areas: Mapping[str, str], moves: tuple[Move, ...]
) -> dict[str, list[Meaning]]:
    found: dict[str, dict[str, Meaning]] = {}
    shorter: dict[str, dict[str, Meaning]] = {}
    older = {move.after: move.before for move in moves if move.ags == move.after}
    cities = {ags: area.long_name for area in dataset.areas.values() for ags in city_ags(area)}
    for official, key in dict.fromkeys((place.name, place.ags) for place in dataset.municipalities):
        ags, name = older.get(key, key), short_name(official)
        meaning = Meaning(areas[ags], ags, cities.get(ags, labels[ags]))
        for form in (official, name, f"Stadt {name}", f"{name} Stadt", f"Gemeinde {name}"):
            found.setdefault(spelled(form), {})[meaning.area_id] = meaning
        shorter.setdefault(spelled(without_addition(name)), {})[meaning.area_id] = meaning
    for form, meanings in shorter.items():
        # "Friedberg" of "Friedberg (Hessen)"; where a municipality has that name in full, it is the one meant.
        found.setdefault(form, meanings)
    for area in dataset.areas.values():
        ags_of_city = _oldest(city_ags(area)) if is_city(area) else None
        for form in names_of(area, dataset):
            # A town in the Landkreis of its name ("Groß-Gerau") is in the same area: the town is meant.
            found.setdefault(form, {}).setdefault(area.id, Meaning(area.id, ags_of_city, area.long_name))
    return {name: list(meanings.values()) for name, meanings in found.items() if name}


def _oldest(keys: set[str]) -> str:
    # Hanau: 06435014 until 2025, then 06415000; the moves turn the old one into the new one by date.
    return max(keys)


def _table(entries: Mapping[str, list[Meaning]]) -> pa.Table:
    unique = [(key, found[0]) for key, found in entries.items() if len(found) == 1]
    return pa.table(
        {
            "key": pa.array([key for key, _ in unique], pa.string()),
            "area_id": pa.array([meaning.area_id for _, meaning in unique], pa.string()),
            "unit": pa.array([meaning.ags for _, meaning in unique], pa.string()),
        }
    )
