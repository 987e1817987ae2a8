"""Observations and rules of the programme in words: what is stated, of what, when, and what else the source says."""

from __future__ import annotations

import re

from data.kennzahlen.registry import kennzahl_of
from data.model import formats
from data.model.records import GERMANY, HESSEN, Dataset, Observation, ProgrammeRule
from data.model.remembered import remembered
from data.places.names import short_name
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


def about_words(dataset: Dataset, one: Observation, say: Words) -> str:
    """What the observation is about: measure, area or areas or towns, and when."""
    if one.area_id in (HESSEN, GERMANY):
        where = say(f"report.{one.area_id}")
    elif one.scope == "area":
        where = dataset.areas[one.area_id].label
    else:
        where = scope_words(dataset, one, say)
    return ", ".join(text for text in (label_words(dataset, one, say), where, period_words(one, say)) if text)


def rule_years(rule: ProgrammeRule) -> str:
    """Years of a rule: "2017–2020"."""
    one_year = rule.first_year == rule.last_year
    return str(rule.first_year) if one_year else f"{rule.first_year}–{rule.last_year}"


def rule_value(rule: ProgrammeRule, say: Words) -> str:
    """The figure of a rule with qualifier and unit."""
    known = kennzahl_of(rule.kennzahl)
    unit = say.term(known.unit if rule.value == 1 else known.unit_plural)
    return f"{say.with_qualifier(say.number(rule.value, 0), rule.qualifier)} {unit}"


def observations_of(dataset: Dataset, area_id: str) -> list[Observation]:
    """Observations of the area, alone or with others, by what they measure and then by time."""
    found = [
        each
        for each in dataset.observations.values()
        if each.area_id == area_id or area_id in each.joint_with
    ]
    return sorted(found, key=lambda each: (dataset.measures[each.measure].label_de, each.period))


def rules_of(dataset: Dataset, area_id: str) -> list[ProgrammeRule]:
    """Rules of the programme that give this area a figure."""
    types = {status.type for status in dataset.areas[area_id].statuses}
    return [rule for rule in dataset.rules if rule.applies_to in ("alle", area_id, *types)]


def value_text(dataset: Dataset, each: Observation, say: Words) -> str:
    """Value with qualifier and unit, as the source has it."""
    measure = dataset.measures[each.measure]
    unit = say.side(measure.unit_de, measure.unit_en)
    if each.number is None or measure.value_type in ("year", "date", "text"):
        return say.date_or_text(each.value)
    number = say.number(each.number, formats.decimals_in(each.number))
    text = say.with_qualifier(number, each.qualifier)
    # Where the sum of one thing has its own word, the unit follows the number: "1 Stelle".
    if each.number == 1 and f"unit_one.{each.unit}" in say:
        unit = say(f"unit_one.{each.unit}")
    return f"{text} {unit}"


def scope_words(dataset: Dataset, each: Observation, say: Words) -> str:
    """What the observation holds for: its area, several together, or some towns only."""
    if each.scope == "joint":
        others = ", ".join(dataset.areas[area].label for area in (each.area_id, *each.joint_with))
        return say("observations.scope_joint", areas=others)
    if each.scope == "part":
        names = _town_names(dataset)
        return say("observations.scope_part", places=", ".join(names.get(a, a) for a in each.part_of))
    return say("observations.scope_area")


# 5 000 rows, asked once for each figure of some towns.
@remembered(most=1)
def _town_names(dataset: Dataset) -> dict[str, str]:
    return {place.ags: short_name(place.name) for place in dataset.municipalities}
