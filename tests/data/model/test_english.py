from __future__ import annotations

import re

import pytest

from data.model.formats import date_or_text
from data.model.words import in_language
from tests.real_tables import real_dataset

GERMAN = re.compile(
    r"[äöüßÄÖÜ]|\b(?:der|die|das|und|ohne|vor|nach|bis|ab|ca|oder|mit|eine[rsm]?|für|vom|amtlich\w*|Zensus|Zitat|Stand|Zahl)\b"
)


def german_texts() -> set[str]:
    """Texts of the tables that have no column for English, names of publishers but for descriptions of them left out."""
    tables = real_dataset()
    texts = {each.definition_de for each in tables.measures.values()}
    texts |= {each.date for each in tables.sources.values()} | {
        each.licence for each in tables.sources.values()
    }
    texts |= {
        each.publisher for each in tables.sources.values() if each.publisher.startswith("Internetseite ")
    }
    texts |= {each.period for each in tables.observations.values()}
    texts |= {each.census_basis for each in tables.populations.values()}
    return {text for text in texts if GERMAN.search(text) and not text.startswith("Datenlizenz Deutschland")}


def test_every_german_text_of_the_tables_has_an_english_twin() -> None:
    found = german_texts()
    assert len(found) > 80, "the walk found too little to prove anything"
    assert {text for text in found if in_language(text, "en") == text} == set()


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("ohne Datum (2022 oder später)", "undated (2022 or later)"),
        ("2023-09 (ohne Tag)", "September 2023 (no day)"),
        ("2019-08-07 (Stand)", "7 Aug 2019 (as at)"),
        ("2018-12-31", "31 Dec 2018"),
        ("Etwas Neues", "Etwas Neues"),
    ],
)
def test_dates_of_sources_are_said_in_english(german: str, english: str) -> None:
    assert date_or_text(german, "en") == english


def test_german_stays_german() -> None:
    assert in_language("Zensus 2022", "de") == "Zensus 2022"
