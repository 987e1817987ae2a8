"""The figures of an area over the years: the chosen Kennzahl large and as a table, the others small."""

from __future__ import annotations

from dataclasses import dataclass

from data.kennzahlen.bezug import BEZUEGE
from data.kennzahlen.registry import INDICATORS, indicator
from data.statistics.series import Point, Series
from data.statistics.year_table import Mean
from pages.blocks import html_block
from pages.choice.dependent_choices import with_kennzahl
from pages.features.profile.figure_mark import FigureMark, figure_mark
from pages.features.profile.series_chart import Chart, chart
from pages.session import cache
from pages.view.benchmark import mean_words
from pages.view.figure_words import FigureWords
from pages.view.heading import subject
from pages.view.page_links import href
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class YearRow:
    """One year in the table below the chart; `hessen` is empty where not all areas have a figure."""

    year: int
    address: str
    value: str
    hessen: str
    remarks: str
    mark: FigureMark


@dataclass(frozen=True, slots=True)
class SmallSeries:
    """Another Kennzahl: its name, the page with it chosen, its drawing and the same in words."""

    name: str
    address: str
    chart: Chart | None
    text: str


def show_series(view: View, area_id: str) -> None:
    """Write the chart of the chosen Kennzahl, its years as a table, and the other Kennzahlen."""
    say = view.say
    found = cache.series_of(view.dataset, view.indicator.id, view.bezug.id, area_id)
    means = _means(view, found)
    drawn = (
        chart(found, view.words, {year: mean.value for year, mean in means.items()})
        if found.known and view.indicator.kind != "year"
        else None
    )
    heads = ("year", "value", "hessen", "remarks", "source")
    html_block.show(
        "profile_series",
        title=say("series.title"),
        name=subject(view),
        unit=view.words.unit,
        chart=drawn,
        sentences=_sentences(view, found, drawn),
        keys=_keys(view, found, drawn),
        none="" if found.known else say("series.none"),
        table_label=say("series.table"),
        heads={name: say(f"series.head_{name}") for name in heads},
        rows=[year_row(view, point, means) for point in found.points if point.expected],
        others_title=say("series.others"),
        others=[small_series(view, kennzahl, area_id) for kennzahl in _others(view)],
    )


def year_row(view: View, point: Point, means: dict[int, Mean]) -> YearRow:
    """One year in words, with the sign of its sources."""
    say, cell = view.say, point.cell
    words = _words(view, point.year)
    mean = means.get(point.year)
    remarks = [words.gap_reason(cell)] if cell.value is None else words.basis_lines(cell)
    label = say("profile.basis", of=f"{subject(view)}, {point.year}")
    return YearRow(
        year=point.year,
        address=href(view, view.indicator.id, point.year, cell.area_id) if cell.value is not None else "",
        value=words.value(cell),
        hessen="" if mean is None else mean_words(words, mean),
        remarks=" · ".join(remarks),
        mark=figure_mark(view, cell, words, label),
    )


def small_series(view: View, kennzahl: str, area_id: str) -> SmallSeries:
    """Another Kennzahl of the area in the Bezug it would be shown with."""
    say = view.say
    chosen = with_kennzahl(view.selection, indicator(kennzahl).id, view.dataset)
    known, bezug = INDICATORS[chosen.kennzahl], next(b for b in BEZUEGE.values() if b.id == chosen.bezug)
    words = FigureWords(view.dataset, known, bezug, chosen.jahr, say)
    found = cache.series_of(view.dataset, known.id, bezug.id, area_id)
    name = say.term(known.short)
    told = [say("series.point", year=point.year, value=words.value(point.cell)) for point in found.known]
    return SmallSeries(
        name=name if bezug.id == "absolut" else f"{name}, {say.term(bezug.label)}",
        address=href(view, known.id, chosen.jahr, area_id),
        chart=chart(found, words) if found.known else None,
        text="; ".join(told) if told else say("series.none"),
    )


def _others(view: View) -> list[str]:
    """Every other Kennzahl but start years, which are no series."""
    return [id_ for id_, known in INDICATORS.items() if id_ != view.indicator.id and known.kind != "year"]


def _means(view: View, found: Series) -> dict[int, Mean]:
    """Hessen by year, of rates only and only where every area has a figure: else it is a mean of changing areas."""
    if view.bezug.base is None:
        return {}
    tables = {
        point.year: cache.figures_of(view.dataset, view.indicator.id, view.bezug.id, point.year, False)
        for point in found.points
        if point.expected
    }
    return {
        year: table.mean_hessen
        for year, table in tables.items()
        if table.mean_hessen is not None and table.mean_hessen.areas == table.coverage.areas
    }


def _words(view: View, year: int) -> FigureWords:
    return FigureWords(view.dataset, view.indicator, view.bezug, year, view.say)


def _sentences(view: View, found: Series, drawn: Chart | None) -> list[str]:
    """What a reader must know before reading the chart: the break, and an axis that does not begin at zero."""
    told = [
        view.say("series.census", first=each.year - 1, last=each.year, before=each.before, after=each.after)
        for each in found.breaks
        if drawn is not None
    ]
    if drawn is not None and not drawn.from_zero:
        told.append(view.say("series.not_from_zero"))
    return told


def _keys(view: View, found: Series, drawn: Chart | None) -> list[tuple[str, str]]:
    """Name and words of the signs that occur."""
    if drawn is None:
        return []
    shapes = {dot.shape for dot in drawn.dots}
    occurs = {
        "own": "own" in shapes,
        "joint": "joint" in shapes,
        "part": "part" in shapes,
        "disputed": any(point.cell.figure.disputed for point in found.known),
        "hessen": bool(drawn.mean_line),
        "gap": bool(drawn.gaps),
        "signs": any(dot.short[0] in "≈><≤" for dot in drawn.dots),
    }
    return [(name, view.say(f"series.key_{name}")) for name, is_so in occurs.items() if is_so]
