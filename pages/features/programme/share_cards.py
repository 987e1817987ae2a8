"""Shares of people with a migration background: figures of different definitions, side by side and never joined."""

from __future__ import annotations

from dataclasses import dataclass

from data.model.records import Dataset, Observation
from data.model.words import Language
from data.statewide.migration_background import stated_shares
from pages.blocks import html_block
from pages.blocks.source_mark import SourceMark, mark_of
from pages.blocks.stated_words import label_words, note_words, period_words, value_words
from pages.texts.messages import say
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
    language, shares = view.selection.sprache, stated_shares(view.dataset)
    html_block.show(
        "share_cards",
        title=say("background.title", language),
        lead=say("background.lead", language, count=len(shares)),
        cards=[_card(view.dataset, one, language) for one in shares],
    )


def _card(dataset: Dataset, one: Observation, language: Language) -> ShareCard:
    return ShareCard(
        value=value_words(dataset, one, language),
        share=one.number or 0,
        label=label_words(dataset, one, language),
        period=period_words(one, language),
        definition=dataset.measures[one.measure].definition_de,
        note=note_words(one, language),
        mark=mark_of(dataset, (one,), language),
    )
