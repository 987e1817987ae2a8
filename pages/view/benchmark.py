"""Sums and means in words, and how an area stands against them; never by colour alone."""

from __future__ import annotations

from data.model import formats
from data.statistics.bounds import bounds, bounds_of, certain_side
from data.statistics.year_table import Cell, Mean
from pages.view.figure_words import FigureWords
from pages.view.view import View

_LARGE = 100
"""From here on a mean of counts needs no decimal that the counts do not have."""


def total_text(view: View) -> str:
    """Sum of the figures with its qualifier; empty where there is none to give."""
    table = view.table
    if table.total is None:
        return ""
    if view.indicator.kind == "money":
        text = view.say.money(table.total)
    else:
        decimals = formats.decimals_in(table.total, view.indicator.decimals)
        text = view.say.number(table.total, decimals)
    return view.say.with_qualifier(text, table.total_qualifier)


def mean_text(view: View, mean: Mean | None) -> str:
    """The mean with its qualifier; empty where there is none."""
    return "" if mean is None else mean_words(view.words, mean)


def mean_words(words: FigureWords, mean: Mean) -> str:
    """The mean as a reader may repeat it: "0,52", "mindestens 0,63", "rund 21,4"."""
    return words.say.with_qualifier(_like_mean(words, mean, mean.value), mean.qualifier)


def _like_mean(words: FigureWords, mean: Mean, value: float) -> str:
    """The value with as many decimals as the mean is shown with."""
    return words.plain_with(value, mean_decimals(words, mean))


def mean_decimals(words: FigureWords, mean: Mean) -> int:
    """Decimals that the mean is said with."""
    if mean.kind == "rate":
        return words.decimals(mean.value)
    # A count shows the decimals it has (half a post); a mean has decimals without end.
    return max(0 if mean.value >= _LARGE else 1, words.indicator.decimals)


def mean_label(view: View, mean: Mean | None) -> str:
    """What the mean is of: all of Hessen, or only the areas with a figure."""
    whole = mean is not None and mean.areas == view.table.coverage.areas
    key = "key.mean_rate" if whole else "key.mean_rate_some"
    return view.say(key, unit=view.words.unit)


def against_mean(view: View, cell: Cell) -> str:
    """Above or below Hessen in words ("▲ über …"); empty where either is missing."""
    mean = view.table.mean_hessen
    if mean is None:
        return ""
    whole = "all" if mean.areas == view.table.coverage.areas else "some"
    return against(view, cell, mean, view.say(f"mean.{mean.kind}_{whole}", count=mean.areas))


def against(view: View, cell: Cell, mean: Mean | None, of: str) -> str:
    """Above or below a mean in words; empty where either is missing or the figure is not ranked.

    Args:
        view: The view that the figure and the mean are of.
        cell: The figure.
        mean: The mean.
        of: The mean in words, in the dative: "dem Wert für Hessen".

    Where one of the two is a bound that leaves the side open, "soweit bekannt" is added.
    """
    if mean is None or cell.value is None or cell.rank is None:
        return ""
    shown, mean_shown = (_like_mean(view.words, mean, each) for each in (cell.value, mean.value))
    key = "equal" if shown == mean_shown else "above" if cell.value > mean.value else "below"
    said = view.say(f"mean.{key}", mean=mean_text(view, mean), of=of)
    own = bounds_of(cell, inverted=view.bezug.inverted)
    # Of one figure alone the mean is that figure, however little is known of it.
    if (
        mean.areas == len(cell.figure.areas)
        or own is None
        or certain_side(own, bounds(mean.value, mean.qualifier))
    ):
        return said
    return view.say("mean.as_far_as_known", said=said)
