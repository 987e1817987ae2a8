"""No German stands on English pages and no English on German ones, names and explained trade terms apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from html import unescape

import pytest

from data.kennzahlen.registry import KENNZAHLEN
from data.model.words import Language, in_language
from data.places.place_index import search_places
from geo.boundaries.areas import licence_line
from pages.choice.selection import SECTION_SLUGS
from pages.settings.page_paths import PAGES
from pages.texts.words import catalogue
from tests.first_sights import drawn
from tests.real_tables import real_dataset

VIEWS = [
    *((entry.path, "") for entry in PAGES),
    ("", "kennzahl=vielfaltszentrum&sicht=tabelle"),
    ("", "kennzahl=ikw-veranstaltungen&jahr=2024&sicht=rangfolge&gebiet=hanau"),
    ("", "kennzahl=einwohner&sicht=verlauf"),
    ("kreis", "gebiet=lahn-dill-kreis&kennzahl=ikw-veranstaltungen"),
    ("vergleich", "gebiete=hanau,kassel&ansicht=unterschiede"),
    ("vergleich", "ansicht=veraenderung"),
    *(("daten", f"abschnitt={section}") for section in SECTION_SLUGS),
]
WORD = re.compile(r"[^\W\d_]{3,}")
SAID_TO_READERS = re.compile(r'>([^<>]+)<|\b(?:title|aria-label|alt|placeholder)="([^"]*)"')
UNSEEN = re.compile(r'<(script|style)\b.*?</\1>|<span class="fs-icon[^>]*>[^<]*</span>', re.DOTALL)
SWITCH = re.compile(r'<nav class="wir-languages".*?</nav>', re.DOTALL)

TRADE_TERMS = """
    WIR Atlas Hessen Fallmanagement WIR-Fallmanager Koordination Mitarbeit Vielfaltszentrum Vielfaltszentren
    Integrationslotsen Integrationslotsinnen Landkreis Landkreise Kreisfreie kreisfreie Stadt Städte Sonderstatusstadt
    Sonderstatusstädte Regierungsbezirk Interkulturelle Woche Tag des Flüchtlings Modellregionen Integration Land Länder
    Landtag Mikrozensus Zensus Einwanderungsgeschichte Ausländerzentralregister Integrationsmonitor Fördervolumen
    Leichte Sprache Gebärdensprache
    Impressum Datenschutz Barrierefreiheit Lizenzen Datenlizenz Deutschland Namensnennung Bundesamt Statistisches
    Zwischenzeile Kommunen Stabsstelle Würdigung rund über fast bis seit mindestens genau nein teilweise Tsd Mio
""".split()  # fmt: skip # noqa: SIM905
"""Said in German on English pages too, where they first stand with an explanation."""

BOTH = ("also", "Million", "will")
"""Words of both languages that the catalogues have in one alone."""
ADDRESS = re.compile(r"/[a-z]*[?]\S+")
UMLAUT = re.compile("[äöüß]")


@cache
def names() -> tuple[str, ...]:
    """What has the same name in every language: places, sources and what is quoted of them; long ones first."""
    tables = real_dataset()
    found = {text for each in tables.sources.values() for text in (each.title, each.publisher, each.location)}
    found |= {each.value for each in tables.observations.values()}
    found |= {text for each in tables.areas.values() for text in (each.name, each.label, each.long_name)}
    found |= {place.label for place in search_places(tables)} | {licence_line(), *KENNZAHLEN}
    found |= {place.name for place in tables.municipalities}
    return tuple(sorted((each for each in found if WORD.search(each)), key=len, reverse=True))


@cache
def vocabulary(language: Language) -> frozenset[str]:
    """The words of the catalogue, of the Kennzahlen and of the tables, in small letters."""
    tables = real_dataset()
    german = {text for each in tables.measures.values() for text in (each.label_de, each.definition_de)}
    german |= {each.note_de for each in tables.observations.values()} | {
        each.note_de for each in tables.rules
    }
    if language == "de":
        texts = german
    else:
        texts = {in_language(text, "en") for text in german} - german
        texts |= {each.label_en for each in tables.measures.values()}
        texts |= {each.note_en for each in tables.observations.values()} | {
            each.note_en for each in tables.rules
        }
    terms = {term for each in KENNZAHLEN.values() for term in (each.label, each.short, each.definition)}
    texts |= {term.said(language) for term in terms} | set(catalogue(language).values())
    return frozenset(word.lower() for text in texts for word in WORD.findall(without_names(text)))


def foreign(language: Language) -> frozenset[str]:
    """Words of the other language alone."""
    other: Language = "de" if language == "en" else "en"
    return vocabulary(other) - vocabulary(language) - {word.lower() for word in (*TRADE_TERMS, *BOTH)}


def said(html: str) -> Iterable[str]:
    """Texts and names of controls, each once."""
    shown = SWITCH.sub("", UNSEEN.sub("", html))
    return dict.fromkeys(unescape(text or name) for text, name in SAID_TO_READERS.findall(shown))


def without_names(text: str) -> str:
    text = ADDRESS.sub("", text)
    for name in names():
        if name in text:
            text = text.replace(name, "")
    return text


def wrong_words(html: str, language: Language) -> dict[str, list[str]]:
    """By text, the words in it that belong to the other language."""
    other, terms = foreign(language), {word.lower() for word in TRADE_TERMS}

    def is_wrong(word: str) -> bool:
        low = word.lower()
        return low in other or (language == "en" and bool(UMLAUT.search(low)) and low not in terms)

    found = {}
    for text in said(html):
        if any(map(is_wrong, WORD.findall(text))):
            words = [word for word in WORD.findall(without_names(text)) if is_wrong(word)]
            if words:
                found[text] = words
    return found


@pytest.mark.parametrize(("page", "query"), VIEWS)
@pytest.mark.parametrize("language", ["de", "en"])
def test_page_speaks_one_language(page: str, query: str, language: Language) -> None:
    spoken = query if language == "de" else f"{query}&sprache=en".lstrip("&")
    assert wrong_words(drawn(page, spoken).html, language) == {}


def test_walk_finds_the_other_language() -> None:
    assert wrong_words("<p>Keine Angabe für dieses Gebiet</p>", "en")
    assert wrong_words('<p title="No figure for this area">Gebiet</p>', "de")
    assert not wrong_words("<p>Landkreis (rural district) Waldeck-Frankenberg</p>", "en")
