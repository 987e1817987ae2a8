"""Two maps side by side: one Kennzahl in two years on one set of classes, or two Kennzahlen on their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from geo.boundaries.areas import area_order
from geo.paint.choropleth import AreaPaint, Overlay, paint_table
from pages.blocks import html_block
from pages.blocks.histogram import histogram
from pages.blocks.map_legend import LegendRow, class_rows, legend_words, other_rows
from pages.choice.class_choice import ClassChoice, ComparedClass
from pages.features.comparison.area_marks import letters
from pages.features.comparison.area_picker import toggle
from pages.features.comparison.comparison_view import ViewPair, in_order_of_time, other_year_view, second_view
from pages.features.comparison.pair_table import show_pair_table
from pages.map.map_view import MapFrame, show_map
from pages.view import page_links
from pages.view.heading import title
from pages.view.map_content import area_paints, joint_groups
from pages.view.view import View, common_classification, view_on

KEYS = ("vergleich-links", "vergleich-rechts")
HEIGHT_PX = 470


def show_maps(view: View, whole: View) -> None:
    """Write the maps with their legends, and the same as a table; says so where there is no other year.

    Args:
        view: The view of the page.
        whole: The session's view with all its choices, for the links.
    """
    say = view.say
    pair = map_pair(view)
    if pair is None:
        html_block.show("note", text=say("compare.no_other_year"))
        return
    common = pair.of_same_figure
    rows = legend_rows(pair, whole)
    values = [value for each in pair for value in each.stops] if common else []
    for column, key, shown, legend in zip(st.columns(2, gap="medium"), KEYS, pair, rows, strict=True):
        with column:
            html_block.show("compare_map_title", title=title(shown), paired=True)
            frame = MapFrame(
                key=key, height_px=HEIGHT_PX, say=say, sync="vergleich", tiles=whole.selection.kacheln
            )
            show_map(frame, comparison_table(shown), on_pick=toggle)
            words = {
                **legend_words(shown),
                "label": say("compare.legend_of", title=title(shown)),
                "histogram": histogram(shown, values),
                "otherwise": say("compare.point_plain" if shown.one_fill else "compare.point"),
            }
            html_block.show("legend", map_key=key, rows=legend, **words)
    together = f"{classes_text(pair)} {say('compare_maps.moving')}"
    lines = [highlight_words(pair, rows, common), together]
    html_block.show("compare_note", lines=[line for line in lines if line])
    show_pair_table(view, pair, map_keys=KEYS, highlighted=(pair.left.highlighted, pair.right.highlighted))


def map_pair(view: View) -> ViewPair | None:
    """The views of the two maps with what stands out on them; ``None`` without another year.

    One Kennzahl has its classes in common, whether it was asked for as two years or as both Kennzahlen.
    """
    two_years = view.selection.vergleich.karten == "jahre"
    other = other_year_view(view) if two_years else second_view(view)
    if other is None:
        return None
    pair = in_order_of_time(view, other) if two_years else ViewPair(view, other)
    common = pair.of_same_figure
    if common:
        # By the method and limits of the view, whichever of the two comes first.
        classes = common_classification((view, other))
        pair = ViewPair(view_on(pair.left, classes), view_on(pair.right, classes))
    return highlighted_pair(pair, common)


def classes_text(pair: ViewPair) -> str:
    """What the same colour means on both maps."""
    return pair.left.say(f"compare_maps.{'years' if pair.of_same_figure else 'figures'}")


def comparison_table(view: View) -> str:
    """The style table of a map, with the letters of the compared areas on it."""
    overlay = Overlay(highlight=view.highlighted, joint=joint_groups(view.table))
    return paint_table(area_order(), with_letters(view, area_paints(view)), view.colours, overlay)


def with_letters(view: View, paints: dict[str, AreaPaint]) -> dict[str, AreaPaint]:
    """The paints with the letter of each compared area before its mark or value."""
    say, known = view.say, letters(view)
    found = dict(paints)
    for area_id, letter in known.items():
        paint = paints[area_id]
        line = say("compare.is_chosen", letter=letter)
        found[area_id] = replace(paint, badge=f"{letter} {paint.badge}".strip(), lines=(*paint.lines, line))
    return found


def lettered_alone(view: View, paints: dict[str, AreaPaint]) -> dict[str, AreaPaint]:
    """The same without the words about clicking, for papers that nobody can click."""
    lettered = with_letters(view, paints)
    return {area_id: replace(paint, badge=lettered[area_id].badge) for area_id, paint in paints.items()}


def legend_rows(pair: ViewPair, whole: View) -> tuple[list[LegendRow], list[LegendRow]]:
    """The lines of both legends with their links; on common classes with the same words for the same class.

    The name of a class of one value takes up the qualifier of its areas ("mindestens 1"), which may differ from
    year to year; then both say the bare number.
    """
    left, right = (class_rows(each) for each in pair)
    common = pair.of_same_figure
    if common:
        for number, (one, other) in enumerate(zip(left, right, strict=True)):
            if one.label != other.label:
                bare = pair.left.words.plain(pair.left.classification.classes[-1 - number].lower or 0)
                left[number], right[number] = replace(one, label=bare), replace(other, label=bare)
    left, right = [*left, *other_rows(pair.left)], [*right, *other_rows(pair.right)]
    return linked_rows(whole, pair, left, 0, common), linked_rows(whole, pair, right, 1, common)


def highlighted_pair(pair: ViewPair, common: bool) -> ViewPair:
    """The views with the areas that the chosen class means on each.

    Args:
        pair: Both views, their selection that of the page but for Kennzahl, Bezug and year.
        common: Whether they have their classes in common.
    """
    meant = tuple(areas_of(shown, fill_in(pair, place, common)) for place, shown in enumerate(pair))
    if not common:
        meant = (meant[0] | meant[1],) * 2
    return ViewPair(replace(pair.left, standing_out=meant[0]), replace(pair.right, standing_out=meant[1]))


def choice_of(place: int, fill: int, common: bool) -> ClassChoice:
    """The choice that a line of the legend stands for: of the left map (place 0) or of the right one (1)."""
    if common:
        # A gap is that in any year.
        return ComparedClass("jahre", fill) if fill >= 0 else fill
    return ComparedClass("zweite", fill) if place else fill


def fill_in(pair: ViewPair, place: int, common: bool) -> int | None:
    """Fill code of the chosen class in the legend of one map; ``None`` where the choice is none of its lines."""
    chosen = pair.left.selection.klasse
    number = chosen.number if isinstance(chosen, ComparedClass) else chosen
    return number if isinstance(number, int) and choice_of(place, number, common) == chosen else None


def areas_of(shown: View, fill: int | None) -> frozenset[str]:
    """The areas that are drawn with this fill; none for ``None``."""
    return frozenset(area_id for area_id in shown.table.cells if shown.fill_of(area_id) == fill)


def linked_rows(
    whole: View, pair: ViewPair, rows: Sequence[LegendRow], place: int, common: bool
) -> list[LegendRow]:
    """The lines of one legend with their links; a line whose areas are drawn on neither map has none.

    Args:
        whole: The session's view with all its choices, for the links.
        pair: Both views.
        rows: Lines of the legend of one of them.
        place: Of the left one (0) or the right one (1).
        common: Whether both have their classes in common.
    """
    of_choice = tuple(pair) if common else (tuple(pair)[place],)
    found = []
    for row in rows:
        if row.fill is None or not any(areas_of(shown, row.fill) for shown in of_choice):
            found.append(row)
            continue
        highlighted = fill_in(pair, place, common) == row.fill
        choice = None if highlighted else choice_of(place, row.fill, common)
        found.append(replace(row, href=page_links.choosing(whole, klasse=choice), highlighted=highlighted))
    return found


def highlight_words(
    pair: ViewPair, legends: tuple[Sequence[LegendRow], Sequence[LegendRow]], common: bool
) -> str:
    """What stands out, in words; empty for nothing."""
    say = pair.left.say
    for shown, rows in zip(pair, legends, strict=True):
        row = next((each for each in rows if each.highlighted), None)
        if row is None:
            continue
        if common:
            counts = [say("legend.count", count=len(each.highlighted)) for each in pair]
            return say(
                "compare_class.both",
                label=row.label,
                one=pair.left.selection.jahr,
                ones=counts[0],
                other=pair.right.selection.jahr,
                others=counts[1],
            )
        count = say("legend.count", count=len(shown.highlighted))
        return say("compare_class.same_areas", label=row.label, title=title(shown), count=count)
    return ""
