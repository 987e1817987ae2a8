"""All years of a figure as one sheet: a small map each on one set of classes, and the legend beside them."""

from __future__ import annotations

from dataclasses import replace

from data.export.view_table import view_sources
from pages.blocks.definition import definition
from pages.drawing.plans.legend import Legend
from pages.drawing.plans.map_grid import MapGridSheet
from pages.features.years.all_years import number_of, views_of_years
from pages.files.view_imprint import imprint
from pages.files.view_map_sheet import bare_map, map_legend
from pages.view.filter_words import filtered
from pages.view.heading import subject
from pages.view.view import View, of_kept


def all_years_sheet(view: View) -> MapGridSheet:
    """The sheet; a year without figures has no map, and the foot says for which years there are any."""
    say, shown = view.say, views_of_years(view)
    first, last = (shown[place].selection.jahr for place in (0, -1))
    heading = say("time.sheet_title", subject=subject(view), first=first, last=last)
    heading, how = filtered(heading, view), say("time.sheet_lead")
    used = (each for one in shown for each in view_sources(view.dataset, one.table))
    maps = [replace(bare_map(one), title=_title(one), coarse=True) for one in shown]
    return MapGridSheet(
        title=heading,
        lead=how,
        imprint=imprint(view, "", used, drawn=True, spoken=[how, *definition(view)]),
        spoken=say("sheet.map", title=heading, lead=how),
        maps=tuple(maps),
        # The lines alone: how many areas a class has differs from year to year.
        legend=_uncounted(shown[-1]),
    )


def _uncounted(view: View) -> Legend:
    legend = map_legend(view)
    return replace(legend, lines=tuple(replace(line, count="") for line in legend.lines))


def _title(view: View) -> str:
    """Year, number of what is shown and coverage: "2019: mindestens rund 499 (15 von 33)"; the legend has the unit."""
    coverage, number, year = of_kept(view).table.coverage, number_of(view), view.selection.jahr
    text = view.say("time.sheet_map", year=year, number=number) if number else str(year)
    return view.say("time.sheet_covered", map=text, count=coverage.covered, n=coverage.areas)
