"""The legend: sizes of circles, heading, remarks, and a sign with its words a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pages.drawing.ink import CIRCLE_LINE, GROUND
from pages.drawing.medium import Closeness, Medium
from pages.drawing.primitives import (
    Block,
    Cell,
    Column,
    Fill,
    Frame,
    Group,
    Mark,
    Paragraphs,
    Pen,
    Picture,
    Piece,
    Point,
    Row,
    Swatch,
    Table,
    Words,
)
from pages.drawing.text import NEARLY, width, wrapped

_CROWDED, _SIZES = 9, 4
"""Lines beyond which a legend has no ease, and how many the sizes of circles take."""
_TINT = 0.15
"""Opacity of a circle within its ring."""
_SMALLER = (11.0, 10.0)
"""On a slide, rather smaller print than a part over the foot."""
_SIGN, _HEADING, _BOLD = 2.8, 1.26, 1.1
"""On a stage, in letters: a sign with the air of its line; a heading's line, and how much wider its letters run."""
_STRIP_SIGN, _STRIP_APART, _STRIP_LINE, _STRIP_BETWEEN, _STRIP_AIR = 1.8, 0.8, 1.15, 0.15, 0.7
"""Of a strip on a stage, in letters: a sign with its distance, between lines side by side; height of a line, between
lines below each other, and above the words and the signs."""
_SHARES, _UNCOUNTED = (30.0, 152.0, 88.0), (30.0, 240.0)
"""Of the width of a native table."""


@dataclass(frozen=True, slots=True)
class LegendLine:
    """One line of the legend.

    Attributes:
        kind: gap, part, filtered, joint, mark, open, disputed, chosen, highlight; empty for a colour.
        mark: Sign inside the swatch, as on the map.
        count: How many areas, in words; may be empty.
    """

    label: str
    colour: str = ""
    kind: str = ""
    mark: str = ""
    count: str = ""

    def swatch(self, circles: str = "") -> Swatch:
        """Its sign on a map with circles of that colour."""
        patterned: Fill = self.kind if self.kind in ("gap", "part", "filtered") else GROUND
        return Swatch(self.colour or patterned, self.mark, self.kind, circles)


@dataclass(frozen=True, slots=True)
class CircleSize:
    """A circle of the legend: its radius in the pixels of the screen's map, and its number."""

    radius: float
    label: str


@dataclass(frozen=True, slots=True)
class Legend:
    """The legend: heading, remarks, lines from the highest class down; sizes of circles where there are any."""

    title: str
    lines: tuple[LegendLine, ...]
    remarks: tuple[str, ...] = ()
    sizes_title: str = ""
    sizes: tuple[CircleSize, ...] = ()


@dataclass(frozen=True, slots=True)
class _Setting:
    """How legends are set: their letters, and whether the counts stand in a column of their own."""

    medium: Medium
    size: float
    counted: bool
    circles: tuple[str, float]
    name: str

    def table(self, lines: Sequence[LegendLine], place: Frame, spoken: str) -> Table:
        """The lines as a table, as high as they need."""
        rows = [self._words(line) for line in lines]
        widths = self._widths(lines, place.width)
        # The sign of the first column stands in its swatch.
        said = [["", *words] for words in rows]
        heights = self.medium.row_heights(said, widths, self.size, "legend")
        return Table(
            Frame(place.left, place.top, place.width, sum(heights)),
            tuple(Column(across, "right" if number == 2 else "left") for number, across in enumerate(widths)),
            None,
            tuple(
                Row((Cell(swatch=line.swatch(self.circles[0])), *(Cell(text) for text in words)), height)
                for line, words, height in zip(lines, rows, heights, strict=True)
            ),
            self.size,
            "legend",
            spoken,
        )

    def _words(self, line: LegendLine) -> tuple[str, ...]:
        if self.counted:
            return line.label, line.count
        return (f"{line.label} ({line.count})" if line.count else line.label,)

    def _widths(self, lines: Sequence[LegendLine], across: float) -> tuple[float, ...]:
        if self.medium.native:
            shares = _SHARES if self.counted else _UNCOUNTED
            return tuple(across * share / sum(shares) for share in shares)
        swatch = self.medium.swatch[0] + 0.8 * self.size
        counts = max((self.medium.length(line.count, self.size) for line in lines), default=0.0) + self.size
        if not self.counted:
            return swatch, across - swatch
        return swatch, across - swatch - counts, counts

    def blocks(self, legend: Legend, frame: Frame) -> tuple[tuple[Block, ...], float]:
        """The legend from the top of the frame, and the height it takes."""
        found: list[Block] = []
        rest = frame
        if legend.sizes:
            rest = self._say(found, legend.sizes_title, rest, bold=True)
            picture = self._sizes(legend, rest)
            found.append(picture)
            rest = rest.below(picture.frame.height + (0.6 if self.medium.native else 1) * self.size)
        if legend.title:
            rest = self._say(found, legend.title, rest, bold=True)
        for remark in () if self.medium.flows else legend.remarks:
            rest = self._say(found, remark, rest)
        if legend.lines:
            table = self.table(legend.lines, rest, legend.title or legend.sizes_title)
            found.append(table)
            rest = rest.below(table.frame.height)
        for remark in legend.remarks if self.medium.flows else ():
            rest = self._say(found, remark, rest)
        return tuple(found), rest.top - frame.top

    def flowing(self, legend: Legend, close: Closeness) -> float:
        """Height of the legend in letters of the page, where the reader's program places its words."""
        across = close.share * self.medium.room[0] / close.letters
        counts = [line.count for line in legend.lines if self.counted]
        room = across - _SIGN - max((_across(text) for text in counts), default=0.0)
        rows = [close.line * _lines_of(self._words(line)[0], room) + close.row for line in legend.lines]
        parts = [
            _HEADING * _lines_of(text, across / _BOLD) for text in (legend.sizes_title, legend.title) if text
        ]
        parts += [self._sizes(legend, Frame(0, 0, 0, 0)).frame.height / self.size] if legend.sizes else []
        parts += [sum(rows)] if rows else []
        parts += [close.line * _lines_of(text, across) for text in legend.remarks if not close.below]
        return close.letters * (sum(parts) + close.gap * (len(parts) - 1))

    def _say(self, found: list[Block], text: str, rest: Frame, *, bold: bool = False) -> Frame:
        """Add a heading or a remark; what is left below it."""
        size = self.size * (1 if bold else self.medium.remark)
        height = self.medium.height([text], size, rest.width, bold=bold and not self.medium.native)
        place = Frame(rest.left, rest.top, rest.width, height)
        found.append(Paragraphs(place, (text,), size, bold, self.name))
        return rest.below(height)

    def _sizes(self, legend: Legend, at: Frame) -> Picture:
        """The circles side by side, each with its number."""
        colour, scale = self.circles
        tallest = max(each.radius for each in legend.sizes) * scale
        middle, left, pieces = at.top + tallest, at.left, list[Piece]()
        for each in legend.sizes:
            radius = each.radius * scale
            pieces += ring((left + radius, middle), radius, colour, self.medium.mm, each.label)
            left += 2 * radius + 0.5 * self.size
            pieces.append(Words(each.label, left, middle + 0.35 * self.size, self.size))
            left += self.medium.length(each.label, self.size) + 1.5 * self.size
        frame = Frame(at.left, at.top, left - at.left, 2 * tallest)
        spoken = f"{legend.sizes_title}: {', '.join(each.label for each in legend.sizes)}"
        return Picture(frame, (Group(frame, tuple(pieces), legend.sizes_title),), spoken)


def ring(at: Point, radius: float, colour: str, mm: float, name: str = "") -> tuple[Mark, Mark]:
    """A circle as it stands on a map: a ring, so that the fill below it, half of what the map says, can be seen."""
    return (
        Mark(at, radius, "", Pen(CIRCLE_LINE, 0.8 * mm)),
        Mark(at, radius, colour, Pen(colour, 0.42 * mm), opacity=_TINT, name=name),
    )


def legend_blocks(
    legends: Sequence[Legend], frame: Frame, medium: Medium, circles: tuple[str, float], name: str
) -> tuple[tuple[Block, ...], bool]:
    """Legends one below the other, all set alike in the largest print that fits; and whether they are crowded.

    Args:
        legends: What to say.
        frame: Room for it.
        medium: What it is drawn for.
        circles: Colour of circles, and units for a pixel of the screen's map.
        name: What the words are called in an editor.
    """
    settings = _settings(legends, medium, circles, name)
    apart = 0.0 if len(legends) == 1 else 2 * medium.gap if medium.native else settings[0].size
    for setting in settings:
        blocks, rest = list[Block](), frame
        for legend in legends:
            own, height = setting.blocks(legend, rest)
            blocks += own
            rest = rest.below(height + apart)
        if rest.height >= 0:
            break
    return tuple(blocks), _lines(legends) > _CROWDED


def flowing_legend(
    legend: Legend, frame: Frame, medium: Medium, circles: tuple[str, float], name: str
) -> tuple[tuple[Block, ...], tuple[Block, ...], int]:
    """The legend of a map where the reader's program places words: as airy as the room for it allows.

    Returns:
        What stands beside the map, what stands below it, and how much closer it is set than with ease.
    """
    setting = _Setting(medium, medium.sizes[0], medium.closer[0].counted, circles, name)
    for close in medium.closer:
        setting = replace(setting, counted=close.counted)
        if setting.flowing(legend, close) <= medium.room[1]:
            break
    if not close.below:
        return setting.blocks(legend, frame)[0], (), close.tight
    beside, _ = setting.blocks(replace(legend, remarks=()), frame)
    below = Paragraphs(frame, legend.remarks, setting.size, name=name)
    return beside, (below,) if legend.remarks else (), close.tight


def _settings(
    legends: Sequence[Legend], medium: Medium, circles: tuple[str, float], name: str
) -> list[_Setting]:
    counted = any(line.count for legend in legends for line in legend.lines)
    if medium.flows:
        counted = _lines(legends) <= _CROWDED
    found = [_Setting(medium, size, counted, circles, name) for size in medium.sizes]
    if medium.native:
        found += [_Setting(medium, size, False, circles, name) for size in (medium.sizes[-1], *_SMALLER)]
    return found


def _lines(legends: Sequence[Legend]) -> int:
    """How many lines there are to set, roughly."""
    own = sum(len(legend.lines) + 2 * len(legend.remarks) + _SIZES * bool(legend.sizes) for legend in legends)
    return own + (len(legends) if len(legends) > 1 else 0)


def _across(text: str) -> float:
    return width(text, 1) * NEARLY


def _lines_of(text: str, room: float) -> int:
    return len(wrapped(text, 1, room / NEARLY))


def legend_strip(
    legend: Legend, title: str, frame: Frame, medium: Medium, columns: int
) -> tuple[tuple[Block, ...], float]:
    """Title, remarks and lines without counts in columns, from the top of the frame; and the height they take."""
    setting, found, rest = _Setting(medium, medium.sizes[-1], False, ("", 0), title), list[Block](), frame
    for text in (title, *legend.remarks):
        rest = setting._say(found, text, rest, bold=text is title)
    gap = 1.3 * setting.size
    width = (frame.width - (columns - 1) * gap) / columns
    each = max(1, -(-len(legend.lines) // columns))
    heights = [0.0]
    for number, start in enumerate(range(0, len(legend.lines), each)):
        lines = [replace(line, count="") for line in legend.lines[start : start + each]]
        place = Frame(frame.left + number * (width + gap), rest.top, width, rest.height)
        table = setting.table(lines, place, title)
        found.append(table)
        heights.append(table.frame.height)
    return tuple(found), rest.top - frame.top + max(heights)


def flowing_strip(legend: Legend, title: str, across: float) -> float:
    """Height of the strip and of the distance above it in letters, where the reader's program places its words."""
    words = len(wrapped(" ".join((title, *legend.remarks)), 1, across / _BOLD / NEARLY))
    rows, left = 1, across
    for line in legend.lines:
        wide = _STRIP_SIGN + _across(line.label)
        if wide > left and left < across:
            rows, left = rows + 1, across
        left -= wide + _STRIP_APART
    return _STRIP_LINE * (words + rows) + _STRIP_BETWEEN * (rows - 1) + _STRIP_AIR
