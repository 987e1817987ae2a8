"""The same content as the map in a real table: every area, its figure, how far it holds, and its source."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from data.year_table import Cell
from pages.ui import blocks
from pages.ui.error_report import report_figure
from pages.ui.messages import say
from pages.ui.view import View


@dataclass(frozen=True, slots=True)
class Column:
    """Head of a column; numbers stand right."""

    label: str
    number: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line: texts (or finished, safe HTML) per column, and a CSS class."""

    cells: tuple[str, ...]
    mark: str = ""


def show_data_table(view: View) -> None:
    """Write the table of the view in the chosen order."""
    language = view.selection.sprache
    blocks.show(
        "table",
        caption=say(
            "table.caption",
            language,
            label=view.indicator.label.said(language),
            unit=view.words.unit,
            year=view.selection.jahr,
        ),
        columns=[
            Column(say("table.rank", language), number=True),
            Column(say("table.area", language)),
            Column(say("table.type", language)),
            Column(say("table.district", language)),
            Column(view.words.unit[:1].upper() + view.words.unit[1:], number=True),
            Column(say("table.basis", language)),
            Column(say("table.source", language)),
        ],
        head=1,
        rows=[_row(view, area_id) for area_id in ordered(view)],
    )


def ordered(view: View) -> list[str]:
    """Area ids in the order chosen; without rank last, then by name."""
    areas, sorting = view.dataset.areas, view.selection.sortierung

    def by_name(area_id: str) -> str:
        return areas[area_id].label

    names = sorted(view.table.cells, key=by_name)
    if sorting == "typ":
        return sorted(names, key=lambda area: view.words.kind(area))
    if sorting == "rang":
        return sorted(names, key=lambda area: view.table.cells[area].rank or 1000)
    return names


def _row(view: View, area_id: str) -> Row:
    cell, area = view.table.cells[area_id], view.dataset.areas[area_id]
    marks = []
    if area_id == view.selection.gebiet:
        marks.append("wir-chosen-row")
    if area_id not in view.kept:
        marks.append("wir-filtered-row")
    return Row(
        cells=(
            "" if cell.rank is None else str(cell.rank),
            view.dataset.full_name(area_id, view.selection.day),
            view.words.kind(area_id),
            area.regierungsbezirk,
            view.words.value(cell),
            basis(view, cell),
            sourced(view, cell),
        ),
        mark=" ".join(marks),
    )


def basis(view: View, cell: Cell) -> str:
    """Quotient and qualifications, or why there is no value."""
    if cell.value is None:
        return view.words.gap(cell)
    return " · ".join(view.words.basis_lines(cell))


def sourced(view: View, cell: Cell) -> str:
    """Source keys, and the link to report the figure where that is offered."""
    return Markup(" ").join(part for part in (sources(cell), report_figure(view, cell)) if part)


def sources(cell: Cell) -> str:
    """Source keys; the list below the table resolves them."""
    return ", ".join(cell.figure.source_ids)
