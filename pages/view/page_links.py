"""Addresses for links inside a page: another Kennzahl, year or area, all other choices kept.

Links with the class ``wir-in-app`` change the view without loading the page anew (``static/scripts/in-app-links.js``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from data.kennzahlen.kennzahl import KennzahlId
from data.model.records import Dataset
from data.statistics.metrics import years
from pages.choice import dependent_choices as choices
from pages.choice import link
from pages.choice.selection import Selection, with_values
from pages.view.view import View


def choosing(view: View, *, page: str = "", **choices: object) -> str:
    """The relative address of a page with other values of these fields of the selection.

    Args:
        view: The view on screen.
        page: ``url_path`` of another page; empty for the page on screen.
        **choices: The other values.
    """
    return page + _address(link.write(with_values(view.selection, **choices), view.dataset))


def in_year(view: View, year: int, **values: object) -> str:
    """The relative address of the page on screen in another year of the same figure."""
    return leading_to(view.dataset, choices.changed(view.selection, jahr=year, **values))


def leading_to(dataset: Dataset, chosen: Selection) -> str:
    """The relative address of the page on screen with these choices."""
    return _address(link.write(chosen, dataset))


def area_links(view: View) -> dict[str, str]:
    """For every area the relative address of the page on screen with that area chosen."""
    # Written once: only the id differs.
    query = link.write(replace(view.selection, gebiet=next(iter(view.table.cells))), view.dataset)
    return {area_id: _address({**query, "gebiet": area_id}) for area_id in view.table.cells}


def href(view: View, kennzahl: KennzahlId, year: int, area_id: str | None, page: str = "") -> str:
    """The relative address of the view with these choices, on the page itself or on another.

    Args:
        view: The view on screen.
        kennzahl: Kennzahl to show.
        year: A year in which it has a figure; where the Bezug has none for it, the absolute number is shown.
        area_id: Area to choose, ``None`` for none.
        page: ``url_path`` of another page; empty for the page on screen.
    """
    chosen = view.selection
    if kennzahl != chosen.kennzahl:
        chosen = choices.with_kennzahl(chosen, kennzahl, view.dataset)
    if year not in years(view.dataset, kennzahl, chosen.bezug):
        chosen = choices.with_bezug(chosen, "absolut", view.dataset)
    if year != chosen.jahr:
        chosen = choices.changed(chosen, jahr=year)
    return page + _address(link.write(replace(chosen, gebiet=area_id), view.dataset))


def _address(query: Mapping[str, str]) -> str:
    # An empty query would mean the address as it is: a bare question mark is the start view.
    return "?" + link.encoded(query)
