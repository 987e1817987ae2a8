"""The lines of the legend of changes: classes with plus and minus, zero apart, and a line per reason for no change."""

from __future__ import annotations

from dataclasses import replace

from data.statistics.change import ChangeGap
from geo.paint.choropleth import GAP, PART
from pages.blocks.legend_row import LegendRow
from pages.choice.class_choice import ComparedClass
from pages.features.comparison.change_view import SIGNS, ChangeView, fill_of
from pages.features.comparison.signed_words import MINUS
from pages.view.map_content import AT_LEAST

_WHOLE = 100


def change_legend_title(shown: ChangeView) -> str:
    """What the classes are of: "Veränderung (Prozent)"."""
    unit = shown.after.say("compare.percent") if shown.percent else shown.after.words.unit
    return shown.after.say("compare.change_unit", unit=unit)


def change_legend_lines(shown: ChangeView) -> list[str]:
    """How to read the classes."""
    return [shown.after.say("compare.change_lead")]


def change_rows(shown: ChangeView) -> list[LegendRow]:
    """All lines, the largest increase first; those of the chosen class stand out."""
    fills = [fill_of(shown, area_id) for area_id in shown.changes]
    classes = [
        LegendRow(
            label=class_words(shown, number),
            colour=shown.colours[number],
            count=fills.count(number),
            count_text=_areas(shown, fills.count(number)),
            fill=number,
            choice=ComparedClass("veraenderung", number - shown.scale.sides),
        )
        for number in reversed(range(len(shown.colours)))
        if _possible(shown, number)
    ]
    return [_marked(shown, row) for row in (*classes, *_mark_rows(shown), *_gap_rows(shown))]


def _marked(shown: ChangeView, row: LegendRow) -> LegendRow:
    if row.choice is None or row.count == 0:
        return row
    chosen = shown.after.selection.klasse
    # On other pages one asks for whatever has no figure, here for each reason; the wider choice means all of them.
    return replace(row, highlighted=row.choice == chosen or (row.fill == GAP == chosen))


def class_words(shown: ChangeView, number: int) -> str:
    """The class in words: "+ 2 bis unter 4 %", "± 0 %", "− unter 2 %"; the outermost is open."""
    say, scale = shown.after.say, shown.scale
    low, high = (_size(shown, limit) for limit in scale.limits(number))
    if number == scale.sides:
        return say("compare_class.zero", unit=shown.unit)
    sign = "+" if number > scale.sides else MINUS
    place = abs(number - scale.sides)
    key = "first" if place == 1 < scale.sides else "last" if place == scale.sides else "inner"
    if place == 1 == scale.sides:
        key = "only"
    return say(f"compare_class.{key}", sign=sign, low=low, high=high, unit=shown.unit)


def _possible(shown: ChangeView, number: int) -> bool:
    """Whether a change can be that large: nothing falls by more than 100 per cent."""
    low, _ = shown.scale.limits(number)
    return not shown.percent or number >= shown.scale.sides or low < _WHOLE


def _size(shown: ChangeView, limit: float) -> str:
    digits = len(f"{limit:.10g}".partition(".")[2])
    return shown.after.say.number(limit, digits)


def _mark_rows(shown: ChangeView) -> list[LegendRow]:
    """Marks on the map, as far as they occur."""
    found = [
        (sign, sum(each.change is not None and each.change.kind == kind for each in shown.changes.values()))
        for kind, sign in SIGNS.items()
    ]
    rows = [
        LegendRow(
            shown.after.say(f"compare_sign.{kind}"), kind="mark", mark=sign, count_text=_areas(shown, count)
        )
        for (sign, count), kind in zip(found, SIGNS, strict=True)
        if count
    ]
    parts = sum(fill_of(shown, area_id) == PART for area_id in shown.changes)
    if parts:
        text = shown.after.say("legend.part")
        rows.append(
            LegendRow(
                text, kind="part", mark=AT_LEAST, count_text=_areas(shown, parts), fill=PART, choice=PART
            )
        )
    return rows


def _gap_rows(shown: ChangeView) -> list[LegendRow]:
    """One line per reason, the most frequent first; none is left out, for a gap is no zero."""
    reasons: dict[ChangeGap, int] = {}
    for each in shown.changes.values():
        if each.gap is not None:
            reasons[each.gap] = reasons.get(each.gap, 0) + 1
    return [
        LegendRow(
            shown.after.say(f"compare_change_gap.{reason}"),
            kind="gap",
            count=count,
            count_text=_areas(shown, count),
            fill=GAP,
            choice=ComparedClass("veraenderung", reason),
        )
        for reason, count in sorted(reasons.items(), key=lambda entry: -entry[1])
    ]


def _areas(shown: ChangeView, count: int) -> str:
    return shown.after.say("legend.count", count=count)
