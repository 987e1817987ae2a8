"""The interface's sentences, from one catalogue per language: the files of ``texts/de`` and its like, by topic.

Words that belong to the data (names of Kennzahlen, units) stand beside the data instead, see `data.model.words`.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from data.model.words import Language


@cache
def languages() -> tuple[Language, ...]:
    """Languages that have a catalogue, German first."""
    every: tuple[Language, ...] = ("de", "en")
    return tuple(each for each in every if _folder(each).is_dir())


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


def say(key: str, language: Language, /, **values: object) -> str:
    """The sentence of that key with the values filled in.

    Args:
        key: ``section.name``; with a value ``count`` of 1, ``section.name_one`` is preferred where it exists.
        language: Language of the interface.
        values: For the places in braces; inserted as they are, so HTML must escape the result.

    Raises:
        KeyError: The catalogue has no such sentence, or a place in it is not filled.
    """
    texts = catalogue(language)
    if values.get("count") == 1 and f"{key}_one" in texts:
        key = f"{key}_one"
    return texts[key].format(**values) if values else texts[key]


def _folder(language: Language) -> Path:
    return Path(__file__).parent / language
