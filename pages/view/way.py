"""The ways of looking at one figure on the start page: borders, tiles, ranking, table, all years."""

from __future__ import annotations

from typing import Literal, get_args

from data.kennzahlen.kennzahl import Kennzahl
from pages.view.view import View, with_classes_of_all_years

Way = Literal["karte", "kacheln", "rangfolge", "tabelle", "verlauf"]
WAYS: tuple[Way, ...] = get_args(Way)


def ways(kennzahl: Kennzahl) -> tuple[Way, ...]:
    """Those that have something to show: start years are not ranked."""
    return tuple(way for way in WAYS if way != "rangfolge" or kennzahl.kind != "year")


def way_of(view: View) -> Way:
    """The one that is chosen; the map where that has nothing to show."""
    chosen = view.selection
    if chosen.sicht in ways(view.kennzahl) and chosen.sicht != "karte":
        return chosen.sicht
    return "kacheln" if chosen.kacheln else "karte"


def drawn(view: View) -> View:
    """The view on the classes that it is drawn with, which its words and controls are about: see all years at once."""
    return with_classes_of_all_years(view, view.selection.jahr) if way_of(view) == "verlauf" else view
