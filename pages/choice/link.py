"""A view as query parameters and back. Everything in a link is hostile: unknown values fall back and are reported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from data.kennzahlen.kennzahl import KennzahlId
from data.model.records import Dataset
from pages.choice.choice import Around
from pages.choice.selection import CHOICES, READING_ORDER, START, Selection, value_of, with_values

LONGEST_VALUE = 200
_SHOWN = 40
OWN_KENNZAHL: dict[str, KennzahlId] = {"ikw": "ikw-veranstaltungen"}
"""By ``url_path``, the Kennzahl of pages that show their own, whatever the session looks at."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something in a link that could not be used: a message key and the values for its text."""

    key: str
    values: Mapping[str, str]


def read(query: Mapping[str, str], dataset: Dataset) -> tuple[Selection, tuple[Notice, ...]]:
    """The view that a link asks for, with a notice for everything in it that cannot be shown."""
    chosen, notices = START, []
    for name in READING_ORDER:
        choice, around = CHOICES[name], Around(chosen, dataset)
        text = _shortened(query.get(name, ""), LONGEST_VALUE)
        reading = choice.read(text, around) if text else None
        value = reading.value if reading else choice.usual(around)
        if value != value_of(chosen, name):
            chosen = with_values(chosen, **{name: value})
        if text and not (reading and reading.complete):
            notices.append(_unusable(name, text))
    if chosen.von is not None and chosen.bis is not None and chosen.von > chosen.bis:
        notices.append(_unusable("von", query["von"]))
        chosen = with_values(chosen, von=None, bis=None)
    return chosen, tuple(notices)


def meant_on(page: str, query: Mapping[str, str]) -> dict[str, str]:
    """The parameters as they are meant on a page: a year by itself is one of the Kennzahl that the page is about.

    Args:
        page: ``url_path`` of the page.
        query: Parameters of its address.
    """
    usual = OWN_KENNZAHL.get(page)
    return {"kennzahl": usual, **query} if usual and "jahr" in query else dict(query)


def write(chosen: Selection, dataset: Dataset) -> dict[str, str]:
    """Query parameters of a view; a value equal to the usual one is left out."""
    around, query = Around(chosen, dataset), {}
    for name, choice in CHOICES.items():
        value = value_of(chosen, name)
        if value != choice.usual(around) and (text := choice.write(value, around)):
            query[name] = text
    return query


def encoded(query: Mapping[str, str]) -> str:
    """The parameters as they stand behind the question mark; commas stay readable."""
    return urlencode(query, safe=",")


def _unusable(name: str, text: str) -> Notice:
    return Notice("link.unknown", {"parameter": name, "value": _shortened(text, _SHOWN)})


def _shortened(text: str, most: int) -> str:
    # The ellipsis makes what is left unusable: half of a long number would be another number.
    return text if len(text) <= most else text[:most] + "…"
