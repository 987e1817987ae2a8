"""Verlauf: a small map for each year of the figure, all on one set of classes."""

from __future__ import annotations

from dataclasses import dataclass

from data.statistics.metrics import years
from pages.blocks import html_block
from pages.blocks.map_legend import show_legend
from pages.features.glance.glance_cards import scope, small_map
from pages.settings.page_paths import SMALL_MAPS
from pages.view import page_links
from pages.view.view import View, of_kept, with_classes_of_all_years


@dataclass(frozen=True, slots=True)
class YearMap:
    """One year.

    Attributes:
        picture: Address of its small map, below the base path; empty for a gap.
        href: Address of its large map; empty for a gap.
        figure: What is known of the areas that a filter leaves in, or of Hessen: sum or mean; may be empty.
        scope: Of how many of them; of a gap that there is none.
        area: Name and figure of the chosen area; empty without one.
    """

    year: int
    picture: str = ""
    href: str = ""
    figure: str = ""
    scope: str = ""
    area: str = ""
    current: bool = False


def show_all_years(view: View) -> None:
    """Write the small maps and the legend that holds for all of them."""
    say = view.say
    html_block.show("all_years", label=say("time.all"), note=say("time.all_note"), maps=year_maps(view))
    show_legend(with_classes_of_all_years(view, view.selection.jahr))


def views_of_years(view: View) -> list[View]:
    """The view in every year with figures, oldest first."""
    known = years(view.dataset, view.kennzahl.id, view.bezug.id)
    return [with_classes_of_all_years(view, year) for year in known]


def year_maps(view: View) -> list[YearMap]:
    """One a year, gaps included."""
    shown = {each.selection.jahr: each for each in views_of_years(view)}
    return [_map(view, shown.get(year), year) for year in range(min(shown), max(shown) + 1)]


def number_of(view: View) -> str:
    """What the year says of all areas together that a filter leaves in: the mean of a rate, else the sum.

    Empty where neither is meant.
    """
    table = of_kept(view).table
    return view.words.mean(table.mean_hessen) if view.bezug.id != "absolut" else view.words.total(table)


def _figure(view: View) -> str:
    number, rate = number_of(view), view.bezug.id != "absolut"
    unit = view.words.unit if rate else view.say.term(view.kennzahl.unit_plural)
    return f"{number} {unit}" if number else ""


def _map(view: View, shown: View | None, year: int) -> YearMap:
    if shown is None:
        return YearMap(year, scope=view.say("time.no_figure"))
    return YearMap(
        year=year,
        picture=f"{SMALL_MAPS}/{small_map(shown).code}.svg",
        href=page_links.in_year(view, year, sicht="karte"),
        figure=_figure(shown),
        scope=scope(of_kept(shown)),
        area=_chosen(shown),
        current=year == view.selection.jahr,
    )


def _chosen(shown: View) -> str:
    area_id = shown.selection.gebiet
    if area_id is None:
        return ""
    cell = shown.table.cells[area_id]
    value = shown.say("card.no_value") if cell.value is None else shown.words.value(cell)
    return shown.say("time.area", area=shown.dataset.areas[area_id].label, value=value)
