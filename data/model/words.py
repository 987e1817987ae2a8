"""A text in the two languages of the atlas; used wherever a term belongs to the data and not to a screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["de", "en"]
LANGUAGES: tuple[Language, ...] = ("de", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in German and English."""

    de: str
    en: str

    def said(self, language: Language) -> str:
        """The words in the given language."""
        return self.de if language == "de" else self.en
