"""Every Kennzahl with definition and formula, and everything that the observations measure."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from data.kennzahlen.bezug import BEZUEGE
from data.kennzahlen.kennzahl import Indicator
from data.kennzahlen.registry import INDICATORS, filled_in, unit_of
from data.model.records import Dataset, Measure
from data.model.words import Language
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.texts.messages import say
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class Definition:
    """One Kennzahl: definition, years, one formula a line, and what feeds it."""

    title: str
    text: str
    years: str
    formulas: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...]


def show_definitions(view: View) -> None:
    """Write the definitions of all Kennzahlen, then the table of all measures."""
    language, dataset = view.selection.sprache, view.dataset
    html_block.show(
        "definitions",
        title=say("definitionen.title", language),
        definitions=[definition_of(dataset, known, language) for known in INDICATORS.values()],
        formula=say("definitionen.formula", language),
    )
    told = Counter(one.measure for one in dataset.observations.values())
    html_block.show(
        "table",
        caption=say("definitionen.measures", language, count=len(dataset.measures)),
        columns=[
            Column(say("definitionen.measure", language)),
            Column(say("definitionen.unit", language)),
            Column(say("definitionen.meaning", language)),
            Column(say("definitionen.number", language), number=True),
        ],
        head=0,
        rows=[_row(measure, told[measure.id], language) for measure in dataset.measures.values()],
    )


def definition_of(dataset: Dataset, known: Indicator, language: Language) -> Definition:
    """The words of one Kennzahl."""
    fed = [_label(dataset.measures[each], language) for each in (*known.measures, *known.since_measures)]
    rules = any(rule.kennzahl == known.id for rule in dataset.rules)
    if rules:
        fed.append(say("definitionen.rules", language))
    beside = [_label(dataset.measures[each], language) for each in known.related if each in dataset.measures]
    facts = [
        (say("definitionen.key", language), known.id),
        (say("definitionen.unit", language), known.unit_plural.said(language)),
        (say("definitionen.from", language), "; ".join(fed) or say("definitionen.official", language)),
        (say("definitionen.beside", language), "; ".join(beside)),
    ]
    return Definition(
        title=known.label.said(language),
        text=known.definition.said(language),
        years=say(f"years.{known.id}", language),
        formulas=tuple(
            (
                unit_of(known, BEZUEGE[bezug]).said(language),
                filled_in(BEZUEGE[bezug].formula, known).said(language),
            )
            for bezug in known.bezuege
        ),
        facts=tuple((label, text) for label, text in facts if text),
    )


def _label(measure: Measure, language: Language) -> str:
    return measure.label_de if language == "de" else measure.label_en


def _row(measure: Measure, told: int, language: Language) -> Row:
    unit = measure.unit_de if language == "de" else measure.unit_en
    return Row(cells=(_label(measure, language), unit, measure.definition_de, str(told)))
