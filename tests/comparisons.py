"""Views of the page of comparison for tests, by its own choices."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from pages.choice.comparison_choice import START, Comparison
from pages.view.view import View
from tests.views import view

PEOPLE: dict[str, Any] = {"kennzahl": "einwohner", "bezug": "absolut", "jahr": 2019}
WEEK: dict[str, Any] = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut", "jahr": 2024}
PAIR = ("hanau", "kassel")
SIX = ("frankfurt-am-main", "hanau", "kassel", "offenbach-am-main", "marburg", "main-kinzig-kreis")

_OWN = {field.name for field in fields(Comparison)}


def compared(ansicht: str, gebiete: tuple[str, ...] = PAIR, **choices: Any) -> View:  # noqa: ANN401
    """The view that compares the areas in this way; choices are fields of Selection or of Comparison."""
    own = {name: choices.pop(name) for name in list(choices) if name in _OWN}
    return view(gebiete=gebiete, vergleich=replace(START, **{"ansicht": ansicht, **own}), **choices)
