"""The change between two years as a map: classes around zero with their legend, marks, words and table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from data.kennzahlen.registry import decimals_of
from data.statistics.bounds import DifferenceKind
from data.statistics.census_break import crosses_census_break
from data.statistics.change import Change, ChangeGap, changes
from geo.boundaries.areas import area_order
from geo.classes.diverging import DivergingScale, diverging_scale
from geo.paint.choropleth import GAP, PART, AreaPaint, Overlay, paint_table
from geo.paint.colors import diverging_colours
from pages.blocks import html_block
from pages.blocks.map_legend import LegendRow
from pages.choice.class_choice import ClassChoice, ComparedClass
from pages.features.comparison.area_picker import toggle
from pages.features.comparison.comparison_view import ViewPair, in_order_of_time, other_year_view
from pages.features.comparison.difference_words import MINUS, PERCENT_DECIMALS, difference_text
from pages.features.comparison.map_pair import with_letters
from pages.features.comparison.pair_table import PairColumn, show_pair_table
from pages.map.map_view import MapFrame, show_map
from pages.view import page_links
from pages.view.heading import subject
from pages.view.map_content import AT_LEAST, DISPUTED, joint_groups
from pages.view.view import View

KEY = "veraenderung"


def show_change(view: View, whole: View) -> None:
    """Write warning, map, legend and table; says so where there is no other year or nothing to subtract.

    Args:
        view: The view of the page.
        whole: The session's view with all its choices, for the links.
    """
    say = view.say
    shown = change_view(view)
    if view.kennzahl.kind == "year" or shown is None:
        start = view.kennzahl.kind == "year"
        text = say("compare_gap.start_year" if start else "compare.no_other_year")
        html_block.show("note", text=text)
        return
    html_block.show("compare_map_title", title=change_title(shown), paired=False)
    if shown.crosses_census:
        st.warning(say("compare.census"), icon=":material/warning:")
    left, right = st.columns([0.58, 0.42], gap="medium")
    with left:
        frame = MapFrame(key=KEY, height_px=540, say=say, tiles=view.selection.kacheln)
        show_map(frame, change_table(shown), on_pick=toggle)
    with right:
        rows = linked_change_rows(whole, change_rows(shown))
        _legend(shown, rows)
        highlighted_words = change_highlight_words(shown, rows)
        if highlighted_words:
            html_block.show("note", text=highlighted_words)
    head = say("compare_switch.aenderung")
    column = PairColumn(head, lambda area_id: change_text(shown, area_id), highlighted_areas(shown))
    show_pair_table(view, ViewPair(shown.before, shown.after), [column], map_keys=[KEY])


def _legend(shown: ChangeView, rows: list[LegendRow]) -> None:
    say = shown.after.say
    html_block.show(
        "legend",
        map_key=KEY,
        label=say("legend.label"),
        title=change_legend_title(shown),
        lines=change_legend_lines(shown),
        head_class=say("legend.head_class"),
        head_count=say("legend.head_count"),
        rows=rows,
        colours=shown.colours,
        otherwise=say("compare.point_change"),
        on=say("legend.highlight"),
        off=say("legend.highlight_off"),
    )


UNCHANGED = "#b8b8b8"
"""Grey of areas whose figure has not changed, only the number of their inhabitants."""
AT_MOST = "≤"
SIGNS: dict[DifferenceKind, str] = {"at_least": AT_LEAST, "at_most": AT_MOST, "range": DISPUTED}
"""Marks of changes that are no single number, on the map and in its legend."""


@dataclass(frozen=True)
class ChangeView:
    """Everything that the change map, its legend and its table need.

    Attributes:
        before: View of the earlier year; `after` of the later one.
        percent: In per cent of the earlier value, else in the unit of the values.
        crosses_census: The inhabitants of the two years stand on different censuses.
        colours: Hex colour per class, lowest change first; then `UNCHANGED`.
    """

    before: View
    after: View
    changes: dict[str, Change]
    percent: bool
    crosses_census: bool
    scale: DivergingScale
    colours: tuple[str, ...]

    @property
    def decimals(self) -> int:
        """Decimals of a change."""
        return PERCENT_DECIMALS if self.percent else decimals_of(self.after.kennzahl, self.after.bezug)

    @property
    def unit(self) -> str:
        """What follows a number of change, with its space: per cent, or nothing."""
        return "\u00a0%" if self.percent else ""


def change_view(view: View) -> ChangeView | None:
    """The change between the view's year and the other one; ``None`` where there is no other."""
    other = other_year_view(view)
    if other is None:
        return None
    before, after = in_order_of_time(view, other)
    percent = view.selection.vergleich.aenderung == "prozent"
    found = changes(before.table, after.table, percent=percent)
    decimals = PERCENT_DECIMALS if percent else decimals_of(view.kennzahl, view.bezug)
    values = [
        each.change.value
        for each in found.values()
        if each.change is not None and each.classed and not each.only_inhabitants
    ]
    scale = diverging_scale(values, decimals)
    return ChangeView(
        before=before,
        after=after,
        changes=found,
        percent=percent,
        crosses_census=crosses_census_break(view.dataset, before.table, after.table),
        scale=scale,
        colours=(*diverging_colours(scale.sides), UNCHANGED),
    )


def fill_of(shown: ChangeView, area_id: str) -> int:
    """Class number of the area, or the code of a gap or of a partial figure that is not included."""
    each = shown.changes[area_id]
    if each.change is None:
        return GAP
    if not each.classed:
        return PART
    return _unchanged(shown) if each.only_inhabitants else shown.scale.class_of(each.change.value)


def _unchanged(shown: ChangeView) -> int:
    """Fill code of `UNCHANGED`."""
    return len(shown.colours) - 1


def highlighted_areas(shown: ChangeView) -> frozenset[str]:
    """Areas of the chosen class of changes, or without a change for the chosen reason; `GAP` means any reason."""
    chosen = shown.after.selection.klasse
    return frozenset(area_id for area_id in shown.changes if chosen in _choices(shown, area_id))


def _choices(shown: ChangeView, area_id: str) -> tuple[ClassChoice, ...]:
    """All choices that the area stands out by."""
    fill, gap = fill_of(shown, area_id), shown.changes[area_id].gap
    if gap is not None:
        return GAP, ComparedClass("veraenderung", gap)
    if fill == _unchanged(shown):
        return ()
    return (PART,) if fill == PART else (ComparedClass("veraenderung", fill - shown.scale.sides),)


def change_text(shown: ChangeView, area_id: str) -> str:
    """The change in words, or why there is none."""
    each, say = shown.changes[area_id], shown.after.say
    if each.change is None:
        return say(f"compare_change_gap.{each.gap}")
    return difference_text(each.change, shown.decimals, say, shown.unit)


def change_title(shown: ChangeView) -> str:
    """What is shown: "Einwohner: Veränderung von 2018 bis 2019 in Prozent"."""
    return shown.after.say(
        "compare.change_percent" if shown.percent else "compare.change_absolute",
        subject=subject(shown.after),
        before=shown.before.selection.jahr,
        after=shown.after.selection.jahr,
    )


def change_table(shown: ChangeView) -> str:
    """The style table of the map."""
    overlay = Overlay(highlight=highlighted_areas(shown), joint=change_joint(shown))
    return paint_table(area_order(), change_paints(shown), shown.colours, overlay)


def change_joint(shown: ChangeView) -> tuple[tuple[str, ...], ...]:
    """Groups of areas with one change, outlined together."""
    return tuple(
        group for group in joint_groups(shown.after.table) if shown.changes[group[0]].change is not None
    )


def change_paints(shown: ChangeView) -> dict[str, AreaPaint]:
    """Fill, mark and tooltip of every area, with the letters of the compared ones."""
    return with_letters(shown.after, bare_paints(shown))


def bare_paints(shown: ChangeView) -> dict[str, AreaPaint]:
    """The same without letters and without what a click does, for papers that nobody can click."""
    return {
        area_id: AreaPaint(fill_of(shown, area_id), _badge(shown, area_id), _lines(shown, area_id))
        for area_id in shown.changes
    }


def _lines(shown: ChangeView, area_id: str) -> tuple[str, ...]:
    each, say = shown.changes[area_id], shown.after.say
    words = shown.after.words
    lines = [words.kind_with_extent(area_id)]
    if each.change is None:
        lines.append(say("compare.no_change", reason=change_text(shown, area_id)))
    else:
        lines.append(say("compare.change", change=change_text(shown, area_id)))
        if each.only_inhabitants:
            lines.append(say("compare.only_base", base=say(f"unit.{shown.after.bezug.base}")))
    for view, cell in ((shown.before, each.before), (shown.after, each.after)):
        if cell.value is not None:
            value = view.words.with_unit(cell)
            lines.append(say("compare.value_of_year", year=view.selection.jahr, value=value))
    lines += [line for line in words.basis_lines(each.after) if line != words.quotient(each.after)]
    return tuple(lines)


def _badge(shown: ChangeView, area_id: str) -> str:
    each = shown.changes[area_id]
    if each.change is None:
        return ""
    if each.after.figure.kind == "joint" and each.after.figure.areas[0] != area_id:
        return ""
    mark = AT_LEAST if each.after.figure.kind == "part" else SIGNS.get(each.change.kind, "")
    if not shown.after.selection.beschriftung:
        return f"{mark} {_direction(shown, area_id)}".strip()
    change = each.change
    if mark in (AT_LEAST, AT_MOST) and mark == SIGNS.get(change.kind):
        # The sign says "mindestens" or "höchstens" already.
        change = replace(change, kind="exact")
    return f"{mark} {difference_text(change, shown.decimals, shown.after.say, shown.unit)}".strip()


def _direction(shown: ChangeView, area_id: str) -> str:
    """Plus or minus, for the colours of rise and fall are as dark as each other: printed in grey they are one."""
    fill, zero = fill_of(shown, area_id), shown.scale.sides
    if not 0 <= fill < _unchanged(shown) or fill == zero:
        return ""
    return "+" if fill > zero else MINUS


def change_legend_title(shown: ChangeView) -> str:
    """What the classes are of: "Veränderung (Prozent)"."""
    unit = shown.after.say("compare.percent") if shown.percent else shown.after.words.unit
    return shown.after.say("compare.change_unit", unit=unit)


def change_legend_lines(shown: ChangeView) -> list[str]:
    """How to read the classes."""
    say, base = shown.after.say, shown.after.bezug.base
    same = sum(each.only_inhabitants for each in shown.changes.values())
    lines = [say("compare.change_lead")]
    if same:
        lines.append(say("compare.only_base_lead", count=same, base=say(f"unit.{base}")))
    return lines


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
        for number in reversed(range(len(shown.colours) - 1))
        if _needed(shown, number, fills)
    ]
    same = fills.count(_unchanged(shown))
    if same:
        label = shown.after.say("compare_class.only_base")
        classes.append(LegendRow(label, UNCHANGED, "", same, _areas(shown, same), fill=_unchanged(shown)))
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


def _needed(shown: ChangeView, number: int, fills: Sequence[int]) -> bool:
    """Whether the class is that of zero or an area is in it or beyond: no strong colour for what did not happen."""
    zero = shown.scale.sides
    beyond = fills if number == zero else [fill for fill in fills if (fill > zero) == (number > zero)]
    farthest = max((abs(fill - zero) for fill in beyond if 0 <= fill < _unchanged(shown)), default=0)
    return abs(number - zero) <= farthest or number == zero


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


def linked_change_rows(whole: View, rows: Sequence[LegendRow]) -> list[LegendRow]:
    """The lines of the legend with their links; a line without areas, or that stands for no fill, has none.

    Args:
        whole: The session's view with all its choices, for the links.
        rows: Lines of the legend.
    """
    return [_linked(whole, row) for row in rows]


def change_highlight_words(shown: ChangeView, rows: Sequence[LegendRow]) -> str:
    """What stands out, in words; empty for nothing."""
    labels = [row.label for row in rows if row.highlighted]
    if not labels:
        return ""
    count = shown.after.say("legend.count", count=len(highlighted_areas(shown)))
    return shown.after.say("compare_class.stands_out", label=", ".join(labels), count=count)


def _linked(whole: View, row: LegendRow) -> LegendRow:
    if row.choice is None or row.count == 0:
        return row
    choice = None if row.highlighted else row.choice
    return replace(row, href=page_links.choosing(whole, klasse=choice))
