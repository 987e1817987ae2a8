"""The records of own figures: what was taken over from one file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.kennzahlen.kennzahl import KennzahlId
from data.model.records import Qualifier


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """One figure of a viewer's file.

    Attributes:
        area_ids: The area; several where the figure covers a Landkreis together with its city.
        value: In the unit of the Kennzahl; of a start year the year.
        year: Calendar year; of a start year that year itself.
        note: What the file says of it; may be empty.
        place: Where it stands in the file: "Tabelle1, C7".
    """

    area_ids: tuple[str, ...]
    kennzahl: KennzahlId
    year: int
    value: float
    qualifier: Qualifier = "stated"
    note: str = ""
    place: str = ""

    @property
    def key(self) -> tuple[tuple[str, ...], str, int]:
        """Equal for figures of the same thing."""
        return self.area_ids, self.kennzahl, self.year if not self.is_start else 0

    @property
    def is_start(self) -> bool:
        """Whether the value is the year in which something began."""
        return self.kennzahl == "vielfaltszentrum"


@dataclass(frozen=True, slots=True)
class OwnTable:
    """The figures of one file.

    Attributes:
        title: Name of the file.
        day: Day it was taken over.
    """

    title: str
    day: date
    figures: tuple[OwnFigure, ...]
