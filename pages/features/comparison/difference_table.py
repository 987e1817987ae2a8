"""The table of differences: each compared area against Hessen or one area, on screen and as a file."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from data.export.code_words import with_words
from data.export.difference_export import difference_table
from data.export.export_table import ExportTable, source_table
from data.export.file_words import about
from data.export.german_csv import csv_bytes
from data.export.view_table import sources_of
from data.export.workbook import workbook
from data.figures.stand import stand
from data.statistics.differences import AreaDifference, differences, reference_value
from data.statistics.year_table import Cell
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row, basis, sourced
from pages.features.comparison.area_marks import area_marks
from pages.features.comparison.area_picker import PICKER_KEY
from pages.features.comparison.difference_words import (
    PERCENT_DECIMALS,
    decimals,
    difference_text,
    recalculated,
    rounding_note,
)
from pages.files.downloads import CSV, XLSX, Download, write_button
from pages.texts.words import Words
from pages.view.heading import title
from pages.view.source_list import source_entries
from pages.view.view import View


def show_difference_table(view: View) -> None:
    """Write the table and its sources; a start year has no difference, which is said instead."""
    say = view.say
    if view.kennzahl.kind == "year":
        html_block.show("note", text=say("compare_gap.start_year"))
        return
    heads = (
        Column(say("table.area")),
        *(Column(head, number=True) for head in difference_heads(view.say)),
        Column(say("table.basis")),
        Column(say("table.source")),
    )
    found = ordered_differences(view)
    html_block.show(
        "table",
        map_key=PICKER_KEY,
        caption=say(
            "compare.difference_caption",
            title=title(view),
            unit=view.words.unit,
            reference=reference_text(view),
        ),
        columns=heads,
        rows=[_row(view, each) for each in found],
    )
    _show_sources(view, found)


def _show_sources(view: View, found: Sequence[AreaDifference]) -> None:
    """Write where the numbers come from, and first how they are rounded where that can be noticed."""
    say = view.say
    note = rounding_note(view, found)
    if note:
        html_block.show("note", text=note)
    reference = view.selection.vergleich.bezugsgebiet
    html_block.show(
        "sources",
        title=say("source.label"),
        paragraphs=[] if reference else [say("compare.mean_sources")],
        sources=source_entries(view.dataset, sources_of(view.dataset, compared_cells(view, found)), say),
    )


def compared_cells(view: View, found: Sequence[AreaDifference]) -> list[Cell]:
    """The figures of the rows, and that of the area they are set against."""
    reference = view.selection.vergleich.bezugsgebiet
    return [each.cell for each in found] + ([view.table.cells[reference]] if reference else [])


def ordered_differences(view: View) -> list[AreaDifference]:
    """The differences in the order chosen: numbers from high to low, what has none last."""
    chosen = view.selection.vergleich
    found = list(differences(view.table, view.selection.gebiete, chosen.bezugsgebiet))
    if chosen.sort2 == "name":
        return sorted(found, key=lambda each: view.dataset.areas[each.cell.area_id].label)
    if chosen.sort2 == "auswahl":
        return found

    def number(each: AreaDifference) -> float:
        if chosen.sort2 == "wert":
            shown = each.cell.value
        else:
            difference = each.absolute if chosen.sort2 == "unterschied" else each.relative
            shown = None if difference is None else difference.value
        return float("-inf") if shown is None else shown

    return sorted(found, key=number, reverse=True)


def reference_text(view: View) -> str:
    """What the differences are taken from, with its value: "Hessen (0,52)"."""
    area_id, value = view.selection.vergleich.bezugsgebiet, _reference_words(view)
    name = view.words.mean_name(view.table) if area_id is None else view.dataset.areas[area_id].label
    return view.say("compare.reference", name=name, value=value) if name else value


def difference_title(view: View) -> str:
    """What the table shows: "…, 2018: Unterschiede zum Wert für Hessen (0,52)"."""
    say, area_id, mean = view.say, view.selection.vergleich.bezugsgebiet, view.table.mean_hessen
    if area_id is not None:
        to = say("compare_to.area", area=view.dataset.areas[area_id].label)
    elif mean is not None:
        to = view.words.of_mean("compare_to", mean, view.table.coverage.areas)
    else:
        return say("compare.difference_title_none", title=title(view))
    return say("compare.difference_title", title=title(view), to=to, value=_reference_words(view))


def _reference_words(view: View) -> str:
    """The value that the differences are taken from; that there is none, where it is a gap."""
    area_id = view.selection.vergleich.bezugsgebiet
    if area_id is None:
        value = view.words.mean(view.table.mean_hessen)
    else:
        cell = view.table.cells[area_id]
        value = "" if cell.value is None else view.words.value(cell)
    return value or view.say("compare_gap.gap_reference")


def remarks(view: View, each: AreaDifference) -> Sequence[str]:
    """What must be known of a row: how far value and difference hold, or why there is none."""
    again = recalculated(view, each)
    said = [view.say("compare.recalculated", number=again)] if again else []
    return [
        line for line in (basis(view.words, each.cell), *difference_remarks(view.say, each), *said) if line
    ]


def difference_remarks(say: Words, each: AreaDifference) -> list[str]:
    """How far the difference holds, or why there is none."""
    found = []
    if each.gap is not None and each.gap not in ("gap", "gap_reference"):
        found.append(say(f"compare_gap.{each.gap}"))
    if each.absolute is not None:
        if each.absolute.kind != "exact":
            found.append(say(f"compare_kind_note.{each.absolute.kind}"))
        if each.relative is None:
            found.append(say("compare_gap.zero"))
    return found


def difference_cells(view: View, each: AreaDifference) -> tuple[str, str, str]:
    """Value, difference and difference in per cent in words; a dot where there is none."""
    absolute = "." if each.absolute is None else difference_text(each.absolute, decimals(view), view.say)
    relative = (
        "."
        if each.relative is None
        else difference_text(each.relative, PERCENT_DECIMALS, view.say, "\u00a0%")
    )
    return view.words.value(each.cell), absolute, relative


def difference_heads(say: Words) -> tuple[str, str, str]:
    """Their heads."""
    return (
        say("ranking.value"),
        say("compare.difference"),
        say("compare.relative"),
    )


def _row(view: View, each: AreaDifference) -> Row:
    mark = next(mark for mark in area_marks(view) if mark.area_id == each.cell.area_id)
    name = Markup(html_block.rendered("compare_name", mark=mark))
    return Row(
        cells=(
            name,
            *difference_cells(view, each),
            " · ".join(remarks(view, each)),
            sourced(view, each.cell),
        ),
        area=each.cell.area_id,
    )


def show_difference_downloads(view: View) -> None:
    """Write the buttons; a start year has nothing to download."""
    if view.kennzahl.kind == "year":
        return
    with st.container(horizontal=True, key="difference-downloads"):
        for each in difference_downloads(view):
            write_button(view.dataset, view.say, each)


def difference_downloads(view: View) -> Sequence[Download]:
    """The table as CSV and XLSX."""
    chosen = view.selection
    name = f"unterschiede_{chosen.kennzahl}_{chosen.bezug}_{chosen.jahr}"
    return (
        Download(
            "difference_csv",
            name,
            "csv",
            CSV,
            lambda: csv_bytes(exported_differences(view), view.say.language),
        ),
        Download("difference_xlsx", name, "xlsx", XLSX, lambda: _workbook(view)),
    )


def exported_differences(view: View) -> ExportTable:
    """The table as it stands on screen."""
    found = ordered_differences(view)
    words = {each.cell.area_id: " ".join(remarks(view, each)) for each in found}
    reference = reference_text(view), reference_value(view.table, view.selection.vergleich.bezugsgebiet)
    return difference_table(view.dataset, view.table, found, reference, words, view.say.language)


def _workbook(view: View) -> bytes:
    found = ordered_differences(view)
    every = [] if view.selection.vergleich.bezugsgebiet else view.table.cells.values()
    used = sources_of(view.dataset, [*compared_cells(view, found), *every])
    day = stand(view.dataset)
    say, note = view.say, rounding_note(view, found)
    what = difference_title(view)
    return workbook(
        [
            exported_differences(view),
            with_words(source_table(view.dataset, used, say.language), say.language),
        ],
        [
            *about(view.dataset, what, day, used, say.language),
            *([(say("compare.rounding_title"), note)] if note else []),
        ],
        day,
        language=say.language,
    )
