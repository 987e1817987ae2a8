"""What follows from a choice: a Kennzahl has its own years and Bezüge, and a range of values belongs to one unit."""

from __future__ import annotations

from dataclasses import replace

from data.kennzahlen.kennzahl import IndicatorId
from data.kennzahlen.registry import INDICATORS
from data.model.records import Dataset
from pages.choice.link import nearest_year
from pages.choice.selection import Selection


def with_kennzahl(chosen: Selection, kennzahl: IndicatorId, dataset: Dataset) -> Selection:
    """The view with another Kennzahl: its Bezug kept where allowed, else its first; the closest year with figures."""
    allowed = INDICATORS[kennzahl].bezuege
    bezug = chosen.bezug if chosen.bezug in allowed else allowed[0]
    year = nearest_year(chosen.jahr, kennzahl, bezug, dataset)
    return replace(without_limits(chosen), kennzahl=kennzahl, bezug=bezug, jahr=year)


def with_bezug(chosen: Selection, bezug: str, dataset: Dataset) -> Selection:
    """The view with another Bezug; a year without a population to divide by gives way to the closest that has one."""
    year = nearest_year(chosen.jahr, chosen.kennzahl, bezug, dataset)
    return replace(without_limits(chosen), bezug=bezug, jahr=year)


def with_year(chosen: Selection, year: int) -> Selection:
    """The view of another year; range and highlighted class are dropped: they belong to the old year's values."""
    return replace(chosen, jahr=year, von=None, bis=None, klasse=None)


def without_limits(chosen: Selection) -> Selection:
    """The view without what is said in the unit of one Kennzahl: range, own limits, method, class."""
    return replace(chosen, von=None, bis=None, grenzen=(), klassen=None, klasse=None)


def reset(chosen: Selection) -> Selection:
    """The start view; only the language stays."""
    return Selection(sprache=chosen.sprache)


def fitting(chosen: Selection, dataset: Dataset) -> Selection:
    """The view as the dataset can show it: a year it has no figures of gives way to the closest that has some."""
    year = nearest_year(chosen.jahr, chosen.kennzahl, chosen.bezug, dataset)
    return chosen if year == chosen.jahr else with_year(chosen, year)
