"""The dot plots: each Kennzahl on a scale of its own, on which all 33 areas have a place, the compared ones marked."""

from __future__ import annotations

from data.export.view_table import cell_sources
from data.kennzahlen.registry import INDICATORS
from pages.blocks import html_block
from pages.choice.dependent_choices import with_kennzahl
from pages.features.comparison.dot_plot import dot_plot
from pages.view.source_list import source_entries
from pages.view.view import View, view_of


def show_dots(view: View) -> None:
    """Write the plots of all Kennzahlen, the chosen one first, and the sources behind them."""
    say = view.say
    views = kennzahl_views(view)
    names = ("other", "mean", "part", "joint", "disputed")
    html_block.show(
        "compare_dots",
        title=say("compare.dots_title", year=view.selection.jahr),
        lead=say("compare.dots_lead"),
        keys=[(name, say(f"compare_dot.{name}")) for name in names],
        plots=[dot_plot(each, view.selection.jahr) for each in views],
    )
    used = [
        source_id
        for each in views
        for area_id in view.selection.gebiete
        for source_id in cell_sources(view.dataset, each.table.cells[area_id])
    ]
    html_block.show(
        "sources",
        title=say("source.label"),
        paragraphs=[say("compare.mean_sources")],
        sources=source_entries(view.dataset, used, say),
    )


def kennzahl_views(view: View) -> list[View]:
    """A view per Kennzahl, of the year closest to that of the view that has figures; the chosen Kennzahl first."""
    first = view.indicator.id
    order = [first, *(each for each in INDICATORS if each != first)]
    return [
        view if each == first else view_of(with_kennzahl(view.selection, each, view.dataset), view.dataset)
        for each in order
    ]
