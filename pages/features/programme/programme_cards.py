"""The cards of the page: what the programme supports, its steps in time, and stated shares of the population."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.model.records import Dataset, Observation
from data.statewide.funding_lines import PRESS_RELEASE, funding_lines
from data.statewide.migration_background import stated_shares
from data.statewide.steps import steps
from pages.blocks import html_block
from pages.blocks.observation_words import label_words, note_words, period_words, value_words
from pages.blocks.source_mark import SourceMark, mark_of, mark_of_words
from pages.texts.words import Words
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class FigureLine:
    """One figure as ``templates/figure_list.html`` writes it."""

    label: str
    period: str
    value: str
    mark: SourceMark


def figure_lines(dataset: Dataset, observations: Sequence[Observation], say: Words) -> list[FigureLine]:
    """A line for each observation, in the order given."""
    return [
        FigureLine(
            label=label_words(dataset, one, say),
            period=period_words(one, say),
            value=value_words(dataset, one, say),
            mark=mark_of(dataset, (one,), say),
        )
        for one in observations
    ]


@dataclass(frozen=True, slots=True)
class Card:
    """One thing supported, or one step in time (then with its period)."""

    title: str
    text: str
    lines: list[FigureLine]
    period: str = ""


def show_funding_cards(view: View) -> None:
    """Write the cards."""
    say, dataset = view.say, view.dataset
    title = say("funding.title")
    html_block.show(
        "funding_cards",
        title=title,
        lead=say("funding.lead"),
        mark=mark_of_words(dataset, PRESS_RELEASE, title, say),
        cards=[
            Card(
                title=say(f"funding.{line.id}"),
                text=say(f"funding.{line.id}_text"),
                lines=figure_lines(dataset, line.observations, say),
            )
            for line in funding_lines(dataset)
        ],
    )


def show_steps(view: View) -> None:
    """Write the line of time."""
    say, dataset = view.say, view.dataset
    html_block.show(
        "programme_steps",
        title=say("step.title"),
        lead=say("step.lead"),
        cards=[
            Card(
                title=say(f"step.{step.id}"),
                text=say(f"step.{step.id}_text"),
                lines=figure_lines(dataset, step.observations, say),
                period=period_words(step.observations[0], say),
            )
            for step in steps(dataset)
        ],
    )


@dataclass(frozen=True, slots=True)
class ShareCard:
    """One stated share; `share` is the number itself, for the length of its own bar out of 100."""

    value: str
    share: float
    label: str
    period: str
    definition: str
    note: str
    mark: SourceMark


def show_share_cards(view: View) -> None:
    """Write the shares beside each other."""
    say, shares = view.say, stated_shares(view.dataset)
    html_block.show(
        "share_cards",
        title=say("background.title"),
        lead=say("background.lead", count=len(shares)),
        cards=[_share_card(view.dataset, one, say) for one in shares],
    )


def _share_card(dataset: Dataset, one: Observation, say: Words) -> ShareCard:
    return ShareCard(
        value=value_words(dataset, one, say),
        share=one.number or 0,
        label=label_words(dataset, one, say),
        period=period_words(one, say),
        definition=dataset.measures[one.measure].definition_de,
        note=note_words(one, say),
        mark=mark_of(dataset, (one,), say),
    )
