"""The numbers below the histogram's axis: as many as there is room for."""

from __future__ import annotations

from dataclasses import dataclass

from pages.blocks.histogram_scale import Scale
from pages.view.view import View

LETTER_PERCENT = 1.9
"""Width of a letter below the axis on a phone, as a share of the axis."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A number below the axis, at a percentage of the width; ``end`` is the side where it must not hang over."""

    x: float
    label: str
    end: str = ""


def ticks(view: View, scale: Scale) -> tuple[Tick, ...]:
    """Labels of single values and of both ends, and of the class limits between as far as there is room."""
    classes = view.classification.classes
    wanted = [Tick(block.middle, view.words.plain(block.value)) for block in scale.blocks]
    if scale.low is not None and scale.high is not None:
        wanted += [
            Tick(scale.percent_of(scale.low), view.words.plain(scale.low), "" if scale.blocks else "start"),
            Tick(100.0, view.words.plain(scale.high), "end"),
        ]
        wanted += [
            Tick(scale.percent_of(each.lower), view.words.limit(each.lower))
            for each in classes
            if each.lower is not None and not each.single and scale.low < each.lower < scale.high
        ]
    kept: list[Tick] = []
    for tick in wanted:
        if all(_apart(tick, other) for other in kept):
            kept.append(tick)
    return tuple(sorted(kept, key=lambda tick: tick.x))


def _apart(one: Tick, other: Tick) -> bool:
    reach = sum(_half(tick) for tick in (one, other)) + LETTER_PERCENT
    return abs(_centre(one) - _centre(other)) >= reach


def _half(tick: Tick) -> float:
    return len(tick.label) * LETTER_PERCENT / 2


def _centre(tick: Tick) -> float:
    shift = {"start": _half(tick), "end": -_half(tick)}.get(tick.end, 0.0)
    return tick.x + shift
