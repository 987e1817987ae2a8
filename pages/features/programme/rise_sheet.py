"""The rise of the budget as a bridge of its known parts: on screen a table whose rows carry bars, and its sheet."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from data.model.figure import Figure
from data.model.records import Dataset
from data.statewide.budget_rise import Rise, RisePart, budget_rise
from pages.blocks import html_block
from pages.blocks.source_mark import SourceMark, mark_of, mark_of_figure
from pages.drawing.ink import ADDED, COLUMN, LEFT_OUT
from pages.drawing.plans.table import TableCell, TableRow, TableSheet
from pages.drawing.primitives import BarShare
from pages.features.programme.budget_sheet import millions, money_words
from pages.files.view_imprint import imprint
from pages.texts.words import Words
from pages.view.value_axis import Axis, axis_up_to
from pages.view.view import View

_FILLS = {"total": COLUMN, "part": ADDED, "rest": LEFT_OUT}
"""Of the bars, by the kind of the row: as on screen."""


@dataclass(frozen=True, slots=True)
class BridgeRow:
    """One row of the bridge.

    Attributes:
        kind: total, part or rest.
        left: Begin of the bar in per cent of the axis; `width` likewise.
        link: Where the next row's bar begins, in per cent; ``None`` in the last row.
        mark: ``None`` for a rest, which no source states.
        formula: How the amount follows from the source; empty where it is stated as such.
    """

    kind: str
    label: str
    amount: str
    left: float
    width: float
    link: float | None
    mark: SourceMark | None
    formula: str = ""


@dataclass(frozen=True, slots=True)
class RiseWords:
    """What is said around the bridge: above it, below it, and of how its parts were read."""

    title: str
    lead: str
    caption: str
    sum: str
    caveat: str


def show_rise(dataset: Dataset, say: Words) -> None:
    """Write the bridge."""
    rise = budget_rise(dataset)
    html_block.show(
        "rise_chart",
        **asdict(rise_words(rise, say)),
        heads=[say(f"rise.{name}") for name in ("part", "bar", "amount", "source")],
        rows=rows(dataset, rise, say),
    )


def rise_sheet(view: View) -> TableSheet:
    """Budget before, known parts of the rise, budget after; what is read into the source is said."""
    say, rise = view.say, budget_rise(view.dataset)
    words = rise_words(rise, say)
    sources = [
        *rise.first.source_ids,
        *rise.last.source_ids,
        *(part.observation.source_id for part in rise.parts),
    ]
    return TableSheet(
        title=words.title,
        lead=f"{words.lead} {words.caveat}",
        corner=say("rise.part"),
        heads=(say("rise.amount"),),
        bar_head=say("rise.bar"),
        rows=tuple(_table_row(row) for row in rows(view.dataset, rise, say)),
        imprint=imprint(view, "programm", sources, drawn=False, spoken=[words.lead, words.sum, words.caveat]),
        spoken=say("abdeckung.sheet_spoken", title=words.title, lead=words.sum),
        roomy=True,
        below=(words.sum,),
    )


def _table_row(row: BridgeRow) -> TableRow:
    label = f"{row.label} ({row.formula})" if row.formula else row.label
    bar = BarShare(row.width / 100, fill=_FILLS[row.kind], start=row.left / 100)
    return TableRow(label, (TableCell(row.amount),), marked=row.kind == "total", bar=bar)


def rise_words(rise: Rise, say: Words) -> RiseWords:
    """The sentences for this rise."""
    words = {"first": rise.first.year, "last": rise.last.year}
    return RiseWords(
        title=say("rise.title", **words),
        lead=say("rise.lead", **words),
        caption=say("rise.caption", **words),
        sum=say(
            "rise.sum",
            terms=" + ".join(millions(part.amount, say) for part in rise.parts),
            total=millions(sum(part.amount for part in rise.parts), say),
            rise=millions(rise.amount, say),
            **words,
        ),
        caveat=say("rise.caveat", **words),
    )


def rows(dataset: Dataset, rise: Rise, say: Words) -> list[BridgeRow]:
    """Budget before, parts, what remains unexplained if anything does, budget after."""
    axis = axis_up_to(max(rise.last.value or 0, *(part.high for part in rise.parts)))
    found = [_total(dataset, rise.first, axis, say)]
    found += [_part(dataset, part, axis, say) for part in rise.parts]
    if rise.rest:
        found.append(_rest(rise, axis, say))
    return [*found, _total(dataset, rise.last, axis, say, last=True)]


def _total(dataset: Dataset, figure: Figure, axis: Axis, say: Words, *, last: bool = False) -> BridgeRow:
    assert figure.value is not None
    end = axis.percent(figure.value)
    return BridgeRow(
        kind="total",
        label=say("rise.total", year=figure.year),
        amount=money_words(figure, say),
        left=0,
        width=end,
        link=None if last else end,
        mark=mark_of_figure(dataset, figure, say),
    )


def _part(dataset: Dataset, part: RisePart, axis: Axis, say: Words) -> BridgeRow:
    low, high = axis.percent(part.low), axis.percent(part.high)
    return BridgeRow(
        kind="part",
        label=say(f"rise.part_{part.id}"),
        formula=_formula(part, say),
        amount=_added(part.amount, say),
        left=low,
        width=round(high - low, 2),
        link=high,
        mark=mark_of(dataset, (part.observation,), say),
    )


def _rest(rise: Rise, axis: Axis, say: Words) -> BridgeRow:
    ends = sorted((axis.percent((rise.last.value or 0) - rise.rest), axis.percent(rise.last.value or 0)))
    return BridgeRow(
        kind="rest",
        label=say("rise.rest"),
        amount=_added(rise.rest, say),
        left=ends[0],
        width=round(ends[1] - ends[0], 2),
        link=axis.percent(rise.last.value or 0),
        mark=None,
    )


def _formula(part: RisePart, say: Words) -> str:
    if part.before is None:
        return ""
    after = millions(part.observation.number or 0, say)
    return say("rise.formula", after=after, before=millions(part.before, say))


def _added(amount: float, say: Words) -> str:
    sign = "+" if amount >= 0 else "−"
    return say("rise.added", sign=sign, amount=millions(abs(amount), say))
