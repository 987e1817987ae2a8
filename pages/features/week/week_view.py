"""The Intercultural Week as a view: the session's choices, put on one of its two Kennzahlen and a year with figures."""

from __future__ import annotations

from dataclasses import replace

from data.export.view_table import view_sources
from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import KENNZAHLEN
from data.model.figure import Figure
from data.model.records import Dataset
from data.model.remembered import remembered
from data.statewide.nationwide import nationwide_years
from data.statistics.metrics import year_table, years
from data.statistics.year_table import YearTable
from pages.choice.dependent_choices import nearest_year, opened, without_limits
from pages.choice.selection import Selection
from pages.view.heading import coverage_text, own_words
from pages.view.view import View, view_of

WEEK_KENNZAHLEN: tuple[KennzahlId, ...] = ("ikw-veranstaltungen", "ikw-organisationen")
COUNTED = "absolut"
"""Circles show the numbers themselves; the fill relates them where a Bezug is allowed."""


def week_view(view: View) -> View:
    """The session's view as this page shows it; the session's own choices stay as they are."""
    return view_of(week_selection(view.selection, view.dataset), view.dataset)


def week_selection(chosen: Selection, dataset: Dataset) -> Selection:
    """The choices with one of `WEEK_KENNZAHLEN`, the year closest to the chosen one, and a rate for the fill.

    Where no year was chosen it is the one that says most. Where the year has no population to divide by, or the Kennzahl
    allows no rate, the Bezug is `COUNTED`.
    """
    wanted = chosen if chosen.kennzahl in WEEK_KENNZAHLEN else opened(chosen, WEEK_KENNZAHLEN[0], dataset)
    kennzahl, year = wanted.kennzahl, nearest_year(wanted.jahr, wanted.kennzahl, COUNTED, dataset)
    bezug = next(
        allowed for allowed in KENNZAHLEN[kennzahl].bezuege if year in years(dataset, kennzahl, allowed)
    )
    same_unit = (kennzahl, bezug) == (chosen.kennzahl, chosen.bezug)
    kept = chosen if same_unit else without_limits(chosen)
    # Where every number has the same fill, no class stands out from the others.
    klasse = None if bezug == COUNTED else kept.klasse
    # The page offers no range of values, so none that nobody can see may hide areas.
    return replace(kept, kennzahl=kennzahl, bezug=bezug, jahr=year, von=None, bis=None, klasse=klasse)


def week_in_year(view: View, year: int) -> Selection:
    """The page's choices in another year."""
    return week_selection(replace(view.selection, jahr=year), view.dataset)


def is_rate(view: View) -> bool:
    """Whether the fill relates the numbers to inhabitants."""
    return view.bezug.id != COUNTED


def years_of(view: View) -> tuple[int, ...]:
    """Years in which at least one area has a number, oldest first."""
    return years(view.dataset, view.kennzahl.id, COUNTED)


def counts(view: View, year: int) -> YearTable:
    """The numbers themselves of a year, for all areas."""
    return year_table(view.dataset, view.kennzahl.id, COUNTED, year, view.selection.teilangaben)


def figures(table: YearTable) -> tuple[Figure, ...]:
    """Figures with a value, each once, whatever the number of areas it covers."""
    once = {cell.figure.areas: cell.figure for cell in table.cells.values() if cell.figure.value is not None}
    return tuple(once.values())


@remembered(most=64)
def week_sources(dataset: Dataset, selection: Selection) -> tuple[str, ...]:
    """Ids of the sources of what the page shows: the year, every year beside it, and the week nationwide.

    Args:
        dataset: All tables.
        selection: As `week_selection` makes it.
    """
    view = view_of(selection, dataset)
    others = (
        source
        for year in years_of(view)
        for each in figures(counts(view, year))
        for source in each.source_ids
    )
    nationwide = (one.source_id for year in nationwide_years(dataset) for one in year.told)
    return tuple(dict.fromkeys((*view_sources(dataset, view.table), *others, *nationwide)))


def largest(view: View) -> float:
    """The largest number of all years: one scale of circles for the map and every year beside it."""
    return max(
        max(figure.value or 0, figure.upper or 0)
        for year in years_of(view)
        for figure in figures(counts(view, year))
    )


def title(view: View) -> str:
    """Name of the week, what is counted, and the year."""
    return view.say(
        "ikw.title_own" if view.own_areas else "ikw.title",
        unit=view.say.term(view.kennzahl.unit_plural),
        year=view.selection.jahr,
    )


def lead(view: View) -> list[str]:
    """How many areas are known, counted from the data, and how to read the map."""
    say = view.say
    coverage = coverage_text(view)
    key = "ikw.lead_rate" if is_rate(view) else "ikw.lead_count"
    own = [own_words(view)] if view.own_areas else []
    return [
        *own,
        say("ikw.coverage", year=view.selection.jahr, coverage=coverage),
        say(key, unit=say.term(view.kennzahl.unit_plural)),
    ]
