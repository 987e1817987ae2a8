"""The style table of a choropleth: what the map is repainted from, small enough to send on every choice.

Geometry is not in it; the browser has that already. Row order is the feature order of the boundary file.
The browser's side is ``pages/static/map``.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geo.paint.circles import Circle, drawing_order
from geo.paint.colors import dark_colours

GAP, FILTERED, PART = -1, -2, -3
"""Fill codes beside the class numbers 0, 1, …: no figure (hatched), filtered out (grey), partial figure (dotted)."""


Line = str | int | list[Any]
"""A line of a tooltip as sent: a text, the number of a shared one, or a word and the number of what is around it."""
_WORD = "*"
"""Where the word stands in a shared text."""


@dataclass(frozen=True, slots=True)
class AreaPaint:
    """How one area is drawn.

    Attributes:
        fill: Class number, or `GAP`, `FILTERED` or `PART`.
        badge: Text on the map (a value label or a mark); empty for none.
        lines: Tooltip below the name, also what a screen reader says; plain text.
    """

    fill: int
    badge: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overlay:
    """What lies above the fills: the chosen area, groups of areas that share one joint figure, and circles.

    Attributes:
        highlight: Areas that stand out from all others; empty for no such choice.
        circle_colour: Hex colour of all circles.
    """

    chosen: str | None = None
    highlight: frozenset[str] = frozenset()
    joint: tuple[tuple[str, ...], ...] = ()
    circles: tuple[Circle, ...] = ()
    circle_colour: str = ""


def paint_table(
    order: Sequence[str], paints: Mapping[str, AreaPaint], colours: Sequence[str], overlay: Overlay
) -> str:
    """The table as JavaScript-safe JSON text.

    Texts that several areas share ("Stand: 16.2.2018") are sent once and referred to by number; of texts that differ
    in one word ("1 Stelle ÷ 53.884 Einwohner") what is around it is shared, and the line is a pair of word and number.

    Args:
        order: Area ids in the feature order of the boundary file.
        paints: One entry per id of ``order``.
        colours: Hex colour per class number.
        overlay: Chosen area and joint groups; ids outside ``order`` are an error.

    Raises:
        KeyError: An area of ``order`` has no paint, or the overlay names an unknown area.
    """
    shared = _shared([line for area_id in order for line in paints[area_id].lines])
    number = {text: position for position, text in enumerate(shared)}
    index = {area_id: position for position, area_id in enumerate(order)}
    if overlay.chosen is not None and overlay.chosen not in index:
        raise KeyError(overlay.chosen)
    rows = [
        [paints[a].fill, paints[a].badge, [_sent(line, number) for line in paints[a].lines]] for a in order
    ]
    table: dict[str, object] = {
        "colours": list(colours),
        "dark": dark_colours(colours),
        "shared": shared,
        "rows": rows,
        "chosen": overlay.chosen,
        "joint": [sorted(index[a] for a in group) for group in overlay.joint],
    }
    if overlay.highlight:
        table["highlight"] = sorted(index[a] for a in overlay.highlight)
    if overlay.circles:
        table["circle_colour"] = overlay.circle_colour
        table["circles"] = [_circle(each, index) for each in drawing_order(overlay.circles)]
    # A stamp of the content lets a browser test wait for exactly this table to be on screen.
    table["stamp"] = hashlib.sha256(script_safe(table).encode()).hexdigest()[:12]
    return script_safe(table)


def _circle(circle: Circle, index: Mapping[str, int]) -> list[object]:
    # Radii with three decimals: rounded to whole pixels, areas would no longer relate as the values do.
    radii = [round(circle.radius, 3), round(circle.upper_radius, 3)]
    open_ = int(circle.kind == "part")
    return [*circle.at, *radii, open_, circle.text, [index[area] for area in circle.areas]]


def tooltip_lines(sent: Iterable[Line], shared: Sequence[str]) -> list[str]:
    """The tooltip of a row of the table as text, as ``textLines`` of the browser reads it."""
    return [
        line
        if isinstance(line, str)
        else shared[line]
        if isinstance(line, int)
        else shared[line[1]].replace(_WORD, line[0])
        for line in sent
    ]


def _shared(lines: Sequence[str]) -> list[str]:
    whole = Counter(lines)
    repeated = [text for text, count in whole.items() if count > 1 and len(text) > 3]
    single = [line for line, count in whole.items() if count == 1]
    counts = Counter(frame for line in single for _, frame in _frames(line))
    best = (max((frame for _, frame in _frames(line)), key=counts.__getitem__, default="") for line in single)
    return [*repeated, *dict.fromkeys(frame for frame in best if counts[frame] > 1)]


def _frames(line: str) -> list[tuple[str, str]]:
    """Every word of a line with the line around it; none where that would save nothing or be ambiguous."""
    words = line.split(" ")
    if _WORD in line or len(line) < 20:
        return []
    return [(word, " ".join((*words[:at], _WORD, *words[at + 1 :]))) for at, word in enumerate(words)]


def _sent(line: str, number: Mapping[str, int]) -> Line:
    if line in number:
        return number[line]
    return next(([word, number[frame]] for word, frame in _frames(line) if frame in number), line)


def script_safe(value: object) -> str:
    """JSON that may stand inside a script element: no ``</script>``, no line separators; umlauts stay one letter."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char, escape in (
        ("<", "\\u003c"),
        (">", "\\u003e"),
        ("&", "\\u0026"),
        ("\u2028", "\\u2028"),
        ("\u2029", "\\u2029"),
    ):
        text = text.replace(char, escape)
    return text
