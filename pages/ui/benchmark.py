"""Sums and means in words, and how an area stands against them; never by colour alone."""

from __future__ import annotations

from data import formats
from data.year_table import Cell, Mean
from pages.ui.messages import say
from pages.ui.view import View

_LARGE = 100
"""From here on a mean of counts needs no decimal that the counts do not have."""


def total_text(view: View) -> str:
    """Sum of the figures with its qualifier; empty where there is none to give."""
    table = view.table
    if table.total is None:
        return ""
    if view.indicator.kind == "money":
        text = formats.money(table.total, view.selection.sprache)
    else:
        decimals = formats.decimals_in(table.total, view.indicator.decimals)
        text = formats.number(table.total, decimals, view.selection.sprache)
    return formats.with_qualifier(text, table.total_qualifier, view.selection.sprache)


def mean_text(view: View, mean: Mean | None) -> str:
    """The mean as a number; empty where there is none."""
    if mean is None:
        return ""
    return _like_mean(view, mean, mean.value)


def _like_mean(view: View, mean: Mean, value: float) -> str:
    """The value with as many decimals as the mean is shown with."""
    if mean.kind == "rate":
        return view.words.plain(value)
    # A count shows the decimals it has (half a post); a mean has decimals without end.
    least = 0 if mean.value >= _LARGE else 1
    return view.words.plain_with(value, max(least, view.indicator.decimals))


def mean_label(view: View, mean: Mean | None) -> str:
    """What the mean is of: all of Hessen, or only the areas with a figure."""
    whole = mean is not None and mean.areas == view.table.coverage.areas
    key = "key.mean_rate" if whole else "key.mean_rate_some"
    return say(key, view.selection.sprache, unit=view.words.unit)


def against_mean(view: View, cell: Cell) -> str:
    """Above or below Hessen in words ("▲ über …"); empty where either is missing."""
    mean = view.table.mean_hessen
    if mean is None:
        return ""
    whole = "all" if mean.areas == view.table.coverage.areas else "some"
    return against(
        view, cell, mean, say(f"mean.{mean.kind}_{whole}", view.selection.sprache, count=mean.areas)
    )


def against(view: View, cell: Cell, mean: Mean | None, of: str) -> str:
    """Above or below a mean in words; empty where either is missing or the figure is not ranked.

    Args:
        view: The view that the figure and the mean are of.
        cell: The figure.
        mean: The mean.
        of: The mean in words, in the dative: "dem Wert für Hessen".
    """
    if mean is None or cell.value is None or cell.rank is None:
        return ""
    mean_shown = mean_text(view, mean)
    key = (
        "equal"
        if _like_mean(view, mean, cell.value) == mean_shown
        else "above"
        if cell.value > mean.value
        else "below"
    )
    return say(f"mean.{key}", view.selection.sprache, mean=mean_shown, of=of)
