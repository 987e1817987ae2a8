"""Head of the page of comparison and the key of its marks."""

from __future__ import annotations

from pages.blocks import html_block
from pages.features.comparison.area_marks import area_marks
from pages.features.comparison.comparison_view import FEWEST
from pages.view.view import View

MOST_NAMED = 3
"""More names make a title of three lines on a projector; the list below it names them anyway."""


def show_comparison_head(view: View) -> None:
    """Write the title, which names the areas once there is something to compare."""
    say = view.say
    if len(view.selection.gebiete) < FEWEST:
        html_block.show("head", title=say("compare.title"), lines=[say("compare.lead")])
        return
    names = [view.dataset.areas[area_id].label for area_id in view.selection.gebiete]
    if len(names) > MOST_NAMED:
        title = say("compare.title_many", number=len(names))
    else:
        title = say("compare.title_areas", areas=view.words.listed(names))
    html_block.show("head", title=title, lines=[])


def show_mark_key(view: View) -> None:
    """Write which letter and colour stands for which area, with its type on the view's Gebietsstand."""
    marks = [(mark, view.words.kind(mark.area_id)) for mark in area_marks(view)]
    if marks:
        html_block.show("compare_key", label=view.say("compare.key"), marks=marks)
