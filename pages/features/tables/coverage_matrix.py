"""One Kennzahl over areas and years: in which way each field is known. A field opens what it stands on below its row."""

from __future__ import annotations

from dataclasses import dataclass

from data.kennzahlen.bezug import BEZUEGE
from data.statistics.coverage import KNOWN, CoverageMatrix, Known, coverage_matrix, known_as
from data.statistics.metrics import year_table
from pages.blocks import html_block
from pages.blocks.legend_row import LegendRow
from pages.features.tables.cell_detail import CellDetail, cell_detail
from pages.view.figure_words import FigureWords
from pages.view.page_links import href
from pages.view.view import View

SIGNS: dict[Known, str] = {
    "own": "●",
    "official": "●",
    "joint": "◆",
    "part": "≥",
    "disputed": "?",
    "rule": "§",
    "carried": "→",
    "viewer": "E",
    "missing": ".",
}
"""Said by sign as well as by colour; "≥" and "?" are those of the map, "." is unknown in official tables."""


@dataclass(frozen=True, slots=True)
class Field:
    """One area and year; no link in a year without any figure."""

    known: Known
    sign: str
    link: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One area; `detail` is what the chosen field stands on, else ``None``."""

    label: str
    fields: tuple[Field, ...]
    filtered: bool
    detail: CellDetail | None


def show_coverage_matrix(view: View) -> None:
    """Write legend and matrix of the view's Kennzahl."""
    say, matrix = view.say, coverage_matrix(view.dataset, view.selection.kennzahl)
    title = say.term(view.indicator.label)
    html_block.show(
        "legend",
        label=say("abdeckung.legend"),
        title=title,
        lines=[say("abdeckung.matrix")],
        head_class=say("abdeckung.legend_kind"),
        head_count=say("abdeckung.legend_count"),
        rows=legend_rows(view, matrix),
    )
    html_block.show(
        "coverage_matrix",
        title=title,
        head=say("abdeckung.area"),
        years=matrix.years,
        total=say("abdeckung.total"),
        totals=[matrix.covered(year) for year in matrix.years],
        rows=matrix_rows(view, matrix),
    )


def legend_rows(view: View, matrix: CoverageMatrix) -> list[LegendRow]:
    """The ways of being known that occur, with the number of fields."""
    found = [known_as(shown) for shown in matrix.figures.values()]
    return [
        LegendRow(
            label=view.say(f"known.{known}"),
            kind=f"known wir-k-{known}",
            count=found.count(known),
            count_text=view.say("abdeckung.fields", count=found.count(known)),
            mark=SIGNS[known],
        )
        for known in KNOWN
        if known in found
    ]


def matrix_rows(view: View, matrix: CoverageMatrix) -> list[MatrixRow]:
    """The areas by name, each with all years."""
    words = {
        year: FigureWords(view.dataset, view.indicator, BEZUEGE["absolut"], year, view.say)
        for year in matrix.with_figures
    }
    areas = sorted(view.dataset.areas.values(), key=lambda area: area.label)
    return [_row(view, matrix, words, area.id) for area in areas]


def _row(view: View, matrix: CoverageMatrix, words: dict[int, FigureWords], area_id: str) -> MatrixRow:
    chosen = area_id == view.selection.gebiet and view.selection.jahr in words
    return MatrixRow(
        label=view.dataset.areas[area_id].label,
        fields=tuple(_field(view, matrix, words, (area_id, year)) for year in matrix.years),
        filtered=area_id not in view.kept,
        detail=cell_detail(view, words[view.selection.jahr], area_id) if chosen else None,
    )


def _field(view: View, matrix: CoverageMatrix, words: dict[int, FigureWords], at: tuple[str, int]) -> Field:
    (area_id, year), known = at, known_as(matrix.figures[at])
    if year not in words:
        return Field(known, SIGNS[known], "", "", False)
    chosen = at == (view.selection.gebiet, view.selection.jahr)
    return Field(
        known=known,
        sign=SIGNS[known],
        # The chosen field closes itself.
        link=href(view, view.indicator.id, year, None if chosen else area_id),
        label=_label(view, words[year], area_id, known),
        chosen=chosen,
    )


def _label(view: View, words: FigureWords, area_id: str, known: Known) -> str:
    say, area = view.say, view.dataset.areas[area_id].label
    if known == "missing":
        return say("abdeckung.field_gap", area=area, year=words.year)
    cell = year_table(view.dataset, view.indicator.id, "absolut", words.year, False).cells[area_id]
    return say(
        "abdeckung.field", area=area, year=words.year, value=words.value(cell), known=say(f"known.{known}")
    )
