"""The rise of the budget as a bridge of its known parts; a table whose rows carry the bars."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from data.model.figure import Figure
from data.model.records import Dataset
from data.model.words import Language
from data.statewide.budget_rise import Rise, RisePart, budget_rise
from pages.blocks import html_block
from pages.blocks.source_mark import SourceMark, mark_of, mark_of_figure
from pages.features.programme.budget_chart import millions, money_words
from pages.texts.messages import say
from pages.view.value_axis import Axis, axis_up_to
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class BridgeRow:
    """One row of the bridge.

    Attributes:
        kind: total, part or rest.
        formula: How the amount follows from the source; empty where it is stated as such.
        left: Begin of the bar in per cent of the axis; `width` likewise.
        link: Where the next row's bar begins, in per cent; ``None`` in the last row.
        mark: ``None`` for a rest, which no source states.
    """

    kind: str
    label: str
    formula: str
    amount: str
    left: float
    width: float
    link: float | None
    mark: SourceMark | None


@dataclass(frozen=True, slots=True)
class RiseWords:
    """What is said around the bridge: above it, below it, and of how its parts were read."""

    title: str
    lead: str
    caption: str
    sum: str
    caveat: str


def show_rise_chart(view: View) -> None:
    """Write the bridge."""
    language = view.selection.sprache
    rise = budget_rise(view.dataset)
    html_block.show(
        "rise_chart",
        **asdict(rise_words(rise, language)),
        heads=[say(f"rise.{name}", language) for name in ("part", "bar", "amount", "source")],
        rows=rows(view.dataset, rise, language),
    )


def rise_words(rise: Rise, language: Language) -> RiseWords:
    """The sentences for this rise."""
    words = {"first": rise.first.year, "last": rise.last.year}
    return RiseWords(
        title=say("rise.title", language, **words),
        lead=say("rise.lead", language, **words),
        caption=say("rise.caption", language, **words),
        sum=say(
            "rise.sum",
            language,
            terms=" + ".join(millions(part.amount, language) for part in rise.parts),
            total=millions(sum(part.amount for part in rise.parts), language),
            rise=millions(rise.amount, language),
            **words,
        ),
        caveat=say("rise.caveat", language, **words),
    )


def rows(dataset: Dataset, rise: Rise, language: Language) -> list[BridgeRow]:
    """Budget before, parts, what remains unexplained if anything does, budget after."""
    axis = axis_up_to(max(rise.last.value or 0, *(part.high for part in rise.parts)))
    found = [_total(dataset, rise.first, axis, language)]
    found += [_part(dataset, part, axis, language) for part in rise.parts]
    if rise.rest:
        found.append(_rest(rise, axis, language))
    return [*found, _total(dataset, rise.last, axis, language, last=True)]


def _total(
    dataset: Dataset, figure: Figure, axis: Axis, language: Language, *, last: bool = False
) -> BridgeRow:
    assert figure.value is not None
    end = axis.percent(figure.value)
    return BridgeRow(
        kind="total",
        label=say("rise.total", language, year=figure.year),
        formula="",
        amount=money_words(figure, language),
        left=0,
        width=end,
        link=None if last else end,
        mark=mark_of_figure(dataset, figure, language),
    )


def _part(dataset: Dataset, part: RisePart, axis: Axis, language: Language) -> BridgeRow:
    low, high = axis.percent(part.low), axis.percent(part.high)
    return BridgeRow(
        kind="part",
        label=say(f"rise.part_{part.id}", language),
        formula=_formula(part, language),
        amount=_added(part.amount, language),
        left=low,
        width=round(high - low, 2),
        link=high,
        mark=mark_of(dataset, (part.observation,), language),
    )


def _rest(rise: Rise, axis: Axis, language: Language) -> BridgeRow:
    ends = sorted((axis.percent((rise.last.value or 0) - rise.rest), axis.percent(rise.last.value or 0)))
    return BridgeRow(
        kind="rest",
        label=say("rise.rest", language),
        formula="",
        amount=_added(rise.rest, language),
        left=ends[0],
        width=round(ends[1] - ends[0], 2),
        link=axis.percent(rise.last.value or 0),
        mark=None,
    )


def _formula(part: RisePart, language: Language) -> str:
    if part.before is None:
        return ""
    after = millions(part.observation.number or 0, language)
    return say("rise.formula", language, after=after, before=millions(part.before, language))


def _added(amount: float, language: Language) -> str:
    sign = "+" if amount >= 0 else "−"
    return say("rise.added", language, sign=sign, amount=millions(abs(amount), language))
