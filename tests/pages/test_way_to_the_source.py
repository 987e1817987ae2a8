"""From every figure of every page to its source in two clicks.

The first click opens the sign beside the figure, the second its link. A number that only leads to a figure (in a
ranking, a matrix, a picture of years) is itself a link, and what it leads to has the sign.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html as parser

from data.figures.figure_choice import figure
from tests.real_tables import real_dataset
from tests.screen import html, screen
from tests.source_panels import entries, plain

VIEWS: dict[str, tuple[str, dict[str, str]]] = {
    "karte": ("map_page.py", {}),
    "karte ikw": ("map_page.py", {"kennzahl": "ikw-veranstaltungen", "jahr": "2019", "gebiet": "hanau"}),
    "tabelle": ("map_page.py", {"sicht": "tabelle"}),
    "tabelle ikw": ("map_page.py", {"kennzahl": "ikw-veranstaltungen", "jahr": "2019", "sicht": "tabelle"}),
    "tabelle beginn": ("map_page.py", {"kennzahl": "vielfaltszentrum", "jahr": "2021", "sicht": "tabelle"}),
    "rangfolge": ("map_page.py", {"sicht": "rangfolge"}),
    "verlauf": ("map_page.py", {"kennzahl": "ikw-veranstaltungen", "jahr": "2019", "sicht": "verlauf"}),
    "karte lücke": ("map_page.py", {"kennzahl": "koordination", "jahr": "2021", "gebiet": "kassel"}),
    "karte beginn": ("map_page.py", {"kennzahl": "vielfaltszentrum", "jahr": "2024"}),
    "karte einwohner": ("map_page.py", {"kennzahl": "einwohner", "bezug": "absolut", "jahr": "2024"}),
    "ikw": ("week_page.py", {"kennzahl": "ikw-veranstaltungen", "jahr": "2019", "gebiet": "hanau"}),
    "ikw organisationen": ("week_page.py", {"kennzahl": "ikw-organisationen", "jahr": "2023"}),
    "profil": ("profile_page.py", {"gebiet": "hanau"}),
    "profil landkreis": (
        "profile_page.py",
        {"gebiet": "main-kinzig-kreis", "kennzahl": "ikw-veranstaltungen", "jahr": "2019"},
    ),
    "programm": ("programme_page.py", {}),
    **{
        f"vergleich {ansicht}": (
            "comparison_page.py",
            {"gebiete": "kassel,hanau,hochtaunuskreis", "ansicht": ansicht},
        )
        for ansicht in ("punkte", "karten", "streuung", "unterschiede", "veraenderung")
    },
    "daten": ("data_page.py", {}),
    "daten feld": ("data_page.py", {"kennzahl": "koordination", "jahr": "2025", "gebiet": "kassel"}),
    **{
        f"daten {abschnitt}": ("data_page.py", {"abschnitt": abschnitt})
        for abschnitt in ("angaben", "widersprueche", "quellen", "bevoelkerung")
    },
}
"""Every page that shows figures of the atlas, in the views that differ in what stands on it."""

NUMBER = re.compile(r"\d")
SIGN = './/button[contains(@class, "wir-source-sign")]'
FIGURES = (
    ".//tr[td][not(parent::tfoot)]",
    './/dl[contains(@class, "wir-figures")]/div',
    './/section[contains(@class, "wir-glance")]//li',
    './/section[contains(@class, "wir-card")]',
    './/ul[contains(@class, "wir-dots-values")]/li',
    './/ul[contains(@class, "wir-lines")]/li',
    './/ul[contains(@class, "wir-lanes")]/li',
)
"""What a figure stands in."""
COUNTS = ("wir-legend", "wir-sources")
"""Blocks that count or list what stands on the page itself, and show no figure of a source."""


@cache
def page(name: str) -> parser.HtmlElement:
    script, query = VIEWS[name]
    return parser.fromstring(f"<main>{html(screen(script, **query))}</main>")


def figures(root: parser.HtmlElement) -> Iterator[parser.HtmlElement]:
    for path in FIGURES:
        for element in root.xpath(path):
            if not any(
                kind in (each.get("class") or "") for each in element.iterancestors() for kind in COUNTS
            ):
                yield element


def said(element: parser.HtmlElement) -> str:
    """What stands in it outside panels, signs and the heads of rows."""
    hidden = ("wir-source-panel", "wir-source-sign", "wir-muted")
    texts = element.xpath(".//text()")
    return plain(
        " ".join(
            text
            for text in texts
            if not any(
                kind in (each.get("class") or "") or each.tag == "th"
                for each in (text.getparent(), *text.getparent().iterancestors())
                for kind in hidden
            )
        )
    )


def leads_to_a_source(element: parser.HtmlElement, root: parser.HtmlElement) -> bool:
    """Whether a sign stands there, a link to a source, or a link to a figure that has a sign."""
    if entries(element) and all(one.title for one in entries(element)):
        return True
    links = [each.get("href") for each in element.xpath(".//a[@href]")]
    if any(each.startswith(("http", "quelle/")) for each in links):
        return True
    return bool(links) and all(_leads_to_a_figure_with_a_sign(each, root) for each in links)


def _leads_to_a_figure_with_a_sign(href: str, root: parser.HtmlElement) -> bool:
    asked = {name: value for name, (value, *_) in parse_qs(urlsplit(href).query).items()}
    area_id = asked.get("gebiet")
    if area_id is None:
        # A year or a Kennzahl of the overview: its page has a sign for every area, as the other views here show.
        return True
    row = root.xpath(f'.//tr[@data-area="{area_id}"]{SIGN[1:]}')
    if row and asked.get("jahr") in (None, *(year for year in asked.get("jahr", "").split())):
        return True
    kennzahl, year = asked.get("kennzahl", "fallmanagement-vorgesehen"), int(asked.get("jahr", 2018))
    found = figure(real_dataset(), kennzahl, area_id, year)
    return found.value is None or bool(found.source_ids)


def shows_a_figure(element: parser.HtmlElement) -> bool:
    """Whether there is a number of a source in it: a gap has none, and a border is measured on the map itself."""
    text = re.sub(r"[\d,.]+ km(?!²)", "", said(element))
    return bool(NUMBER.search(text))


def has_a_sign_for_all(element: parser.HtmlElement) -> bool:
    """Whether it stands in a block with one sign for all its numbers: facts of a year, municipalities on three days."""
    blocks = element.xpath(
        'ancestor::*[contains(@class, "wir-facts") or contains(@class, "wir-municipalities")][1]'
    )
    sections = [block.xpath("ancestor-or-self::section[1]") or [block] for block in blocks]
    return any(entries(section[0]) for section in sections)


@pytest.mark.parametrize("name", VIEWS)
def test_every_figure_is_two_clicks_from_its_source(name: str) -> None:
    root = page(name)
    shown = [each for each in figures(root) if shows_a_figure(each)]
    assert len(shown) >= 3, "the walk found too little to prove anything"
    without = [
        said(each)[:90] for each in shown if not (leads_to_a_source(each, root) or has_a_sign_for_all(each))
    ]
    assert without == [], f"{len(without)} of {len(shown)} figures have no way to their source"


@pytest.mark.parametrize("name", VIEWS)
def test_every_panel_says_title_date_publisher_and_what_it_is_about(name: str) -> None:
    for one in entries(page(name)):
        source = real_dataset().sources[one.source_id]
        assert one.title == plain(source.title)
        # In words, not by the key of an observation.
        assert not re.search(r"[a-z]+_[a-z]+", one.facts.get("Angabe", "") + one.facts.get("Worüber", "")), (
            one
        )


@pytest.mark.parametrize("name", VIEWS)
def test_every_panel_has_an_id_of_its_own_and_a_sign_that_opens_it(name: str) -> None:
    root = page(name)
    ids = [each.get("id") for each in root.xpath('.//div[contains(@class, "wir-source-panel")]')]
    assert ids == [each.get("popovertarget") for each in root.xpath(SIGN)]
    assert len(ids) == len(set(ids))


def test_numbers_of_the_definitions_count_the_list_of_observations() -> None:
    # No figure of a source stands there: what is counted is the section "Angaben", where each has its source.
    root = parser.fromstring(f"<main>{html(screen('data_page.py', abschnitt='definitionen'))}</main>")
    counts = [int(plain(each.text_content())) for each in root.xpath('.//td[contains(@class, "wir-number")]')]
    assert sum(counts) == len(real_dataset().observations)


def test_rate_opens_the_population_source_too() -> None:
    [row] = page("tabelle ikw").xpath('.//tr[@data-area="hanau"][td[contains(., "÷")]]')
    stated = {one.facts.get("Angabe", ""): one.facts.get("Worüber", "") for one in entries(row)}
    assert "Hanau, 31.12.2019 (Zensus 2011)" in stated.values()


def test_gap_that_rests_on_a_source_has_the_sign() -> None:
    [row] = page("tabelle beginn").xpath('.//tr[@data-area="main-taunus-kreis"][td[4]]')
    assert "Keine Angabe" in said(row)
    assert [one.source_id for one in entries(row)] == ["S184"]
