"""What is chosen on the page of comparison beyond the areas: the way of looking, and what is set against what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from data.kennzahlen.kennzahl import IndicatorId
from data.kennzahlen.registry import INDICATORS

Ansicht = Literal["punkte", "karten", "streuung", "unterschiede", "veraenderung"]
ANSICHTEN: tuple[Ansicht, ...] = ("punkte", "karten", "streuung", "unterschiede", "veraenderung")
MapPair = Literal["jahre", "kennzahlen"]
MAP_PAIRS: tuple[MapPair, ...] = ("jahre", "kennzahlen")
ChangeKind = Literal["prozent", "absolut"]
CHANGE_KINDS: tuple[ChangeKind, ...] = ("prozent", "absolut")
Order = Literal["auswahl", "name", "wert", "unterschied", "relativ"]
ORDERS: tuple[Order, ...] = ("auswahl", "name", "wert", "unterschied", "relativ")

DEFAULT_KENNZAHL2: IndicatorId = "einwohner"
"""Known for every area and year, so it can be set against any other Kennzahl."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Choices of the page of comparison.

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

    ansicht: Ansicht = "punkte"
    karten: MapPair = "jahre"
    kennzahl2: IndicatorId = DEFAULT_KENNZAHL2
    bezug2: str = INDICATORS[DEFAULT_KENNZAHL2].bezuege[0]
    jahr2: int | None = None
    vergleichsjahr: int | None = None
    aenderung: ChangeKind = "prozent"
    bezugsgebiet: str | None = None
    sort2: Order = "auswahl"


START = Comparison()
"""The choices that the page opens with."""
