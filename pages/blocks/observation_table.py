"""Observations and programme rules that speak of an area as rows: period, value, scope, note and source."""

from __future__ import annotations

from markupsafe import Markup

from data.kennzahlen.registry import indicator
from data.model import formats
from data.model.records import Dataset, Observation, ProgrammeRule
from data.model.words import Language
from data.places.names import short_name
from pages.blocks import html_block
from pages.blocks.data_table import Row
from pages.blocks.error_report import report_observation, report_rule
from pages.texts.messages import say
from pages.view.source_list import source_entries
from pages.view.view import View


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


def value_text(dataset: Dataset, each: Observation, language: Language) -> str:
    """Value with qualifier and unit, as the source has it."""
    measure = dataset.measures[each.measure]
    unit = measure.unit_de if language == "de" else measure.unit_en
    if each.number is None or measure.value_type in ("year", "date", "text"):
        return formats.date_or_text(each.value, language)
    number = formats.number(each.number, formats.decimals_in(each.number), language)
    text = formats.with_qualifier(number, each.qualifier, language)
    return f"{text} {unit}"


def observation_row(dataset: Dataset, each: Observation, language: Language) -> Row:
    """The cells of an observation: measure, period, value, scope, note with stage, source."""
    measure = dataset.measures[each.measure]
    note = each.note_de if language == "de" else each.note_en
    stage = say(f"stage.{each.stage}", language) if each.stage else ""
    report = report_observation(dataset, each, value_text(dataset, each, language), language)
    return Row(
        cells=(
            measure.label_de if language == "de" else measure.label_en,
            formats.date_or_text(each.period, language),
            value_text(dataset, each, language),
            _scope(dataset, each, language),
            "; ".join(text for text in (stage, note) if text),
            _sources(dataset, (each.source_id,), language, report),
        )
    )


def rule_row(view: View, rule: ProgrammeRule) -> Row:
    """The cells of a rule of the programme, as those of an observation."""
    language = view.selection.sprache
    years = (
        f"{rule.first_year}–{rule.last_year}" if rule.first_year != rule.last_year else str(rule.first_year)
    )
    value = formats.with_qualifier(formats.number(rule.value, 0, language), rule.qualifier, language)
    return Row(
        cells=(
            say("observations.rule", language, label=_kennzahl(view, rule)),
            years,
            value,
            say("observations.scope_rule", language),
            rule.note_de if language == "de" else rule.note_en,
            _sources(view.dataset, rule.source_ids, language, report_rule(view.dataset, rule, language)),
        )
    )


def _kennzahl(view: View, rule: ProgrammeRule) -> str:

    return indicator(rule.kennzahl).label.said(view.selection.sprache)


def _scope(dataset: Dataset, each: Observation, language: Language) -> str:
    if each.scope == "joint":
        others = ", ".join(dataset.areas[area].label for area in (each.area_id, *each.joint_with))
        return say("observations.scope_joint", language, areas=others)
    if each.scope == "part":
        names = {place.ags: short_name(place.name) for place in dataset.municipalities}
        return say(
            "observations.scope_part", language, places=", ".join(names.get(a, a) for a in each.part_of)
        )
    return say("observations.scope_area", language)


def _sources(dataset: Dataset, source_ids: tuple[str, ...], language: Language, report: Markup) -> str:
    entries = source_entries(dataset, source_ids, language)
    # Each entry comes escaped from its template, so the table may take it as it is.
    listed = [Markup(html_block.rendered("source", source=entry).strip()) for entry in entries]
    # One box: on narrow screens a cell lays out its parts beside each other.
    return Markup("<span>{}</span>").format(Markup("<br>").join([*listed, report] if report else listed))
