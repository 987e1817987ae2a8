"""The same content as the map in a real table: every area, its figure, how far it holds, and its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from data.export.file_words import LATER, NOT_MEANINGFUL, UNKNOWN
from data.export.view_table import cell_sources, gap_sign
from data.figures.stand import stand
from data.model.records import Dataset
from data.statistics.year_table import Cell, YearTable
from pages.blocks import html_block
from pages.blocks.error_report import report_figure
from pages.blocks.kept_html import kept
from pages.blocks.source_mark import mark_of_cell, written
from pages.choice.selection import SORTINGS
from pages.session import state
from pages.view import page_links
from pages.view.figure_words import FigureWords
from pages.view.heading import title
from pages.view.view import View

_SIGNS = {UNKNOWN: "unknown", LATER: "later", NOT_MEANINGFUL: "meaningless"}


@dataclass(frozen=True, slots=True)
class Column:
    """Head of a column; numbers stand right.

    Attributes:
        folds: Where the page is narrow, the cells stand below the name of their row instead, and the column goes.
        prefix: What is written before such a cell, where its text alone would not say what it is.
    """

    label: str
    number: bool = False
    folds: bool = False
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line: texts (or finished, safe HTML) per column, and a CSS class.

    Attributes:
        area: Id of the area it is about, so that the map shows what is pointed at; empty for none.
    """

    cells: tuple[str, ...]
    mark: str = ""
    area: str = ""


def show_data_table(view: View, map_key: str = "") -> None:
    """Write the table of the view in the chosen order.

    Args:
        view: What is on screen.
        map_key: `MapFrame.key` of the page's map; empty without a map.
    """
    html_block.put(_table(view, map_key))


@kept
def _table(view: View, map_key: str) -> str:
    return html_block.whole("table", map_key=map_key, **table_values(view, page_links.area_links(view)))


def table_values(view: View, links: Mapping[str, str] | None = None) -> dict[str, object]:
    """What the template ``table`` writes for the view.

    Args:
        view: What is shown.
        links: Address for the name of each area; ``None`` for names alone, and no links to report a figure.
    """
    say = view.say
    return {
        "caption": say(
            "table.caption",
            label=say.term(view.kennzahl.label),
            unit=view.words.unit,
            year=view.selection.jahr,
            signs="".join(say(f"table.sign_{name}") for name in _signs(view.dataset, view.table)),
        ),
        "columns": [
            Column(say("table.rank"), number=True),
            Column(say("table.area")),
            Column(say("table.type"), folds=True),
            Column(say("table.district"), folds=True, prefix=say("table.district")),
            Column(view.words.unit_first, number=True),
            Column(say("table.basis")),
            Column(say("table.source")),
        ],
        "head": 1,
        "two": True,
        "rows": [_row(view, area_id, links) for area_id in ordered(view)],
    }


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


def _row(view: View, area_id: str, links: Mapping[str, str] | None) -> Row:
    cell, area = view.table.cells[area_id], view.dataset.areas[area_id]
    marks = []
    if area_id == view.selection.gebiet:
        marks.append("wir-chosen-row")
    if area_id not in view.kept:
        marks.append("wir-filtered-row")
    if area_id in view.highlighted:
        marks.append("wir-class-row")
    return Row(
        cells=(
            "" if cell.rank is None else str(cell.rank),
            _name(view, area_id, links),
            view.words.kind(area_id),
            area.regierungsbezirk,
            _value(view.words, cell),
            basis(view.words, cell),
            sources(view.dataset, cell) if links is None else sourced(view, cell),
        ),
        mark=" ".join(marks),
        area=area_id,
    )


def _value(words: FigureWords, cell: Cell) -> str:
    """The value in words; of a gap the sign that every file has for it."""
    sign = _gap_sign(words.dataset, cell)
    return words.value(cell) if sign is None else sign


def _gap_sign(dataset: Dataset, cell: Cell) -> str | None:
    """``None`` for a value, and for one of which it is known why it is none: "nicht bestimmbar (0 Stellen)"."""
    if cell.value is not None or cell.gap == "undefined_at_zero":
        return None
    return gap_sign(cell, stand(dataset))


def _signs(dataset: Dataset, table: YearTable) -> list[str]:
    """Names of the signs that stand in the table."""
    used = {_gap_sign(dataset, cell) for cell in table.cells.values()}
    return [name for sign, name in _SIGNS.items() if sign in used]


def _name(view: View, area_id: str, links: Mapping[str, str] | None) -> Markup:
    """The name as a link that chooses the area; says it where its class stands out."""
    return Markup(
        html_block.rendered(
            "area_name",
            href=links[area_id] if links else "",
            name=view.dataset.full_name(area_id, view.selection.day, view.say.language),
            chosen=area_id == view.selection.gebiet,
            said=view.say("legend.in_class") if area_id in view.highlighted else "",
        )
    )


def basis(words: FigureWords, cell: Cell) -> str:
    """Quotient, qualifications and what the sources add, or why there is no value."""
    if cell.value is None:
        return words.gap(cell)
    return " · ".join(words.remarks(cell))


def sourced(view: View, cell: Cell) -> str:
    """The sign of the sources, and the link to report the figure where that is offered."""
    name = view.dataset.areas[cell.area_id].label
    mark = mark_of_cell(view.dataset, cell, f"{title(view)}, {name}", view.say)
    return Markup(" ").join(part for part in (written(mark), report_figure(view, cell)) if part)


def sources(dataset: Dataset, cell: Cell) -> str:
    """Source keys, for files and slides, whose list of sources resolves them."""
    return ", ".join(cell_sources(dataset, cell))


def choose_order(view: View) -> None:
    """Write heading and choice of order of the table."""
    st.header(view.say("table.title"), anchor=False)
    st.segmented_control(
        view.say("table.order"),
        SORTINGS,
        required=True,
        format_func=lambda order: view.say(f"table.order_{order}"),
        **state.bound("sortierung", view.selection.sortierung),
    )
