"""A text in the two languages of the atlas; used wherever a term belongs to the data and not to a screen."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

Language = Literal["de", "en"]
LANGUAGES: dict[Language, str] = {"de": "de-DE", "en": "en-GB"}
"""Each with its tag: how numbers and dates are written in it, and what files say of their language."""


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in German and English."""

    de: str
    en: str

    def said(self, language: Language) -> str:
        """The words in the given language."""
        return self.de if language == "de" else self.en


def in_language(german: str, language: Language) -> str:
    """A German text of the tables that has no column for English: definitions, dates of sources, licences.

    One without an English twin in ``english.csv`` stays German.
    """
    return german if language == "de" else _english().get(german, german)


@cache
def _english() -> dict[str, str]:
    with Path(__file__).with_name("english.csv").open(encoding="utf-8", newline="") as file:
        return {row["german"]: row["english"] for row in csv.DictReader(file)}
