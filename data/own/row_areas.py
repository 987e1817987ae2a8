"""Which area a row of a viewer's table speaks of; where that is not certain, a question, never a guess."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rapidfuzz import fuzz, process

from data.model.records import Dataset
from data.model.words import Words
from data.own.plan import EXTENTS
from data.own.totals import are_totals
from data.places.names import is_city, spelled
from data.places.resolve import KeyResolver, Meaning, Place, Resolution, joined

LEAVE_OUT = ()
"""The answer that rows with this key shall not be taken."""
Answers = Mapping[str, tuple[str, ...]]
"""Areas by key as the viewer answered, or `LEAVE_OUT`."""
QuestionKind = Literal["ambiguous", "extent", "unknown", "municipality", "contradiction"]
_NEAR = 60
"""Least likeness, of 100, for a proposal; the viewer decides, so a wrong one costs nothing but a glance."""
_MOST = 3


@dataclass(frozen=True, slots=True)
class RowKey:
    """What a row says of its area.

    Attributes:
        texts: Key cells as `plain` text, without empty ones.
        towns: Those that stand in a column of municipalities, where a name is the town's and not its Kreis's.
        elsewhere: Another column names another Land.
        among_others: Most names of the table are of no area in Hessen, so that one of a municipality may be that of a
            Kreis elsewhere: Fürth, Münster, Neustadt.
    """

    texts: tuple[str, ...]
    towns: frozenset[str] = frozenset()
    elsewhere: bool = False
    among_others: bool = False

    @property
    def key(self) -> str:
        """The cells joined, as a question about them shows them."""
        return " · ".join(self.texts)


@dataclass(frozen=True, slots=True)
class AreaQuestion:
    """What the viewer must say before rows with this key can be taken.

    Attributes:
        key: As it stands in the table, the cells of a row joined.
        proposals: What it may mean, the likeliest first; often all there is.
        why: What the resolver says of the key; may be none.
    """

    key: str
    kind: QuestionKind
    proposals: tuple[Meaning, ...]
    why: Words | None = None


@dataclass(frozen=True, slots=True)
class AreaReading:
    """What a key means: areas, or a question, or that it is left out (neither).

    Attributes:
        place: The municipality that is meant; `area_ids` is the area it lies in.
        total: A row that sums others up.
        outside: A row of another Land.
        note: What should be known of a key that is certain.
    """

    area_ids: tuple[str, ...] = ()
    question: AreaQuestion | None = None
    place: Place | None = None
    total: bool = False
    outside: bool = False
    note: Words | None = None


class AreaReader:
    """Reads the keys of one table."""

    def __init__(self, dataset: Dataset, resolver: KeyResolver, answers: Answers, extent: str | None) -> None:
        self._resolver, self._answers = resolver, answers
        self._extent = extent if extent in EXTENTS else None
        self._dataset = dataset
        self._known: dict[tuple[RowKey, date], AreaReading] = {}
        # A row is read at two days: the nearest names of a text are the same at both.
        self._near: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._named = [area_id for area_id, names in resolver.names.items() for _ in names]
        self._names = [name for names in resolver.names.values() for name in names]

    def is_city(self, area_id: str) -> bool:
        """Whether the area is a city of its own."""
        return is_city(self._dataset.areas[area_id])

    def name_of(self, area_id: str) -> str:
        """A name by which the area is read as in a cell."""
        return self._dataset.areas[area_id].long_name

    def read(self, row: RowKey, on: date) -> AreaReading:
        """The area that the key cells of a row mean together.

        Args:
            row: With at least one cell that is not empty.
            on: Day (Gebietsstand) of the row's figure.
        """
        if (row, on) not in self._known:
            self._known[row, on] = self._read(row, on)
        return self._known[row, on]

    def _read(self, row: RowKey, on: date) -> AreaReading:
        if row.key in self._answers:
            return AreaReading(self._answers[row.key])
        if are_totals(row.texts):
            return AreaReading(total=True)
        found = [self._resolved(text, on) for text in row.texts]
        certain = [one for one in found if one.meanings]
        if row.elsewhere or any(one.kind == "elsewhere" for one in found):
            return self._contradiction(row, certain, found) if certain else AreaReading(outside=True)
        return self._in_hessen(row, certain, found, on)

    def _in_hessen(
        self, row: RowKey, certain: Sequence[Resolution], found: Sequence[Resolution], on: date
    ) -> AreaReading:
        city = self._city_of(certain)
        if city is not None:
            return AreaReading((city,))
        towns = [
            one.places for one in found if one.kind == "municipality" or (one.places and one.key in row.towns)
        ]
        if towns:
            return self._town(row, towns, [one for one in certain if one.key not in row.towns], found, on)
        if not certain:
            return self._ask(row.key, "unknown", self._proposals(row.texts, on), found)
        common = [
            meaning
            for meaning in certain[0].meanings
            if all(meaning in other.meanings for other in certain[1:])
        ]
        unread = [one for one in found if not one.meanings and one.key.isdecimal()]
        if not common or unread:
            return self._contradiction(row, certain, found)
        note = joined(one.note for one in found if one.note)
        if len(common) == 1:
            return AreaReading(common[0].area_ids, note=note)
        return self._of_several(row.key, common, found, note)

    def _contradiction(
        self, row: RowKey, certain: Sequence[Resolution], found: Sequence[Resolution]
    ) -> AreaReading:
        every = tuple(dict.fromkeys(meaning for one in certain for meaning in one.meanings))
        return self._ask(row.key, "contradiction", every, found)

    def _city_of(self, certain: Sequence[Resolution]) -> str | None:
        """The Sonderstatusstadt of a row that names its Landkreis beside it."""
        cities = {
            area_id
            for one in certain
            for area_id in one.area_ids
            # Of a Landkreis with its city, both are meant.
            if len(one.area_ids) == 1 and is_city(self._dataset.areas[area_id])
        }
        kreise = {one.meanings[0].area_ids[0] for one in certain} - cities
        if len(cities) != 1 or len(kreise) != 1:
            return None
        [city], [kreis] = cities, kreise
        return city if self._dataset.areas[city].surrounding == kreis else None

    def _town(
        self,
        row: RowKey,
        towns: Sequence[tuple[Place, ...]],
        certain: Sequence[Resolution],
        found: Sequence[Resolution],
        on: date,
    ) -> AreaReading:
        """The one municipality that all cells of a row allow, or a question."""
        meant = [
            place
            for place in towns[0]
            if all(any(place.ags == other.ags for other in others) for others in towns[1:])
            and all(place.area_id in one.area_ids for one in certain)
        ]
        if len(meant) == 1 and (certain or not row.among_others):
            return AreaReading((meant[0].area_id,), place=meant[0])
        every = tuple(dict.fromkeys(meaning for one in certain for meaning in one.meanings))
        kind: QuestionKind = "municipality" if meant else "contradiction"
        alike = every or self._proposals(row.texts, on)
        if row.among_others and len(meant) == 1:
            alike = self._resolver.extents(meant[0].area_id, on)
        return self._ask(row.key, kind, alike, found)

    def _of_several(
        self, key: str, common: Sequence[Meaning], found: Sequence[Resolution], note: Words | None
    ) -> AreaReading:
        only_extent = len(common) == 2 and set(common[0].area_ids) < set(common[1].area_ids)
        if only_extent and self._extent:
            return AreaReading(common[self._extent == "with_city"].area_ids, note=note)
        return self._ask(key, "extent" if only_extent else "ambiguous", tuple(common), found)

    def _resolved(self, text: str, on: date) -> Resolution:
        """As the resolver has it, but for the name of a Landkreis: it does not say whether its city is meant."""
        found = self._resolver.resolve(text, on)
        says = len(found.area_ids) > 1 or re.search(r"\bohne\b", text, re.I)
        if found.kind == "name" and len(found.meanings) == 1 and not says:
            extents = self._resolver.extents(found.meanings[0].area_ids[0], on)
            return (
                Resolution(found.key, found.kind, extents, places=found.places) if len(extents) > 1 else found
            )
        return found

    def _ask(
        self, key: str, kind: QuestionKind, proposals: tuple[Meaning, ...], found: Sequence[Resolution]
    ) -> AreaReading:
        why = next((one.question for one in found if one.question), None)
        return AreaReading(question=AreaQuestion(key, kind, proposals, why))

    def _proposals(self, texts: tuple[str, ...], on: date) -> tuple[Meaning, ...]:
        """Areas whose names come near; of a municipality in one, nothing: it is no area of its own."""
        if texts not in self._near:
            self._near[texts] = self._nearest(texts)
        return tuple(
            meaning for area_id in self._near[texts] for meaning in self._resolver.extents(area_id, on)
        )

    def _nearest(self, texts: Sequence[str]) -> tuple[str, ...]:
        """The areas that come nearest, all names held against a text in one call: each costs more than a name."""
        scores = dict.fromkeys(self._resolver.names, 0.0)
        for text in texts:
            near = process.extract(
                spelled(text), self._names, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=None
            )
            for _, score, number in near:
                area_id = self._named[number]
                scores[area_id] = max(scores[area_id], score)
        near_ones = [area_id for area_id, score in scores.items() if score >= _NEAR]
        return tuple(sorted(near_ones, key=lambda area_id: -scores[area_id])[:_MOST])
