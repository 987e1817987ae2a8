"""Title of the page of comparison, and the letter and colour by which an area is known everywhere on it."""

from __future__ import annotations

from dataclasses import dataclass

from geo.paint.colors import text_on
from pages.blocks import html_block
from pages.choice.choice import FREE
from pages.features.comparison.comparison_view import FEWEST, in_order_of_time, other_year_view, shown_ansicht
from pages.view.heading import subject
from pages.view.view import View

# Okabe and Ito (2008), darkened or lightened so that black or white letters stand out by 4.5:1 at least.
COLOURS = ("#0072b2", "#e69f00", "#00724f", "#a63d8f", "#56b4e9", "#5b5b5b", "#b84a00")
LETTERS = "ABCDEFG"


@dataclass(frozen=True, slots=True)
class AreaMark:
    """The mark of one compared area.

    Attributes:
        name: Short, unique name.
        ink: Colour of the letter on the colour.
    """

    area_id: str
    letter: str
    colour: str
    ink: str
    name: str


def area_marks(view: View) -> tuple[AreaMark, ...]:
    """One mark per compared area, in the order of the letters."""
    return tuple(
        AreaMark(area_id, letter, colour, text_on(colour), view.dataset.areas[area_id].label)
        for area_id, letter, colour in zip(view.selection.places, LETTERS, COLOURS, strict=False)
        if area_id != FREE
    )


def letters(view: View) -> dict[str, str]:
    """Letter by area id."""
    return {mark.area_id: mark.letter for mark in area_marks(view)}


def mark_names(view: View) -> str:
    """The key of the letters as one line: "A Hanau, B Stadt Kassel"."""
    return ", ".join(f"{mark.letter} {mark.name}" for mark in area_marks(view))


MOST_NAMED = 3
"""More names make a title of three lines on a projector; the list below it names them anyway."""


def show_comparison_head(view: View) -> None:
    """Write the title, which names the areas once there is something to compare."""
    say = view.say
    if len(view.selection.gebiete) < FEWEST:
        if shown_ansicht(view.selection):
            html_block.show("head", title=_title_of_all(view), lines=[say("compare.lead_all")])
            return
        html_block.show("head", title=say("compare.title"), lines=[say("compare.lead")])
        return
    names = [view.dataset.areas[area_id].label for area_id in view.selection.gebiete]
    if len(names) > MOST_NAMED:
        title = say("compare.title_many", number=len(names))
    else:
        title = say("compare.title_areas", areas=view.words.listed(names))
    html_block.show("head", title=title, lines=[])


def _title_of_all(view: View) -> str:
    """What is compared of all areas: the figure and its two years, where there are two."""
    other = other_year_view(view)
    if other is None or view.selection.vergleich.karten == "kennzahlen":
        return view.say("compare.title_all")
    first, last = (each.selection.jahr for each in in_order_of_time(view, other))
    return view.say("sheet.pair_years", subject=subject(view), before=first, after=last)


def show_mark_key(view: View) -> None:
    """Write which letter and colour stands for which area, with its type on the view's Gebietsstand."""
    marks = [(mark, view.words.kind(mark.area_id)) for mark in area_marks(view)]
    if marks:
        html_block.show("compare_key", label=view.say("compare.key"), marks=marks)
