"""One observation in words: value, what it is, and when. Knows no Streamlit."""

from __future__ import annotations

import re

from data.model import formats
from data.model.records import Dataset, Observation
from data.model.words import Language
from pages.blocks.observation_table import value_text

_YEARS = re.compile(r"(?<=\d{4})-(?=\d{4})")


def value_words(dataset: Dataset, one: Observation, language: Language) -> str:
    """Value with qualifier and unit; money short where nothing is lost ("über 10 Mio. €", "50.000 € im Jahr")."""
    measure = dataset.measures[one.measure]
    if measure.value_type != "money" or one.number is None:
        return value_text(dataset, one, language)
    text = formats.with_qualifier(formats.money(one.number, language), one.qualifier, language)
    unit = measure.unit_de if language == "de" else measure.unit_en
    return text + unit.partition("EUR")[2]


def label_words(dataset: Dataset, one: Observation, language: Language) -> str:
    """What the observation measures."""
    measure = dataset.measures[one.measure]
    return measure.label_de if language == "de" else measure.label_en


def period_words(one: Observation, language: Language) -> str:
    """When, in the source's words; spans of years with a dash ("2026–2030")."""
    return _YEARS.sub("–", formats.date_or_text(one.period, language))


def note_words(one: Observation, language: Language) -> str:
    """What else the source says; may be empty."""
    return one.note_de if language == "de" else one.note_en
