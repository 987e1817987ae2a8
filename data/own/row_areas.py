"""Which area a row of a viewer's table speaks of; where that is not certain, a question, never a guess."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rapidfuzz import fuzz, process

from data.model.records import Dataset
from data.own.plan import Extent
from data.places.names import names_of, spelled
from data.places.resolve import KeyResolver, Meaning, Resolution

LEAVE_OUT = ()
"""The answer that rows with this key shall not be taken."""
Answers = Mapping[str, tuple[str, ...]]
"""Areas by key as the viewer answered, or `LEAVE_OUT`."""
QuestionKind = Literal["ambiguous", "extent", "unknown", "municipality", "contradiction"]
_NEAR = 60
"""Least likeness, of 100, for a proposal; the viewer decides, so a wrong one costs nothing but a glance."""
_MOST = 3
_TOTAL = re.compile(
    r"(summe|gesamt|insgesamt|zusammen|total|regierungsbezirk|allegebiete|mittelwert|durchschnitt).*"
    r"|hessen|landhessen|hesseninsgesamt|rbdarmstadt|rbgiessen|rbkassel|06|6|de7"
)


@dataclass(frozen=True, slots=True)
class AreaQuestion:
    """What the viewer must say before rows with this key can be taken.

    Attributes:
        key: As it stands in the table, the cells of a row joined.
        proposals: What it may mean, the likeliest first; often all there is.
        why_de: What the resolver says of the key; may be empty.
    """

    key: str
    kind: QuestionKind
    proposals: tuple[Meaning, ...]
    why_de: str = ""


@dataclass(frozen=True, slots=True)
class AreaReading:
    """What a key means: areas, or a question, or that it is left out (neither).

    Attributes:
        total: A row that sums others up.
        note_de: What should be known of a key that is certain.
    """

    area_ids: tuple[str, ...] = ()
    question: AreaQuestion | None = None
    total: bool = False
    note_de: str = ""


class AreaReader:
    """Reads the keys of one table."""

    def __init__(
        self, dataset: Dataset, resolver: KeyResolver, answers: Answers, extent: Extent | None
    ) -> None:
        self._resolver, self._answers, self._extent = resolver, answers, extent
        self._names = {
            area.id: sorted({*names_of(area, dataset), spelled(area.name)}) for area in dataset.areas.values()
        }
        self._known: dict[tuple[str, date], AreaReading] = {}

    def read(self, texts: Sequence[str], on: date) -> AreaReading:
        """The area that the key cells of a row mean together.

        Args:
            texts: Cells as `plain` text, at least one of them not empty.
            on: Day (Gebietsstand) of the row's figure.
        """
        key = " · ".join(text for text in texts if text)
        if (key, on) not in self._known:
            self._known[key, on] = self._read(key, [text for text in texts if text], on)
        return self._known[key, on]

    def _read(self, key: str, texts: Sequence[str], on: date) -> AreaReading:
        if key in self._answers:
            return AreaReading(self._answers[key])
        if all(_TOTAL.fullmatch(spelled(text)) for text in texts):
            return AreaReading(total=True)
        found = [self._resolved(text, on) for text in texts]
        certain = [one for one in found if one.meanings]
        if not certain:
            kind: QuestionKind = "municipality" if any(r.kind == "municipality" for r in found) else "unknown"
            return self._ask(key, kind, self._proposals(texts, on), found)
        common = [
            meaning
            for meaning in certain[0].meanings
            if all(meaning in other.meanings for other in certain[1:])
        ]
        unread = [one for one in found if not one.meanings and one.key.isdecimal()]
        if not common or unread:
            every = tuple(dict.fromkeys(meaning for one in certain for meaning in one.meanings))
            return self._ask(key, "contradiction", every, found)
        note = " ".join(dict.fromkeys(one.note_de for one in found if one.note_de))
        if len(common) == 1:
            return AreaReading(common[0].area_ids, note_de=note)
        return self._of_several(key, common, found, note)

    def _of_several(
        self, key: str, common: Sequence[Meaning], found: Sequence[Resolution], note: str
    ) -> AreaReading:
        only_extent = len(common) == 2 and set(common[0].area_ids) < set(common[1].area_ids)
        if only_extent and self._extent:
            return AreaReading(common[self._extent == "with_city"].area_ids, note_de=note)
        return self._ask(key, "extent" if only_extent else "ambiguous", tuple(common), found)

    def _resolved(self, text: str, on: date) -> Resolution:
        """As the resolver has it, but for the name of a Landkreis: it does not say whether its city is meant."""
        found = self._resolver.resolve(text, on)
        if found.kind == "name" and len(found.meanings) == 1 and not re.search(r"\bohne\b", text, re.I):
            extents = self._resolver.extents(found.meanings[0].area_ids[0], on)
            return Resolution(found.key, found.kind, extents) if len(extents) > 1 else found
        return found

    def _ask(
        self, key: str, kind: QuestionKind, proposals: tuple[Meaning, ...], found: Sequence[Resolution]
    ) -> AreaReading:
        why = next((one.question_de for one in found if one.question_de), "")
        return AreaReading(question=AreaQuestion(key, kind, proposals, why))

    def _proposals(self, texts: Sequence[str], on: date) -> tuple[Meaning, ...]:
        """Areas whose names come near; of a municipality in one, nothing: it is no area of its own."""
        scores: dict[str, float] = {}
        for text in texts:
            for area_id, names in self._names.items():
                best = process.extractOne(spelled(text), names, scorer=fuzz.ratio)
                scores[area_id] = max(scores.get(area_id, 0), best[1] if best else 0)
        near = sorted((area_id for area_id in scores if scores[area_id] >= _NEAR), key=lambda a: -scores[a])
        return tuple(meaning for area_id in near[:_MOST] for meaning in self._resolver.extents(area_id, on))
