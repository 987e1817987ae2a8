"""Every observation of the tables, whether a map shows it or not, to be searched and paged through."""

from __future__ import annotations

from data.figures.observation_use import USES, Use, kennzahl_of, matches, use_of, words_of_observation
from data.model.records import GERMANY, HESSEN, Dataset, Observation
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.blocks.observation_rows import observation_row
from pages.features.tables.long_list import KindChoice, page_of, search
from pages.texts.words import Words

ROWS = 50


def show_observation_list(dataset: Dataset, say: Words) -> None:
    """Write search, filter and the table of what they leave."""
    uses = KindChoice(
        say("angaben.use"), "w_daten_use", USES, lambda use: say(f"use.{use}"), say("angaben.use_help")
    )
    asked = search(say, "w_daten_observations", "angaben", uses)
    found = observations_found(dataset, asked.text, asked.kind)
    heads = ("area", "measure", "period", "value", "scope", "note", "source", "use")
    shown = page_of(found, ROWS, "w_daten_observations_page", say)
    html_block.show(
        "table",
        caption=say("angaben.caption", count=len(found), every=len(dataset.observations)),
        columns=[Column(say(f"angaben.{head}")) for head in heads],
        rows=[_row(dataset, one, say) for one in shown],
    )


def observations_found(dataset: Dataset, asked: str = "", use: Use | None = None) -> list[Observation]:
    """Observations that a search and a use leave, in the order of the table; without either, all of them."""
    return [
        one
        for one in dataset.observations.values()
        if (use is None or use_of(one) == use) and matches(words_of_observation(dataset, one), asked)
    ]


def _row(dataset: Dataset, one: Observation, say: Words) -> Row:
    cells = observation_row(dataset, one, say).cells
    return Row(cells=(_territory(dataset, one, say), *cells, _use(one, say)))


def _territory(dataset: Dataset, one: Observation, say: Words) -> str:
    if one.area_id in (HESSEN, GERMANY):
        return say(f"angaben.{one.area_id}")
    return dataset.areas[one.area_id].label


def _use(one: Observation, say: Words) -> str:
    kennzahl = kennzahl_of(one)
    label = say.term(kennzahl.short) if kennzahl else ""
    return say(f"use.{use_of(one)}_row", kennzahl=label)
