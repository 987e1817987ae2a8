"""Links that are out there, in mails and minutes, must open the views they were made of for ever, and be written alike.

What they open was taken down before choices became records; a link is never taken out of this list.
"""

from __future__ import annotations

from dataclasses import fields
from urllib.parse import parse_qsl, urlencode

import pytest
import time_machine

from geo.paint.choropleth import GAP
from pages.choice.class_choice import ComparedClass
from pages.choice.comparison_choice import Comparison
from pages.choice.link import read, write
from pages.choice.selection import START, Selection
from tests.real_tables import real_dataset

LINKS: list[tuple[str, dict[str, object], dict[str, object]]] = [
    ("gebiet=hanau", {"gebiet": "hanau"}, {}),
    ("kennzahl=einwohner&jahr=2020", {"kennzahl": "einwohner", "jahr": 2020, "bezug": "absolut"}, {}),
    (
        "kennzahl=ikw-veranstaltungen&jahr=2019&gebiete=darmstadt-dieburg,kassel,fulda,hanau,marburg,wetzlar",
        {
            "kennzahl": "ikw-veranstaltungen",
            "jahr": 2019,
            "bezug": "je-10000-einwohner",
            "gebiete": ("darmstadt-dieburg", "kassel", "fulda", "hanau", "marburg", "wetzlar"),
        },
        {},
    ),
    ("gebiet=hanau&klasse=5", {"gebiet": "hanau", "klasse": 4}, {}),
    ("typ=landkreis&klasse=1", {"typ": ("Landkreis",), "klasse": 0}, {}),
    ("klasse=keine-angabe&teilangaben=1", {"klasse": GAP, "teilangaben": True}, {}),
    (
        "gebiete=hanau,kassel&klasse=jahre-3&ansicht=karten",
        {"gebiete": ("hanau", "kassel"), "klasse": ComparedClass("jahre", 2)},
        {"ansicht": "karten"},
    ),
    (
        "gebiete=hanau,kassel&typ=landkreis&klasse=5&ansicht=karten&karten=kennzahlen&kennzahl2=flaeche",
        {"gebiete": ("hanau", "kassel"), "typ": ("Landkreis",), "klasse": 4},
        {"ansicht": "karten", "karten": "kennzahlen", "kennzahl2": "flaeche"},
    ),
    (
        "kennzahl=flaeche&jahr=2019&gebiete=hanau,kassel&ansicht=karten",
        {"kennzahl": "flaeche", "jahr": 2019, "bezug": "absolut", "gebiete": ("hanau", "kassel")},
        {"ansicht": "karten"},
    ),
    (
        "kennzahl=einwohner&jahr=2020&gebiete=hanau,fulda&ansicht=karten",
        {"kennzahl": "einwohner", "jahr": 2020, "bezug": "absolut", "gebiete": ("hanau", "fulda")},
        {"ansicht": "karten"},
    ),
    ("gebiete=hanau,,fulda", {"gebiete": ("hanau", "fulda"), "frei": (1,)}, {}),
    ("typ=landkreis&von=0.5", {"typ": ("Landkreis",), "von": 0.5}, {}),
    (
        "jahr=2019&bezug=absolut&rb=kassel&beschriftung=1",
        {"jahr": 2019, "bezug": "absolut", "rb": ("Kassel",), "beschriftung": True},
        {},
    ),
    (
        "kennzahl=einwohner&jahr=2023&klasse=plus-2&ansicht=veraenderung&vergleichsjahr=2013",
        {
            "kennzahl": "einwohner",
            "jahr": 2023,
            "bezug": "absolut",
            "klasse": ComparedClass("veraenderung", 2),
        },
        {"ansicht": "veraenderung", "vergleichsjahr": 2013},
    ),
    (
        "klasse=jahre-2&ansicht=karten&vergleichsjahr=2020",
        {"klasse": ComparedClass("jahre", 1)},
        {"ansicht": "karten", "vergleichsjahr": 2020},
    ),
    (
        "von=0.3333333333&bis=1&klassen=eigene&k=3&grenzen=0.5,1&farben=grau",
        {
            "von": 0.3333333333,
            "bis": 1.0,
            "klassen": "eigene",
            "k": 3,
            "grenzen": (0.5, 1.0),
            "farben": "grau",
        },
        {},
    ),
    (
        "kennzahl=vielfaltszentrum&gebiete=hanau,kassel&ansicht=unterschiede&bezugsgebiet=fulda&sort2=relativ",
        {"kennzahl": "vielfaltszentrum", "jahr": 2026, "bezug": "absolut", "gebiete": ("hanau", "kassel")},
        {"ansicht": "unterschiede", "bezugsgebiet": "fulda", "sort2": "relativ"},
    ),
    (
        "kennzahl=fallmanagement-besetzt&gebiete=hanau,kassel&ansicht=streuung&kennzahl2=ikw-veranstaltungen&bezug2=absolut&jahr2=2019",
        {"kennzahl": "fallmanagement-besetzt", "gebiete": ("hanau", "kassel")},
        {"ansicht": "streuung", "kennzahl2": "ikw-veranstaltungen", "jahr2": 2019},
    ),
    (
        "kennzahl=integrationslotsen&typ=keine&sortierung=typ",
        {"kennzahl": "integrationslotsen", "bezug": "absolut", "typ": (), "sortierung": "typ"},
        {},
    ),
    (
        "kennzahl=ikw-veranstaltungen&jahr=2024&bezug=absolut&klassen=quantile&k=4&teilangaben=1&aenderung=absolut",
        {
            "kennzahl": "ikw-veranstaltungen",
            "jahr": 2024,
            "bezug": "absolut",
            "klassen": "quantile",
            "k": 4,
            "teilangaben": True,
        },
        {"aenderung": "absolut"},
    ),
    (
        "rb=giessen,kassel&klassen=natuerlich&farben=orange&sortierung=name",
        {"rb": ("Gießen", "Kassel"), "klassen": "natuerlich", "farben": "orange", "sortierung": "name"},
        {},
    ),
]


def differing(chosen: Selection | Comparison, start: Selection | Comparison) -> dict[str, object]:
    values = {each.name: getattr(chosen, each.name) for each in fields(chosen) if each.name != "vergleich"}
    return {name: value for name, value in values.items() if value != getattr(start, name)}


@pytest.mark.parametrize(("link", "chosen", "compared"), LINKS, ids=[link for link, _, _ in LINKS])
def test_kept_link_opens_its_view_and_is_written_as_it_was(
    link: str, chosen: dict[str, object], compared: dict[str, object]
) -> None:
    found, notices = read(dict(parse_qsl(link)), real_dataset())
    assert notices == ()
    assert differing(found, START) == chosen
    assert differing(found.vergleich, START.vergleich) == compared
    assert urlencode(write(found, real_dataset()), safe=",") == link


@pytest.mark.parametrize("day", ["2025-06-01", "2027-03-01", "2031-01-01"])
def test_atlas_of_another_day_opens_and_writes_every_kept_link_alike(day: str) -> None:
    with time_machine.travel(day):
        assert [
            urlencode(write(read(dict(parse_qsl(link)), real_dataset())[0], real_dataset()), safe=",")
            for link, _, _ in LINKS
        ] == [link for link, _, _ in LINKS]
        assert len(LINKS) > 20
