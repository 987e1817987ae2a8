"""Dot plots as a record: each Kennzahl on a scale of its own. Frozen, and can be pickled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pages.drawing.imprint import Imprint

DotKind = Literal["", "part", "joint"]
KeyKind = Literal["other", "mean", "part", "joint", "disputed"]


@dataclass(frozen=True, slots=True)
class Dot:
    """The mark of a compared area; places are shares of the scale.

    Attributes:
        upper: Other end of a disputed figure, else ``None``.
        line: 0 on the scale, higher ones above it, so that none covers another.
    """

    letter: str
    colour: str
    ink: str
    place: float
    upper: float | None
    line: int
    kind: DotKind


@dataclass(frozen=True, slots=True)
class DotStrip:
    """One Kennzahl.

    Attributes:
        others: Places of the areas that are not compared.
        mean: Place of Hessen or of the mean of the areas; ``None`` without one.
        ticks: Place and words of the ends of the scale.
        values: The values in words, the letter or the mean first: "A 1,04", "Hessen 0,53".
        spoken: All of it as a sentence.
    """

    title: str
    dots: tuple[Dot, ...]
    others: tuple[float, ...]
    mean: float | None
    ticks: tuple[tuple[float, str], ...]
    values: tuple[str, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class DotsSheet:
    """Dot plots of the compared areas.

    Attributes:
        keys: The signs that occur, with what they stand for.
        below: Key of the letters, and which Kennzahlen are not shown and why.
        spoken: Alternative text of the whole sheet.
    """

    title: str
    lead: str
    strips: tuple[DotStrip, ...]
    keys: tuple[tuple[KeyKind, str], ...]
    below: tuple[str, ...]
    imprint: Imprint
    spoken: str
