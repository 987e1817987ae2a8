"""The registry of the ten Kennzahlen, and the words that a Kennzahl and a Bezug make together."""

from __future__ import annotations

from data.kennzahlen.bezug import BEZUEGE, Bezug
from data.kennzahlen.context_kennzahlen import CONTEXT
from data.kennzahlen.kennzahl import Indicator, IndicatorId
from data.kennzahlen.programme_kennzahlen import PROGRAMME
from data.model.errors import DataError
from data.model.words import Words

INDICATORS: dict[IndicatorId, Indicator] = {indicator.id: indicator for indicator in (*PROGRAMME, *CONTEXT)}

DEFAULT_KENNZAHL: IndicatorId = "fallmanagement-vorgesehen"
DEFAULT_JAHR = 2018
"""The start view; its Bezug is the first that the Kennzahl allows."""


def indicator(kennzahl: str) -> Indicator:
    """The Kennzahl with the given id.

    Raises:
        DataError: No Kennzahl has this id.
    """
    for known in INDICATORS.values():
        if known.id == kennzahl:
            return known
    raise DataError(f"one of {', '.join(INDICATORS)}", column="kennzahl", value=kennzahl)


def bezug_of(indicator: Indicator, bezug: str) -> Bezug:
    """The Bezug with the given id, if the Kennzahl allows it.

    Raises:
        DataError: The Kennzahl does not allow this Bezug.
    """
    for allowed in indicator.bezuege:
        if allowed == bezug:
            return BEZUEGE[allowed]
    raise DataError(f"for {indicator.id} one of {', '.join(indicator.bezuege)}", column="bezug", value=bezug)


def unit_of(indicator: Indicator, bezug: Bezug) -> Words:
    """Unit of the value shown, plural: "Stellen je 100.000 Einwohner"."""
    return filled_in(bezug.unit or indicator.unit_plural, indicator)


def filled_in(words: Words, indicator: Indicator) -> Words:
    """The words with ``{unit}`` replaced by the plural unit of the Kennzahl."""
    unit = indicator.unit_plural
    return Words(words.de.replace("{unit}", unit.de), words.en.replace("{unit}", unit.en))


def decimals_of(indicator: Indicator, bezug: Bezug) -> int:
    """Decimals shown of a value of this Kennzahl and Bezug."""
    return indicator.decimals if bezug.decimals is None else bezug.decimals


def says_absolute_when_filled(indicator: Indicator, bezug: Bezug) -> bool:
    """Whether a filled map must carry the note "absolute Zahl": counts and sums of money partly show size."""
    return bezug.id == "absolut" and indicator.kind in ("count", "money")
