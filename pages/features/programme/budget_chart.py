"""The state budget of the programme as columns that show how exact each figure is, and the same as a table.

Sums of another scope stand beside them, each as a mark of its own on a line of years; they are never joined.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from data.model.figure import Figure
from data.model.records import Dataset, Observation, Qualifier
from data.statewide.budget import budget_years, not_used, other_scopes
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.blocks.observation_words import value_words
from pages.blocks.source_mark import SourceMark, StatedFigure, mark_of_figure, stated_figure, written
from pages.texts.words import Words
from pages.view.value_axis import Axis, axis_up_to
from pages.view.view import View

EDGES: dict[Qualifier, str] = {
    "about": "soft",
    "almost": "soft",
    "more_than": "open",
    "at_least": "open",
    "up_to": "capped",
}
"""How the upper end of a column is drawn; every other qualifier has a plain edge."""
ROOM = 1.1
"""Share of the highest value that the axis reaches, so that an open column has room for its arrow."""


def show_programme_budget(view: View) -> None:
    """Write both, beside each other where there is room."""
    html_block.show("pair", left=budget_chart(view), right=other_scopes_chart(view))


@dataclass(frozen=True, slots=True)
class BudgetColumn:
    """One year of the chart.

    Attributes:
        value: In millions with its qualifier, as written above the column; says the gap where there is none.
        edge: soft, open, capped, or empty for a plain end.
        announced: Not yet decided when the source was written.
        height: Per cent of the axis; ``None`` for a gap.
        upper: Upper end in per cent where sources disagree, else ``None``.
        others: Places in per cent of figures that the rules did not use.
    """

    year: str
    value: str
    note: str
    edge: str
    announced: bool
    height: float | None
    upper: float | None
    others: tuple[float, ...]
    mark: SourceMark | None


def budget_chart(view: View) -> Markup:
    """The chart with its key and its table."""
    say, dataset = view.say, view.dataset
    figures = budget_years(dataset)
    axis = budget_axis(dataset, figures)
    used = columns(dataset, figures, axis, say)
    names = ("plain", "soft", "open", "announced", "other", "gap")
    chart = html_block.rendered(
        "budget_chart",
        title=say("budget.title", first=figures[0].year, last=figures[-1].year),
        lead=say("budget.lead"),
        unit=say("budget.unit"),
        ticks=[(axis.percent(tick), millions(tick, say)) for tick in axis.ticks],
        columns=used,
        keys=[(name, say(f"budget.key_{name}")) for name in names],
        twin=say("programme.twin"),
        **_table(dataset, figures, say),
    )
    # Escaped by its template already.
    return Markup(chart)


def budget_axis(dataset: Dataset, figures: tuple[Figure, ...]) -> Axis:
    """The axis that holds every figure shown, those not used included."""
    values = [value for figure in figures for value in (figure.value, figure.upper) if value is not None]
    values += [
        one.number for figure in figures for one in not_used(dataset, figure) if one.number is not None
    ]
    return axis_up_to(ROOM * max(values))


def columns(dataset: Dataset, figures: tuple[Figure, ...], axis: Axis, say: Words) -> list[BudgetColumn]:
    """The columns of the years."""
    return [_column(dataset, figure, axis, say) for figure in figures]


def _column(dataset: Dataset, figure: Figure, axis: Axis, say: Words) -> BudgetColumn:
    if figure.value is None:
        gap = say("budget.gap")
        return BudgetColumn(str(figure.year), gap, "", "", False, None, None, (), None)
    announced = figure.stage == "announced"
    return BudgetColumn(
        year=str(figure.year),
        value=column_value(figure, say),
        note=say("budget.announced") if announced else "",
        edge=EDGES.get(figure.qualifier, ""),
        announced=announced,
        height=axis.percent(figure.value),
        upper=None if figure.upper is None else axis.percent(figure.upper),
        others=tuple(axis.percent(one.number) for one in not_used(dataset, figure) if one.number is not None),
        mark=mark_of_figure(dataset, figure, say),
    )


def millions(euros: float, say: Words) -> str:
    """Euros as a bare number of millions with all the digits it has, down to one euro: "8,85", "10"."""
    digits = f"{euros / 1_000_000:.6f}".rstrip("0").partition(".")[2]
    return say.number(euros / 1_000_000, len(digits))


def column_value(figure: Figure, say: Words) -> str:
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


def _table(dataset: Dataset, figures: tuple[Figure, ...], say: Words) -> dict[str, object]:
    heads = [say(f"budget.{name}") for name in ("year", "amount", "remark", "source")]
    return {
        "caption": say("budget.caption"),
        "head": 0,
        "columns_of_table": [Column(head, number=position == 1) for position, head in enumerate(heads)],
        "rows": [_row(dataset, figure, say) for figure in figures],
    }


def _row(dataset: Dataset, figure: Figure, say: Words) -> Row:
    if figure.value is None:
        return Row((str(figure.year), ".", say(f"gap.{figure.gap}"), ""))
    mark = written(mark_of_figure(dataset, figure, say))
    remark = budget_remarks(dataset, figure, say)
    return Row((str(figure.year), money_words(figure, say), remark, mark))


def budget_remarks(dataset: Dataset, figure: Figure, say: Words) -> str:
    """That the figure was announced, and which others there are; empty for neither."""
    remarks = [say("stage.announced")] if figure.stage == "announced" else []
    remarks += [_unused(dataset, one, say) for one in not_used(dataset, figure)]
    return "; ".join(remarks)


def _unused(dataset: Dataset, one: Observation, say: Words) -> str:
    return say("budget.unused", value=value_words(dataset, one, say), source=one.source_id)


@dataclass(frozen=True, slots=True)
class Lane:
    """One sum.

    Attributes:
        left: Begin of the years it is for, in per cent of all years shown; `width` likewise.
        single: For one year only: a mark instead of a bar.
    """

    figure: StatedFigure
    left: float
    width: float
    single: bool


def other_scopes_chart(view: View) -> Markup:
    """The sums below each other."""
    say, sums = view.say, other_scopes(view.dataset)
    chart = html_block.rendered(
        "other_scopes",
        title=say("scopes.title"),
        lead=say("scopes.lead"),
        years=[str(year) for year in _years(sums)],
        lanes=lanes(view.dataset, sums, say),
    )
    # Escaped by its template already.
    return Markup(chart)


def lanes(dataset: Dataset, sums: Sequence[Observation], say: Words) -> list[Lane]:
    """The sums in the order given."""
    years = _years(sums)
    return [_lane(dataset, one, years, say) for one in sums]


def _years(sums: Sequence[Observation]) -> range:
    begins = [one.start.year for one in sums if one.start]
    ends = [one.end.year for one in sums if one.end]
    return range(min(begins), max(ends) + 1)


def _lane(dataset: Dataset, one: Observation, years: range, say: Words) -> Lane:
    assert one.start is not None
    assert one.end is not None
    count = one.end.year - one.start.year + 1
    return Lane(
        figure=stated_figure(dataset, one, say),
        left=round(100 * (one.start.year - years[0]) / len(years), 2),
        width=round(100 * count / len(years), 2),
        single=count == 1,
    )
