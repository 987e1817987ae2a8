"""The highlighted class on two maps: which areas it means on each, the links in both legends, and the words about it.

On common classes it means on each map the areas that lie in it there. Where each map has its own, it means the areas of
the class on its own map, and the other map shows where the same areas stand. Knows no Streamlit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pages.blocks.legend_row import LegendRow
from pages.choice.class_choice import ClassChoice, ComparedClass
from pages.view import page_links
from pages.view.heading import title
from pages.view.view import View

Pair = tuple[View, View]


def highlighted_pair(pair: Pair, common: bool) -> Pair:
    """The views with the areas that the chosen class means on each.

    Args:
        pair: Both views, their selection that of the page but for Kennzahl, Bezug and year.
        common: Whether they have their classes in common.
    """
    meant = tuple(areas_of(shown, fill_in(pair, place, common)) for place, shown in enumerate(pair))
    if not common:
        meant = (meant[0] | meant[1],) * 2
    return replace(pair[0], standing_out=meant[0]), replace(pair[1], standing_out=meant[1])


def choice_of(place: int, fill: int, common: bool) -> ClassChoice:
    """The choice that a line of the legend stands for: of the left map (place 0) or of the right one (1)."""
    if common:
        # A gap is that in any year.
        return ComparedClass("jahre", fill) if fill >= 0 else fill
    return ComparedClass("zweite", fill) if place else fill


def fill_in(pair: Pair, place: int, common: bool) -> int | None:
    """Fill code of the chosen class in the legend of one map; ``None`` where the choice is none of its lines."""
    chosen = pair[0].selection.klasse
    number = chosen.number if isinstance(chosen, ComparedClass) else chosen
    return number if isinstance(number, int) and choice_of(place, number, common) == chosen else None


def areas_of(shown: View, fill: int | None) -> frozenset[str]:
    """The areas that are drawn with this fill; none for ``None``."""
    return frozenset(area_id for area_id in shown.table.cells if shown.fill_of(area_id) == fill)


def linked_rows(
    whole: View, pair: Pair, rows: Sequence[LegendRow], place: int, common: bool
) -> list[LegendRow]:
    """The lines of one legend with their links; a line whose areas are drawn on neither map has none.

    Args:
        whole: The session's view with all its choices, for the links.
        pair: Both views.
        rows: Lines of the legend of one of them.
        place: Of the left one (0) or the right one (1).
        common: Whether both have their classes in common.
    """
    of_choice = pair if common else (pair[place],)
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
    pair: Pair, legends: tuple[Sequence[LegendRow], Sequence[LegendRow]], common: bool
) -> str:
    """What stands out, in words; empty for nothing."""
    say = pair[0].say
    for shown, rows in zip(pair, legends, strict=True):
        row = next((each for each in rows if each.highlighted), None)
        if row is None:
            continue
        if common:
            counts = [say("legend.count", count=len(each.highlighted)) for each in pair]
            return say(
                "compare_class.both",
                label=row.label,
                one=pair[0].selection.jahr,
                ones=counts[0],
                other=pair[1].selection.jahr,
                others=counts[1],
            )
        count = say("legend.count", count=len(shown.highlighted))
        return say("compare_class.same_areas", label=row.label, title=title(shown), count=count)
    return ""
