"""A view as query parameters and back. Everything in a link is hostile: unknown values fall back and are reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from data.kennzahlen.registry import DEFAULT_JAHR, DEFAULT_KENNZAHL, INDICATORS
from data.model.records import AREA_TYPES, REGIERUNGSBEZIRKE, Dataset
from data.statistics.metrics import years
from geo.classes.classify import MAX_CLASSES, METHODS
from geo.paint.colors import SCHEMES
from pages.choice import comparison_link
from pages.choice.class_choice import CLASS_SLUGS
from pages.choice.compared_areas import at_places, places
from pages.choice.link_reader import LinkReader, shortened
from pages.choice.selection import (
    DEFAULT_K,
    DISTRICT_SLUGS,
    MOST_COMPARED,
    SORTINGS,
    START,
    TYPE_SLUGS,
    Notice,
    Selection,
)
from pages.texts.words import languages

PARAMETERS = (
    "kennzahl", "jahr", "bezug", "gebiet", "gebiete", "typ", "rb", "von", "bis", "klassen", "k", "grenzen",
    "klasse", "farben", "beschriftung", "teilangaben", "sortierung", "sprache", *comparison_link.PARAMETERS,
)  # fmt: skip

T = TypeVar("T")


def default_year(kennzahl: str, bezug: str, dataset: Dataset) -> int:
    """The year a Kennzahl opens with: that of the press release where it has one, else its latest."""
    known = years(dataset, kennzahl, bezug)
    return DEFAULT_JAHR if DEFAULT_JAHR in known else known[-1]


def nearest_year(year: int, kennzahl: str, bezug: str, dataset: Dataset) -> int:
    """The year with figures that is closest to the given one; of two equally close the later."""
    return min(years(dataset, kennzahl, bezug), key=lambda known: (abs(known - year), -known))


def read(query: Mapping[str, str], dataset: Dataset) -> tuple[Selection, tuple[Notice, ...]]:
    """The view that a link asks for, with a notice for everything in it that cannot be shown."""
    reader = LinkReader({key: shortened(query[key]) for key in PARAMETERS if query.get(key)})
    kennzahl = reader.one("kennzahl", {k: k for k in INDICATORS}, DEFAULT_KENNZAHL)
    allowed = INDICATORS[kennzahl].bezuege
    bezug = reader.one("bezug", {b: b for b in allowed}, allowed[0])
    known = {str(year): year for year in years(dataset, kennzahl, bezug)}
    jahr = reader.one("jahr", known, default_year(kennzahl, bezug, dataset))
    chosen = Selection(
        kennzahl=kennzahl,
        bezug=bezug,
        jahr=jahr,
        gebiet=reader.one("gebiet", {a: a for a in dataset.areas}, None),
        typ=reader.several("typ", TYPE_SLUGS, AREA_TYPES),
        rb=reader.several("rb", DISTRICT_SLUGS, REGIERUNGSBEZIRKE),
        von=reader.number("von"),
        bis=reader.number("bis"),
        klassen=reader.one("klassen", {m: m for m in METHODS}, None),
        k=reader.one("k", {str(n): n for n in range(1, MAX_CLASSES + 1)}, DEFAULT_K),
        grenzen=reader.limits("grenzen"),
        klasse=reader.one("klasse", CLASS_SLUGS, None),
        farben=reader.one("farben", {s: s for s in SCHEMES}, START.farben),
        beschriftung=reader.switch("beschriftung"),
        teilangaben=reader.switch("teilangaben"),
        sortierung=reader.one("sortierung", {s: s for s in SORTINGS}, START.sortierung),
        sprache=reader.one("sprache", {s: s for s in languages()}, START.sprache),
        vergleich=comparison_link.read_comparison(reader, dataset, kennzahl, bezug, jahr),
    )
    chosen = at_places(chosen, reader.places("gebiete", dataset.areas, MOST_COMPARED))
    return _with_range_upright(chosen, reader), tuple(reader.notices)


def _with_range_upright(chosen: Selection, reader: LinkReader) -> Selection:
    if chosen.von is None or chosen.bis is None or chosen.von <= chosen.bis:
        return chosen
    reader.report("von")
    return replace(chosen, von=None, bis=None)


def write(chosen: Selection, dataset: Dataset) -> dict[str, str]:
    """Query parameters of a view; a value equal to the default is left out."""
    slugs = {value: slug for slug, value in TYPE_SLUGS.items()}
    districts = {value: slug for slug, value in DISTRICT_SLUGS.items()}
    bezug = INDICATORS[chosen.kennzahl].bezuege[0]
    values = {
        "kennzahl": _unless(chosen.kennzahl, DEFAULT_KENNZAHL),
        "jahr": _unless(chosen.jahr, default_year(chosen.kennzahl, chosen.bezug, dataset)),
        "bezug": _unless(chosen.bezug, bezug),
        "gebiet": chosen.gebiet or "",
        "gebiete": ",".join(places(chosen)),
        "typ": _list(chosen.typ, AREA_TYPES, slugs.__getitem__),
        "rb": _list(chosen.rb, REGIERUNGSBEZIRKE, districts.__getitem__),
        "von": "" if chosen.von is None else f"{chosen.von:.10g}",
        "bis": "" if chosen.bis is None else f"{chosen.bis:.10g}",
        "klassen": chosen.klassen or "",
        "k": _unless(chosen.k, DEFAULT_K),
        "grenzen": ",".join(f"{limit:.10g}" for limit in chosen.grenzen),
        "klasse": next((slug for slug, code in CLASS_SLUGS.items() if code == chosen.klasse), ""),
        "farben": _unless(chosen.farben, START.farben),
        "beschriftung": "1" if chosen.beschriftung else "",
        "teilangaben": "1" if chosen.teilangaben else "",
        "sortierung": _unless(chosen.sortierung, START.sortierung),
        "sprache": _unless(chosen.sprache, START.sprache),
        **comparison_link.comparison_values(
            chosen.vergleich, dataset, chosen.kennzahl, chosen.bezug, chosen.jahr
        ),
    }
    return {key: value for key, value in values.items() if value}


def _unless(value: object, default: object) -> str:
    return "" if value == default else str(value)


def _list(chosen: Sequence[T], everything: Sequence[T], slug: Callable[[T], str]) -> str:
    return "" if set(chosen) == set(everything) else ",".join(slug(each) for each in chosen) or "keine"
