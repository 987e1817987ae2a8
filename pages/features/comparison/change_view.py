"""The change between two years worked out for a map: classes around zero, fills, marks and words. Knows no Streamlit."""

from __future__ import annotations

from dataclasses import dataclass

from data.kennzahlen.registry import decimals_of
from data.statistics.bounds import DifferenceKind
from data.statistics.census_break import crosses_census_break
from data.statistics.change import Change, changes
from geo.boundaries.areas import area_order
from geo.classes.diverging import DivergingScale, diverging_scale
from geo.paint.choropleth import GAP, PART, AreaPaint, Overlay, paint_table
from geo.paint.colors import diverging_colours
from pages.choice.class_choice import ClassChoice, ComparedClass
from pages.features.comparison.comparison_view import in_order_of_time, other_year_view
from pages.features.comparison.map_pair import with_letters
from pages.features.comparison.signed_words import difference_text
from pages.view.heading import subject
from pages.view.map_content import AT_LEAST, DISPUTED, joint_groups
from pages.view.view import View

PERCENT_DECIMALS = 1
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
        colours: Hex colour per class, lowest change first.
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
        return PERCENT_DECIMALS if self.percent else decimals_of(self.after.indicator, self.after.bezug)

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
    decimals = PERCENT_DECIMALS if percent else decimals_of(view.indicator, view.bezug)
    values = [each.change.value for each in found.values() if each.change is not None and each.classed]
    scale = diverging_scale(values, decimals)
    return ChangeView(
        before=before,
        after=after,
        changes=found,
        percent=percent,
        crosses_census=crosses_census_break(view.dataset, before.table, after.table),
        scale=scale,
        colours=diverging_colours(scale.sides),
    )


def fill_of(shown: ChangeView, area_id: str) -> int:
    """Class number of the area, or the code of a gap or of a partial figure that is not included."""
    each = shown.changes[area_id]
    if each.change is None:
        return GAP
    return shown.scale.class_of(each.change.value) if each.classed else PART


def standing_out(shown: ChangeView) -> frozenset[str]:
    """Areas of the chosen class of changes, or without a change for the chosen reason; `GAP` means any reason."""
    chosen = shown.after.selection.klasse
    return frozenset(area_id for area_id in shown.changes if chosen in _choices(shown, area_id))


def _choices(shown: ChangeView, area_id: str) -> tuple[ClassChoice, ...]:
    """All choices that the area stands out by."""
    fill, gap = fill_of(shown, area_id), shown.changes[area_id].gap
    if gap is not None:
        return GAP, ComparedClass("veraenderung", gap)
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
    overlay = Overlay(highlight=standing_out(shown), joint=change_joint(shown))
    return paint_table(area_order(), change_paints(shown), shown.colours, overlay)


def change_joint(shown: ChangeView) -> tuple[tuple[str, ...], ...]:
    """Groups of areas with one change, outlined together."""
    return tuple(group for group in joint_groups(shown.after) if shown.changes[group[0]].change is not None)


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
    return f"{mark} {change_text(shown, area_id)}".strip() if shown.after.selection.beschriftung else mark
