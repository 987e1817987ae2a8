"""The view as the page of comparison shows it, what is set against it, and what its files are called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from data.model.records import AREA_TYPES, REGIERUNGSBEZIRKE
from data.statistics.metrics import years
from pages.choice.comparison_choice import Ansicht
from pages.choice.dependent_choices import nearest_year
from pages.choice.selection import Selection
from pages.view.filter_words import marked
from pages.view.value_axis import Axis, axis_from_zero, axis_of_years
from pages.view.view import View, view_of

FEWEST = 2
"""Fewer areas are no comparison."""


@dataclass(frozen=True, slots=True)
class ViewPair:
    """Two views that are set against each other: of the left and the right map, or of the two axes."""

    left: View
    right: View

    def __iter__(self) -> Iterator[View]:
        """The left one first."""
        return iter((self.left, self.right))

    @property
    def of_same_figure(self) -> bool:
        """Whether both show the same Kennzahl and Bezug, so that the same number is the same thing."""
        one, other = self.left, self.right
        return (one.kennzahl.id, one.bezug.id) == (other.kennzahl.id, other.bezug.id)


WITHOUT_AREAS: tuple[Ansicht, ...] = ("karten", "veraenderung")
"""Ways of looking that compare years or Kennzahlen of all areas, whether any are picked or not."""


def shown_ansicht(selection: Selection) -> Ansicht | None:
    """The way of looking; ``None`` where it needs more areas than are picked."""
    ansicht = selection.vergleich.ansicht
    return ansicht if ansicht in WITHOUT_AREAS or len(selection.gebiete) >= FEWEST else None


def comparison_view(view: View) -> View:
    """The session's view without its filters; the session's own choices stay as they are.

    The page offers no filters, so none that nobody can see may hide areas. Links must be made from the session's view,
    or they would take the filters away for good.
    """
    bare = replace(view.selection, typ=AREA_TYPES, rb=REGIERUNGSBEZIRKE, von=None, bis=None)
    return view if bare == view.selection else view_of(bare, view.dataset)


def second_view(view: View) -> View:
    """The second figure as a view of its own, without class limits that belong to the first."""
    chosen = view.selection.vergleich
    year = chosen.jahr2
    if year is None:
        year = nearest_year(view.selection.jahr, chosen.kennzahl2, chosen.bezug2, view.dataset)
    own = replace(
        view.selection, kennzahl=chosen.kennzahl2, bezug=chosen.bezug2, jahr=year, grenzen=(), klassen=None
    )
    return view_of(own, view.dataset)


def other_year(selection: Selection, known: Sequence[int]) -> int | None:
    """The year that the view's own is compared with; ``None`` where there is no other.

    Args:
        selection: The view.
        known: Years with figures, ascending.
    """
    others = [year for year in known if year != selection.jahr]
    if selection.vergleich.vergleichsjahr in others:
        return selection.vergleich.vergleichsjahr
    earlier = [year for year in others if year < selection.jahr]
    return earlier[-1] if earlier else min(others, default=None)


def other_year_view(view: View) -> View | None:
    """The same figure of the other year; ``None`` where it has figures for one year only."""
    year = other_year(view.selection, years(view.dataset, view.kennzahl.id, view.bezug.id))
    return None if year is None else view_of(replace(view.selection, jahr=year), view.dataset)


def axis_of(view: View) -> Axis:
    """The axis on which all 33 areas have a place, and the mean."""
    cells = view.table.cells.values()
    values = [value for cell in cells for value in (cell.value, cell.upper) if value is not None]
    if view.kennzahl.kind == "year":
        return axis_of_years(values)
    # A mean of rates may lie above every rate of a covered area only by rounding; it counts like a value.
    values += [] if view.table.mean_hessen is None else [view.table.mean_hessen.value]
    return axis_from_zero(values)


def in_order_of_time(one: View, other: View) -> ViewPair:
    """The two views, the earlier year first."""
    return ViewPair(one, other) if one.selection.jahr <= other.selection.jahr else ViewPair(other, one)


def comparison_name(view: View) -> str:
    """Part of a file's name: "vergleich_veraenderung_einwohner_absolut_2018-2024"."""
    compared = comparison_view(view)
    chosen = compared.selection.vergleich
    parts = ["vergleich", chosen.ansicht]
    two_figures = chosen.ansicht == "streuung" or (chosen.ansicht, chosen.karten) == ("karten", "kennzahlen")
    if two_figures:
        parts += [_figure(compared.selection), _figure(second_view(compared).selection)]
    elif chosen.ansicht in ("karten", "veraenderung"):
        other = other_year_view(compared)
        years = {compared.selection.jahr, *([] if other is None else [other.selection.jahr])}
        parts += [_measure(compared.selection), "-".join(str(year) for year in sorted(years))]
    else:
        parts.append(_figure(compared.selection))
    return marked("_".join(parts), compared)


def _figure(chosen: Selection) -> str:
    return f"{_measure(chosen)}_{chosen.jahr}"


def _measure(chosen: Selection) -> str:
    return f"{chosen.kennzahl}_{chosen.bezug}"
