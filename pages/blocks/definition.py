"""What explains the page: how to read the map, what the Kennzahl is, how it is calculated, and every source."""

from __future__ import annotations

import streamlit as st

from data.kennzahlen.registry import filled_in
from data.model.records import Dataset, Population
from data.statistics.year_table import YearTable
from pages.blocks import html_block
from pages.blocks.kept_html import kept
from pages.blocks.key_figures import stated
from pages.texts.words import Words
from pages.view.source_list import source_entries
from pages.view.view import View

_SENTENCES = 5


def show_reading_help(say: Words) -> None:
    """Write five plain sentences, folded away."""
    with st.expander(say("help.title"), icon=":material/help:"):
        # One list: sent and set as one element, as every change of the page sends it again.
        st.markdown("\n".join(say(f"help.sentence_{number}") for number in range(1, _SENTENCES + 1)))


def show_definition(view: View) -> None:
    """Write definition, formula and sources of the view."""
    html_block.put(_definition(view))


@kept
def _definition(view: View) -> str:
    say = view.say
    used = [source for cell in view.table.cells.values() for source in cell.figure.source_ids]
    used += [source for figure in stated(view) for source in figure.source_ids]
    if view.bezug.base is not None:
        used += [each.source_id for each in _populations(view.dataset, view.table)]
    return html_block.whole(
        "sources",
        title=say("definition.title"),
        anchor="quellen",
        paragraphs=definition(view),
        sources=source_entries(view.dataset, used, say),
    )


def definition(view: View) -> list[str]:
    """Definition, formula and what is known of the years: what a speaker is asked first."""
    say = view.say
    formula = say.term(filled_in(view.bezug.formula, view.kennzahl))
    return [
        say.term(view.kennzahl.definition),
        say("definition.formula", formula=formula),
        say(f"years.{view.kennzahl.id}"),
    ]


def _populations(dataset: Dataset, table: YearTable) -> list[Population]:
    days = {cell.base_day for cell in table.cells.values() if cell.base_day}
    return [each for each in dataset.populations.values() if each.day in days]
