"""What follows from a choice: a Kennzahl has its own years and Bezüge, and a range of values belongs to one unit."""

from __future__ import annotations

from collections.abc import Collection

from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import KENNZAHLEN
from data.model.records import Dataset
from data.statistics.coverage import telling_year
from data.statistics.metrics import years
from pages.choice.selection import CHOICES, START, Selection, default_year, value_of, with_values


def changed(chosen: Selection, **values: object) -> Selection:
    """The view with other values of some choices; what stands on them goes back to its start."""
    return with_values(_without_dependent(chosen, values.keys()), **values)


def _without_dependent(chosen: Selection, names: Collection[str]) -> Selection:
    lost = {
        name: value_of(START, name)
        for name, choice in CHOICES.items()
        if not set(names).isdisjoint(choice.stands_on(value_of(chosen, name), chosen))
    }
    return with_values(chosen, **lost)


def with_kennzahl(chosen: Selection, kennzahl: KennzahlId, dataset: Dataset) -> Selection:
    """The view with another Kennzahl: its Bezug kept where allowed, else its first; the closest year with figures."""
    allowed = KENNZAHLEN[kennzahl].bezuege
    bezug = chosen.bezug if chosen.bezug in allowed else allowed[0]
    year = nearest_year(chosen.jahr, kennzahl, bezug, dataset)
    return changed(chosen, kennzahl=kennzahl, bezug=bezug, jahr=year)


def opened(chosen: Selection, kennzahl: KennzahlId, dataset: Dataset) -> Selection:
    """The view with another Kennzahl as a reader opens it: in the year that says most where he chose no year himself."""
    found = with_kennzahl(chosen, kennzahl, dataset)
    # The year of a link without one, or the one that this function chose for the Kennzahl before.
    of_itself = (
        default_year(chosen.kennzahl, chosen.bezug, dataset),
        telling_year(dataset, chosen.kennzahl, chosen.bezug),
    )
    if chosen.jahr not in of_itself:
        return found
    return changed(found, jahr=telling_year(dataset, kennzahl, found.bezug))


def with_bezug(chosen: Selection, bezug: str, dataset: Dataset) -> Selection:
    """The view with another Bezug; a year without a population to divide by gives way to the closest that has one."""
    return changed(chosen, bezug=bezug, jahr=nearest_year(chosen.jahr, chosen.kennzahl, bezug, dataset))


def without_limits(chosen: Selection) -> Selection:
    """The view without what is said in the unit of one Kennzahl: range, own limits, method, class."""
    return _without_dependent(chosen, ("kennzahl", "bezug"))


def reset(chosen: Selection) -> Selection:
    """The start view; only the language stays."""
    return Selection(sprache=chosen.sprache)


def fitting(chosen: Selection, dataset: Dataset) -> Selection:
    """The view as the dataset can show it: a year it has no figures of gives way to the closest that has some."""
    year = nearest_year(chosen.jahr, chosen.kennzahl, chosen.bezug, dataset)
    return chosen if year == chosen.jahr else changed(chosen, jahr=year)


def nearest_year(year: int, kennzahl: str, bezug: str, dataset: Dataset) -> int:
    """The year with figures that is closest to the given one; of two equally close the later."""
    return min(years(dataset, kennzahl, bezug), key=lambda known: (abs(known - year), -known))
