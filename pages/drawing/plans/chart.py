"""Values of one figure, in two forms: columns over an axis, or a ranking of bars with their words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil
from textwrap import shorten
from typing import Literal

from pages.drawing.ink import BROUGHT_OUT, CHOSEN, COLUMN, GRID, GROUND, LEFT_OUT, QUIET, TEXT
from pages.drawing.medium import Medium
from pages.drawing.plans import keys
from pages.drawing.plans.legend import LegendLine
from pages.drawing.primitives import (
    Axis,
    Bar,
    BarShare,
    Block,
    Cell,
    Chart,
    Column,
    Datum,
    Drawing,
    End,
    Frame,
    Group,
    Mark,
    Paragraphs,
    Pen,
    Picture,
    Piece,
    Row,
    Stroke,
    Table,
    Tick,
    Words,
)
from pages.drawing.sheet import Sheet
from pages.drawing.text import WIDER, width, wrapped

ChartForm = Literal["columns", "bars"]
Tone = Literal["", "highlighted", "filtered"]
_TONES: dict[Tone, str] = {"": COLUMN, "highlighted": BROUGHT_OUT, "filtered": LEFT_OUT}
_COLUMN_SHARE = 0.66
_FADING = (0.2, 0.4, 0.6, 0.8)
"""Opacity of the slices of a blurred end, the highest first."""
_ABOVE: dict[End, float] = {"soft": 0.4, "open": 0.55}
"""How far an end reaches above its value, in letters."""
_ROWS, _NATIVE_ROWS = 12, 13
"""Of a ranking, before another block stands beside the first."""
_BLOCKS, _NATIVE_BLOCK, _WIDEST = 3, 210.0, 290.0
"""Most blocks on paper; the least and the largest width of one on a slide, in points."""
_RANKED, _UNRANKED = (56.0, 158.0, 76.0), (180.0, 110.0)
"""Shares of the width of a native table's columns."""
_BAR_HIGH, _PALE, _LESS_PALE, _WIDEST_PRINT = 1.1, 0.35, 0.5, 1.17
"""Of bars behind values: height in letters, opacity, and that of bars brought out; and how much wider print may run
there than measured."""
_NATIVE_KEYS = ("announced",)
_REMARKS_HIGH = 0.6
"""Most of the height that remarks may take from the columns."""
_WITH_NOTES = 7
"""So many bars leave room for a remark below each: as many as areas can be compared."""


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One bar or column.

    Attributes:
        value: ``None`` for a gap, which keeps its place.
        text: The value in words, with its qualifier; of a gap that there is none.
        end: How exact the upper end is.
        upper: The other end where sources disagree, else ``None``.
        announced: Not yet certain when the source was written.
        marked: Brought out: the chosen area.
        tone: Drawn darker because its class is brought out, or paler because a filter leaves it out; empty for neither.
        note: What else must be known; may be empty.
        rank: As written before the label; empty where nothing is ranked.
        others: Stated figures that the rules did not use.
    """

    label: str
    value: float | None
    text: str
    end: End = ""
    upper: float | None = None
    announced: bool = False
    marked: bool = False
    tone: Tone = ""
    note: str = ""
    rank: str = ""
    others: tuple[float, ...] = ()

    @property
    def colour(self) -> str:
        """Of its bar."""
        return CHOSEN if self.marked else _TONES[self.tone]


@dataclass(frozen=True, slots=True)
class Reference:
    """A line across the chart: a mean."""

    value: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSheet(Sheet):
    """A chart that is a table as well: rank, label, value, note of each point.

    Attributes:
        heads: Headings of rank, label, value and note as a table; those of rank and note may be empty.
        ticks: The axis of columns from 0 to its upper end; empty for bars.
        empty: What is said in place of the chart where it has no points.
        elsewhere: Where the remarks are that bars have no room for.
        lying_lead: Lead where columns lie as bars, `plain_lead` where all their ends are plain; empty for the same one.
    """

    kind = "chart"
    unit: str
    form: ChartForm
    points: tuple[ChartPoint, ...]
    heads: tuple[str, str, str, str]
    ticks: tuple[Tick, ...] = ()
    keys: tuple[LegendLine, ...] = ()
    reference: Reference | None = None
    empty: str = ""
    elsewhere: str = ""
    lying_lead: str = ""
    plain_lead: str = ""

    def on(self, medium: Medium) -> Sheet:
        """With the unit where no axis says it, and the lead that speaks of what is drawn there."""
        if medium.native and self.plain_lead:
            return replace(self, lead=self.plain_lead)
        if not self._lies(medium):
            return self
        lead = self.lying_lead or self.lead
        return replace(self, lead=lead if self.unit in lead else f"{lead} {self.unit}".strip())

    def plan(self, body: Frame, medium: Medium) -> Drawing:
        """Columns as a picture, bars as a table, and what must be known of single ones below."""
        if not self.points and self.empty:
            return Drawing(((Paragraphs(body, (self.empty,), medium.sizes[0], bold=True, name=self.title),),))
        if self._lies(medium):
            # As many blocks side by side as the rows need.
            most = max(1, ceil(len(self.points) / min(_BLOCKS, ceil(len(self.points) / _ROWS) or 1)))
            parts = [self.points[at : at + most] for at in range(0, len(self.points), most)] or [()]
            lying: list[tuple[Block, ...]] = [(self._lying(body, part),) for part in parts]
            if self.elsewhere and self.remarks and len(self.points) > _WITH_NOTES:
                lying[-1] = (*lying[-1], Paragraphs(body, (self.elsewhere,), 0))
            return Drawing(tuple(lying))
        size = medium.sizes[-1]
        # On a slide, where room is scarce, colours that the lead explains need no list of names; it is in the notes.
        listed = not (medium.native and any(point.tone for point in self.points))
        said = shortened(self.remarks, size, body, medium) if listed else ()
        tall = medium.height(said, size, body.width)
        room = replace(body, height=body.height - tall - size) if said else body
        drawn = [self._columns(room, medium)] if self.form == "columns" else self._as_bars(room, medium)
        if said:
            bottom = max((block.frame.bottom for block in drawn), default=body.top)
            place = Frame(body.left, min(bottom + size, body.bottom - tall), body.width, tall)
            drawn = [*drawn, Paragraphs(place, said, size, name=self.heads[3], gap=medium.gap)]
        return Drawing((tuple(drawn),))

    @property
    def remarks(self) -> tuple[str, ...]:
        """What must be known of single points beside their values, the same remark once: "2014, 2015: …"."""
        return remarks_of(self.points)

    def _as_bars(self, body: Frame, medium: Medium) -> Sequence[Block]:
        blocks: list[Block] = []
        if self.reference is not None:
            size = medium.sizes[0]
            tall = 1.3 * medium.height([self.reference.label], size, body.width, bold=True)
            head = Frame(body.left, body.top, body.width, tall)
            blocks.append(Paragraphs(head, (self.reference.label,), size, True, self.title))
            body = body.below(tall)
        return [*blocks, *(self._ranking(body, medium) if self.points else ())]

    def _lies(self, medium: Medium) -> bool:
        """Whether it is written as lines with bars, which need no measuring."""
        return medium.flows and (medium.lying or self.form == "bars")

    def _columns(self, body: Frame, medium: Medium) -> Picture:
        """Columns over their key."""
        if medium.native:
            # An office program, which draws them itself, knows no other end than a plain one.
            self = replace(self, keys=tuple(key for key in self.keys if key.kind in _NATIVE_KEYS))
        if not self.keys:
            return columns_picture(self, body, medium)
        _, tall = _keys(self, body, medium)
        room = replace(body, height=body.height - tall - 0.6 * medium.sizes[-1])
        key, _ = _keys(self, body.below(body.height - tall), medium)
        foot = Frame(body.left, body.bottom - tall, body.width, tall)
        drawn = columns_picture(self, room, medium)
        return Picture(body, (*drawn.pieces, Group(foot, tuple(key), self.heads[3])), self.spoken)

    def _lying(self, body: Frame, points: Sequence[ChartPoint]) -> Table:
        ends = [value for point in self.points for value in (point.value, point.upper) if value is not None]
        longest, said = max(ends, default=0) or 1, self.announced
        rows = []
        for point in points:
            bar = BarShare(
                None if point.value is None else point.value / longest,
                None if point.upper is None else point.upper / longest,
                point.end,
                "announced" if point.announced else point.colour,
            )
            text = f"{point.text} ({said})" if point.announced and said else point.text
            note = point.note if len(self.points) <= _WITH_NOTES else ""
            rows.append(Row((Cell(point.label), Cell(text, bar=bar, note=note)), 0, point.marked))
        return Table(body, (Column(0), Column(0)), None, tuple(rows), 0, "bars", self.spoken)

    @property
    def announced(self) -> str:
        """What is said of figures not yet certain."""
        return next((key.label for key in self.keys if key.kind == "announced"), "")

    def _ranking(self, body: Frame, medium: Medium) -> Iterator[Block]:
        """As many tables side by side as the rows need, in the largest print that fits."""
        most, gap = _NATIVE_ROWS if medium.native else _ROWS, medium.beside[2]
        room = int(body.width // _NATIVE_BLOCK) if medium.native else _BLOCKS
        blocks = max(1, min(room, ceil(len(self.points) / most)))
        across = (body.width - gap * (blocks - 1)) / blocks
        if medium.native:
            # A short list is read from afar as well.
            across = min(_WIDEST if blocks > 1 else 1.6 * _WIDEST, across)
        elif blocks == 1:
            across = (body.width - gap) / 2
        each = ceil(len(self.points) / blocks)
        parts = [self.points[start : start + each] for start in range(0, len(self.points), each)]
        words = [
            [
                self._words(each, medium)
                for each in (self.heads[:3], *((p.rank, p.label, p.text) for p in part))
            ]
            for part in parts
        ]
        size = medium.table * (1.3 if medium.native and blocks == 1 else 1)
        # A row that an office program breaks once more than planned would shift those below from their bars.
        wider = replace(medium, wider=_WIDEST_PRINT) if medium.native else medium
        while True:
            widths = self._widths(across, size, medium)
            heights = [wider.row_heights(part, widths, size, "bars", body.height) for part in words]
            if all(sum(part) <= body.height for part in heights):
                break
            if size <= medium.sizes[-1]:
                heights = [medium.row_heights(part, widths, size, "bars", body.height) for part in words]
                break
            size -= 0.5
        numbers = {len(widths) - 1, *([0] if self._ranked else [])}
        columns = tuple(Column(wide, "right" if at in numbers else "left") for at, wide in enumerate(widths))
        for number, (part, said, tall) in enumerate(zip(parts, words, heights, strict=True)):
            place = Frame(body.left + number * (across + gap), body.top, across, sum(tall))
            head = Row(tuple(Cell(word, bold=True) for word in said[0]), tall[0])
            rows = tuple(
                self._row(point, words, height, medium)
                for point, words, height in zip(part, said[1:], tall[1:], strict=True)
            )
            table = Table(
                place, columns, head, rows, size, "bars", self.spoken if number == 0 else self.title
            )
            if medium.native:
                yield self._bars(table, part)
            yield table

    @property
    def _ranked(self) -> bool:
        return any(point.rank for point in self.points)

    def _words(self, texts: Sequence[str], medium: Medium) -> tuple[str, ...]:
        """Rank where there are any, label, an empty cell for the bar where there is one, value."""
        rank, label, value = texts
        return (*([rank] if self._ranked else []), label, *([] if medium.native else [""]), value)

    def _widths(self, across: float, size: float, medium: Medium) -> tuple[float, ...]:
        if medium.native:
            shares = _RANKED if self._ranked else _UNRANKED
            return tuple(across * share / sum(shares) for share in shares)
        ranks = (self.heads[0], *(point.rank for point in self.points))
        around = max(0.6 * size, 2 * medium.pad + 0.1)
        rank = max(medium.length(each, size, bold=True) for each in ranks) + around if self._ranked else 0
        values = max(medium.length(each.text, size, bold=each.marked) for each in self.points)
        value, bar = values + size, medium.bar * across + 0.5 * size
        return (*([rank] if self._ranked else []), across - rank - bar - value, bar, value)

    def _row(self, point: ChartPoint, words: tuple[str, ...], height: float, medium: Medium) -> Row:
        """A line with its bar in a field of its own; in a native table the bar lies below the value, see `_bars`."""
        bar = BarShare(self._share(point), fill=point.colour)
        ink = CHOSEN if point.marked else TEXT
        cells = [Cell(word, ink, point.marked, bar=None if word else bar) for word in words]
        if medium.native:
            cells[-1] = replace(cells[-1], colour=TEXT)
        return Row(tuple(cells), height, point.marked)

    def _share(self, point: ChartPoint) -> float:
        return (point.value or 0) / (max(each.value or 0 for each in self.points) or 1)

    def _bars(self, table: Table, points: Sequence[ChartPoint]) -> Picture:
        """The bars of a native table, pale behind its values, all from one line; the table says what they show."""
        pieces = []
        for point, (_, frames) in zip(points, list(table.places())[1:], strict=True):
            cell, share = frames[-1], self._share(point)
            high = _BAR_HIGH * table.size
            place = Frame(cell.left, cell.top + (cell.height - high) / 2, cell.width * share, high)
            opacity = _LESS_PALE if point.tone == "highlighted" else _PALE
            pieces.append(Bar(place, point.colour, name=point.label, opacity=opacity))
        return Picture(table.frame, (Group(table.frame, tuple(pieces), self.title, silent=True),))


def remarks_of(points: Sequence[ChartPoint]) -> tuple[str, ...]:
    """Every remark once, after the labels of the points that have it."""
    labels: dict[str, list[str]] = {}
    for point in points:
        if point.note:
            labels.setdefault(point.note, []).append(point.label)
    return tuple(f"{', '.join(names)}: {note}" for note, names in labels.items())


def columns_picture(sheet: ChartSheet, frame: Frame, medium: Medium) -> Picture:
    """Axis, columns and their words, without the key; a gap is said where its column would stand."""
    size, mm = medium.sizes[-1], medium.mm
    axis_width = max((width(tick.text, size) for tick in sheet.ticks), default=0) + size
    left, top = frame.left + axis_width, frame.top + 2.6 * size
    # Upright words above a column need as much room as they are long.
    step = (frame.width - axis_width) / max(len(sheet.points), 1)
    upright = max((width(point.text, size) for point in sheet.points if point.value is not None), default=0)
    above = upright - size if upright > step else 0
    longest = max((medium.length(point.label, size) for point in sheet.points), default=0)
    below = longest + 0.8 * size if longest > step else 1.8 * size
    tall = frame.height - above - below - 3.4 * size
    room = Frame(left, top + above, frame.width - axis_width, tall)
    highest = sheet.ticks[-1].value if sheet.ticks else 1
    pieces: list[Piece] = [Words(sheet.unit, frame.left, frame.top + size, size, QUIET)]
    for tick in sheet.ticks:
        y = room.bottom - room.height * tick.value / highest
        pieces.append(Stroke((room.left, y), (room.right, y), Pen(GRID, 0.2 * mm)))
        pieces.append(Words(tick.text, room.left - 0.5 * size, y + 0.35 * size, size, QUIET, side="right"))
    framed = any(key.kind == "gap" for key in sheet.keys)
    for number, point in enumerate(sheet.points):
        cell = Frame(room.left + number * step, room.top, step, room.height)
        spanned = replace(cell, height=cell.height + below)
        words = f"{point.label}: {point.text}"
        if point.announced and sheet.announced:
            words += f" ({sheet.announced})"
        column = (
            _label(point.label, cell, below, size),
            *_column(point, highest, cell, medium, framed=framed),
        )
        pieces.append(Group(spanned, column, point.label, words))
    data = tuple(_datum(point) for point in sheet.points)
    chart = Chart(frame, ((sheet.unit, data),), Axis(sheet.unit, 0, highest, sheet.ticks), size=size)
    group = Group(frame, tuple(pieces), sheet.title, sheet.spoken, "diagramm", chart=chart)
    return Picture(frame, (group,), sheet.spoken)


def key_picture(sheet: ChartSheet, body: Frame, medium: Medium) -> Picture:
    """The key of the columns alone, as wide as the body and as high as it must be."""
    pieces, tall = _keys(sheet, body, medium)
    words = "; ".join(key.label for key in sheet.keys)
    return Picture(replace(body, height=tall), tuple(pieces), words)


def _keys(sheet: ChartSheet, frame: Frame, medium: Medium) -> tuple[list[Piece], float]:
    """Small columns with what each stands for, and their height."""
    size, found = medium.sizes[-1], list[Piece]()
    places = keys.places([key.label for key in sheet.keys], frame, size, 2.4, 1.6)
    for key, place in zip(sheet.keys, places, strict=True):
        sign = Frame(place.left, place.top + 0.3 * size, 0.9 * size, size)
        found += _sign(key.kind, sign, size, medium.mm)
        found.append(Words(key.label, place.left + 1.3 * size, place.top + 1.15 * size, size))
    return found, places[-1].bottom - frame.top


def _sign(kind: str, frame: Frame, size: float, mm: float) -> Iterator[Piece]:
    if kind == "gap":
        yield _open_frame(frame, mm)
    elif kind == "other":
        yield from _other(frame, frame.top + frame.height / 2, size)
    else:
        end: dict[str, End] = {"soft": "soft", "open": "open", "capped": "capped"}
        point = ChartPoint("", 1, "", end=end.get(kind, ""), announced=kind == "announced")
        yield from _bar(point, frame.below(0.4 * size if kind == "open" else 0), size, mm)


def _datum(point: ChartPoint) -> Datum:
    if point.value is None:
        return Datum(None, category=f"{point.label} ({point.text})")
    fill = "announced" if point.announced else point.colour
    return Datum(point.value, category=point.label, label=point.text, place="above", fill=fill)


def _label(text: str, cell: Frame, below: float, size: float) -> Words:
    """Below a column; upright, up to the axis, where the labels are wider than the columns."""
    middle = cell.left + cell.width / 2
    if below <= 1.8 * size:
        return Words(text, middle, cell.bottom + 1.4 * size, size, side="middle")
    end = cell.bottom + 0.5 * size + WIDER * width(text, size)
    return Words(text, middle + 0.35 * size, end, size, upright=True)


def _column(
    point: ChartPoint, highest: float, cell: Frame, medium: Medium, *, framed: bool
) -> Iterator[Piece]:
    size, mm = medium.sizes[-1], medium.mm
    middle, across = cell.left + cell.width / 2, _COLUMN_SHARE * cell.width
    left = middle - across / 2
    if point.value is None:
        if framed:
            yield _open_frame(Frame(left, cell.top, across, cell.height), mm)
        yield from _said(point.text, (middle, cell.bottom), across if framed else cell.width, 0.9 * size)
        return
    tall = cell.height * point.value / highest
    top = cell.bottom - tall
    yield from _bar(point, Frame(left, top, across, tall), size, mm)
    for other in point.others:
        yield from _other(Frame(left, 0, across, 0), cell.bottom - cell.height * other / highest, size)
    if point.upper is not None:
        higher = cell.bottom - cell.height * point.upper / highest
        pen = Pen(point.colour, 0.3 * mm, dashed=True)
        yield Bar(Frame(left, higher, across, top - higher), GROUND, pen)
        top = higher
    yield from _said(point.text, (middle, top - _ABOVE.get(point.end, 0) * size), cell.width, size)


def _bar(point: ChartPoint, frame: Frame, size: float, mm: float) -> Iterator[Piece]:
    """A column whose upper end says how exact it is."""
    fill, middle = "announced" if point.announced else point.colour, frame.left + frame.width / 2
    if point.end == "soft":
        slice_ = min(0.8 * size / len(_FADING), frame.height / len(_FADING))
        begin = frame.top - 0.4 * size
        for number, opacity in enumerate(_FADING):
            yield Bar(Frame(frame.left, begin + number * slice_, frame.width, slice_), fill, opacity=opacity)
        solid = begin + len(_FADING) * slice_
        yield Bar(Frame(frame.left, solid, frame.width, max(frame.bottom - solid, 0)), fill)
        return
    yield Bar(frame, fill, Pen(point.colour, 0.3 * mm))
    if point.end == "open":
        radius = 0.35 * size
        yield Mark((middle, frame.top - 0.75 * radius), radius, fill, Pen(point.colour, 0.1 * mm), "triangle")
    if point.end == "capped":
        over = 0.12 * frame.width
        ends = (frame.left - over, frame.top), (frame.right + over, frame.top)
        yield Stroke(*ends, Pen(point.colour, 0.2 * size))


def _open_frame(frame: Frame, mm: float) -> Bar:
    """Where a column would stand if its value were known."""
    return Bar(frame, "", Pen(QUIET, 0.3 * mm, dashed=True))


def _other(column: Frame, y: float, size: float) -> Iterator[Stroke]:
    """A double line across a column."""
    over = 0.12 * column.width
    for base in (y - 0.11 * size, y + 0.11 * size):
        yield Stroke((column.left - over, base), (column.right + over, base), Pen(TEXT, 0.06 * size))


def _said(text: str, foot: tuple[float, float], room: float, size: float) -> Iterator[Words]:
    """The words above a point: in up to two lines, or upright where the room is too narrow for that."""
    x, y = foot[0], foot[1] - 0.5 * size
    said = wrapped(text, size, 0.98 * room)
    longest = max(width(line, size) for line in said)
    if len(said) <= 2 and longest <= room and len(" ".join(said)) == len(text):
        for number, line in enumerate(said):
            yield Words(line, x, y - 1.25 * size * (len(said) - 1 - number), size, side="middle")
        return
    yield Words(text, x + 0.35 * size, y, size, upright=True)


def shortened(remarks: tuple[str, ...], size: float, body: Frame, medium: Medium) -> tuple[str, ...]:
    """The remarks, cut at a word where they would leave the figure no room: what comes from a file may be long."""
    longest = max(map(len, remarks), default=0)
    while longest > 1 and medium.height(remarks, size, body.width) > _REMARKS_HIGH * body.height:
        longest //= 2
        remarks = tuple(shorten(each, longest, placeholder=" …") for each in remarks)
    return remarks
