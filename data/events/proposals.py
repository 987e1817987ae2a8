"""What an unclear name or key may mean: proposals to confirm, never taken by themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from data.events.gazetteer import Gazetteer, Meaning
from data.places.names import spelled

_MOST = 5
_LOWEST = 60.0
"""Scores do not separate right from wrong ("Bad Homburg" 90, "Bad Orb" 86): this only keeps noise away."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A meaning and how near its name is to what was written, 0 to 100; 100 for the meanings of a clear name."""

    meaning: Meaning
    score: float


def proposals(text: str, known: Gazetteer, limit: int = _MOST) -> tuple[Proposal, ...]:
    """The likeliest meanings first, each once.

    Args:
        text: Name as written in the list, or an AGS; a postal code in front does not matter.
        known: All keys and names.
        limit: How many at most.
    """
    key = re.sub(r"^(d?)\d{5}(?=\D)", "", spelled(text))
    asked = known.questions.get(key) or known.questions.get(text)
    if asked:
        return tuple(Proposal(meaning, 100.0) for meaning in asked)
    if not key or key.isdigit():
        return ()
    best: dict[tuple[str, str | None], Proposal] = {}
    # Each municipality has some five spellings, so more are asked for than shown.
    near = process.extract(
        key, known.by_name.keys(), scorer=fuzz.WRatio, limit=8 * limit, score_cutoff=_LOWEST
    )
    for name, score, _ in near:
        for meaning in known.by_name[name]:
            best.setdefault((meaning.area_id, meaning.ags), Proposal(meaning, round(score, 1)))
    return tuple(best.values())[:limit]
