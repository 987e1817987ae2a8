"""Charts as sheets: the programme's budget by years and the ranking of a view, in the words of their pages."""

from __future__ import annotations

from collections.abc import Sequence

from data.export.view_table import view_sources
from data.model.figure import Figure
from data.statewide.budget import budget_years
from pages.blocks.ranking import ranked_units, unit_name
from pages.drawing.plans.chart import ChartPoint, ChartSheet, Reference
from pages.drawing.plans.legend import LegendLine
from pages.drawing.primitives import End, Tick
from pages.features.programme.budget_chart import EDGES, ROOM, budget_remarks, column_value
from pages.files.view_imprint import imprint
from pages.texts.words import Words
from pages.view.heading import coverage_text, title
from pages.view.value_axis import axis_up_to
from pages.view.view import View

MILLION = 1_000_000
_ENDS: dict[str, End] = {"soft": "soft", "open": "open", "capped": "capped"}
_KEYS = ("plain", "soft", "open", "announced", "gap")


def budget_sheet(view: View) -> ChartSheet:
    """The state budget of the programme, one column a year, a year without a figure left open."""
    say, figures = view.say, budget_years(view.dataset)
    heading = say("budget.title", first=figures[0].year, last=figures[-1].year)
    points = tuple(_year(view, figure, say) for figure in figures)
    sources = list(dict.fromkeys(each for figure in figures for each in figure.source_ids))
    how = say("budget.lead")
    return ChartSheet(
        title=heading,
        lead=how,
        unit=say("budget.unit"),
        form="columns",
        points=points,
        heads=(
            "",
            say("budget.year"),
            say("budget.amount"),
            say("budget.remark"),
        ),
        imprint=imprint(view, "programm", sources, drawn=False, spoken=[how]),
        spoken=spoken(heading, points, say),
        ticks=axis_ticks(points, say),
        keys=tuple(LegendLine(say(f"budget.key_{name}"), kind=name) for name in _KEYS),
    )


def ranking_sheet(view: View) -> ChartSheet:
    """The ranking of a view, the highest value first; joint figures once, gaps and partial figures not at all."""
    say, table = view.say, view.table
    units = ranked_units(view)
    heading = say("sheet.ranking_title", title=title(view))
    points = tuple(
        ChartPoint(
            label=unit_name(view, cell),
            value=cell.value,
            text=view.words.value(cell),
            upper=cell.upper,
            announced=cell.figure.stage == "announced",
            marked=view.selection.gebiet in cell.figure.areas,
            rank=str(cell.rank),
        )
        for cell in units
    )
    how = [say("ranking.note", unit=view.words.unit), coverage_text(view) + "."]
    mean = table.mean_hessen
    return ChartSheet(
        title=heading,
        lead=" ".join(how),
        unit=view.words.unit,
        form="bars",
        points=points,
        heads=(
            say("ranking.rank"),
            say("ranking.area"),
            say("ranking.value"),
            "",
        ),
        imprint=imprint(view, "", view_sources(view.dataset, table), drawn=False, spoken=how),
        spoken=spoken(heading, points, say),
        reference=None
        if mean is None
        else Reference(mean.value, f"{view.words.mean_label(view.table, mean)}: {view.words.mean(mean)}"),
    )


def axis_ticks(points: Sequence[ChartPoint], say: Words) -> tuple[Tick, ...]:
    """The axis for columns of these points; empty where no point has a value above zero."""
    values = [value for point in points for value in (point.value, point.upper) if value is not None]
    if max(values, default=0) <= 0:
        return ()
    axis = axis_up_to(ROOM * max(values))
    decimals = 0 if axis.step >= 1 else 1
    return tuple(Tick(tick, say.number(tick, decimals)) for tick in axis.ticks)


def spoken(heading: str, points: Sequence[ChartPoint], say: Words) -> str:
    """The whole chart as a sentence, for those who do not see it."""
    said = "; ".join(say("sheet.point", label=each.label, text=each.text) for each in points)
    return say("sheet.chart", title=heading, points=said)


def _year(view: View, figure: Figure, say: Words) -> ChartPoint:
    if figure.value is None:
        text = say("budget.gap")
        return ChartPoint(str(figure.year), None, text, note=say(f"gap.{figure.gap}"))
    return ChartPoint(
        label=str(figure.year),
        value=figure.value / MILLION,
        text=column_value(figure, say),
        end=_ENDS.get(EDGES.get(figure.qualifier, ""), ""),
        upper=None if figure.upper is None else figure.upper / MILLION,
        announced=figure.stage == "announced",
        note=budget_remarks(view.dataset, figure, say),
    )
