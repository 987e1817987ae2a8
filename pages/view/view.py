"""A selection worked out: figures, classes, colours and who is filtered out. Pure; every block of a page reads it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from data.kennzahlen.bezug import Bezug
from data.kennzahlen.kennzahl import Kennzahl
from data.kennzahlen.registry import KENNZAHLEN, bezug_of, decimals_of, kennzahl_of
from data.model.formats import decimals_in
from data.model.records import Dataset
from data.statistics.metrics import narrowed, year_table, years
from data.statistics.year_table import Cell, YearTable
from geo.classes.classify import Classification, Method, classify, limits_of, may_show_values
from geo.paint.choropleth import FILTERED, GAP, PART
from geo.paint.colors import colours
from pages.choice.dependent_choices import with_kennzahl
from pages.choice.selection import Selection
from pages.texts.words import Words
from pages.view.figure_words import FigureWords


@dataclass(frozen=True)
class View:
    """Everything that follows from a selection.

    Attributes:
        table: The figures of all 33 areas; filters do not touch it.
        classification: On all areas with a value, whether filtered out or not: filters do not move the goal posts.
        colours: Hex colour per class.
        words: Says the figures.
        standing_out: Areas to highlight, where another map's class says them; ``None`` for those of the chosen class.
    """

    dataset: Dataset
    selection: Selection
    kennzahl: Kennzahl
    bezug: Bezug
    table: YearTable
    classification: Classification
    colours: tuple[str, ...]
    words: FigureWords
    standing_out: frozenset[str] | None = None

    @property
    def say(self) -> Words:
        """Says sentences, numbers and dates in the language of the view; `words` says its figures."""
        return self.words.say

    @property
    def method(self) -> Method:
        """The method in force, whether chosen or found suitable."""
        return self.classification.method

    @cached_property
    def kept(self) -> frozenset[str]:
        """Areas that the filters leave in."""
        return frozenset(
            area_id
            for area_id, cell in self.table.cells.items()
            if self.selection.keeps(area_id, cell.value, self.dataset)
        )

    @property
    def one_fill(self) -> bool:
        """Whether all have one fill, for classes would feign a pattern: only some are known, with the same figure."""
        return len(self.classification.classes) == 1 and _one_fill(self.table, self.selection)

    @cached_property
    def stops(self) -> list[float]:
        """Distinct values in ascending order, as the range of values offers them."""
        return sorted(
            {cell.value for cell in self.table.cells.values() if cell.value is not None and cell.classed}
        )

    @property
    def may_show_values(self) -> bool:
        """Whether one class per value is possible."""
        return may_show_values(self.stops)

    @property
    def limits_text(self) -> str:
        """The limits in force as one may type them: "0,5; 1; 1,5"."""
        limits = self.selection.grenzen or limits_of(self.classification)
        return "; ".join(self.words.limit(limit) for limit in limits)

    @property
    def own_areas(self) -> tuple[str, ...]:
        """Areas that show a figure of the viewer's own."""
        return tuple(area for area, cell in self.table.cells.items() if cell.figure.basis == "viewer")

    def class_of(self, cell: Cell) -> int | None:
        """Class number of a cell; ``None`` for a gap and for a partial figure that is not included."""
        return self.classification.class_of(cell.value) if cell.classed and cell.value is not None else None

    def fill_of(self, area_id: str) -> int:
        """Class number of an area, or `FILTERED`, `PART` or `GAP` where it is drawn without one."""
        if area_id not in self.kept:
            return FILTERED
        cell = self.table.cells[area_id]
        number = self.class_of(cell)
        if number is not None:
            return number
        return PART if cell.figure.kind == "part" else GAP

    @cached_property
    def highlighted(self) -> frozenset[str]:
        """Areas of the highlighted class that the filters leave in; empty where none is chosen or it has none."""
        if self.standing_out is not None:
            return self.standing_out & self.kept
        wanted = self.selection.klasse
        return frozenset(
            area_id
            for area_id, cell in self.table.cells.items()
            if self.fill_of(area_id) == wanted and cell.gap != "undefined_at_zero"
        )


def view_of(selection: Selection, dataset: Dataset) -> View:
    """Work a selection out."""
    chosen = kennzahl_of(selection.kennzahl)
    bezug = bezug_of(chosen, selection.bezug)
    table = _table(selection, dataset, selection.jahr)
    values = _values(table)
    if selection.festklassen:
        values = tuple(
            value
            for year in years(dataset, selection.kennzahl, selection.bezug)
            for value in _values(_table(selection, dataset, year))
        )
    classification = _classes(selection, values, one_fill=_one_fill(table, selection))
    return View(
        dataset=dataset,
        selection=selection,
        kennzahl=chosen,
        bezug=bezug,
        table=table,
        classification=classification,
        colours=_shades(selection, len(classification.classes)),
        words=FigureWords(dataset, chosen, bezug, selection.jahr, Words(selection.sprache)),
    )


def figure_views(view: View) -> list[View]:
    """One view per Kennzahl, in the year with figures that is closest to the view's."""
    return [
        view
        if kennzahl == view.selection.kennzahl
        else view_of(with_kennzahl(view.selection, kennzahl, view.dataset), view.dataset)
        for kennzahl in KENNZAHLEN
    ]


def of_kept(view: View) -> View:
    """The view with the table of what the filters leave in: sum, mean and coverage are of these areas alone."""
    return replace(view, table=narrowed(view.table, view.kept)) if view.selection.filtered else view


def with_classes_of_all_years(view: View, year: int) -> View:
    """The view in a year on the classes of all years, as these need them where they stand beside each other.

    A class that was brought out among those of one year is another one here, so that none is.
    """
    chosen = replace(view.selection, jahr=year, festklassen=True)
    if not view.selection.festklassen and chosen.klasse not in (GAP, PART):
        chosen = replace(chosen, klasse=None)
    return view_of(chosen, view.dataset)


def _one_fill(table: YearTable, selection: Selection) -> bool:
    # Classes of all years are for years beside each other: one fill of its own would be another class there.
    return table.same_everywhere and not selection.festklassen


def _table(selection: Selection, dataset: Dataset, year: int) -> YearTable:
    return year_table(dataset, selection.kennzahl, selection.bezug, year, selection.teilangaben)


def view_on(view: View, classification: Classification) -> View:
    """The same view on other classes, as maps beside each other need them; the colours follow the classes."""
    shades = _shades(view.selection, len(classification.classes))
    return replace(view, classification=classification, colours=shades)


def _shades(selection: Selection, count: int) -> tuple[str, ...]:
    """The colours of the classes, darkest for the most: of start years the earliest."""
    found = colours(selection.farben, count)
    return found[::-1] if kennzahl_of(selection.kennzahl).kind == "year" else found


def common_classification(views: Sequence[View]) -> Classification:
    """One set of classes from the values of all views together, by the method of the first.

    Args:
        views: At least one, all of one Kennzahl and Bezug: only then is the same number the same thing.

    Raises:
        ValueError: They are not.
    """
    first = views[0]
    if any((each.kennzahl.id, each.bezug.id) != (first.kennzahl.id, first.bezug.id) for each in views):
        raise ValueError("common classes need one Kennzahl and one Bezug")
    values = [value for each in views for value in _values(each.table)]
    told = {cell.figure.value for each in views for cell in each.table.cells.values() if cell.classed}
    one_fill = all(each.one_fill for each in views) and len(told) == 1
    return _classes(first.selection, values, one_fill=one_fill)


def _classes(chosen: Selection, values: Sequence[float], *, one_fill: bool) -> Classification:
    """By the chosen method, or all in one."""
    return classify(
        values,
        "quantile" if one_fill else chosen.klassen,
        1 if one_fill else chosen.k,
        chosen.grenzen,
        # Classed as printed: an area written "1,04" must not stand in "bis unter 1,04".
        decimals=_decimals(chosen, values),
    )


def _decimals(chosen: Selection, values: Iterable[float]) -> int:
    """Decimals that the values are printed with: half a post is printed as such, a rate is cut."""
    known = kennzahl_of(chosen.kennzahl)
    bezug = bezug_of(known, chosen.bezug)
    least = decimals_of(known, bezug)
    return least if bezug.base else max([least, *map(decimals_in, values)])


def _values(table: YearTable) -> tuple[float, ...]:
    """The classed values, a joint figure once."""
    seen: dict[object, float] = {}
    for area_id, cell in table.cells.items():
        if cell.classed and cell.value is not None:
            seen[cell.figure.areas if cell.figure.kind == "joint" else area_id] = cell.value
    return tuple(seen.values())
