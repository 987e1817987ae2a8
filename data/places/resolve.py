"""From a key in somebody's table to an area; a key with several meanings is asked about, never guessed."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Literal

from data.model.records import Area, Dataset
from data.places.names import city_ags, is_city, names_of, spelled
from data.places.place_index import Place, search_places

__all__ = ["KeyResolver", "Meaning", "Place", "Resolution", "resolve", "search_places"]

KeyKind = Literal["ags", "ags_without_zero", "ags_of_other_day", "nuts3", "name", "municipality", "unknown"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing a key may mean: an area, or a Landkreis together with its city."""

    area_ids: tuple[str, ...]
    label_de: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a key may mean.

    Attributes:
        key: As given.
        kind: How the key was read; show ``ags_without_zero`` and ``ags_of_other_day`` to the user.
        meanings: None if unknown, one if unique, several if the user must choose.
        question_de: What to ask the user or why the key leads nowhere; empty if unique.
        note_de: What the user should know about a unique key; often empty.
    """

    key: str
    kind: KeyKind
    meanings: tuple[Meaning, ...]
    question_de: str = ""
    note_de: str = ""

    @property
    def area_ids(self) -> tuple[str, ...]:
        """Every area any meaning speaks of: one = unique, several = ambiguous, none = unknown."""
        return tuple(dict.fromkeys(area_id for meaning in self.meanings for area_id in meaning.area_ids))


def resolve(key: str, dataset: Dataset, on: date | None = None) -> Resolution:
    """What a single key means; for many keys make one `KeyResolver`."""
    return KeyResolver(dataset).resolve(key, on)


class KeyResolver:
    """Resolves keys of one dataset; its indexes are built once."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._by_name: dict[str, list[Area]] = defaultdict(list)
        self._by_ags: dict[str, Area] = {}
        for area in dataset.areas.values():
            for name in sorted(names_of(area, dataset)):
                self._by_name[name].append(area)
            self._by_ags |= dict.fromkeys(city_ags(area), area) | {s.ags: area for s in area.statuses}
        self._towns: dict[str, Place] = {}
        for place in sorted(search_places(dataset), key=lambda place: place.former):
            for form in (place.ags, place.label, f"Stadt {place.label}", f"{place.label} Stadt"):
                if place.ags and form:
                    self._towns.setdefault(spelled(form), place)

    def resolve(self, key: str, on: date | None = None) -> Resolution:
        """The meanings of an AGS, a NUTS 3 code or a name.

        Args:
            key: As it stands in the table; case, umlauts, spaces and hyphens do not matter.
            on: Day (Gebietsstand) of the table; ``None`` if it is not known.
        """
        compact = re.sub(r"\s", "", key)
        if re.fullmatch(r"\d{4,8}", compact):
            return self._ags(key, compact, on)
        if re.fullmatch(r"DE7\d\w", compact, re.IGNORECASE):
            areas = [a for a in self._dataset.areas.values() if a.nuts3 == compact.upper()]
            return self._kreis_code(key, "nuts3", areas, on)
        return self._name(key, on)

    def _ags(self, key: str, digits: str, on: date | None) -> Resolution:
        lost_zero = len(digits) in (4, 7)
        ags = f"0{digits}" if lost_zero else digits
        area = self._by_ags.get(ags) or self._by_ags.get(ags.removesuffix("000"))
        if area is None:
            return self._elsewhere(key, ags)
        kind: KeyKind = "ags_without_zero" if lost_zero else "ags"
        note = f"Im Schlüssel fehlt die führende Null; gelesen als {ags}." if lost_zero else ""
        if not is_city(area):
            return self._kreis_code(key, kind, [area], on, note)
        status = next(s for s in area.statuses if ags in (s.ags, s.ags.ljust(8, "0")))
        if on and not status.holds_on(on):
            kind, note = (
                "ags_of_other_day",
                f"Der Schlüssel {ags} galt für {area.label} nicht am {on:%d.%m.%Y}.",
            )
        return Resolution(key, kind, (self._alone(area, on),), note_de=note)

    def _kreis_code(
        self, key: str, kind: KeyKind, areas: list[Area], on: date | None, note: str = ""
    ) -> Resolution:
        """A code of a whole Kreis: in official tables it means the Kreis with its city."""
        kreise = [area for area in areas if not area.surrounding]
        if not kreise:
            return Resolution(key, "unknown", (), f"„{key}“ ist kein Gebiet in Hessen.")
        meanings = self._with_and_without(kreise[0], on)
        return Resolution(key, kind, meanings, _question(key, meanings), note)

    def _name(self, key: str, on: date | None) -> Resolution:
        if not spelled(key):
            return Resolution(key, "unknown", (), "Der Schlüssel ist leer.")
        areas = self._by_name.get(spelled(key), [])
        if not areas:
            return self._elsewhere(key, spelled(key))
        if len(areas) == 1:
            return Resolution(
                key, "name", (self._alone(areas[0], on),), note_de=self._name_note(key, areas[0], on)
            )
        cities = tuple(self._alone(area, on) for area in areas if is_city(area))
        kreise = tuple(m for area in areas if not is_city(area) for m in self._with_and_without(area, on))
        return Resolution(key, "name", cities + kreise, _question(key, cities + kreise))

    def _elsewhere(self, key: str, lookup: str) -> Resolution:
        town = self._towns.get(lookup)
        if town:
            question = f"„{key}“ ist kein eigenes Gebiet, sondern: {town.label}, {town.hint}."
            return Resolution(key, "municipality", (), question)
        return Resolution(key, "unknown", (), f"„{key}“ ist kein Gebiet in Hessen.")

    def _alone(self, area: Area, on: date | None) -> Meaning:
        label = self._dataset.full_name(area.id, on or date.min) if not is_city(area) else area.long_name
        return Meaning((area.id,), label)

    def extents(self, area_id: str, on: date | None = None) -> tuple[Meaning, ...]:
        """What a Landkreis may mean: alone, and together with its Sonderstatusstadt where it has one on the day."""
        area = self._dataset.areas[area_id]
        return (self._alone(area, on),) if is_city(area) else self._with_and_without(area, on)

    def _with_and_without(self, kreis: Area, on: date | None) -> tuple[Meaning, ...]:
        alone, city = self._alone(kreis, on), self._special_city(kreis, on)
        if city is None:
            return (alone,)
        return (alone, Meaning((kreis.id, city.id), f"{kreis.long_name} mit {city.long_name}"))

    def _special_city(self, kreis: Area, on: date | None) -> Area | None:
        """The Sonderstatusstadt that official figures of the Kreis include on the day, or ever."""
        for city in self._dataset.areas.values():
            if city.surrounding == kreis.id and any(
                s.type == "Sonderstatusstadt" and (on is None or s.holds_on(on)) for s in city.statuses
            ):
                return city
        return None

    def _name_note(self, key: str, area: Area, on: date | None) -> str:
        if is_city(area):
            return ""
        city, town = self._special_city(area, on), self._towns.get(spelled(key))
        notes = (
            [f"Gemeint ist der Landkreis, nicht die Stadt {town.label}."] if town and not town.former else []
        )
        if city and "ohne" not in key.casefold():
            notes.append(
                f"Gemeint ist der Landkreis ohne {city.long_name}; amtliche Kreiszahlen enthalten sie."
            )
        return " ".join(notes)


def _question(key: str, meanings: tuple[Meaning, ...]) -> str:
    if len(meanings) < 2:
        return ""
    *others, last = (meaning.label_de for meaning in meanings)
    with_city = any(len(meaning.area_ids) > 1 for meaning in meanings)
    ending = " (mit oder ohne Stadt?)" if with_city else ""
    return f"„{key}“ kann {', '.join(others)} oder {last} bedeuten{ending}. Was ist gemeint?"
