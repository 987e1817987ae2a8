"""The highlighted class on the map of changes: its areas, the links in the legend, and the words about it.

Counted in steps from zero, so that a link keeps its meaning: the second class of rises, the first of falls. Knows no
Streamlit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pages.blocks.legend_row import LegendRow
from pages.features.comparison.change_view import ChangeView, standing_out
from pages.view import page_links
from pages.view.view import View


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
    count = shown.after.say("legend.count", count=len(standing_out(shown)))
    return shown.after.say("compare_class.stands_out", label=", ".join(labels), count=count)


def _linked(whole: View, row: LegendRow) -> LegendRow:
    if row.choice is None or row.count == 0:
        return row
    choice = None if row.highlighted else row.choice
    return replace(row, href=page_links.choosing(whole, klasse=choice))
