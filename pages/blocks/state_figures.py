"""What sources state for all of Hessen or Germany in the year of the view, beside the figures of the areas."""

from __future__ import annotations

from data.figures.wider import wider_figure
from data.model.figure import Figure
from data.model.records import GERMANY, HESSEN
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
    say = view.say
    assert figure.value is not None
    if view.dataset.measures[figure.kennzahl].value_type == "money":
        text = say.money(figure.value)
    else:
        text = say.number(figure.value, 0)
    if figure.upper is not None:
        high = say.number(figure.upper, 0)
        return say("figure.range", low=text, high=high)
    return say.with_qualifier(text, figure.qualifier)


def label_of(view: View, figure: Figure) -> str:
    """What the figure is, in the words of its measure."""
    measure = view.dataset.measures[figure.kennzahl]
    return view.say.side(measure.label_de, measure.label_en)
