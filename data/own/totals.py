"""Rows that sum others up: the Land, its Regierungsbezirke, Germany, and whatever calls itself a total."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.places.names import spelled

_TOTAL = re.compile(
    r"(summe|zwischensumme|uebertrag|gesamt|insgesamt|zusammen|total|regierungsbezirk|regbez|r[bp](darmstadt|giessen|kassel)"
    r"|allegebiete|mittelwert|durchschnitt|kreisfreiestaedtezus|landkreisezus).*|σ|median"
    r"|(alle)?((und)?((land|stadt)?kreise|(kreisfreie|sonderstatus)?staedte|gemeinden|kommunen)){1,3}"
    r"(insgesamt|gesamt|zus|zusammen)?"
    r"|(land)?hessen(insgesamt|gesamt)?|0?6|0?6[456]|0?6[456]?0+|de|de7[123]?0?|dg|brd|bund|deutschland|bundesgebiet"
    r"|bundesrepublikdeutschland"
)

_DISTRICT_WORDS = (
    "bezirk",
    "regierungsbezirk",
    "regierungsbezirke",
    "regbez",
    "regierungspraesidium",
    "rb",
    "rp",
)


def is_district_word(text: str) -> bool:
    """Whether the text says that Regierungsbezirke are named below it."""
    return spelled(text) in _DISTRICT_WORDS


def is_total(text: str) -> bool:
    """Whether a key names more than one area."""
    return bool(_TOTAL.fullmatch(spelled(text)))


def are_totals(texts: Sequence[str]) -> bool:
    """Whether the key cells of a row name a total together."""
    return bool(texts) and all(is_total(text) for text in texts)
