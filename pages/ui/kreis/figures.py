"""All Kennzahlen of one area: value, rank, mean of its own type, Hessen; each of the year closest to the view's."""

from __future__ import annotations

from data.indicators import INDICATORS
from pages.ui import blocks
from pages.ui.benchmark import against_mean, mean_text
from pages.ui.choices import with_kennzahl
from pages.ui.data_table import Column, Row, basis, sourced
from pages.ui.heading import subject
from pages.ui.messages import say
from pages.ui.source_list import source_entries
from pages.ui.view import View, view_of


def show_profile_figures(view: View, area_id: str) -> None:
    """Write the table of Kennzahlen and the sources behind it."""
    language = view.selection.sprache
    views = [
        view_of(with_kennzahl(view.selection, kennzahl, view.dataset), view.dataset)
        for kennzahl in INDICATORS
    ]
    own_type = view.words.kind(area_id)
    blocks.show(
        "table",
        caption=say("profile.figures_caption", language, year=view.selection.jahr),
        columns=[
            Column(say("profile.kennzahl", language)),
            Column(say("controls.jahr", language), number=True),
            Column(say("ranking.value", language), number=True),
            Column(say("ranking.rank", language), number=True),
            Column(say("profile.mean_type", language, type=own_type), number=True),
            Column(say("profile.mean_hessen", language), number=True),
            Column(say("profile.comparison", language)),
            Column(say("table.basis", language)),
            Column(say("table.source", language)),
        ],
        head=0,
        rows=[_row(each, area_id) for each in views],
    )
    used = [source for each in views for source in each.table.cells[area_id].figure.source_ids]
    blocks.show(
        "sources",
        title=say("source.label", language),
        paragraphs=[say("profile.mean_note", language)],
        sources=source_entries(view.dataset, used, language),
    )


def _row(view: View, area_id: str) -> Row:
    cell, language = view.table.cells[area_id], view.selection.sprache
    own_type = view.dataset.areas[area_id].status_on(view.selection.day).type
    return Row(
        cells=(
            subject(view),
            str(view.selection.jahr),
            view.words.value(cell),
            "" if cell.rank is None else say("profile.rank", language, rank=cell.rank, n=cell.n),
            mean_text(view, view.table.mean_by_type[own_type]),
            mean_text(view, view.table.mean_hessen),
            against_mean(view, cell),
            basis(view, cell),
            sourced(view, cell),
        )
    )
