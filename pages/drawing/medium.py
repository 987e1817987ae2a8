"""What a drawing is made for: its unit, its print, and how much room words need there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pages.drawing.ink import INK
from pages.drawing.primitives import Frame, TableStyle
from pages.drawing.text import width, wrapped


@dataclass(frozen=True, slots=True, kw_only=True)
class Closeness:
    """How a legend is set beside its map where the reader's program places words; lengths in letters.

    Attributes:
        tight: Of the drawing.
        share: Of the width of the page.
        letters: Its own, as a share of those of the page.
        line: From base to base.
        row: What a line of the legend needs beyond its print.
        gap: Between headings, lines and remarks.
        counted: Counts stand in a column of their own, else behind the words.
        below: Remarks stand below the map.
    """

    tight: int = 0
    share: float
    letters: float = 1
    line: float
    row: float
    gap: float
    counted: bool = False
    below: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """A kind of page.

    Attributes:
        mm: Units in a millimetre: thickness of lines.
        label: Letters on maps.
        sizes: Letters of words and tables, the largest first; the last is the least that can be read.
        large: Letters of a table that has room.
        smaller: Letters on maps that stand beside others, drawn in less room than they are planned for.
        names: Letters of the many names in a scatter.
        wider: How much wider its font may run than the one that is measured.
        line: Lines of print from base to base as a share of the letters.
        gap: Below a paragraph, in units.
        row_line, row_cut: As `line` in a table, and what the last line of a cell needs less.
        air: Least and most height of a row beyond its lines, by style of the table, in units.
        pad: Left and right of the words in a cell.
        swatch: Width and height of a sign of the legend.
        screen: Height of Hessen on the screen's map in pixels, which the radii of circles are made for.
        edge: Around a map, where a picture ends and would cut its lines.
        remark: Letters of a legend's remarks as a share of those of its lines.
        bar: Share of a ranking's width for its bars.
        beside: Share of the width for what stands beside a figure, its least width, and the distance.
        figure: Shares of the width for a chart with words beside it, the dearest first; fewer words, larger chart.
        native: Charts and tables are those of an office program, which draws columns and points itself.
        flows: The reader's program places words and tables; frames count for pictures only.
        closer: Where it flows and its height is given, how a legend can be set, the airiest first.
        room: Where its height is given, width and height in letters between what stands above and below.
        lying: Columns of a chart lie below each other, with their words beside them.
        mapped_only: Of a profile, only the map is shown.
        larger: A map that has room for it shows a part of it larger beside it.
        ink, strong: Lines around areas, and around what is brought out.
    """

    mm: float
    label: float
    sizes: tuple[float, ...]
    names: float
    wider: float
    line: float
    gap: float
    row_line: float
    air: Mapping[TableStyle, tuple[float, float]]
    beside: tuple[float, float, float]
    figure: tuple[float, ...]
    large: tuple[float, ...] = ()
    row_cut: float = 0
    edge: float = 0
    pad: float = 0
    swatch: tuple[float, float] = (8.0, 4.2)
    screen: float = 600.0
    bar: float = 0.2
    remark: float = 1
    native: bool = False
    flows: bool = False
    closer: tuple[Closeness, ...] = ()
    room: tuple[float, float] = (0, 0)
    lying: bool = False
    mapped_only: bool = False
    larger: bool = True
    smaller: float = 0
    ink: str = INK
    strong: str = INK

    @property
    def table(self) -> float:
        """Letters of a table with many rows."""
        return self.sizes[0] if self.native else (*self.large, *self.sizes)[0]

    def lines(self, text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
        """The text as it must be broken to fit."""
        return wrapped(text, size, room / self.wider, bold=bold)

    def length(self, text: str, size: float, *, bold: bool = False) -> float:
        """Room for the text in one line."""
        return width(text, size, bold=bold) * self.wider

    def height(self, texts: Sequence[str], size: float, room: float, *, bold: bool = False) -> float:
        """Height of paragraphs with the distance below each."""
        counts = (len(self.lines(text, size, room, bold=bold)) for text in texts)
        return sum(self.line * count * size + self.gap for count in counts)

    def printed(self, size: float) -> Medium:
        """The same with words of one size."""
        return replace(self, sizes=(size,))

    def split(self, body: Frame, share: float | None = None) -> tuple[Frame, Frame]:
        """The body's frames for a figure and for what stands beside it.

        Args:
            body: What there is.
            share: Of the figure; without it as wide as `beside` leaves.
        """
        beside, least, gap = self.beside
        across = max(beside * body.width, least) if share is None else (1 - share) * body.width - gap
        figure = Frame(body.left, body.top, body.width - across - gap, body.height)
        return figure, Frame(body.right - across, body.top, across, body.height)

    def row_heights(
        self,
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        size: float,
        style: TableStyle,
        room: float | None = None,
    ) -> list[float]:
        """Height of every row of a table, as airy as the room allows.

        Args:
            rows: The words of the cells.
            widths: Of the columns.
            size: Of the letters.
            style: Of the table.
            room: Height there is; without it the rows are as low as they can be.
        """
        least, most = self.air[style]
        heights = []
        for number, texts in enumerate(rows):
            # A head is bold; slides give it air enough.
            bold = number == 0 and style != "legend" and not self.native
            rooms = (max(across - 2 * self.pad, size) for across in widths)
            lines = max(
                len(self.lines(text, size, room_, bold=bold))
                for text, room_ in zip(texts, rooms, strict=True)
            )
            text_height = (self.row_line * lines - self.row_cut) * size
            heights.append(max(text_height, self.swatch[1]) if style == "legend" else text_height)
        spare = most - least if room is None else (room - sum(heights)) / len(heights) - least
        air = least + max(0.0, min(spare, most - least))
        return [height + air for height in heights]
