"""What sources state for all of Hessen or Germany in the year of the view, beside the figures of the areas."""

from __future__ import annotations

from data.figures.wider import wider_figure
from data.model import formats
from data.model.figure import Figure
from data.model.records import GERMANY, HESSEN
from pages.texts.messages import say
from pages.view.view import View

MOST = 1
"""More would push the map down on a projector."""


def stated(view: View) -> list[Figure]:
    """The figures stated for the year, at most `MOST`."""
    figures = [
        wider_figure(view.dataset, territory, measure, view.selection.jahr)
        for measure in view.indicator.wider_measures
        for territory in (HESSEN, GERMANY)
    ]
    return [figure for figure in figures if figure.value is not None][:MOST]


def value_of(view: View, figure: Figure) -> str:
    """The value with its qualifier; a range where sources differ."""
    language = view.selection.sprache
    assert figure.value is not None
    if view.dataset.measures[figure.kennzahl].value_type == "money":
        text = formats.money(figure.value, language)
    else:
        text = formats.number(figure.value, 0, language)
    if figure.upper is not None:
        high = formats.number(figure.upper, 0, language)
        return say("figure.range", language, low=text, high=high)
    return formats.with_qualifier(text, figure.qualifier, language)


def label_of(view: View, figure: Figure) -> str:
    """What the figure is, in the words of its measure."""
    language = view.selection.sprache
    measure = view.dataset.measures[figure.kennzahl]
    return measure.label_de if language == "de" else measure.label_en
