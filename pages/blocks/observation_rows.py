"""Observations and rules of the programme as rows of a table: period, value, scope, note and source."""

from __future__ import annotations

from markupsafe import Markup

from data.kennzahlen.registry import kennzahl_of
from data.model.records import Dataset, Observation, ProgrammeRule
from pages.blocks import html_block
from pages.blocks.data_table import Row
from pages.blocks.error_report import report_observation, report_rule
from pages.blocks.observation_words import (
    label_words,
    note_words,
    rule_value,
    rule_years,
    scope_words,
    value_text,
)
from pages.texts.words import Words
from pages.view.source_list import source_entries


def observation_row(dataset: Dataset, each: Observation, say: Words) -> Row:
    """The cells of an observation: measure, period, value, scope, note with stage, source."""
    note = note_words(each, say)
    stage = say(f"stage.{each.stage}") if each.stage else ""
    report = report_observation(dataset, each, value_text(dataset, each, say), say)
    return Row(
        cells=(
            label_words(dataset, each, say),
            say.date_or_text(each.period),
            value_text(dataset, each, say),
            scope_words(dataset, each, say),
            "; ".join(text for text in (stage, note) if text),
            _sources(dataset, (each.source_id,), say, report),
        )
    )


def rule_row(dataset: Dataset, rule: ProgrammeRule, say: Words) -> Row:
    """The cells of a rule of the programme, as those of an observation."""
    return Row(
        cells=(
            say("observations.rule", label=say.term(kennzahl_of(rule.kennzahl).label)),
            rule_years(rule),
            rule_value(rule, say),
            say("observations.scope_rule"),
            say.side(rule.note_de, rule.note_en),
            _sources(dataset, rule.source_ids, say, report_rule(dataset, rule, say)),
        )
    )


def _sources(dataset: Dataset, source_ids: tuple[str, ...], say: Words, report: Markup) -> str:
    entries = source_entries(dataset, source_ids, say)
    # Each entry comes escaped from its template, so the table may take it as it is.
    listed = [Markup(html_block.rendered("source", source=entry).strip()) for entry in entries]
    # One box: on narrow screens a cell lays out its parts beside each other.
    return Markup("<span>{}</span>").format(Markup("<br>").join([*listed, report] if report else listed))
