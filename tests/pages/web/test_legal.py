from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from starlette.routing import Router

from pages.frame.page_frame import LEGAL_PARTS
from pages.settings.configuration import Body, Configuration, read_configuration
from pages.web.legal import legal_gaps, legal_page, packages, warn_of_gaps
from pages.web.routes import own_routes
from tests.conftest import Answer

EXAMPLE = Path(__file__).resolve().parents[3] / "operations" / "wir-atlas.example.toml"
PERMISSIVE = (
    "0BSD",
    "Apache",
    "Artistic",  # one of the licences that text-unidecode may be taken under
    "BSD",
    "CC0-1.0",
    "HPND",
    "ISC",
    "MIT",
    "OFL",
    "PSF",
    "Zlib",
)
OTHERS = {
    "certifi": "MPL 2.0: a list of certificates, unchanged",
    "psycopg": "LGPL 3: used as a library, replaceable, and only where PostgreSQL is configured",
    "psycopg-binary": "as psycopg",
}


def page_of(body: Body) -> html.HtmlElement:
    return html.fromstring(legal_page(Configuration(body=body), "/atlas/"))


def test_blanks_are_marked_and_listed() -> None:
    page = page_of(Body())
    assert legal_gaps(Body()) == ["name", "anschrift", "vertretung", "mail", "datenschutz"]
    marked = " ".join(each.text_content() for each in page.xpath("//span[@class='missing']"))
    assert set(re.findall(r"\[traeger\] (\w+)", marked)) == set(legal_gaps(Body()))


def test_complete_example_leaves_no_blank() -> None:
    body = read_configuration(EXAMPLE).body
    assert legal_gaps(body) == []
    page = page_of(body)
    assert page.xpath("//*[@class='missing']") == []
    assert body.name in page.text_content()


def test_page_has_every_part_that_the_foot_links_to() -> None:
    assert [each for each in LEGAL_PARTS if not page_of(Body()).xpath(f"//h2[@id='{each}']")] == []


@pytest.mark.parametrize("field", ["name", "representative", "telephone", "log_note", "data_protection"])
def test_hostile_settings_are_text(field: str) -> None:
    hostile: dict[str, Any] = {field: "<script>alert(1)</script>"}
    page = page_of(replace(Body(), **hostile))
    assert page.xpath("//script") == []
    assert "<script>alert(1)</script>" in page.text_content()


@pytest.mark.parametrize(
    ("address", "warned"), [("127.0.0.1", False), ("localhost", False), ("0.0.0.0", True), ("", True)]
)
def test_log_says_what_is_missing_where_others_can_reach_the_atlas(
    caplog: pytest.LogCaptureFixture, address: str, warned: bool
) -> None:
    with caplog.at_level(logging.WARNING, logger="wir_atlas"):
        warn_of_gaps(Configuration(), address)
    assert ("[traeger] name, anschrift" in caplog.text) is warned


def test_every_package_is_listed_with_a_permissive_licence() -> None:
    listed = packages()
    assert len(listed) > 60
    odd = {each.name: each.licence for each in listed if not any(kind in each.licence for kind in PERMISSIVE)}
    assert set(odd) == set(OTHERS)


def test_frame_is_english_on_demand_and_the_german_texts_say_that_they_are_german(
    ask: Callable[..., Answer],
) -> None:
    page = html.fromstring(ask(Router(own_routes("/atlas")), "/atlas/recht", query="sprache=en").body)
    assert page.get("lang") == "en"
    headings = [each.text_content() for each in page.xpath("//h1 | //h2")]
    assert headings == [
        "Legal information",
        "Legal notice",
        "Data protection",
        "Accessibility statement",
        "Licences",
    ]
    assert page.xpath("//main//a/@href")[0] == "/atlas/?sprache=en"
    german = [each for each in page.xpath("//main//p[not(ancestor-or-self::*[@lang='de'])]")]
    assert [each.text_content().strip() for each in german] == [
        "To the map",
        "The law asks for these texts in German; the German text below is the one that holds.",
    ]
    assert html.fromstring(legal_page(Configuration(), "/")).get("lang") == "de"


def test_page_is_open_to_everybody(ask: Callable[..., Answer]) -> None:
    answer = ask(Router(own_routes("/atlas")), "/atlas/recht")
    assert answer.status == 200
    assert b'href="/atlas/"' in answer.body
