"""The things the atlas knows about, as frozen records; reading them is `load`, judging them is `figures`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from data.model.words import Language, Words

AreaType = Literal["Landkreis", "kreisfreie Stadt", "Sonderstatusstadt"]
AREA_TYPES: tuple[AreaType, ...] = get_args(AreaType)
Regierungsbezirk = Literal["Darmstadt", "Gießen", "Kassel"]
REGIERUNGSBEZIRKE: tuple[Regierungsbezirk, ...] = get_args(Regierungsbezirk)
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
class AreaStatus:
    """Type and AGS of an area for a span of days (both ends included; ``None`` is open)."""

    area_id: str
    type: AreaType
    ags: str
    valid_from: date | None
    valid_to: date | None
    source_id: str
    note: str

    def holds_on(self, day: date) -> bool:
        """Whether this status was in force on the day (Gebietsstand)."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


@dataclass(frozen=True, slots=True)
class Area:
    """One of the 33 programme areas. A Landkreis is meant without its Sonderstatusstadt.

    Attributes:
        id: Readable slug, stable over changes of status and AGS.
        name: As printed by the statistical office; not unique ("Kassel").
        label: Short and unique ("Stadt Kassel", "Landkreis Kassel", "Hanau").
        long_name: With the kind of body ("Landkreis Gießen"); unique.
        surrounding: For the seven cities that had or have Sonderstatus, the Landkreis around them;
            else ``None``.
        nuts3: NUTS 3 code; for a Sonderstatusstadt that of the surrounding Kreis.
        statuses: Oldest first, without gap or overlap.
    """

    id: str
    name: str
    label: str
    long_name: str
    regierungsbezirk: Regierungsbezirk
    surrounding: str | None
    nuts3: str
    statuses: tuple[AreaStatus, ...]

    def status_on(self, day: date) -> AreaStatus:
        """Type and AGS on the given day.

        Raises:
            LookupError: No status covers the day (a table error that `validate` reports first).
        """
        for status in self.statuses:
            if status.holds_on(day):
                return status
        raise LookupError(f"{self.id} has no status on {day.isoformat()}")


@dataclass(frozen=True, slots=True)
class Population:
    """Inhabitants and area of a programme area at the end of a year.

    The ``_with_city`` figures are the official Kreis figures, which include the Sonderstatusstadt;
    they equal the others where there is none.
    """

    area_id: str
    day: date
    persons: int
    area_km2: float
    persons_with_city: int
    area_km2_with_city: float
    census_basis: str
    source_id: str


@dataclass(frozen=True, slots=True)
class MunicipalityYear:
    """One municipality (or gemeindefreies Gebiet) at the end of one year, under that year's AGS and name."""

    ags: str
    day: date
    name: str
    area_id: str
    persons: int
    area_km2: float
    census_basis: str
    source_id: str


@dataclass(frozen=True, slots=True)
class MunicipalityChange:
    """A merger, a renaming or a change of status.

    ``day`` may be a span of two days ("2017-03-31..2017-12-31").
    """

    ags_old: str
    name_old: str
    ags_new: str
    name_new: str
    day: str
    kind: Literal["merger", "rename", "status"]
    source_id: str
    note: str


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
