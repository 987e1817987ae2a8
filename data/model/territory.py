"""Territory as records: areas with their status history, population, municipalities and their changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

AreaType = Literal["Landkreis", "kreisfreie Stadt", "Sonderstatusstadt"]
AREA_TYPES: tuple[AreaType, ...] = ("Landkreis", "kreisfreie Stadt", "Sonderstatusstadt")
Regierungsbezirk = Literal["Darmstadt", "Gießen", "Kassel"]
REGIERUNGSBEZIRKE: tuple[Regierungsbezirk, ...] = ("Darmstadt", "Gießen", "Kassel")


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
