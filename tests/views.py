"""Views of the real tables for tests: one by its choices, or all there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from data.kennzahlen.registry import KENNZAHLEN
from data.model.records import Dataset
from data.statistics.metrics import years
from pages.choice.selection import START
from pages.view.view import View, view_of
from tests.real_tables import real_dataset
from tests.small_dataset import observe


@cache
def disputed_dataset() -> Dataset:
    """The real dataset, but that two sources of equal rank say 70 and 80 events of Frankfurt in 2023."""
    known, frankfurt, span = real_dataset(), "frankfurt-am-main", (date(2023, 1, 1), date(2023, 12, 31))
    said = {
        key: one
        for key, one in known.observations.items()
        if (one.area_id, one.measure, one.start) != (frankfurt, "ikw_events", span[0])
    }
    made = (
        observe(frankfurt, number, source_id, period="2023", start=span[0], end=span[1])
        for number, source_id in ((70.0, "S066"), (80.0, "S067"))
    )
    return replace(known, observations=said | {one.id: one for one in made})


def disputed_view(**choices: Any) -> View:  # noqa: ANN401
    """The events of 2023 with the disputed figure of Frankfurt, with other choices."""
    chosen = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut", "jahr": 2023, **choices}
    return view_of(replace(START, **chosen), disputed_dataset())


def view(**choices: Any) -> View:  # noqa: ANN401 (fields of Selection, each with a type of its own)
    """The start view with other choices."""
    return view_of(replace(START, **choices), real_dataset())


@cache
def uneven_dataset() -> Dataset:
    """The real dataset, but that Frankfurt has one and a half of the provided posts where all others have one.

    It stays the lowest of the rates, so that classes, ranks and the mean (0.53) are those of one post everywhere,
    which the atlas neither classes nor ranks.
    """
    known = real_dataset()
    every = next(rule for rule in known.rules if rule.kennzahl == START.kennzahl)
    return replace(known, rules=(*known.rules, replace(every, applies_to="frankfurt-am-main", value=1.5)))


def uneven_view(**choices: Any) -> View:  # noqa: ANN401
    """The provided posts of the uneven dataset per 100 000 inhabitants, with other choices."""
    return view_of(replace(START, **choices), uneven_dataset())


def every_view(**choices: Any) -> Iterator[View]:  # noqa: ANN401
    """Every Kennzahl with every Bezug in every year that has figures: never fewer than a hundred."""
    told = 0
    for kennzahl, known in KENNZAHLEN.items():
        for bezug in known.bezuege:
            for year in years(real_dataset(), kennzahl, bezug):
                told += 1
                yield view(kennzahl=kennzahl, bezug=bezug, jahr=year, **choices)
    assert told > 100, "a rule for every view would hold whatever the program does"
