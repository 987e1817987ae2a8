"""Sums of another scope than the budget, each as a mark of its own on a line of years; they are never joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from data.model.records import Dataset, Observation
from data.statewide.budget import other_scopes
from pages.blocks import html_block
from pages.blocks.source_mark import StatedFigure, stated_figure
from pages.texts.words import Words


@dataclass(frozen=True, slots=True)
class Lane:
    """One sum.

    Attributes:
        left: Begin of the years it is for, in per cent of all years shown; `width` likewise.
        single: For one year only: a mark instead of a bar.
    """

    figure: StatedFigure
    left: float
    width: float
    single: bool


def other_scopes_chart(dataset: Dataset, say: Words) -> Markup:
    """The sums below each other."""
    sums = other_scopes(dataset)
    chart = html_block.rendered(
        "other_scopes",
        title=say("scopes.title"),
        lead=say("scopes.lead"),
        years=[str(year) for year in _years(sums)],
        lanes=lanes(dataset, sums, say),
    )
    # Escaped by its template already.
    return Markup(chart)


def lanes(dataset: Dataset, sums: Sequence[Observation], say: Words) -> list[Lane]:
    """The sums in the order given."""
    years = _years(sums)
    return [_lane(dataset, one, years, say) for one in sums]


def _years(sums: Sequence[Observation]) -> range:
    begins = [one.start.year for one in sums if one.start]
    ends = [one.end.year for one in sums if one.end]
    return range(min(begins), max(ends) + 1)


def _lane(dataset: Dataset, one: Observation, years: range, say: Words) -> Lane:
    assert one.start is not None
    assert one.end is not None
    count = one.end.year - one.start.year + 1
    return Lane(
        figure=stated_figure(dataset, one, say),
        left=round(100 * (one.start.year - years[0]) / len(years), 2),
        width=round(100 * count / len(years), 2),
        single=count == 1,
    )
