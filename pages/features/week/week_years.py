"""All years side by side: a small map of circles for each, and the numbers as a table of areas by years."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from data.kennzahlen.registry import bezug_of
from data.model.figure import Figure
from data.statistics.year_table import Cell
from geo.boundaries.anchors import anchor
from geo.paint.circles import circle_colour, radius_px
from pages.blocks import html_block
from pages.choice import link
from pages.drawing.small_outline import small_outline
from pages.features.week.nationwide_table import UNKNOWN
from pages.features.week.week_view import COUNTED, counts, figures, largest, week_selection, years_of
from pages.view.figure_words import FigureWords
from pages.view.map_content import DISPUTED
from pages.view.view import View

LARGEST_PX = 11.0
"""Radius of the largest number of all years in a small map."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle in a small map: centre in per cent, diameter in pixels."""

    left: float
    top: float
    diameter: float
    partial: bool


@dataclass(frozen=True, slots=True)
class SmallMap:
    """One year: its address, how much of Hessen is known, and its circles."""

    year: int
    address: str
    coverage: str
    dots: tuple[Dot, ...]


def show_years(view: View) -> None:
    """Write the small maps of all years with figures, all on one scale."""
    say, outline = view.say, small_outline()
    html_block.show(
        "week_years",
        title=say("ikw.years", unit=say.term(view.kennzahl.unit_plural)),
        note=say("ikw.years_note"),
        outline=f"url(data:image/svg+xml,{quote(outline.svg)})",
        ratio=f"{outline.width}/{outline.height}",
        colour=circle_colour(view.selection.farben),
        maps=small_maps(view),
    )


def small_maps(view: View) -> list[SmallMap]:
    """One per year, oldest first; filters do not touch them."""
    top, say = largest(view), view.say
    found: list[SmallMap] = []
    for year in years_of(view):
        table = counts(view, year)
        known = say("ikw.covered", count=table.coverage.covered, n=table.coverage.areas)
        dots = sorted((_dot(figure, top) for figure in figures(table) if figure.value), key=_size)
        found.append(SmallMap(year, address(view, year), known, tuple(dots)))
    return found


def address(view: View, year: int, area_id: str | None = None) -> str:
    """Link to this page with the choices of the view but for the year, and for the area where one is given."""
    chosen = replace(view.selection, jahr=year, gebiet=area_id or view.selection.gebiet)
    return "?" + urlencode(link.write(week_selection(chosen, view.dataset), view.dataset))


def _dot(figure: Figure, top: float) -> Dot:
    left, down = small_outline().place(anchor(figure.areas))
    diameter = 2 * radius_px(figure.value or 0, top, LARGEST_PX)
    return Dot(round(left, 1), round(down, 1), round(diameter, 1), figure.kind == "part")


def _size(dot: Dot) -> float:
    # The largest first, so that small ones lie above it.
    return -dot.diameter


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A number with its link, or the sign for unknown without one."""

    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One area."""

    name: str
    cells: tuple[MatrixCell, ...]


def show_matrix(view: View) -> None:
    """Write the table of all years; areas without any number are named below it."""
    say = view.say
    known, unknown = _rows(view)
    html_block.show(
        "week_matrix",
        title=say("ikw.matrix", unit=say.term(view.kennzahl.unit_plural)),
        note=say("ikw.matrix_note"),
        caption=say("ikw.matrix_caption", unit=say.term(view.kennzahl.unit_plural)),
        head_area=say("table.area"),
        years=years_of(view),
        rows=known,
        none=say("ikw.matrix_none", areas=", ".join(unknown)) if unknown else "",
    )


def _rows(view: View) -> tuple[list[MatrixRow], list[str]]:
    """Areas with a number in any year, and the names of all others; both by name."""
    tables = {year: counts(view, year) for year in years_of(view)}
    rows: list[MatrixRow] = []
    none: list[str] = []
    for area in sorted(view.dataset.areas.values(), key=lambda each: each.label):
        cells = {year: table.cells[area.id] for year, table in tables.items()}
        if all(cell.value is None for cell in cells.values()):
            none.append(area.label)
        else:
            row = (_cell(view, year, cell) for year, cell in cells.items())
            rows.append(MatrixRow(area.label, tuple(row)))
    return rows, none


def _cell(view: View, year: int, cell: Cell) -> MatrixCell:
    if cell.value is None:
        return MatrixCell(UNKNOWN)
    words = FigureWords(view.dataset, view.kennzahl, bezug_of(view.kennzahl, COUNTED), year, view.say)
    text = words.value(cell)
    if cell.figure.disputed:
        text = f"{text} {DISPUTED}"
    if cell.figure.kind == "joint":
        text = view.say("ikw.matrix_joint", value=text)
    return MatrixCell(text, address(view, year, cell.area_id))
