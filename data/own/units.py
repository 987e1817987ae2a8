"""In what a column counts: thousands, millions, a share; as its heading, the table's title or the cells' format says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_RATE = re.compile(
    r"%|‰|\b(Prozent|Promille|Anteil\w*|\w*quote|Prozentpunkte?|v\. ?H\.)(?!\w)"
    r"|\b(je|pro|auf|per)\s+(1|10|100|1[. ]?000|10[. ]?000|100[. ]?000|Tausend|Tsd\.?|Mio\.?|Million)(?!\d)"
    # Not of "je Kreis" or "pro Jahr": what stands there is the rows and years of the table.
    r"|\b(je|pro)\s+(?!(land|stadt)?kreis|stadt|gebiet|kommune|gemeinde|\w*jahr|region|bundesland|monat)\w"
    r"|/\s*(1[. ]?000|10[. ]?000|100[. ]?000)(?!\d)",
    re.IGNORECASE,
)
_FACTORS: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), factor)
    for pattern, factor in (
        (r"\b(Mrd|Mia|Milliarden?)\b", 1_000_000_000),
        (r"\b(Mio|Mill|Millionen?)\b|\bM(EUR|€)|\bMEuro", 1_000_000),
        (
            r"\b(Tsd|Tds|Tausend|in Tausenden)\b|\bT[ .-]?(EUR|€|Euro)|(?<!\d)['’]000\b|\bk ?(EUR|€)"
            r"|(?<![\d.,])1[. \u00a0]?000(?![\d.,]\d|\d)",
            1_000,
        ),
        (r"\b(in|je)\s+Hundert\b|\bin 100\b(?!\d)", 100),
    )
)
_EURO = re.compile(r"€|EUR\b|\bEuro\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unit:
    """What the numbers of a column may have to be multiplied by.

    Attributes:
        factor: 0 for a share or rate, from which no number of things follows.
        text: Where it stands, as the file has it.
    """

    factor: int
    text: str

    @property
    def key(self) -> str:
        """Names the question about it."""
        return f"unit:{self.factor}" if self.factor else "rate"


def unit_in(texts: Iterable[str]) -> Unit | None:
    """The first unit that one of the texts names, the most telling text first."""
    for text in texts:
        words = text.replace("_", " ")
        if _RATE.search(words):
            return Unit(0, text)
        for pattern, factor in _FACTORS:
            if pattern.search(words):
                return Unit(factor, text)
    return None


def says_euro(text: str) -> bool:
    """Whether a heading says that its numbers are money."""
    return bool(_EURO.search(text))
