"""What is being looked at, as one record, and its form in a link. Knows no Streamlit: `state` keeps it in a session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from data.kennzahlen.kennzahl import IndicatorId
from data.kennzahlen.registry import DEFAULT_JAHR, DEFAULT_KENNZAHL, INDICATORS
from data.model.records import AREA_TYPES, REGIERUNGSBEZIRKE, AreaType, Dataset, Regierungsbezirk
from data.model.words import LANGUAGES, Language
from geo.classes.classify import Method
from pages.choice import comparison_choice
from pages.choice.class_choice import ClassChoice
from pages.choice.comparison_choice import Comparison

Sorting = Literal["rang", "name", "typ"]
SORTINGS: tuple[Sorting, ...] = ("rang", "name", "typ")
DEFAULT_K = 5
MOST_COMPARED = 6
"""More areas than this no chart tells apart on a projector."""

TYPE_SLUGS: dict[str, AreaType] = dict(
    zip(("landkreis", "kreisfreie-stadt", "sonderstatusstadt"), AREA_TYPES, strict=True)
)
DISTRICT_SLUGS: dict[str, Regierungsbezirk] = dict(
    zip(("darmstadt", "giessen", "kassel"), REGIERUNGSBEZIRKE, strict=True)
)


@dataclass(frozen=True, slots=True)
class Selection:
    """Every choice that a view stands on. Always consistent: see `link.read` and `dependent_choices`.

    Attributes:
        kennzahl, jahr, bezug: Which figure of which year, related to what.
        gebiet: The chosen area, or ``None``.
        gebiete: Areas to compare, in the order of their letters; at most `MOST_COMPARED`.
        frei: Places of letters that are free although a later one is taken, 0 being A (`pages.choice.compared_areas`).
        typ, rb: Types and Regierungsbezirke kept; all of them means no filter.
        von, bis: Range of values kept, in the unit shown; ``None`` is open.
        klassen: Method of classification, or ``None`` for the one that suits the data.
        k: Number of classes asked for.
        grenzen: Own class limits (method ``eigene``).
        klasse: The class whose areas are highlighted: the number of a class of the figure, 0 being the lowest, or `GAP`
            or `PART` (`geo.paint.choropleth`), or a class of the page of comparison; ``None`` for none. May be beyond
            the classes there are or of a scale that is not on screen, and is then of no effect.
        farben: Id of a colour scheme.
        beschriftung: Values written on the map.
        teilangaben: Partial figures coloured and ranked too.
        sortierung: Order of the table.
        sprache: Language of the interface.
        vergleich: What is chosen on the page of comparison alone.
    """

    kennzahl: IndicatorId = DEFAULT_KENNZAHL
    jahr: int = DEFAULT_JAHR
    bezug: str = INDICATORS[DEFAULT_KENNZAHL].bezuege[0]
    gebiet: str | None = None
    gebiete: tuple[str, ...] = ()
    frei: tuple[int, ...] = ()
    typ: tuple[AreaType, ...] = AREA_TYPES
    rb: tuple[Regierungsbezirk, ...] = REGIERUNGSBEZIRKE
    von: float | None = None
    bis: float | None = None
    klassen: Method | None = None
    k: int = DEFAULT_K
    grenzen: tuple[float, ...] = ()
    klasse: ClassChoice | None = None
    farben: str = "blau"
    beschriftung: bool = False
    teilangaben: bool = False
    sortierung: Sorting = "rang"
    sprache: Language = "de"
    vergleich: Comparison = comparison_choice.START

    @property
    def day(self) -> date:
        """The Gebietsstand of the view: the last day of its year."""
        return date(self.jahr, 12, 31)

    def keeps(self, area_id: str, value: float | None, dataset: Dataset) -> bool:
        """Whether the filters leave this area in.

        Args:
            area_id: One of the 33 ids.
            value: Its value as shown; ``None`` (a gap) passes a range only where the range is open on both ends.
            dataset: Source of type (on the view's Gebietsstand) and Regierungsbezirk.
        """
        area = dataset.areas[area_id]
        if area.status_on(self.day).type not in self.typ or area.regierungsbezirk not in self.rb:
            return False
        if self.von is None and self.bis is None:
            return True
        # Half a unit in the ninth place: a limit taken from a printed value must keep the area it came from.
        return value is not None and (
            (self.von is None or value >= self.von - 1e-9) and (self.bis is None or value <= self.bis + 1e-9)
        )

    @property
    def filtered(self) -> bool:
        """Whether any filter is set."""
        return (
            set(self.typ) != set(AREA_TYPES)
            or set(self.rb) != set(REGIERUNGSBEZIRKE)
            or self.von is not None
            or self.bis is not None
        )


START = Selection()
"""The view the atlas opens with."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something in a link that could not be used: a message key and the values for its text."""

    key: str
    values: Mapping[str, str]


__all__ = ["DISTRICT_SLUGS", "LANGUAGES", "SORTINGS", "START", "TYPE_SLUGS", "Notice", "Selection", "Sorting"]
