"""What is drawn on one sheet (a slide, a page, a picture), complete with its words. Frozen, and can be pickled.

The writers of this folder add no word and no number of their own, so that no file can differ from the screen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pages.drawing.dots_sheet import DotsSheet
from pages.drawing.imprint import Imprint
from pages.drawing.legend import LegendLine
from pages.drawing.map_sheet import DrawnArea, MapPairSheet, MapSheet, Pattern
from pages.drawing.scatter_sheet import ScatterSheet
from pages.drawing.table_sheet import TableSheet
from pages.drawing.tick import Tick

__all__ = [
    "ChartPoint",
    "ChartSheet",
    "DotsSheet",
    "DrawnArea",
    "Imprint",
    "MapPairSheet",
    "MapSheet",
    "Pattern",
    "ProfileSheet",
    "Reference",
    "ScatterSheet",
    "Sheet",
    "TableSheet",
    "Tick",
]

ChartKind = Literal["columns", "bars"]
End = Literal["", "soft", "open", "capped"]
"""How exact the upper end of a column is: plain, "rund", "über", "bis zu"."""


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
        note: What else must be known; may be empty.
        rank: As written before the label; empty where nothing is ranked.
    """

    label: str
    value: float | None
    text: str
    end: End = ""
    upper: float | None = None
    announced: bool = False
    marked: bool = False
    note: str = ""
    rank: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A line across the chart: a mean."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class ChartSheet:
    """A chart that is a table as well: rank, label, value, note of each point.

    Attributes:
        heads: Headings of rank, label, value and note as a table; those of rank and note may be empty.
        spoken: Alternative text of the whole chart.
        ticks: The axis of columns from 0 to its upper end; empty for bars.
    """

    title: str
    lead: str
    unit: str
    kind: ChartKind
    points: tuple[ChartPoint, ...]
    heads: tuple[str, str, str, str]
    imprint: Imprint
    spoken: str
    ticks: tuple[Tick, ...] = ()
    keys: tuple[LegendLine, ...] = ()
    reference: Reference | None = None


@dataclass(frozen=True, slots=True)
class ProfileSheet:
    """One area in depth.

    Attributes:
        facts: Label and text of each: type, Regierungsbezirk, inhabitants.
        note: What the figures cover; may be empty.
        heads, rows: Key figures as a table; every row has as many cells as there are heads.
        known: Those of them that have a value: what a slide shows.
        gaps: How many have none; empty where all have one.
        more: Where the rows are that a slide has no room for.
        caption: What the table shows.
        map: The map with the area chosen.
        charts: Small charts below; may be empty.
        remark: How the means are made.
        sources_title: Heading of the sources.
    """

    area_id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    note: str
    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    known: tuple[tuple[str, ...], ...]
    gaps: str
    more: str
    map: MapSheet
    imprint: Imprint
    sources_title: str
    remark: str = ""
    charts: tuple[ChartSheet, ...] = ()


Sheet = MapSheet | ChartSheet | ProfileSheet | MapPairSheet | ScatterSheet | TableSheet | DotsSheet
