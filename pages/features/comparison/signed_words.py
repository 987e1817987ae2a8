"""Differences in words: with their sign, and with what their number leaves open. Knows no Streamlit."""

from __future__ import annotations

from data.statistics.bounds import Difference
from pages.texts.words import Words

MINUS = "\u2212"


def signed(value: float, decimals: int, say: Words) -> str:
    """The number with plus or minus, zero without: "+1,04", "−3", "0,0"."""
    text = say.number(abs(value), decimals)
    if not any(digit in "123456789" for digit in text):
        return text
    return ("+" if value > 0 else MINUS) + text


def difference_text(found: Difference, decimals: int, say: Words, unit: str = "") -> str:
    """The difference as a reader may repeat it: "rund +10", "mindestens +20", "+5 bis +8".

    Args:
        found: The difference.
        decimals: Decimals of the values it is made of.
        say: Words in the language of the interface.
        unit: Written after each number, with its space.
    """
    number = signed(found.value, decimals, say) + unit
    if found.upper is not None:
        return say("figure.range", low=number, high=signed(found.upper, decimals, say) + unit)
    return say(f"compare_kind.{found.kind}", number=number)
