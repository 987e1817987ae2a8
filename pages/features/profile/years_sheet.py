"""The numbers of one area over the years as a sheet; a year without one stays open."""

from __future__ import annotations

from data.kennzahlen.kennzahl import IndicatorId
from data.kennzahlen.registry import INDICATORS, bezug_of
from pages.drawing.sheet import ChartPoint, ChartSheet
from pages.features.programme.chart_sheet import axis_ticks, spoken
from pages.files.view_imprint import imprint
from pages.session import cache
from pages.texts.messages import say
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
    language, known = view.selection.sprache, INDICATORS[kennzahl]
    years = cache.known_years(view.dataset, kennzahl, _COUNTED)
    points = tuple(_year(view, area_id, kennzahl, year) for year in range(years[0], years[-1] + 1))
    tables = [cache.figures_of(view.dataset, kennzahl, _COUNTED, year, True) for year in years]
    sources = [source for table in tables for source in table.cells[area_id].figure.source_ids]
    area = view.dataset.areas[area_id].label
    heading = say("sheet.years_title", language, label=known.label.said(language), area=area)
    how = say(f"years.{kennzahl}", language)
    return ChartSheet(
        title=heading,
        lead=how,
        unit=known.unit_plural.said(language),
        kind="columns",
        points=points,
        heads=(
            "",
            say("budget.year", language),
            say("ranking.value", language),
            say("table.basis", language),
        ),
        imprint=imprint(view, "kreis", list(dict.fromkeys(sources)), drawn=False, spoken=[how]),
        spoken=spoken(heading, points, language),
        ticks=axis_ticks(points, language),
    )


def _year(view: View, area_id: str, kennzahl: IndicatorId, year: int) -> ChartPoint:
    language, known = view.selection.sprache, INDICATORS[kennzahl]
    cell = cache.figures_of(view.dataset, kennzahl, _COUNTED, year, True).cells[area_id]
    words = FigureWords(view.dataset, known, bezug_of(known, _COUNTED), year, language)
    if cell.value is None:
        return ChartPoint(str(year), None, say("budget.gap", language), note=words.gap_reason(cell))
    return ChartPoint(
        label=str(year),
        value=cell.value,
        text=words.value(cell),
        upper=cell.upper,
        announced=cell.figure.stage == "announced",
        note=" ".join(words.basis_lines(cell)),
    )
