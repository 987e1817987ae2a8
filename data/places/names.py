"""The many ways people write the name of an area, reduced to one spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from data.model.records import Area, Dataset

KREIS_WORDS = ("Landkreis", "Kreis", "Lkr", "LK", "Lkrs", "Krs", "Landkrs", "Ldkr", "Land")
CITY_WORDS = (
    "Stadt", "kreisfreie Stadt", "Stadtkreis", "Sonderstatusstadt", "Universitätsstadt", "SK", "St", "kreisfr Stadt",
    "krfr Stadt", "krsfr Stadt", "Kreisstadt",
)  # fmt: skip
SPELLINGS: dict[str, tuple[str, ...]] = {
    " am Main": ("", " a M", " a Main", " Main"),
    " v. d. Höhe": ("", " v d H", " vor der Höhe"),
}
"""Endings of city names and what is written in their place."""


def spelled(text: str) -> str:
    """A name without case, umlauts, spaces, hyphens and dots, so that ``gross gerau`` is ``Groß-Gerau``."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    for umlaut, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        plain = plain.replace(umlaut, letters)
    return re.sub(r"[\W_]+", "", plain)


def short_name(official: str) -> str:
    """An official municipality name without what follows it: ``Butzbach, …-Stadt`` becomes ``Butzbach``."""
    name = re.sub(r",? gemfr\. Gebiet$", "", official.split(",")[0])
    return re.sub(r"\.(?=\w)", ". ", name)


def without_addition(name: str) -> str:
    """A name without what tells towns of one name apart and is often left out: Friedberg (Hessen), Hofheim am Taunus."""
    return re.sub(r"\s*\(.*\)|\s+(am|an der|im|a\. ?d\.|i\. ?d\.) .*", "", name)


def is_city(area: Area) -> bool:
    """Whether the area is a city of its own, whatever its status; else it is a Landkreis."""
    return area.statuses[0].type != "Landkreis"


def city_ags(area: Area) -> set[str]:
    """The eight-digit AGS a city has had; empty for a Landkreis."""
    return {status.ags.ljust(8, "0") for status in area.statuses} if is_city(area) else set()


def names_of(area: Area, dataset: Dataset) -> set[str]:
    """Every spelling (see `spelled`) that may mean the area, former names included."""
    forms = set(_city_names(area, dataset)) if is_city(area) else set(_kreis_names(area))
    full = {dataset.full_name(area.id, day) for day in (date.min, date.max)}
    return {spelled(form) for form in forms | full}


def _kreis_names(area: Area) -> Iterator[str]:
    """With and without a word for Landkreis; one that ends in -kreis may lose the ending beside the word."""
    yield from (area.long_name, area.label)
    stems = {area.name, re.sub(r"-?[Kk]reis$", "", area.name)}
    for stem in stems:
        yield stem
        for word in KREIS_WORDS:
            yield from (f"{word} {stem}", f"{stem} {word}")


def _city_names(area: Area, dataset: Dataset) -> Iterator[str]:
    """With and without a word for city, under every official name, in full and abridged."""
    own = city_ags(area)
    official = {place.name for place in dataset.municipalities if place.ags in own}
    official |= {
        name for c in dataset.municipality_changes if c.ags_old in own for name in (c.name_old, c.name_new)
    }
    titled = (
        f"{title} {name}" for name, comma, title in (each.partition(", ") for each in official) if comma
    )
    yield from (area.long_name, area.label, *official, *titled)
    for name in {area.name} | {short_name(each) for each in official}:
        for form in (name, *_other_endings(name)):
            yield form
            for word in CITY_WORDS:
                yield from (f"{word} {form}", f"{form} {word}")


def _other_endings(name: str) -> Iterator[str]:
    for ending, others in SPELLINGS.items():
        if name.endswith(ending):
            yield from (name.removesuffix(ending) + other for other in others)
