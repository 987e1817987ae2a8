"""The six Bezüge (what a Kennzahl is related to) as records: ids, words, factor, decimals, formula."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from data.model.words import Words

BezugId = Literal[
    "absolut",
    "je-100000-einwohner",
    "einwohner-je-stelle",
    "eur-je-einwohner",
    "je-10000-einwohner",
    "je-km2",
]
End = Literal["high", "low"]


@dataclass(frozen=True, slots=True)
class Bezug:
    """How a Kennzahl is put into relation: value = factor x numerator / denominator.

    Attributes:
        id: Value of ``bezug=`` in a link.
        label: As shown in the choice.
        unit: Unit of the value; ``{unit}`` stands for the plural unit of the Kennzahl, ``None`` means it.
        decimals: Decimals shown; ``None`` means those of the Kennzahl.
        base: What of the area enters: its inhabitants, its km², or nothing.
        numerator: Words for the upper number of the quotient (``{unit}`` as above).
        denominator: Words for the lower number of the quotient.
        formula: The calculation in words (``{unit}`` as above).
        factor: What the quotient is multiplied by.
        inverted: The base is the numerator, the Kennzahl the denominator; undefined where it is 0.
        more: Which end of the scale means more of what the Kennzahl counts.
    """

    id: BezugId
    label: Words
    unit: Words | None
    decimals: int | None
    base: Literal["persons", "km2"] | None
    numerator: Words
    denominator: Words
    formula: Words
    factor: float = 1
    inverted: bool = False
    more: End = "high"


_UNIT = Words("{unit}", "{unit}")
_PERSONS = Words("Einwohner am 31.12.", "inhabitants on 31 December")

_ALL = (
    Bezug(
        id="absolut",
        label=Words("absolute Zahl", "absolute number"),
        unit=None,
        decimals=None,
        base=None,
        numerator=_UNIT,
        denominator=Words("", ""),
        formula=Words("Zahl wie angegeben, nicht umgerechnet", "number as stated, not converted"),
    ),
    Bezug(
        id="je-100000-einwohner",
        label=Words("je 100.000 Einwohner", "per 100,000 inhabitants"),
        unit=Words("{unit} je 100.000 Einwohner", "{unit} per 100,000 inhabitants"),
        factor=100_000,
        decimals=2,
        base="persons",
        numerator=_UNIT,
        denominator=_PERSONS,
        formula=Words("{unit} ÷ Einwohner × 100.000", "{unit} ÷ inhabitants × 100,000"),
    ),
    Bezug(
        id="einwohner-je-stelle",
        label=Words("Einwohner je Stelle", "inhabitants per post"),
        unit=Words("Einwohner je Stelle", "inhabitants per post"),
        decimals=0,
        base="persons",
        inverted=True,
        numerator=_PERSONS,
        denominator=_UNIT,
        formula=Words(
            "Einwohner ÷ Stellen; ohne Stelle nicht bestimmt", "inhabitants ÷ posts; undefined without a post"
        ),
        more="low",
    ),
    Bezug(
        id="eur-je-einwohner",
        label=Words("Euro je Einwohner", "euros per inhabitant"),
        unit=Words("Euro je Einwohner", "euros per inhabitant"),
        decimals=2,
        base="persons",
        numerator=_UNIT,
        denominator=_PERSONS,
        formula=Words("Euro ÷ Einwohner", "euros ÷ inhabitants"),
    ),
    Bezug(
        id="je-10000-einwohner",
        label=Words("je 10.000 Einwohner", "per 10,000 inhabitants"),
        unit=Words("{unit} je 10.000 Einwohner", "{unit} per 10,000 inhabitants"),
        factor=10_000,
        decimals=2,
        base="persons",
        numerator=_UNIT,
        denominator=_PERSONS,
        formula=Words("{unit} ÷ Einwohner × 10.000", "{unit} ÷ inhabitants × 10,000"),
    ),
    Bezug(
        id="je-km2",
        label=Words("je km²", "per km²"),
        unit=Words("{unit} je km²", "{unit} per km²"),
        decimals=0,
        base="km2",
        numerator=_UNIT,
        denominator=Words("km² am 31.12.", "km² on 31 December"),
        formula=Words("{unit} ÷ Fläche in km²", "{unit} ÷ area in km²"),
    ),
)

BEZUEGE: dict[BezugId, Bezug] = {bezug.id: bezug for bezug in _ALL}
