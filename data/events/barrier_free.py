"""What lists say about access without barriers, as one of three words."""

from __future__ import annotations

from typing import Literal

from data.intake.cell_text import plain
from data.intake.sheet import Value
from data.places.names import spelled

BarrierFree = Literal["yes", "no", "partly", ""]

_YES = ("ja", "j", "x", "yes", "y", "wahr", "true", "1", "barrierefrei", "rollstuhlgerecht")
_NO = ("nein", "n", "no", "falsch", "false", "0", "nichtbarrierefrei", "keine")
_PARTLY = ("teilweise", "teils", "bedingt", "eingeschraenkt", "teilweisebarrierefrei")
_NOT_SAID = ("", "unbekannt", "ka", "nv")
_SIGNS: dict[str, BarrierFree] = {
    "✓": "yes",
    "✔": "yes",
    "☑": "yes",
    "✗": "no",
    "✘": "no",
    "–": "no",
    "-": "no",
}
_WORDS: dict[str, BarrierFree] = {
    **dict.fromkeys(_YES, "yes"),
    **dict.fromkeys(_NO, "no"),
    **dict.fromkeys(_PARTLY, "partly"),
    **dict.fromkeys(_NOT_SAID, ""),
}


def read_barrier_free(cell: Value) -> BarrierFree | None:
    """Yes, no or partly; empty where the list does not say, ``None`` for words that are none of these."""
    text = plain(cell)
    return _SIGNS[text] if text in _SIGNS else _WORDS.get(spelled(text))
