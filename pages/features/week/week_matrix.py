"""The numbers of all years as one table, areas by years: what the circles show, in words."""

from __future__ import annotations

from dataclasses import dataclass

from data.kennzahlen.registry import bezug_of
from data.statistics.year_table import Cell
from pages.blocks import html_block
from pages.features.week.week_view import COUNTED, counts, years_of
from pages.features.week.week_words import UNKNOWN
from pages.features.week.week_years import address
from pages.view.figure_words import FigureWords
from pages.view.map_content import DISPUTED
from pages.view.view import View


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
        "ikw_matrix",
        title=say("ikw.matrix", unit=say.term(view.indicator.unit_plural)),
        note=say("ikw.matrix_note"),
        caption=say("ikw.matrix_caption", unit=say.term(view.indicator.unit_plural)),
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
    words = FigureWords(view.dataset, view.indicator, bezug_of(view.indicator, COUNTED), year, view.say)
    text = words.value(cell)
    if cell.figure.disputed:
        text = f"{text} {DISPUTED}"
    if cell.figure.kind == "joint":
        text = view.say("ikw.matrix_joint", value=text)
    return MatrixCell(text, address(view, year, cell.area_id))
