"""The record of a Kennzahl: its words, its kind, what it may be related to, and which measures feed it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from data.kennzahlen.bezug import BezugId, End
from data.model.words import Words

KennzahlId = Literal[
    "fallmanagement-vorgesehen",
    "fallmanagement-foerderung",
    "fallmanagement-besetzt",
    "koordination",
    "vielfaltszentrum",
    "integrationslotsen",
    "ikw-veranstaltungen",
    "ikw-organisationen",
    "einwohner",
    "flaeche",
]
KennzahlKind = Literal["count", "money", "year", "area"]


@dataclass(frozen=True, slots=True)
class Kennzahl:
    """A Kennzahl of the map.

    Attributes:
        id: Value of ``kennzahl=`` in a link.
        group: Heading in the choice.
        label: Full name; `short` fits a column head.
        unit: Singular; `unit_plural` is also the noun put into the words of a Bezug.
        definition: One or two sentences, with what the Kennzahl is not.
        kind: ``year`` is a start year: it has neither rank, sum nor mean.
        bezuege: Allowed Bezüge, the default first.
        decimals: Shown for the absolute number.
        more: Which end of the absolute scale means more (an earlier start year is more: ``low``).
        measures: Measures whose observations feed the figure.
        since_measures: Measures saying since when there is a post; carried forward as "at least 1".
        related: Measures that speak of the same matter but never become the figure (shown beside it).
        wider_measures: Measures of Hessen or Germany shown beside the map for the same year.
        over: Month and day by which what it counts in a year is over, so that a missing figure is not one to come.
    """

    id: KennzahlId
    group: Words
    label: Words
    short: Words
    unit: Words
    unit_plural: Words
    definition: Words
    kind: KennzahlKind
    bezuege: tuple[BezugId, ...]
    decimals: int = 0
    more: End = "high"
    measures: tuple[str, ...] = ()
    since_measures: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    wider_measures: tuple[str, ...] = ()
    over: tuple[int, int] = (12, 31)
