"""One observation in words: value, what it is, and when. Knows no Streamlit."""

from __future__ import annotations

import re

from data.model.records import Dataset, Observation
from pages.blocks.observation_table import value_text
from pages.texts.words import Words

_YEARS = re.compile(r"(?<=\d{4})-(?=\d{4})")


def value_words(dataset: Dataset, one: Observation, say: Words) -> str:
    """Value with qualifier and unit; money short where nothing is lost ("über 10 Mio. €", "50.000 € im Jahr")."""
    measure = dataset.measures[one.measure]
    if measure.value_type != "money" or one.number is None:
        return value_text(dataset, one, say)
    text = say.with_qualifier(say.money(one.number), one.qualifier)
    unit = say.side(measure.unit_de, measure.unit_en)
    return text + unit.partition("EUR")[2]


def label_words(dataset: Dataset, one: Observation, say: Words) -> str:
    """What the observation measures."""
    measure = dataset.measures[one.measure]
    return say.side(measure.label_de, measure.label_en)


def period_words(one: Observation, say: Words) -> str:
    """When, in the source's words; spans of years with a dash ("2026–2030")."""
    return _YEARS.sub("–", say.date_or_text(one.period))


def note_words(one: Observation, say: Words) -> str:
    """What else the source says; may be empty."""
    return say.side(one.note_de, one.note_en)
