"""The things the atlas knows about, as frozen records; reading them is `load`, judging them is `figures`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from data.model.territory import (
    AREA_TYPES,
    REGIERUNGSBEZIRKE,
    Area,
    AreaStatus,
    AreaType,
    MunicipalityChange,
    MunicipalityYear,
    Population,
    Regierungsbezirk,
)
from data.model.words import Language, Words

__all__ = [
    "AREA_TYPES",
    "GERMANY",
    "HESSEN",
    "REGIERUNGSBEZIRKE",
    "Area",
    "AreaStatus",
    "AreaType",
    "Dataset",
    "Measure",
    "MunicipalityChange",
    "MunicipalityYear",
    "Observation",
    "Population",
    "Precision",
    "ProgrammeRule",
    "Qualifier",
    "Regierungsbezirk",
    "Scope",
    "Source",
    "Stage",
]

Qualifier = Literal["exact", "stated", "about", "more_than", "almost", "up_to", "at_least", "since"]
SumQualifier = Qualifier | Literal["at_least_about", "up_to_about"]
"""How far a number holds that several figures make up: some may be lower bounds and others rounded."""
Precision = Literal["year", "month", "day", "range", "from", "before", "about", "unknown"]
Scope = Literal["area", "joint", "part"]
Stage = Literal["announced", "held", ""]
Checked = Literal["full text", "excerpt", "unchecked"]
"""``unchecked`` is a viewer's own file; the tables have no such source."""

HESSEN = "hessen"
GERMANY = "deutschland"
"""Ids of the two wider territories that observations may speak of; neither is one of the 33 areas."""
_WITHOUT = Words("ohne", "without")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure comes from. ``date`` is in the source's own words and may be empty."""

    id: str
    title: str
    publisher: str
    date: str
    url: str
    location: str
    licence: str
    checked: Checked


@dataclass(frozen=True, slots=True)
class Measure:
    """What an observation measures, e.g. ``ikw_events``; not yet a Kennzahl (`data.kennzahlen.registry`)."""

    id: str
    label_de: str
    label_en: str
    unit_de: str
    unit_en: str
    value_type: Literal["number", "money", "percent", "year", "date", "text"]
    definition_de: str


@dataclass(frozen=True, slots=True)
class Observation:
    """One stated figure, with everything its source says about how far it holds.

    Attributes:
        id: Stable, readable key; "Fehler melden" and links use it.
        area_id: One of the 33 slugs, `HESSEN` or `GERMANY`.
        period: The source's own words; `start`, `end`, `precision` are the reading of it
            (``None``: open or unknown).
        value: As text, exactly as stored; `number` is its numeric reading, ``None`` for texts and dates.
        joint_with: Other areas the value covers too (scope ``joint``).
        part_of: AGS of the municipalities the value is limited to (scope ``part``).
    """

    id: str
    area_id: str
    measure: str
    period: str
    start: date | None
    end: date | None
    precision: Precision
    value: str
    number: float | None
    qualifier: Qualifier
    unit: str
    scope: Scope
    joint_with: tuple[str, ...]
    part_of: tuple[str, ...]
    stage: Stage
    note_de: str
    note_en: str
    source_id: str


@dataclass(frozen=True, slots=True)
class ProgrammeRule:
    """A rule of the programme that gives each area it names the same figure for a span of whole years.

    Attributes:
        id: Stable, readable key.
        kennzahl: Id of the Kennzahl (see `data.kennzahlen.registry`).
        applies_to: ``alle``, one of the area types, or one area id.
        carried_from: First year of which its source does not speak any more; ``None``: it speaks of all.
        value: In the unit of the Kennzahl.
        note_de: The rule in one German sentence, shown wherever the figure is.
        source_ids: At least one.
    """

    id: str
    kennzahl: str
    applies_to: str
    first_year: int
    last_year: int
    carried_from: int | None
    value: float
    qualifier: Qualifier
    note_de: str
    note_en: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class Dataset:
    """All tables, checked. Dictionaries keep the order of their file.

    Equal only to itself, so that results can be kept by it and go with it (see `remembered`).

    Attributes:
        own_sources: Ids of the sources that are files of this session's viewer (see `data.own`).
    """

    areas: dict[str, Area]
    populations: dict[tuple[str, int], Population]
    municipalities: tuple[MunicipalityYear, ...]
    municipality_changes: tuple[MunicipalityChange, ...]
    sources: dict[str, Source]
    measures: dict[str, Measure]
    observations: dict[str, Observation]
    rules: tuple[ProgrammeRule, ...]
    own_sources: frozenset[str] = frozenset()

    def full_name(self, area_id: str, day: date, language: Language = "de") -> str:
        """Long name that says which city is not meant: "Landkreis Gießen (ohne Stadt Gießen)"."""
        area = self.areas[area_id]
        without = [
            city.long_name
            for city in self.areas.values()
            if city.surrounding == area_id and city.status_on(day).type == "Sonderstatusstadt"
        ]
        word = _WITHOUT.said(language)
        return f"{area.long_name} ({word} {', '.join(without)})" if without else area.long_name
