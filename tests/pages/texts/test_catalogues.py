"""Every sentence in every language, with the same places to fill in."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from string import Formatter

import pytest

from pages.texts.words import Words, catalogue, languages

TEXTS = Path(__file__).resolve().parents[3] / "pages" / "texts"
OTHERS = [each for each in languages() if each != "de"]
GERMAN = re.compile(
    r"[„]|\b(?:der|die|das|und|nicht|ist|sind|eine[nrms]?|kein[en]*|für|mit|oder|wird|werden)\b"
)
ENGLISH = re.compile(r"[”]|\b(?:the|and|of|is|are|not|with|for|or|to|you|your|this)\b")


def entries(language: str) -> dict[str, set[str]]:
    """The keys by file."""
    found = {}
    for file in sorted((TEXTS / language).glob("*.toml")):
        sections = tomllib.loads(file.read_text(encoding="utf-8"))
        found[file.name] = {f"{section}.{name}" for section, texts in sections.items() for name in texts}
    return found


def places(text: str) -> list[str]:
    named = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    # Those in the words of a script (`presenting.js`).
    return sorted([*named, *re.findall(r"%[a-z]+", text)])


def test_english_is_offered() -> None:
    assert languages() == ("de", "en")


@pytest.mark.parametrize("language", OTHERS)
def test_no_sentence_is_missing_and_none_too_many(language: str) -> None:
    assert entries(language) == entries("de")


@pytest.mark.parametrize("language", OTHERS)
def test_places_to_fill_in_are_the_same(language: str) -> None:
    german, other = catalogue("de"), catalogue(language)
    wrong = [key for key in german if places(german[key]) != places(other[key])]
    assert wrong == []


def test_english_sentences_are_finished_english() -> None:
    for key, text in catalogue("en").items():
        assert text.strip(), key
        assert "  " not in text, key
        assert not re.search(r"TODO|XXX|<[a-z/]", text), key
        assert not GERMAN.search(text), key


def test_german_sentences_are_german() -> None:
    said = {key: re.sub(r"\{\w+\}", "", text) for key, text in catalogue("de").items()}
    assert [key for key, text in said.items() if ENGLISH.search(text)] == []


SAME = {
    *("WIR", "Atlas", "Hessen", "AGS", "IKW", "UTM", "ZIP", "km", "km²", "Rhein", "Main", "Regierungsbezirk"),
    *("GeoPackage", "GeoJSON", "TopoJSON", "PowerPoint", "Data", "Package", "Deutsch", "English"),
    *("Link", "Code", "Name", "Motto", "Orange", "Filter"),
}
"""Names, and words that both languages have."""


def test_no_sentence_is_only_copied() -> None:
    german, english = catalogue("de"), catalogue("en")
    same = [text for key, text in german.items() if text == english[key]]
    words = {word for text in same for word in re.findall(r"[^\W\d_]{2,}", re.sub(r"\{\w+\}|%\w+", "", text))}
    assert words - SAME == set()


def test_numbers_and_days_are_english() -> None:
    say = Words("en")
    assert say.number(96023, 0) == "96,023"
    assert say.number(1.04, 2) == "1.04"
    assert say.money(1_650_000) == "€1.65\u00a0million"
    assert say("legend.count", count=1) == "1 area"
    assert say("legend.count", count=7) == "7 areas"
