"""The ranking beside the map: areas by value, joint figures once, partial and missing ones not at all."""

from __future__ import annotations

from dataclasses import dataclass

from data.year_table import Cell
from pages.ui import blocks
from pages.ui.messages import say
from pages.ui.view import View


@dataclass(frozen=True, slots=True)
class RankedRow:
    """One line: the bar's length is a percentage of the largest value."""

    rank: int
    name: str
    value: str
    share: float
    chosen: bool
    filtered: bool


def show_ranking(view: View) -> None:
    """Write the ranking of the view; a start year is none that could be ranked."""
    if view.indicator.kind == "year":
        return
    language = view.selection.sprache
    rows = ranked_rows(view)
    same = len(rows) > 1 and len({row.value for row in rows}) == 1
    blocks.show(
        "ranking",
        title=say("ranking.title", language),
        note=say("ranking.note", language, unit=view.words.unit),
        head_rank=say("ranking.rank", language),
        head_area=say("ranking.area", language),
        head_bar=say("ranking.bar", language),
        head_value=say("ranking.value", language),
        empty=say("ranking.same" if same else "ranking.empty", language),
        rows=[] if same else rows,
    )


def ranked_rows(view: View) -> list[RankedRow]:
    """Ranked units, best first; areas with the same rank in the order of their names."""
    ranked = ranked_units(view)
    top = max((cell.value or 0 for cell in ranked), default=0)
    return [_row(view, cell, top) for cell in ranked]


def ranked_units(view: View) -> list[Cell]:
    """One cell per ranked figure, best first; areas with the same rank in the order of their names."""
    # Areas that share a joint figure share its line.
    once = {cell.figure.areas: cell for cell in view.table.cells.values()}
    ranked = [(cell.rank, unit_name(view, cell), cell) for cell in once.values() if cell.rank is not None]
    return [cell for _, _, cell in sorted(ranked, key=lambda entry: (entry[0], entry[1]))]


def _row(view: View, cell: Cell, top: float) -> RankedRow:
    value = cell.value or 0
    areas = cell.figure.areas
    return RankedRow(
        rank=cell.rank or 0,
        name=unit_name(view, cell),
        value=view.words.value(cell),
        share=round(100 * value / top, 1) if top else 0,
        chosen=view.selection.gebiet in areas,
        filtered=not any(area in view.kept for area in areas),
    )


def unit_name(view: View, cell: Cell) -> str:
    """Name of the area, or of all areas that share the figure."""
    if cell.figure.kind != "joint":
        return view.dataset.areas[cell.figure.area_id].label
    return " + ".join(view.dataset.areas[area].label for area in cell.figure.areas)
