"""What is being looked at, as one record, and its form in a link. Knows no Streamlit: `state` keeps it in a session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Literal, get_args

from data.kennzahlen.bezug import BezugId
from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import DEFAULT_JAHR, DEFAULT_KENNZAHL, KENNZAHLEN
from data.model.records import AREA_TYPES, REGIERUNGSBEZIRKE, AreaType, Dataset, Regierungsbezirk
from data.model.words import Language
from data.statistics.metrics import years
from geo.classes.classify import MAX_CLASSES, METHODS, Method
from geo.paint.colors import SCHEMES
from pages.choice import comparison_choice
from pages.choice.choice import (
    FREE,
    METADATA,
    Around,
    Choice,
    above,
    areas_at_places,
    below,
    limits,
    number,
    one_by_slug,
    one_of,
    several_of,
    switch,
)
from pages.choice.class_choice import CLASS_SLUGS, ClassChoice, class_stands_on
from pages.choice.comparison_choice import Comparison
from pages.texts.words import languages

Sicht = Literal["karte", "rangfolge", "tabelle", "verlauf"]
SICHTEN: tuple[Sicht, ...] = get_args(Sicht)
Sorting = Literal["rang", "name", "typ"]
SORTINGS: tuple[Sorting, ...] = get_args(Sorting)
MOST_COMPARED = 7
"""As many as there are Sonderstatusstädte; more no chart tells apart on a projector."""

TYPE_SLUGS: dict[str, AreaType] = dict(
    zip(("landkreis", "kreisfreie-stadt", "sonderstatusstadt"), AREA_TYPES, strict=True)
)
DISTRICT_SLUGS: dict[str, Regierungsbezirk] = dict(
    zip(("darmstadt", "giessen", "kassel"), REGIERUNGSBEZIRKE, strict=True)
)
Section = Literal["coverage", "observations", "conflicts", "sources", "definitions", "population", "own"]
SECTIONS: tuple[Section, ...] = get_args(Section)
SECTION_SLUGS: dict[str, Section] = dict(
    zip(
        ("abdeckung", "angaben", "widersprueche", "quellen", "definitionen", "bevoelkerung", "eigene-zahlen"),
        SECTIONS,
        strict=True,
    )
)
_UNIT = frozenset({"kennzahl", "bezug"})
"""What is said in the unit of a figure stands on these choices."""
_FIGURE = _UNIT | {"jahr"}


def default_year(kennzahl: str, bezug: str, dataset: Dataset) -> int:
    """The year a Kennzahl opens with: that of the press release where it has one, else its latest."""
    known = years(dataset, kennzahl, bezug)
    return DEFAULT_JAHR if DEFAULT_JAHR in known else known[-1]


def _bezuege(around: Around) -> tuple[BezugId, ...]:
    return KENNZAHLEN[around.selection.kennzahl].bezuege


@dataclass(frozen=True, slots=True)
class Selection:
    """Every choice that a view stands on. Always consistent: see `link.read` and `dependent_choices`.

    Each field is a parameter of a link, in the order that links have, see `pages.choice.choice`.

    Attributes:
        kennzahl, jahr, bezug: Which figure of which year, related to what.
        gebiet: The chosen area, or ``None``.
        gebiete: Areas to compare, in the order of their letters; at most `MOST_COMPARED`.
        frei: Places of letters that are free although a later one is taken, 0 being A; a link has
            it at empty places among the areas.
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
        kacheln: Areas drawn as equal tiles instead of within their borders.
        sicht: The way of looking at the figure on the start page.
        festklassen: Classes from the figures of all years, so that a colour means the same in each.
        abschnitt: Section of the page of the data.
        vergleich: What is chosen on the page of comparison alone.
    """

    kennzahl: KennzahlId = one_of(tuple(KENNZAHLEN), DEFAULT_KENNZAHL, read_first=True)
    jahr: int = one_of(
        lambda around: years(around.dataset, around.selection.kennzahl, around.selection.bezug),
        DEFAULT_JAHR,
        usual=lambda around: default_year(around.selection.kennzahl, around.selection.bezug, around.dataset),
    )
    bezug: str = one_of(
        _bezuege,
        KENNZAHLEN[DEFAULT_KENNZAHL].bezuege[0],
        usual=lambda around: _bezuege(around)[0],
        read_first=True,
    )
    gebiet: str | None = one_of(lambda around: around.dataset.areas.keys(), None)
    gebiete: tuple[str, ...] = areas_at_places(MOST_COMPARED)
    frei: tuple[int, ...] = ()
    typ: tuple[AreaType, ...] = several_of(TYPE_SLUGS)
    rb: tuple[Regierungsbezirk, ...] = several_of(DISTRICT_SLUGS)
    von: float | None = number(stands_on=_FIGURE)
    bis: float | None = number(stands_on=_FIGURE)
    klassen: Method | None = one_of(METHODS, None, stands_on=_UNIT)
    k: int = one_of(range(1, MAX_CLASSES + 1), 5)
    grenzen: tuple[float, ...] = limits(stands_on=_UNIT)
    klasse: ClassChoice | None = one_by_slug(CLASS_SLUGS, None, class_stands_on)
    farben: str = one_of(tuple(SCHEMES), "blau")
    beschriftung: bool = switch()
    teilangaben: bool = switch()
    sortierung: Sorting = one_of(SORTINGS, "rang")
    sprache: Language = one_of(lambda _: languages(), "de")
    kacheln: bool = switch()
    sicht: Sicht = one_of(SICHTEN, "karte")
    festklassen: bool = switch()
    abschnitt: Section = one_by_slug(SECTION_SLUGS, "coverage")
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
        return value is not None and not below(value, self.von) and not above(value, self.bis)

    @property
    def places(self) -> tuple[str, ...]:
        """The compared areas at the places of their letters, `FREE` where a letter before the last is not taken."""
        areas, last = iter(self.gebiete), len(self.gebiete) + len(self.frei)
        return tuple(FREE if place in self.frei else next(areas) for place in range(last))

    def at_places(self, wanted: Sequence[str]) -> Selection:
        """The selection with the compared areas at these places, which are no more than `MOST_COMPARED`."""
        taken = [place for place, area_id in enumerate(wanted) if area_id != FREE]
        last = max(taken, default=-1)
        return replace(
            self,
            gebiete=tuple(wanted[place] for place in taken),
            frei=tuple(place for place in range(last) if wanted[place] == FREE),
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


def _choices_of(record: type[Selection | Comparison]) -> dict[str, Choice]:
    return {each.name: each.metadata[METADATA] for each in fields(record) if METADATA in each.metadata}


START = Selection()
"""The view the atlas opens with."""


_MAIN: dict[str, Choice] = _choices_of(Selection)
_COMPARISON: dict[str, Choice] = _choices_of(Comparison)
CHOICES = {**_MAIN, **_COMPARISON}
"""Every choice by its name, in the order that links have."""
READING_ORDER = tuple(
    name
    for record in (_MAIN, _COMPARISON)
    for name in sorted(record, key=lambda name: not record[name].read_first)
)
"""The names in the order that they can be read in."""


def value_of(chosen: Selection, name: str) -> object:
    """The value of a choice; of `gebiete` the areas at their places, so that it says `frei` too."""
    if name == "gebiete":
        return chosen.places
    return getattr(chosen.vergleich if name in _COMPARISON else chosen, name)


def with_values(chosen: Selection, **values: object) -> Selection:
    """The selection with other values of some choices, and nothing else: see `dependent_choices.changed`."""
    if "gebiete" in values:
        chosen = chosen.at_places(values.pop("gebiete"))  # type: ignore[arg-type]
    compared = {name: values.pop(name) for name in values.keys() & _COMPARISON.keys()}
    if compared:
        values["vergleich"] = replace(chosen.vergleich, **compared)  # type: ignore[arg-type]
    return replace(chosen, **values)  # type: ignore[arg-type]
