"""The steps of the programme on a line of time, oldest first."""

from __future__ import annotations

from data.statewide.steps import steps
from pages.blocks import html_block
from pages.blocks.figure_list import figure_lines
from pages.blocks.stated_words import period_words
from pages.features.programme.funding_cards import Card
from pages.view.view import View


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
