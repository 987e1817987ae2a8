"""The cards of the page: what the programme supports, its steps in time, and stated shares of the population."""

from __future__ import annotations

from dataclasses import dataclass

from data.model.records import Dataset
from data.statewide.funding_lines import PRESS_RELEASE, funding_lines
from data.statewide.migration_background import stated_shares
from data.statewide.steps import steps
from pages.blocks import html_block
from pages.blocks.observation_words import period_words
from pages.blocks.source_mark import StatedFigure, mark_of_words, stated_figure
from pages.texts.words import Words


@dataclass(frozen=True, slots=True)
class Card:
    """One thing supported, or one step in time (then with its period)."""

    title: str
    text: str
    lines: list[StatedFigure]
    period: str = ""


def show_funding_cards(dataset: Dataset, say: Words) -> None:
    """Write the cards."""
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
                lines=[stated_figure(dataset, one, say) for one in line.observations],
            )
            for line in funding_lines(dataset)
        ],
    )


def show_steps(dataset: Dataset, say: Words) -> None:
    """Write the line of time."""
    html_block.show(
        "programme_steps",
        title=say("step.title"),
        lead=say("step.lead"),
        cards=[
            Card(
                title=say(f"step.{step.id}"),
                text=say(f"step.{step.id}_text"),
                lines=[stated_figure(dataset, one, say) for one in step.observations],
                period=period_words(step.observations[0], say),
            )
            for step in steps(dataset)
        ],
    )


@dataclass(frozen=True, slots=True)
class ShareCard:
    """One stated share; `share` is the number itself, for the length of its own bar out of 100."""

    figure: StatedFigure
    share: float
    definition: str


def show_share_cards(dataset: Dataset, say: Words) -> None:
    """Write the shares beside each other."""
    shares = stated_shares(dataset)
    html_block.show(
        "share_cards",
        title=say("background.title"),
        lead=say("background.lead", count=len(shares)),
        cards=[
            ShareCard(
                figure=stated_figure(dataset, one, say),
                share=one.number or 0,
                definition=say.of_data(dataset.measures[one.measure].definition_de),
            )
            for one in shares
        ],
    )
