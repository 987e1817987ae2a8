"""What the programme supports: one card for each thing the press release names, with its known figures."""

from __future__ import annotations

from dataclasses import dataclass

from data.statewide.funding_lines import PRESS_RELEASE, funding_lines
from pages.blocks import html_block
from pages.blocks.figure_list import FigureLine, figure_lines
from pages.blocks.source_mark import mark_of_words
from pages.texts.messages import say
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
    language, dataset = view.selection.sprache, view.dataset
    title = say("funding.title", language)
    html_block.show(
        "funding_cards",
        title=title,
        lead=say("funding.lead", language),
        mark=mark_of_words(dataset, PRESS_RELEASE, title, language),
        cards=[
            Card(
                title=say(f"funding.{line.id}", language),
                text=say(f"funding.{line.id}_text", language),
                lines=figure_lines(dataset, line.observations, language),
            )
            for line in funding_lines(dataset)
        ],
    )
