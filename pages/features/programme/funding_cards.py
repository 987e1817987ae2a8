"""What the programme supports: one card for each thing the press release names, with its known figures."""

from __future__ import annotations

from dataclasses import dataclass

from data.statewide.funding_lines import PRESS_RELEASE, funding_lines
from pages.blocks import html_block
from pages.blocks.figure_list import FigureLine, figure_lines
from pages.blocks.source_mark import mark_of_words
from pages.view.view import View


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
