"""The panels that the signs of sources open on a page, read from its HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import html

from data.model.records import Dataset
from pages.blocks.observation_words import about_words, value_words
from tests.words import say

KEY = re.compile(r"\[(S\d{3,})\]")
SIGN = './/button[contains(@class, "wir-source-sign")]'


@dataclass(frozen=True, slots=True)
class PanelEntry:
    """One source in a panel: its key, its title, and what is said of it by label ("Angabe", "Worüber")."""

    source_id: str
    title: str
    facts: dict[str, str]


def plain(text: str) -> str:
    """Text with single spaces and nothing around it."""
    return " ".join(text.split())


def entries(page: str | html.HtmlElement) -> list[PanelEntry]:
    """Every entry of every panel of a page or of a part of it, in order."""
    root = html.fromstring(f"<main>{page}</main>") if isinstance(page, str) else page
    return [
        entry
        for panel in root.xpath('.//div[contains(@class, "wir-source-panel")]')
        for entry in _read(panel)
    ]


def said_of(page: str) -> set[tuple[str, str, str]]:
    """Key of the source, figure as stated, and what it is about, of every entry."""
    return {
        (one.source_id, one.facts.get("Angabe", ""), one.facts.get("Worüber", "")) for one in entries(page)
    }


def stated_of(dataset: Dataset, observation_id: str) -> tuple[str, str, str]:
    """What a panel must say of an observation, as `said_of` gives it."""
    one = dataset.observations[observation_id]
    return (
        one.source_id,
        plain(value_words(dataset, one, say)),
        plain(about_words(dataset, one, say)),
    )


def _read(panel: html.HtmlElement) -> list[PanelEntry]:
    found = []
    for box in panel.xpath("./div"):
        keys = KEY.findall(box.text_content())
        titles = box.xpath('.//*[contains(@class, "wir-source-title")]')
        if not titles:
            continue
        labels = [plain(each.text_content()) for each in box.xpath(".//dt")]
        texts = [plain(each.text_content()) for each in box.xpath(".//dd")]
        assert len(keys) == 1, plain(box.text_content())
        found.append(
            PanelEntry(keys[0], plain(titles[0].text_content()), dict(zip(labels, texts, strict=True)))
        )
    return found
