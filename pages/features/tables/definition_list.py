"""Every Kennzahl with definition and formula, and everything that the observations measure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from data.kennzahlen.bezug import BEZUEGE
from data.kennzahlen.kennzahl import Kennzahl
from data.kennzahlen.registry import KENNZAHLEN, filled_in, unit_of
from data.model.records import Dataset, Measure
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.texts.words import Words


@dataclass(frozen=True, slots=True)
class Definition:
    """One Kennzahl: definition, years, one formula a line, and what feeds it."""

    title: str
    text: str
    years: str
    formulas: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...]


def show_definitions(dataset: Dataset, say: Words) -> None:
    """Write the definitions of all Kennzahlen, then the table of all measures."""
    html_block.show(
        "definitions",
        title=say("definitionen.title"),
        definitions=[definition_of(dataset, known, say) for known in KENNZAHLEN.values()],
        formula=say("definitionen.formula"),
    )
    counts = Counter(one.measure for one in dataset.observations.values())
    html_block.show(
        "table",
        caption=say("definitionen.measures", count=len(dataset.measures)),
        columns=[
            Column(say("definitionen.measure")),
            Column(say("definitionen.unit")),
            Column(say("definitionen.meaning")),
            Column(say("definitionen.number"), number=True),
        ],
        rows=[_row(measure, counts[measure.id], say) for measure in dataset.measures.values()],
    )


def definition_of(dataset: Dataset, known: Kennzahl, say: Words) -> Definition:
    """The words of one Kennzahl."""
    fed = [_label(dataset.measures[each], say) for each in (*known.measures, *known.since_measures)]
    rules = any(rule.kennzahl == known.id for rule in dataset.rules)
    if rules:
        fed.append(say("definitionen.rules"))
    beside = [_label(dataset.measures[each], say) for each in known.related if each in dataset.measures]
    facts = [
        (say("definitionen.key"), known.id),
        (say("definitionen.unit"), say.term(known.unit_plural)),
        (say("definitionen.from"), "; ".join(fed) or say("definitionen.official")),
        (say("definitionen.beside"), "; ".join(beside)),
    ]
    return Definition(
        title=say.term(known.label),
        text=say.term(known.definition),
        years=say(f"years.{known.id}"),
        formulas=tuple(
            (
                say.term(unit_of(known, BEZUEGE[bezug])),
                say.term(filled_in(BEZUEGE[bezug].formula, known)),
            )
            for bezug in known.bezuege
        ),
        facts=tuple((label, text) for label, text in facts if text),
    )


def _label(measure: Measure, say: Words) -> str:
    return say.side(measure.label_de, measure.label_en)


def _row(measure: Measure, count: int, say: Words) -> Row:
    unit = say.side(measure.unit_de, measure.unit_en)
    return Row(cells=(_label(measure, say), unit, say.of_data(measure.definition_de), str(count)))
