"""Stated figures as lines of label, value and source sign, for cards and steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.model.records import Dataset, Observation
from pages.blocks.source_mark import SourceMark, mark_of
from pages.blocks.stated_words import label_words, period_words, value_words
from pages.texts.words import Words


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure as ``templates/figure_list.html`` writes it."""

    label: str
    period: str
    value: str
    mark: SourceMark


def figure_lines(dataset: Dataset, observations: Sequence[Observation], say: Words) -> list[FigureLine]:
    """A line for each observation, in the order given."""
    return [
        FigureLine(
            label=label_words(dataset, one, say),
            period=period_words(one, say),
            value=value_words(dataset, one, say),
            mark=mark_of(dataset, (one,), say),
        )
        for one in observations
    ]
