"""The highlighted class as a choice: a class means something only on the scale it belongs to. Knows no Streamlit.

The plain number is a class of the figure on screen, the same on every page that shows it. The page of comparison has
three more scales: the classes that two years have in common, those of the second Kennzahl, and the changes around zero.
A choice on a scale that is not on screen is of no effect and stays, so that it is there again on the way back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from data.statistics.change import ChangeGap
from geo.classes.classify import MAX_VALUES
from geo.classes.diverging import MOST_SIDES
from geo.paint.choropleth import GAP, PART

if TYPE_CHECKING:
    from pages.choice.selection import Selection

Scale = Literal["jahre", "zweite", "veraenderung"]


@dataclass(frozen=True, slots=True)
class ComparedClass:
    """A class of a scale that only the page of comparison has.

    Attributes:
        scale: `jahre`, common to two maps of one Kennzahl; `zweite`, of the second Kennzahl; `veraenderung`, of changes.
        number: Class number, 0 being the lowest, or `GAP` or `PART` (`geo.paint.choropleth`); of changes the steps from
            zero, negative for a fall, or why there is none.
    """

    scale: Scale
    number: int | ChangeGap


ClassChoice = int | ComparedClass

_CODES = {
    **{str(number + 1): number for number in range(MAX_VALUES)},
    "keine-angabe": GAP,
    "teilangabe": PART,
}
_REASONS: dict[str, ChangeGap] = {
    "ohne-beide": "no_figures",
    "ohne-frueher": "gap_before",
    "ohne-spaeter": "gap_after",
    "anderer-umfang": "other_scope",
    "frueher-null": "zero_before",
    "untergrenzen": "lower_bounds",
}
CLASS_SLUGS: dict[str, ClassChoice] = {
    **_CODES,
    # A gap or a partial figure is that in any year; only the numbers belong to the scale.
    **{f"jahre-{slug}": ComparedClass("jahre", code) for slug, code in _CODES.items() if code >= 0},
    **{f"zweite-{slug}": ComparedClass("zweite", code) for slug, code in _CODES.items()},
    **{f"plus-{steps}": ComparedClass("veraenderung", steps) for steps in range(1, MOST_SIDES + 1)},
    **{f"minus-{steps}": ComparedClass("veraenderung", -steps) for steps in range(1, MOST_SIDES + 1)},
    "unveraendert": ComparedClass("veraenderung", 0),
    **{slug: ComparedClass("veraenderung", reason) for slug, reason in _REASONS.items()},
}
"""Classes that may be highlighted, as a link writes them, counted from 1 as readers count."""

_STANDS_ON: dict[Scale, frozenset[str]] = {
    "jahre": frozenset({"vergleichsjahr", "karten", "kennzahl2", "bezug2", "jahr2"}),
    "zweite": frozenset({"kennzahl2", "bezug2", "jahr2"}),
    "veraenderung": frozenset({"vergleichsjahr", "aenderung"}),
}
"""Choices of the page of comparison that make another scale."""
_OF_ALL_YEARS = frozenset({"kennzahl", "bezug", "klassen", "k", "grenzen", "teilangaben", "festklassen"})
_FIGURE = _OF_ALL_YEARS | {"jahr"}
"""Choices that make other classes of the figure, and so of every scale."""


def class_stands_on(chosen: ClassChoice | None, among: Selection) -> frozenset[str]:
    """The choices without which the number of the class would be another one's.

    Args:
        chosen: The class.
        among: All choices.
    """
    if isinstance(chosen, ComparedClass):
        return _FIGURE | _STANDS_ON[chosen.scale]
    return _OF_ALL_YEARS if among.festklassen else _FIGURE
