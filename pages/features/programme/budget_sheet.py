"""The state budget of the programme as columns that show how exact each figure is, on screen and as a sheet."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from markupsafe import Markup

from data.model.figure import Figure
from data.model.records import Dataset, Observation
from data.statewide.budget import budget_years, not_used
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.blocks.observation_words import note_words, value_words
from pages.blocks.source_mark import mark_of_figure, written
from pages.drawing.medium import Medium
from pages.drawing.plans.chart import ChartPoint, ChartSheet, columns_picture, key_picture, remarks_of
from pages.drawing.plans.legend import LegendLine
from pages.drawing.primitives import Frame, Picture
from pages.drawing.writers.screen import Additions, picture_html
from pages.features.programme.other_scopes import other_scopes_chart
from pages.files.view_chart_sheet import ENDS, axis_ticks, spoken
from pages.files.view_imprint import imprint
from pages.texts.words import Words
from pages.view.view import View

_MILLION = 1_000_000
_KEYS = ("plain", "soft", "open", "announced", "other", "gap")
_TALL = 320.0
"""Height of the columns on screen, in pixels."""


def show_programme_budget(view: View) -> None:
    """Write the columns with their table, and the sums of another scope beside them where there is room."""
    html_block.show("pair", left=_budget_chart(view), right=other_scopes_chart(view.dataset, view.say))


def budget_sheet(view: View) -> ChartSheet:
    """The state budget of the programme, one column a year, a year without a figure left open."""
    say, figures = view.say, budget_years(view.dataset)
    heading = say("budget.title", first=figures[0].year, last=figures[-1].year)
    points = tuple(_point(view.dataset, figure, say) for figure in figures)
    sources = [each for figure in figures for each in figure.source_ids]
    sources += [one.source_id for figure in figures for one in not_used(view.dataset, figure)]
    how = say("budget.lead")
    return ChartSheet(
        title=heading,
        lead=how,
        lying_lead=say("budget.lead_lying"),
        plain_lead=say("budget.lead_plain"),
        unit=say("budget.unit"),
        form="columns",
        points=points,
        heads=("", say("budget.year"), say("budget.amount"), say("budget.remark")),
        imprint=imprint(view, "programm", sources, drawn=False, spoken=[how, *remarks_of(points)]),
        elsewhere=say("sheet.remarks_in_notes"),
        spoken=spoken(heading, points, say),
        ticks=axis_ticks(points, say),
        keys=tuple(LegendLine(say(f"budget.key_{name}"), kind=name) for name in _KEYS),
    )


def _budget_chart(view: View) -> Markup:
    """The columns, each with its source below it, their key and their table."""
    say, dataset, sheet = view.say, view.dataset, budget_sheet(view)
    figures = budget_years(dataset)
    marks = {str(figure.year): _mark(dataset, figure, say) for figure in figures if figure.value is not None}
    heads = [say(f"budget.{name}") for name in ("year", "amount", "remark", "source")]
    chart = html_block.rendered(
        "budget_chart",
        sheet=sheet,
        drawing=picture_html(partial(_columns, sheet), Additions(below=marks)),
        key=picture_html(partial(key_picture, sheet)),
        twin=say("programme.twin"),
        caption=say("budget.caption"),
        columns=[Column(head, number=position == 1) for position, head in enumerate(heads)],
        rows=[_row(dataset, figure, say) for figure in figures],
    )
    # Escaped by its template already.
    return Markup(chart)


def _columns(sheet: ChartSheet, body: Frame, medium: Medium) -> Picture:
    return columns_picture(sheet, replace(body, height=_TALL), medium)


def _point(dataset: Dataset, figure: Figure, say: Words) -> ChartPoint:
    if figure.value is None:
        return ChartPoint(str(figure.year), None, say("budget.gap"), note=say(f"gap.{figure.gap}"))
    unused = (one.number for one in not_used(dataset, figure))
    return ChartPoint(
        label=str(figure.year),
        value=figure.value / _MILLION,
        text=_column_value(figure, say),
        end=ENDS.get(figure.qualifier, ""),
        upper=None if figure.upper is None else figure.upper / _MILLION,
        announced=figure.stage == "announced",
        note=_remarks(dataset, figure, say),
        others=tuple(number / _MILLION for number in unused if number is not None),
    )


def millions(euros: float, say: Words) -> str:
    """Euros as a bare number of millions with all the digits it has, down to one euro: "8,85", "10"."""
    digits = f"{euros / 1_000_000:.6f}".rstrip("0").partition(".")[2]
    return say.number(euros / 1_000_000, len(digits))


def _column_value(figure: Figure, say: Words) -> str:
    """What stands above a column: millions with qualifier or range."""
    assert figure.value is not None
    low = say.with_qualifier(millions(figure.value, say), figure.qualifier)
    if figure.upper is None:
        return low
    return say(
        "figure.range", low=low, high=say.with_qualifier(millions(figure.upper, say), figure.upper_qualifier)
    )


def money_words(figure: Figure, say: Words) -> str:
    """The figure in EUR with qualifier or range: "über 10 Mio. €"."""
    assert figure.value is not None
    low = say.with_qualifier(say.money(figure.value), figure.qualifier)
    if figure.upper is None:
        return low
    return say.disputed(low, say.with_qualifier(say.money(figure.upper), figure.upper_qualifier))


def _mark(dataset: Dataset, figure: Figure, say: Words) -> Markup:
    return written(mark_of_figure(dataset, figure, say))


def _row(dataset: Dataset, figure: Figure, say: Words) -> Row:
    if figure.value is None:
        return Row((str(figure.year), ".", say(f"gap.{figure.gap}"), ""))
    remark = _remarks(dataset, figure, say)
    return Row((str(figure.year), money_words(figure, say), remark, _mark(dataset, figure, say)))


def _remarks(dataset: Dataset, figure: Figure, say: Words) -> str:
    """That the figure was announced, what its sources call it, and which others there are; empty for none."""
    remarks = [say("stage.announced")] if figure.stage == "announced" else []
    used = (note_words(dataset.observations[each], say) for each in figure.observation_ids)
    remarks += list(dict.fromkeys(note for note in used if note))
    remarks += [_unused(dataset, one, say) for one in not_used(dataset, figure)]
    return "; ".join(remarks)


def _unused(dataset: Dataset, one: Observation, say: Words) -> str:
    note, value = note_words(one, say), value_words(dataset, one, say)
    return say("budget.unused", value=f"{value} ({note})" if note else value, source=one.source_id)
