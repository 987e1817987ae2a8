"""What the viewer has taken over in this session: to be looked at, taken back, and kept as a file; the line about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from data.kennzahlen.kennzahl import KennzahlId
from data.model.records import Dataset
from data.own.own_package import own_package
from data.own.own_records import OwnTable
from pages.blocks import html_block
from pages.choice import dependent_choices, link
from pages.files.downloads import ZIP, save_button
from pages.session import edition, state
from pages.session.own_figures import drop, own_tables, take_over
from pages.texts.words import Words
from pages.view.view import View


def show_held(view: View) -> None:
    """Write the tables with a button to take each back, and the Data Package of all; nothing where there are none."""
    say, tables = view.say, own_tables()
    if not tables:
        return
    html_block.show("download_group", title=say("eigene.held"))
    for position, table in enumerate(tables):
        told, button = st.columns([0.75, 0.25], vertical_alignment="center")
        with told:
            day = say.day(table.day)
            text = say("eigene.held_row", count=len(table.figures), day=day)
            html_block.show("own_held", title=table.title, text=text, latest=table is tables[-1])
        with button:
            st.button(
                say("eigene.undo"),
                key=f"w_own_undo_{position}",
                icon=":material/undo:",
                on_click=drop,
                args=(position,),
            )
    today = date.today()
    st.page_link(
        "map_page.py",
        label=say("eigene.show"),
        icon=":material/map:",
        query_params=link.write(view.selection, view.dataset),
    )
    save_button(
        say("eigene.keep"),
        f"wir-atlas-eigene-daten_{today.isoformat()}.zip",
        ZIP,
        lambda: own_package(tables, today),
        key="w_own_package",
    )
    html_block.show("note", text=say("eigene.keep_note"))


def take_and_show(
    tables: Sequence[OwnTable], shown: tuple[KennzahlId, int], instead_of: OwnTable | None = None
) -> None:
    """Lay the tables over the atlas, in place of an earlier state of them, and choose a Kennzahl and year of theirs."""
    take_over(tables, instead_of)
    kennzahl, year = shown
    dataset = edition.dataset()
    # What was just brought is what the viewer wants to see next.
    state.update(
        lambda now: dependent_choices.changed(
            dependent_choices.with_kennzahl(now, kennzahl, dataset), jahr=year
        )
    )


def show_own_strip(dataset: Dataset, say: Words) -> None:
    """Write the line: how many figures, from which files, and that they are gone with the session."""
    count = sum(one.source_id in dataset.own_sources for one in dataset.observations.values())
    # A block, not a notice: file names are anybody's text, and notices are written in Markdown.
    html_block.show(
        "own_strip",
        label=say("eigene.strip_label"),
        text=say("eigene.strip", count=count),
        files=[dataset.sources[source_id].title for source_id in sorted(dataset.own_sources)],
        hint=say("eigene.strip_hint"),
        lost=say("eigene.strip_lost"),
        close=say("eigene.strip_close"),
    )
