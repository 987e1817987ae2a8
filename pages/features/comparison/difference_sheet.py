"""The table of differences as a sheet: rows, order and words as on screen, with what must be known of them below."""

from __future__ import annotations

from collections.abc import Sequence

from data.export.view_table import sources_of, view_sources
from data.statistics.differences import AreaDifference
from pages.blocks.data_table import basis
from pages.blocks.definition import definition
from pages.blocks.map_legend import legend_title
from pages.drawing.plans.table import TableCell, TableRow, TableSheet
from pages.features.comparison.area_marks import letters
from pages.features.comparison.comparison_view import FEWEST, comparison_view
from pages.features.comparison.difference_table import (
    compared_cells,
    difference_cells,
    difference_heads,
    difference_remarks,
    difference_title,
    ordered_differences,
    reference_text,
    remarks,
)
from pages.features.comparison.difference_words import rounding_note
from pages.features.comparison.dots_sheet import remark
from pages.files.view_imprint import imprint
from pages.view.figure_words import FigureWords
from pages.view.heading import own_words
from pages.view.view import View


def difference_sheet(view: View) -> TableSheet | None:
    """The table; ``None`` where the page shows none: too few areas, or years, which nobody subtracts."""
    compared = comparison_view(view)
    if len(compared.selection.gebiete) < FEWEST or compared.kennzahl.kind == "year":
        return None
    say, heading, reference = compared.say, difference_title(compared), reference_text(compared)
    how = say("sheet.differences_lead", unit=legend_title(compared.words), reference=reference)
    found = ordered_differences(compared)
    known = letters(compared)
    notes = [*_notes(compared.words, found, known), *_rounding(compared, found)]
    return TableSheet(
        title=heading,
        lead=f"{own_words(compared)} {how}".strip(),
        corner=say("table.area"),
        heads=difference_heads(compared.say),
        rows=tuple(_row(compared, each, known) for each in found),
        imprint=imprint(
            compared,
            "vergleich",
            _sources(compared, found),
            drawn=False,
            spoken=[how, *_spoken(compared, found), *_rounding(compared, found), *definition(compared)],
        ),
        spoken=say("sheet.differences", title=heading, lead=how),
        roomy=True,
        below=tuple(notes),
    )


def _row(view: View, each: AreaDifference, known: dict[str, str]) -> TableRow:
    area_id = each.cell.area_id
    value, *rest = difference_cells(view, each)
    return TableRow(
        label=f"{known[area_id]} {view.dataset.areas[area_id].label}",
        cells=(TableCell(value, gap=each.cell.value is None), *(TableCell(text) for text in rest)),
    )


def _notes(words: FigureWords, found: Sequence[AreaDifference], known: dict[str, str]) -> list[str]:
    """What must be known of the rows; said once with all its letters where it holds for several.

    The quotients, which are long and the same sum for all, are in the speaker's notes.
    """
    said: dict[str, list[str]] = {}
    for each in found:
        own = basis(words, each.cell) if each.cell.value is None else remark(words, each.cell)
        for line in (own, *difference_remarks(words.say, each)):
            if line:
                said.setdefault(line, []).append(known[each.cell.area_id])
    return [
        words.say("sheet.differences_note", letters=", ".join(sorted(marks)), note=note)
        for note, marks in said.items()
    ]


def _spoken(view: View, found: Sequence[AreaDifference]) -> list[str]:
    """Every row with all that the page says of it."""
    rows = ((view.dataset.areas[each.cell.area_id].label, remarks(view, each)) for each in found)
    return [f"{name}: {' · '.join(said)}" for name, said in rows if said]


def _rounding(view: View, found: Sequence[AreaDifference]) -> list[str]:
    note = rounding_note(view, found)
    return [note] if note else []


def _sources(view: View, found: Sequence[AreaDifference]) -> list[str]:
    """Of the rows and of what they are set against, for Hessen the figures of all areas."""
    every = [] if view.selection.vergleich.bezugsgebiet else view_sources(view.dataset, view.table)
    return [*sources_of(view.dataset, compared_cells(view, found)), *every]
