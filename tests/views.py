"""Views of the real tables for tests: one by its choices, or all there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from data.kennzahlen.registry import INDICATORS
from data.statistics.metrics import years
from pages.choice.selection import START
from pages.view.view import View, view_of
from tests.real_tables import real_dataset


def view(**choices: Any) -> View:  # noqa: ANN401 (fields of Selection, each with a type of its own)
    """The start view with other choices."""
    return view_of(replace(START, **choices), real_dataset())


def every_view(**choices: Any) -> Iterator[View]:  # noqa: ANN401
    """Every Kennzahl with every Bezug in every year that has figures: never fewer than a hundred."""
    told = 0
    for kennzahl, known in INDICATORS.items():
        for bezug in known.bezuege:
            for year in years(real_dataset(), kennzahl, bezug):
                told += 1
                yield view(kennzahl=kennzahl, bezug=bezug, jahr=year, **choices)
    assert told > 100, "a rule for every view would hold whatever the program does"
