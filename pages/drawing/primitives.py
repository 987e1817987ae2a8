"""What a drawing consists of: blocks with their frames, and the pieces of a picture. Lengths in the medium's unit.

Plans make them, writers write them; neither knows the other. Everything is frozen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pages.drawing.ink import CHOSEN, GROUND, INK, TEXT

Point = tuple[float, float]
Line = tuple[Point, ...]
Fill = str
"""A hex colour; "gap", "part", "filtered" or "announced" for a pattern of the map; empty for none."""
PATTERNS: tuple[Fill, ...] = ("gap", "part", "filtered", "announced")
Shape = Literal["circle", "square", "triangle"]
Side = Literal["left", "middle", "right"]
Place = Literal["", "right", "left", "above", "below", "middle"]
End = Literal["", "soft", "open", "capped"]
"""How exact the upper end of a bar is: plain, "rund", "über", "bis zu"."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle, from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Lower edge."""
        return self.top + self.height

    def holds(self, point: Point) -> bool:
        """Whether the point lies within."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def meets(self, other: Frame) -> bool:
        """Whether both have room in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def below(self, distance: float) -> Frame:
        """What is left of it that far below its upper edge."""
        return Frame(self.left, self.top + distance, self.width, self.height - distance)


@dataclass(frozen=True, slots=True)
class Pen:
    """A line: its colour and thickness.

    Attributes:
        casing: Thickness of a white line below it, which keeps it apart from any fill; 0 for none.
    """

    colour: str
    thick: float
    dashed: bool = False
    casing: float = 0


@dataclass(frozen=True, slots=True)
class Area:
    """Lines in one shape: closed and filled by the even-odd rule, so that rings in rings are holes, or open.

    Attributes:
        id, part: Name of the element and what it is, for those who edit an SVG; may be empty.
        spoken: Alternative text; empty for what another piece has said.
    """

    lines: tuple[Line, ...]
    fill: Fill = ""
    pen: Pen | None = None
    opacity: float = 1
    closed: bool = True
    name: str = ""
    spoken: str = ""
    id: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

    start: Point
    end: Point
    pen: Pen
    name: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign around a point; a square and a triangle look as large as the circle of the radius."""

    at: Point
    radius: float
    fill: Fill
    pen: Pen
    shape: Shape = "circle"
    opacity: float = 1
    name: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle: a column, a frame."""

    frame: Frame
    fill: Fill = ""
    pen: Pen | None = None
    name: str = ""
    opacity: float = 1


@dataclass(frozen=True, slots=True)
class Words:
    """A text; `x` is its left end, middle or right end by `side`, `y` the line its first line stands on.

    Attributes:
        ground: A light ground for it, with rounded corners, in whose middle it stands.
        halo: Thickness of an edge around its letters.
        edge: Colour of that edge.
        upright: Turned by a quarter: read from below.
        room: Width at which the writer breaks it into lines; 0 for one line.
    """

    text: str
    x: float
    y: float
    size: float
    colour: str = TEXT
    bold: bool = False
    side: Side = "left"
    ground: Frame | None = None
    halo: float = 0
    edge: str = GROUND
    upright: bool = False
    room: float = 0


@dataclass(frozen=True, slots=True)
class Datum:
    """One value of a chart of an office program: a column, or a point.

    Attributes:
        category: Below a column.
        label, place: Words beside it, and on which side, or in the middle of its mark; empty for none.
        ink: Colour of words in a mark; empty for that of all others.
        shape: Of a point; without one no mark is drawn, and it only holds its words.
        name: What a point stands for.
    """

    y: float | None
    x: float = 0
    category: str = ""
    label: str = ""
    place: Place = ""
    bold: bool = False
    fill: Fill = ""
    ink: str = ""
    shape: Shape | Literal[""] = "circle"
    name: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across a chart with its number in words."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis from `low` to `high`; with the Kennzahl or the unit that it shows."""

    title: str
    low: float
    high: float
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """The figures of a group, from which an office program can make a chart of its own.

    Attributes:
        series: Names with their data; of columns there is one.
        x: Axis of points; ``None`` for columns.
        field: Where the axes stand; ``None`` to leave it to the program.
        radius: Of the marks of points.
    """

    frame: Frame
    series: tuple[tuple[str, tuple[Datum, ...]], ...]
    y: Axis
    x: Axis | None = None
    field: Frame | None = None
    size: float = 0
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces that belong together, the lowest first.

    Attributes:
        frame: What they span.
        name: For the list of objects of an editor.
        spoken: Alternative text of all of them together.
        id, part: As of an area.
        clip: Nothing of them is seen outside of the frame.
        silent: They repeat what others have said.
        chart: Figures from which some writers draw it in their own way.
    """

    frame: Frame
    pieces: tuple[Piece, ...]
    name: str = ""
    spoken: str = ""
    id: str = ""
    part: str = ""
    clip: bool = False
    silent: bool = False
    chart: Chart | None = None


Piece = Area | Stroke | Mark | Bar | Words | Group


@dataclass(frozen=True, slots=True)
class Picture:
    """A block of pieces.

    Attributes:
        spoken: Alternative text of the whole; empty where its words say all.
        told: What its pieces say in few words, for a writer that makes one image of them.
        title: Stands above its frame, in the frame `title_frame`; may be empty.
    """

    frame: Frame
    pieces: tuple[Piece, ...]
    spoken: str = ""
    title: str = ""
    title_frame: Frame = Frame(0, 0, 0, 0)
    title_size: float = 0
    told: str = ""

    @property
    def spoken_alone(self) -> str:
        """Alternative text of the picture as one image."""
        return f"{self.spoken} {self.told}".strip()


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """A block of words, broken by the writer to the width of its frame; `gap` is more room between two of them."""

    frame: Frame
    texts: tuple[str, ...]
    size: float
    bold: bool = False
    name: str = ""
    gap: float = 0


@dataclass(frozen=True, slots=True)
class Swatch:
    """A sign of the legend in a cell.

    Attributes:
        sign: What stands in it, as on the map.
        kind: What it shows, where that is no fill: "joint", "open", "disputed", "mark" and the like.
        circles: Colour of the circles on the same map; empty for none.
    """

    fill: Fill
    sign: str = ""
    kind: str = ""
    circles: str = ""

    @property
    def coloured(self) -> bool:
        """Whether it shows a colour of the map."""
        return self.fill.startswith("#") and not (self.kind and self.fill == GROUND)

    @property
    def dashed(self) -> bool:
        """Whether it has a dashed outline."""
        return self.kind in ("joint", "open", "disputed")

    @property
    def outline(self) -> str:
        """Colour of the thick line that it stands for: around the chosen area, or what a class brings out."""
        return {"chosen": CHOSEN, "highlight": INK}.get(self.kind, "")


@dataclass(frozen=True, slots=True)
class BarShare:
    """A bar in a cell: lengths as shares of the longest one; without any where the value is unknown.

    Attributes:
        start: Where it begins: that of a bridge hangs on from the one above.
    """

    share: float | None
    upper: float | None = None
    end: End = ""
    fill: Fill = ""
    start: float = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of a table.

    Attributes:
        fill: Of its ground.
        note: Smaller words below the text, where there is room for them.
    """

    text: str = ""
    colour: str = TEXT
    bold: bool = False
    fill: Fill = ""
    swatch: Swatch | None = None
    bar: BarShare | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table."""

    cells: tuple[Cell, ...]
    height: float
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its width, and where its words stand."""

    width: float
    side: Side = "left"


TableStyle = Literal["legend", "bars", "fields", "figures"]
"""Swatches with their words, bars with their values, tinted fields, columns of numbers."""


@dataclass(frozen=True, slots=True)
class Table:
    """A block of rows.

    Attributes:
        frame: Its place; as high as its rows.
        head: First row, which names the columns; ``None`` for a legend.
        spoken: What it shows.
        roomy: Its fields hold words, not single numbers.
    """

    frame: Frame
    columns: tuple[Column, ...]
    head: Row | None
    rows: tuple[Row, ...]
    size: float
    style: TableStyle
    spoken: str = ""
    roomy: bool = False

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """Head and rows."""
        return (self.head, *self.rows) if self.head else self.rows

    def places(self) -> Iterator[tuple[Row, tuple[Frame, ...]]]:
        """Every row with the frames of its cells."""
        top = self.frame.top
        for row in self.all_rows:
            left, frames = self.frame.left, []
            for column in self.columns:
                frames.append(Frame(left, top, column.width, row.height))
                left += column.width
            yield row, tuple(frames)
            top += row.height


Block = Picture | Paragraphs | Table


@dataclass(frozen=True, slots=True)
class Drawing:
    """What stands between title and foot.

    Attributes:
        columns: Blocks one below the other, in columns beside each other; in the order in which they are read.
        below: Blocks below all columns.
        tight: There is more to say than stands there with ease: by how many steps it is to be set closer where the
            writer sets the words.
    """

    columns: tuple[tuple[Block, ...], ...]
    below: tuple[Block, ...] = ()
    tight: int = 0

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks in the order in which they are read."""
        return (*(block for column in self.columns for block in column), *self.below)
