"""What is chosen on the page of comparison beyond the areas: the way of looking, and what is set against what."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from data.kennzahlen.bezug import BEZUEGE, BezugId
from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import KENNZAHLEN
from data.statistics.metrics import years
from pages.choice.choice import Around, one_of

if TYPE_CHECKING:
    from pages.choice.selection import Selection

Ansicht = Literal["punkte", "karten", "streuung", "unterschiede", "veraenderung"]
ANSICHTEN: tuple[Ansicht, ...] = get_args(Ansicht)
MapPair = Literal["jahre", "kennzahlen"]
MAP_PAIRS: tuple[MapPair, ...] = get_args(MapPair)
ChangeKind = Literal["prozent", "absolut"]
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
Order = Literal["auswahl", "name", "wert", "unterschied", "relativ"]
ORDERS: tuple[Order, ...] = get_args(Order)

DEFAULT_KENNZAHL2: KennzahlId = "einwohner"
"""Known for every area and year, so it can be set against any other Kennzahl."""


def _bezuege(around: Around) -> tuple[BezugId, ...]:
    return KENNZAHLEN[around.selection.vergleich.kennzahl2].bezuege


def usual_bezug2(chosen: Selection) -> BezugId:
    """The Bezug of the second figure where none was chosen.

    Of a scatter against inhabitants one that says something: what is divided by them against them is 1/x against x.
    """
    second = chosen.vergleich
    divided = BEZUEGE[next(each for each in BEZUEGE if each == chosen.bezug)].base == "persons"
    if second.ansicht == "streuung" and second.kennzahl2 == DEFAULT_KENNZAHL2 and divided:
        return "je-km2"
    return KENNZAHLEN[second.kennzahl2].bezuege[0]


def _second_years(around: Around) -> Collection[int]:
    second = around.selection.vergleich
    return years(around.dataset, second.kennzahl2, second.bezug2)


def _other_years(around: Around) -> Collection[int]:
    first = around.selection
    return [year for year in years(around.dataset, first.kennzahl, first.bezug) if year != first.jahr]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Choices of the page of comparison; each field is a parameter of a link, see `pages.choice.choice`.

    Attributes:
        ansicht: Which of the five ways of looking is on screen.
        karten: What the two maps show: one Kennzahl in two years, or two Kennzahlen.
        kennzahl2, bezug2: The second figure, of the scatter and of the second map.
        jahr2: Year of the second figure; ``None`` for the one closest to the year of the first.
        vergleichsjahr: Other year of the first figure; ``None`` for the closest one, an earlier one preferred. May
            be the year of the view itself or one without figures after another choice, and is then of no effect.
        aenderung: Change between two years in per cent or in the unit of the figure.
        bezugsgebiet: Area that differences are taken from; ``None`` for Hessen.
        sort2: Order of the table of differences.
    """

    ansicht: Ansicht = one_of(ANSICHTEN, "punkte", read_first=True)
    karten: MapPair = one_of(MAP_PAIRS, "jahre")
    kennzahl2: KennzahlId = one_of(tuple(KENNZAHLEN), DEFAULT_KENNZAHL2, read_first=True)
    bezug2: str = one_of(
        _bezuege,
        KENNZAHLEN[DEFAULT_KENNZAHL2].bezuege[0],
        usual=lambda around: usual_bezug2(around.selection),
        read_first=True,
    )
    jahr2: int | None = one_of(_second_years, None, stands_on=("kennzahl2", "bezug2"))
    vergleichsjahr: int | None = one_of(_other_years, None, only_allowed=True)
    aenderung: ChangeKind = one_of(CHANGE_KINDS, "prozent")
    bezugsgebiet: str | None = one_of(lambda around: around.dataset.areas.keys(), None)
    sort2: Order = one_of(ORDERS, "auswahl")


START = Comparison()
"""The choices that the page opens with."""
