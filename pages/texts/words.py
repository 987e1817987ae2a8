"""What the interface says in one language: sentences by key, numbers, money, dates, and terms that belong to the data.

The sentences stand in one catalogue per language: the files of ``texts/de`` and its like, by topic. Words that belong to
the data (names of Kennzahlen, units) stand beside the data instead, see `data.model.words`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from data.model import formats, words
from data.model.figure import Term
from data.model.records import SumQualifier
from data.model.words import Language


@dataclass(frozen=True, slots=True)
class Words:
    """Says everything in one language; by habit a variable of this type is called `say`."""

    language: Language

    def __call__(self, key: str, /, **values: object) -> str:
        """The sentence of that key with the values filled in.

        Args:
            key: ``section.name``; with a value ``count`` of 1, ``section.name_one`` is preferred where it exists.
            values: For the places in braces; inserted as they are, so HTML must escape the result. A ``count`` has its
                thousands marked.

        Raises:
            KeyError: The catalogue has no such sentence, or a place in it is not filled.
        """
        texts = catalogue(self.language)
        count = values.get("count")
        if count == 1 and f"{key}_one" in texts:
            key = f"{key}_one"
        if isinstance(count, int):
            values["count"] = self.number(count, 0)
        return texts[key].format(**values) if values else texts[key]

    def __contains__(self, key: str) -> bool:
        """Whether there is a sentence of that key."""
        return key in catalogue(self.language)

    def term(self, text: words.Words) -> str:
        """A text of the data that is kept in every language: the label of a Kennzahl, a unit."""
        return text.said(self.language)

    def side(self, de: str, en: str) -> str:
        """One of two columns of a table that hold the same in German and English."""
        return de if self.language == "de" else en

    def of_data(self, german: str) -> str:
        """A German text of the tables that has no column for English; see `data.model.words.in_language`."""
        return words.in_language(german, self.language)

    def number(self, value: float, decimals: int) -> str:
        """The value with exactly so many decimals: "96.023", "1,04"; see `data.model.formats.number`."""
        return formats.number(value, decimals, self.language)

    def typed(self, text: str) -> str:
        """A number that a reader has typed, as Python writes it; see `data.model.formats.typed`."""
        return formats.typed(text, self.language)

    def money(self, euros: float) -> str:
        """Euros: "1,65 Mio. €", "50.000 €"; see `data.model.formats.money`."""
        return formats.money(euros, self.language)

    def day(self, when: date) -> str:
        """A date: "31.12.2018"."""
        return formats.day(when, self.language)

    def date_or_text(self, text: str) -> str:
        """A source's own words with ISO dates in them written out; see `data.model.formats.date_or_text`."""
        return formats.date_or_text(text, self.language)

    def with_qualifier(self, text: str, qualifier: SumQualifier) -> str:
        """A number's text with how far it holds: "über 70"; exact ones unchanged."""
        return formats.with_qualifier(text, qualifier, self.language)

    def disputed(self, low: str, high: str) -> str:
        """A range that sources of equal rank span: "70 bis 80 (strittig)"."""
        return formats.disputed(low, high, self.language)

    def sum_text(self, terms: Sequence[Term], decimals: int = 0) -> str:
        """The calculation of a partial figure: "rund 30 + 16 = mindestens 46"; empty with fewer than two terms."""
        return formats.sum_text(terms, self.language, decimals)


@cache
def languages() -> tuple[Language, ...]:
    """Languages that have a catalogue, German first."""
    return tuple(each for each in words.LANGUAGES if _folder(each).is_dir())


@cache
def catalogue(language: Language) -> dict[str, str]:
    """All sentences of a language by key (``section.name``).

    Raises:
        ValueError: A key stands in two files.
    """
    texts: dict[str, str] = {}
    for file in sorted(_folder(language).glob("*.toml")):
        for section, entries in tomllib.loads(file.read_text(encoding="utf-8")).items():
            for name, text in entries.items():
                if f"{section}.{name}" in texts:
                    raise ValueError(f"{file.name}: {section}.{name} stands in another file too")
                texts[f"{section}.{name}"] = text
    return texts


def _folder(language: Language) -> Path:
    return Path(__file__).parent / language
