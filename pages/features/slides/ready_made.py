"""The presentation that is there before anybody has made one: the programme in five slides."""

from __future__ import annotations

from data.kennzahlen.kennzahl import IndicatorId
from data.kennzahlen.registry import INDICATORS
from data.model.records import Dataset
from pages.choice.dependent_choices import nearest_year
from pages.choice.selection import START, Selection
from pages.features.slides.slide import Deck, Slide

_COVERED_YEAR = 2024
"""The year of the Interkulturelle Woche of which most areas are known."""


def ready_made(dataset: Dataset) -> Deck:
    """Programme, posts per head, coordinators, coverage of the Interkulturelle Woche, one area in depth."""
    return (
        Slide("programm", START),
        Slide("", START),
        Slide("", _latest("koordination", dataset)),
        Slide("ikw", Selection(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=_COVERED_YEAR)),
        Slide("kreis", Selection(gebiet="hanau")),
    )


def _latest(kennzahl: IndicatorId, dataset: Dataset) -> Selection:
    bezug = INDICATORS[kennzahl].bezuege[0]
    return Selection(kennzahl=kennzahl, bezug=bezug, jahr=nearest_year(9999, kennzahl, bezug, dataset))
