"""Observations and rules of the programme in words, and as rows of a table: period, value, scope, note and source."""

from __future__ import annotations

import re

from markupsafe import Markup

from data.kennzahlen.registry import indicator
from data.model import formats
from data.model.records import Dataset, Observation, ProgrammeRule
from data.places.names import short_name
from pages.blocks import html_block
from pages.blocks.data_table import Row
from pages.blocks.error_report import report_observation, report_rule
from pages.texts.words import Words
from pages.view.source_list import source_entries

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
    return f"{text} {unit}"


def observation_row(dataset: Dataset, each: Observation, say: Words) -> Row:
    """The cells of an observation: measure, period, value, scope, note with stage, source."""
    measure = dataset.measures[each.measure]
    note = say.side(each.note_de, each.note_en)
    stage = say(f"stage.{each.stage}") if each.stage else ""
    report = report_observation(dataset, each, value_text(dataset, each, say), say)
    return Row(
        cells=(
            say.side(measure.label_de, measure.label_en),
            say.date_or_text(each.period),
            value_text(dataset, each, say),
            _scope(dataset, each, say),
            "; ".join(text for text in (stage, note) if text),
            _sources(dataset, (each.source_id,), say, report),
        )
    )


def rule_row(dataset: Dataset, rule: ProgrammeRule, say: Words) -> Row:
    """The cells of a rule of the programme, as those of an observation."""
    years = (
        f"{rule.first_year}–{rule.last_year}" if rule.first_year != rule.last_year else str(rule.first_year)
    )
    value = say.with_qualifier(say.number(rule.value, 0), rule.qualifier)
    return Row(
        cells=(
            say("observations.rule", label=say.term(indicator(rule.kennzahl).label)),
            years,
            value,
            say("observations.scope_rule"),
            say.side(rule.note_de, rule.note_en),
            _sources(dataset, rule.source_ids, say, report_rule(dataset, rule, say)),
        )
    )


def _scope(dataset: Dataset, each: Observation, say: Words) -> str:
    if each.scope == "joint":
        others = ", ".join(dataset.areas[area].label for area in (each.area_id, *each.joint_with))
        return say("observations.scope_joint", areas=others)
    if each.scope == "part":
        names = {place.ags: short_name(place.name) for place in dataset.municipalities}
        return say("observations.scope_part", places=", ".join(names.get(a, a) for a in each.part_of))
    return say("observations.scope_area")


def _sources(dataset: Dataset, source_ids: tuple[str, ...], say: Words, report: Markup) -> str:
    entries = source_entries(dataset, source_ids, say)
    # Each entry comes escaped from its template, so the table may take it as it is.
    listed = [Markup(html_block.rendered("source", source=entry).strip()) for entry in entries]
    # One box: on narrow screens a cell lays out its parts beside each other.
    return Markup("<span>{}</span>").format(Markup("<br>").join([*listed, report] if report else listed))
