from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest

from pages.choice.selection import START
from pages.features.slides import deck_link
from pages.features.slides.slide import Slide
from pages.settings.page_paths import PAGES
from tests.first_sights import drawn
from tests.real_tables import real_dataset
from tests.screen import html, link, run, screen

SWITCH = re.compile(r'<nav class="wir-languages".*?</nav>', re.DOTALL)
TARGET = re.compile(r'href="([^"]*)"\s+lang="(\w+)"')


def targets(shown: str) -> dict[str, str]:
    """Where the switch leads, by language."""
    [switch] = SWITCH.findall(shown)
    return {language: href.replace("&amp;", "&") for href, language in TARGET.findall(switch)}


@pytest.mark.parametrize("page", [entry.script for entry in PAGES])
def test_every_page_has_the_switch_and_both_languages(page: str) -> None:
    assert set(targets(html(screen(page)))) == {"de", "en"}


def test_switch_keeps_the_view() -> None:
    shown = html(screen(jahr="2020", gebiet="hanau"))
    assert targets(shown) == {
        "de": "./?jahr=2020&gebiet=hanau&sprache=de",
        "en": "./?jahr=2020&gebiet=hanau&sprache=en",
    }


def test_switch_keeps_the_slides() -> None:
    slides = deck_link.write((Slide("programm", START, "Mein Titel"),), real_dataset())
    shown = html(screen("presentation_page.py", folien=slides))
    assert targets(shown)["en"] == f"praesentation?{urlencode({'folien': slides, 'sprache': 'en'})}"


def test_address_without_the_usual_language_stays_short() -> None:
    assert link(screen(sprache="de")) == {}
    assert link(screen(sprache="en")) == {"sprache": "en"}


def test_document_says_its_language() -> None:
    assert drawn().language == "de"
    assert drawn("", "sprache=en").language == "en"
    assert 'lang="en"' in drawn("", "sprache=en").html


def test_language_stays_in_the_session_and_changes_with_the_address() -> None:
    app = screen(sprache="en", jahr="2020")
    assert "Case-management posts" in html(app)
    app.query_params["sprache"] = "de"
    assert "Vorgesehene Fallmanagement-Stellen" in html(run(app))
    assert link(app) == {"jahr": "2020"}


def test_page_that_says_no_view_follows_the_address_too() -> None:
    app = screen("presentation_page.py", sprache="en")
    assert "<h1>Presentation</h1>" in html(app)
    app.query_params["sprache"] = "de"
    assert "<h1>Präsentation</h1>" in html(run(app))
    app.query_params.clear()
    assert "<h1>Präsentation</h1>" in html(run(app))


def test_menu_in_the_first_sight_keeps_the_language() -> None:
    assert 'href="/kreis?sprache=en"' in drawn("", "sprache=en").html
    assert re.search(r'class="fs-home" href="/\?sprache=en"', drawn("", "sprache=en").html)


def test_own_limits_are_typed_as_each_language_writes_numbers() -> None:
    for language, typed in (("en", "0.5; 1; 1.5"), ("de", "0,5; 1; 1,5")):
        app = screen(sprache=language, kennzahl="ikw-veranstaltungen", klassen="eigene")
        app.text_input(key="w_grenzen").set_value(typed)
        assert link(run(app))["grenzen"] == "0.5,1,1.5"
