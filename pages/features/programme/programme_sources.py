"""The list of every source that a number or a text on the page about the programme stands on."""

from __future__ import annotations

from collections.abc import Iterator

from data.model.records import Dataset
from data.statewide.budget import budget_years, other_scopes
from data.statewide.budget_rise import budget_rise
from data.statewide.funding_lines import PRESS_RELEASE, funding_lines
from data.statewide.migration_background import stated_shares
from data.statewide.steps import steps
from pages.blocks import html_block
from pages.view.source_list import source_entries
from pages.view.view import View


def show_programme_sources(view: View) -> None:
    """Write the list, by key."""
    html_block.show(
        "sources",
        title=view.say("programme.sources"),
        paragraphs=[],
        sources=source_entries(view.dataset, programme_sources(view.dataset), view.say),
    )


def programme_sources(dataset: Dataset) -> list[str]:
    """Keys of the sources in ascending order, each once."""
    told = {dataset.observations[each].source_id for each in _observation_ids(dataset)}
    return sorted({PRESS_RELEASE, *told})


def _observation_ids(dataset: Dataset) -> Iterator[str]:
    for figure in budget_years(dataset):
        yield from figure.candidate_ids
    yield from (part.observation.id for part in budget_rise(dataset).parts)
    for line in funding_lines(dataset):
        yield from (one.id for one in line.observations)
    for step in steps(dataset):
        yield from (one.id for one in step.observations)
    yield from (one.id for one in (*other_scopes(dataset), *stated_shares(dataset)))
