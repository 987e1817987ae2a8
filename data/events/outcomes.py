"""What became of every line of a list, each in one of four: taken, asked about, outside Hessen, or refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from data.events.analysis import Analysis
from data.events.decisions import Decisions
from data.events.list_reading import ASKING, EventList, ReadingProblem, RefusedKind

_SETTLED = ("placed", "no_place", "outside")


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Lines of a list by what became of them.

    Attributes:
        taken: Counted in an area or as an event without a place, with nothing left to ask.
        asked: Something of its place or time is open or contradicts itself.
        outside: Surely outside Hessen, as far as it can be known.
        refused: No events, by the reason.
    """

    taken: int
    asked: int
    outside: int
    refused: Mapping[RefusedKind, int]

    @property
    def lines(self) -> int:
        """All of them: the lines of the list that say anything."""
        return self.taken + self.asked + self.outside + sum(self.refused.values())


def open_problems(read: EventList, decisions: Decisions) -> list[ReadingProblem]:
    """Cells that leave open when or where an event is, and about which nothing was decided yet."""
    settled = decisions.accepted | set(decisions.whens)
    return [each for each in read.problems if each.kind in ASKING and each.line not in settled]


def outcomes(read: EventList, analysis: Analysis, decisions: Decisions | None = None) -> Outcomes:
    """The outcome of every line; one that names several days counts once, and is asked about if any of them is."""
    placed = analysis.placed
    still_open = open_problems(read, decisions or Decisions())
    open_cells = pa.array([each.line for each in still_open], pa.int32())
    asked = pc.or_(
        pc.or_(pc.invert(pc.is_in(placed["state"], pa.array(_SETTLED))), placed["contradiction"].is_valid()),
        pc.is_in(placed["line"], open_cells),
    )
    lines = pc.unique(placed["line"]).cast(pa.int32())
    asking = pc.unique(placed.filter(asked)["line"])
    away = pc.unique(placed.filter(pc.equal(placed["state"], "outside"))["line"])
    outside = len(away.filter(pc.invert(pc.is_in(away, asking)))) if len(away) else 0
    refused: Mapping[RefusedKind, int] = Counter(read.refused.values())
    return Outcomes(len(lines) - len(asking) - outside, len(asking), outside, refused)
