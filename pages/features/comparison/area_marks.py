"""Letter and colour by which an area is known everywhere on the page of comparison; the letter alone is enough."""

from __future__ import annotations

from dataclasses import dataclass

from geo.paint.colors import text_on
from pages.choice.compared_areas import FREE, places
from pages.view.view import View

# Okabe and Ito (2008), darkened or lightened so that black or white letters stand out by 4.5:1 at least.
COLOURS = ("#0072b2", "#e69f00", "#00724f", "#a63d8f", "#56b4e9", "#5b5b5b")
LETTERS = "ABCDEF"


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
        for area_id, letter, colour in zip(places(view.selection), LETTERS, COLOURS, strict=False)
        if area_id != FREE
    )


def letters(view: View) -> dict[str, str]:
    """Letter by area id."""
    return {mark.area_id: mark.letter for mark in area_marks(view)}


def mark_names(view: View) -> str:
    """The key of the letters as one line: "A Hanau, B Stadt Kassel"."""
    return ", ".join(f"{mark.letter} {mark.name}" for mark in area_marks(view))
