"""Everything the sources say of an area: contradictions side by side, then all observations, used or not."""

from __future__ import annotations

from data.figures.conflicts import Conflict, conflicts
from data.model.records import Dataset
from pages.blocks import html_block
from pages.blocks.data_table import Column
from pages.blocks.observation_rows import observation_row, rule_row
from pages.blocks.observation_words import observations_of, rules_of
from pages.features.tables.conflict_list import CONFLICT_HEADS, conflict_block
from pages.view.figure_words import FigureWords
from pages.view.source_list import source_entries
from pages.view.view import View


def show_profile_observations(words: FigureWords, views: list[View], area_id: str) -> None:
    """Write conflicts, observations and rules, and the sources of the figures above."""
    say = words.say
    found, rules = observations_of(words.dataset, area_id), rules_of(words.dataset, area_id)
    differing = conflicts_of(words.dataset, area_id)
    figures = [source for each in views for source in each.table.cells[area_id].figure.source_ids]
    # Gaps rest on sources too: those that speak of the matter without a figure for the year.
    used = [*figures, *(each.source_id for each in found)]
    heads = ("measure", "period", "value", "scope", "note", "source")
    html_block.show(
        "profile_observations",
        title=say("observations.title"),
        conflicts_title=say("observations.conflicts", count=len(differing))
        if differing
        else say("observations.conflicts_none"),
        conflict_columns=[_column(say(f"widerspruch.{head}"), head) for head in CONFLICT_HEADS],
        conflicts=[conflict_block(words, one) for one in differing],
        no_conflict=say("observations.no_conflict"),
        all_title=say("observations.caption", count=len(found) + len(rules)),
        columns=[_column(say(f"observations.{head}"), head) for head in heads],
        rows=[
            *[observation_row(words.dataset, each, say) for each in found],
            *[rule_row(words.dataset, each, say) for each in rules],
        ],
        sources_title=say("observations.sources"),
        sources=source_entries(words.dataset, used, say),
    )


def conflicts_of(dataset: Dataset, area_id: str) -> list[Conflict]:
    """Contradictions about the area, alone, together with others, or about a town in it."""
    return [one for one in conflicts(dataset) if area_id in one.areas]


def _column(label: str, head: str) -> Column:
    return Column(label, folds=head in {"period", "scope"})
