"""Five classes of change around zero, the same for every area, so that profiles can be compared. Knows no Streamlit."""

from __future__ import annotations

from bisect import bisect_right

from pages.texts.words import Words

LIMITS = (-3.0, -1.0, 1.0, 5.0)
"""Per cent. From the tenths of all municipalities of 2013 to 2023: one in ten lost more than 2.7, half gained 3.1."""

# BrBG by Cynthia Brewer, https://colorbrewer2.org: told apart with any kind of colour vision.
COLOURS = ("#a6611a", "#dfc27d", "#f5f5f5", "#80cdc1", "#018571")
UNINHABITED = "#b9bec4"
CITY = "#d5d8dc"


def growth_class(percent: float) -> int:
    """Number of the class, 0 being the strongest loss; by the value as printed, with one decimal."""
    return bisect_right(LIMITS, round(percent, 1))


def class_names(say: Words) -> list[str]:
    """Words of the classes, the strongest loss first."""
    low, *middle, high = [say.number(limit, 0).replace("-", "−") for limit in LIMITS]
    between = zip([low, *middle], [*middle, high], strict=True)
    return [
        say("municipalities.class_below", limit=low),
        *(say("municipalities.class_between", low=a, high=b) for a, b in between),
        say("municipalities.class_above", limit=high),
    ]
