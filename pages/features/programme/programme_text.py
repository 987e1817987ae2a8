"""What the press release says in words (aim, case management), and every source the page stands on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from data.model.records import Dataset
from data.statewide.budget import budget_years, other_scopes
from data.statewide.budget_rise import budget_rise
from data.statewide.funding_lines import PRESS_RELEASE, funding_lines
from data.statewide.migration_background import stated_shares
from data.statewide.steps import steps
from pages.blocks import html_block
from pages.blocks.source_mark import mark_of_words
from pages.texts.words import Words
from pages.view.source_list import source_entries

TaskId = Literal["ueberblick", "netzwerk", "ehrenamt", "weiterleitung", "fachstellen", "koordination"]
TASKS: tuple[TaskId, ...] = get_args(TaskId)
"""In the order in which they are read; the first half stands left of the centre, the second right of it."""


def show_programme_head(dataset: Dataset, say: Words) -> None:
    """Write title, aim and the hint at the source signs."""
    title = say("programme.title")
    html_block.show(
        "programme_head",
        title=title,
        aim=say("programme.aim"),
        mark=mark_of_words(dataset, PRESS_RELEASE, title, say),
        hint=say("programme.marks"),
    )


def show_casework(dataset: Dataset, say: Words) -> None:
    """Write the diagram: a list for those who read or hear it, lines around a centre for those who see it."""
    title = say("casework.title")
    html_block.show(
        "casework",
        title=title,
        lead=say("casework.lead"),
        mark=mark_of_words(dataset, PRESS_RELEASE, title, say),
        centre=say("casework.centre"),
        purpose=say("casework.purpose"),
        tasks=[(say(f"casework.{task}_task"), say(f"casework.{task}_partner")) for task in TASKS],
    )


def show_programme_sources(dataset: Dataset, say: Words) -> None:
    """Write the list, by key."""
    html_block.show(
        "sources",
        title=say("programme.sources"),
        paragraphs=[],
        sources=source_entries(dataset, programme_sources(dataset), say),
    )


def programme_sources(dataset: Dataset) -> list[str]:
    """Keys of the sources in ascending order, each once."""
    stated = {dataset.observations[each].source_id for each in _observation_ids(dataset)}
    return sorted({PRESS_RELEASE, *stated})


def _observation_ids(dataset: Dataset) -> Iterator[str]:
    for figure in budget_years(dataset):
        yield from figure.candidate_ids
    yield from (part.observation.id for part in budget_rise(dataset).parts)
    for line in funding_lines(dataset):
        yield from (one.id for one in line.observations)
    for step in steps(dataset):
        yield from (one.id for one in step.observations)
    yield from (one.id for one in (*other_scopes(dataset), *stated_shares(dataset)))
