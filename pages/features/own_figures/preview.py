"""What taking figures over would change: the map as it is beside the map as it would be, and both in a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import KENNZAHLEN
from data.model.records import Dataset
from data.own.overlay import with_own
from data.own.own_records import OwnTable
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.blocks.lasting_box import lasting_box
from pages.blocks.map_legend import show_legend
from pages.choice.selection import Selection
from pages.map.map_view import MapFrame, show_map
from pages.session import state
from pages.session.own_figures import own_tables
from pages.view.map_content import map_table
from pages.view.view import View, common_classification, view_of, view_on

Shown = tuple[KennzahlId, int]


def show_preview(view: View, base: Dataset, tables: Sequence[OwnTable], key: str) -> Shown:
    """Write both maps and the table, and return which Kennzahl and year they show.

    Args:
        view: The view of the session.
        base: The dataset below all own figures.
        tables: What is to be taken over, at least one figure in all.
        key: Beginning of the widget's key.
    """
    say = view.say
    html_block.show("download_group", title=say("eigene.preview"))
    counts = Counter((one.kennzahl, one.year) for table in tables for one in table.figures)
    options = sorted(counts, key=lambda shown: (-counts[shown], -shown[1]))

    def in_words(shown: Shown) -> str:
        label = say.term(KENNZAHLEN[shown[0]].label)
        return say("eigene.preview_option", label=label, year=shown[1], count=counts[shown])

    shown = lasting_box(f"{key}_preview", say("eigene.preview_of"), options, options[0], in_words)
    after = with_own(base, (*own_tables(), *tables))
    views = preview_views(view, after, shown)
    _maps(views)
    _table(views, shown, tables)
    return shown


def preview_views(view: View, after: Dataset, shown: Shown) -> tuple[View, View]:
    """The view of the session's dataset and that of the other, on the same classes."""
    chosen = Selection(
        kennzahl=shown[0], jahr=shown[1], bezug="absolut", farben=view.selection.farben,
        gebiet=view.selection.gebiet, sprache=view.say.language,
    )  # fmt: skip
    both = (view_of(chosen, view.dataset), view_of(chosen, after))
    classes = common_classification(both)
    return view_on(both[0], classes), view_on(both[1], classes)


def _maps(views: tuple[View, View]) -> None:
    say = views[0].say
    for place, name, each in zip(st.columns(2), ("before", "after"), views, strict=True):
        with place:
            html_block.show("download_group", title=say(f"eigene.preview_{name}"))
            show_map(
                MapFrame(key=f"own-{name}", height_px=420, say=say, sync="own"),
                map_table(each),
                on_pick=lambda area_id: state.change(gebiet=area_id),
            )
    html_block.show("note", text=say("eigene.preview_scale"))
    show_legend(views[1])


def _table(views: tuple[View, View], shown: Shown, tables: Sequence[OwnTable]) -> None:
    before, after = views
    say, label = after.say, after.say.term(KENNZAHLEN[shown[0]].label)
    nothing = say("eigene.preview_nothing")
    # What the file says of a figure, and of how many municipalities it is the sum.
    notes = {
        area_id: figure.note
        for table in tables
        for figure in table.figures
        if (figure.kennzahl, figure.year) == shown
        for area_id in figure.area_ids
    }
    rows = []
    for area_id in after.own_areas:
        own, earlier = after.table.cells[area_id], before.table.cells[area_id]
        old = before.words.value(earlier) if earlier.value is not None else nothing
        cells = (
            after.dataset.full_name(area_id, after.selection.day, after.say.language),
            old,
            after.words.value(own),
            " · ".join(filter(None, (notes.get(area_id, ""), *after.words.basis_lines(own)))),
        )
        rows.append(Row(cells=cells))
    html_block.show(
        "table",
        caption=say("eigene.preview_table", label=label, year=shown[1]),
        columns=[
            Column(say("eigene.preview_area")),
            Column(say("eigene.preview_earlier"), number=True),
            Column(say("eigene.preview_own"), number=True),
            Column(say("table.basis")),
        ],
        rows=rows,
    )
