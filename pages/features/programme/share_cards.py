"""Shares of people with a migration background: figures of different definitions, side by side and never joined."""

from __future__ import annotations

from dataclasses import dataclass

from data.model.records import Dataset, Observation
from data.statewide.migration_background import stated_shares
from pages.blocks import html_block
from pages.blocks.source_mark import SourceMark, mark_of
from pages.blocks.stated_words import label_words, note_words, period_words, value_words
from pages.texts.words import Words
from pages.view.view import View


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
        cards=[_card(view.dataset, one, say) for one in shares],
    )


def _card(dataset: Dataset, one: Observation, say: Words) -> ShareCard:
    return ShareCard(
        value=value_words(dataset, one, say),
        share=one.number or 0,
        label=label_words(dataset, one, say),
        period=period_words(one, say),
        definition=dataset.measures[one.measure].definition_de,
        note=note_words(one, say),
        mark=mark_of(dataset, (one,), say),
    )
