"""All Kennzahlen over all years: for how many areas each is known. A number leads to its Kennzahl and year."""

from __future__ import annotations

from dataclasses import dataclass

from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import KENNZAHLEN
from data.model.records import Dataset
from data.statistics.coverage import CoverageMatrix, coverage_matrix
from pages.blocks import html_block
from pages.view.page_links import href
from pages.view.view import View

STEPS = 4


@dataclass(frozen=True, slots=True)
class CountCell:
    """Areas known in a year; `step` 0 is none, `STEPS` is nearly all or all; no link where there is no figure."""

    text: str
    step: int
    link: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One Kennzahl."""

    label: str
    link: str
    link_label: str
    chosen: bool
    cells: tuple[CountCell, ...]


def show_coverage_overview(view: View) -> None:
    """Write the table of Kennzahlen by years."""
    say = view.say
    rows = overview_rows(view)
    html_block.show(
        "coverage_overview",
        title=say("abdeckung.overview_title"),
        caption=say("abdeckung.overview", n=len(view.dataset.areas)),
        head=say("abdeckung.kennzahl"),
        years=overview_years(view.dataset),
        rows=rows,
    )


def overview_years(dataset: Dataset) -> tuple[int, ...]:
    """From the first year that any Kennzahl has to the last, those without any figure too."""
    every = [year for kennzahl in KENNZAHLEN for year in coverage_matrix(dataset, kennzahl).years]
    return tuple(range(min(every), max(every) + 1))


def overview_rows(view: View) -> list[OverviewRow]:
    """The Kennzahlen in their order, each with all years."""
    return [_row(view, kennzahl) for kennzahl in KENNZAHLEN]


def _row(view: View, kennzahl: KennzahlId) -> OverviewRow:
    say, matrix = view.say, coverage_matrix(view.dataset, kennzahl)
    label = say.term(KENNZAHLEN[kennzahl].label)
    latest = view.selection.jahr if view.selection.jahr in matrix.with_figures else matrix.with_figures[-1]
    return OverviewRow(
        label=label,
        link=href(view, kennzahl, latest, view.selection.gebiet),
        link_label=say("abdeckung.choose", label=label),
        chosen=kennzahl == view.selection.kennzahl,
        cells=tuple(_cell(view, matrix, kennzahl, year) for year in overview_years(view.dataset)),
    )


def _cell(view: View, matrix: CoverageMatrix, kennzahl: KennzahlId, year: int) -> CountCell:
    covered, areas = matrix.covered(year), len(view.dataset.areas)
    if not covered:
        return CountCell(text=".", step=0, link="", label="", chosen=False)
    return CountCell(
        text=str(covered),
        step=max(1, round(STEPS * covered / areas)),
        link=href(view, kennzahl, year, view.selection.gebiet),
        label=view.say(
            "abdeckung.cell",
            label=view.say.term(KENNZAHLEN[kennzahl].short),
            year=year,
            covered=covered,
            n=areas,
        ),
        chosen=(kennzahl, year) == (view.selection.kennzahl, view.selection.jahr),
    )
