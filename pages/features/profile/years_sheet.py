"""The numbers of one area over the years as a sheet; a year without one stays open."""

from __future__ import annotations

from data.kennzahlen.kennzahl import IndicatorId
from data.kennzahlen.registry import INDICATORS, bezug_of
from data.statistics.metrics import year_table, years
from pages.drawing.plans.chart import ChartPoint, ChartSheet
from pages.files.view_chart_sheet import axis_ticks, spoken
from pages.files.view_imprint import imprint
from pages.view.figure_words import FigureWords
from pages.view.view import View

_COUNTED = "absolut"


def years_sheet(view: View, area_id: str, kennzahl: IndicatorId) -> ChartSheet:
    """A column for every year between the first and the last that any area has a number for.

    Args:
        view: Gives language, tables and address.
        area_id: One of the 33.
        kennzahl: One that allows the plain number.
    """
    say, known = view.say, INDICATORS[kennzahl]
    known_years = years(view.dataset, kennzahl, _COUNTED)
    points = tuple(
        _year(view, area_id, kennzahl, year) for year in range(known_years[0], known_years[-1] + 1)
    )
    tables = [year_table(view.dataset, kennzahl, _COUNTED, year, True) for year in known_years]
    sources = [source for table in tables for source in table.cells[area_id].figure.source_ids]
    area = view.dataset.areas[area_id].label
    heading = say("sheet.years_title", label=say.term(known.label), area=area)
    how = say(f"years.{kennzahl}")
    return ChartSheet(
        title=heading,
        lead=how,
        unit=say.term(known.unit_plural),
        form="columns",
        points=points,
        heads=(
            "",
            say("budget.year"),
            say("ranking.value"),
            say("table.basis"),
        ),
        imprint=imprint(view, "kreis", list(dict.fromkeys(sources)), drawn=False, spoken=[how]),
        spoken=spoken(heading, points, say),
        ticks=axis_ticks(points, say),
    )


def _year(view: View, area_id: str, kennzahl: IndicatorId, year: int) -> ChartPoint:
    say, known = view.say, INDICATORS[kennzahl]
    cell = year_table(view.dataset, kennzahl, _COUNTED, year, True).cells[area_id]
    words = FigureWords(view.dataset, known, bezug_of(known, _COUNTED), year, say)
    if cell.value is None:
        return ChartPoint(str(year), None, say("budget.gap"), note=words.gap_reason(cell))
    return ChartPoint(
        label=str(year),
        value=cell.value,
        text=words.value(cell),
        upper=cell.upper,
        announced=cell.figure.stage == "announced",
        note=" ".join(words.basis_lines(cell)),
    )
