"""The ranking beside the map: areas by value, joint figures once, partial and missing ones not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from data.model.records import Dataset
from data.statistics.year_table import Cell
from pages.blocks import html_block
from pages.blocks.kept_html import kept
from pages.texts.words import Words
from pages.view import page_links
from pages.view.heading import same_value
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class RankedArea:
    """An area in the ranking: ``href`` leads to the page on screen with this area chosen."""

    id: str
    label: str
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class RankedRow:
    """One line: the bar's length is a percentage of the largest value.

    Attributes:
        areas: Ids, labels and addresses of the areas: one, or all that share a joint figure.
        highlighted: Whether it belongs to the class that stands out.
        own: Says that the figure is the viewer's own; empty for those of the atlas.
    """

    rank: int
    areas: tuple[RankedArea, ...]
    value: str
    share: float
    chosen: bool
    filtered: bool
    highlighted: bool
    own: str = ""

    @property
    def ids(self) -> str:
        """Ids separated by spaces."""
        return " ".join(area.id for area in self.areas)

    @property
    def name(self) -> str:
        """Names of its areas."""
        return " + ".join(area.label for area in self.areas)

    @property
    def mark(self) -> str:
        """CSS classes of the line."""
        marks = (
            ("wir-chosen-row", self.chosen),
            ("wir-filtered-row", self.filtered),
            ("wir-class-row", self.highlighted),
        )
        return " ".join(name for name, on in marks if on)


def show_ranking(view: View, map_key: str = "") -> None:
    """Write the ranking of the view; a start year is none that could be ranked.

    Args:
        view: What is on screen.
        map_key: `MapFrame.key` of the map beside it; empty without a map.
    """
    if view.kennzahl.kind != "year":
        html_block.put(_ranking(view, map_key))


@kept
def _ranking(view: View, map_key: str) -> str:
    say = view.say
    rows, same = ranked_rows(view), nothing_to_rank(view)
    return html_block.whole(
        "ranking",
        map_key=map_key,
        in_class=say("legend.in_class"),
        filtered=say("legend.filtered"),
        filtered_note=say("ranking.filtered") if any(row.filtered for row in rows) and not same else "",
        title=say("ranking.title"),
        note="" if same else say("ranking.note", unit=view.words.unit_first),
        head_rank=say("ranking.rank"),
        head_area=say("ranking.area"),
        head_bar=say("ranking.bar"),
        head_value=say("ranking.value"),
        empty=same or say("ranking.empty"),
        rows=[] if same else rows,
    )


def nothing_to_rank(view: View) -> str:
    """That all known figures are equal, so that a ranking would show nothing or size alone; empty where they differ."""
    ranked = ranked_units(view)
    same = len(ranked) > 1 and len({view.words.value(cell) for cell in ranked}) == 1
    if not same and not view.table.same_everywhere:
        return ""
    return view.say("ranking.same", value=same_value(view))


def ranked_rows(view: View) -> list[RankedRow]:
    """Ranked units, best first; areas with the same rank in the order of their names."""
    ranked, links = ranked_units(view), page_links.area_links(view)
    top = max((cell.value or 0 for cell in ranked), default=0)
    return [_row(view, cell, top, links) for cell in ranked]


def ranked_units(view: View) -> list[Cell]:
    """One cell per ranked figure, best first; areas with the same rank in the order of their names."""
    # Areas that share a joint figure share its line.
    once = {cell.figure.areas: cell for cell in view.table.cells.values()}
    ranked = [
        (cell.rank, unit_name(view.dataset, view.say, cell), cell)
        for cell in once.values()
        if cell.rank is not None
    ]
    return [cell for _, _, cell in sorted(ranked, key=lambda entry: (entry[0], entry[1]))]


def _row(view: View, cell: Cell, top: float, links: Mapping[str, str]) -> RankedRow:
    value, areas, chosen = cell.value or 0, _areas(cell), view.selection.gebiet
    filtered = view.kept.isdisjoint(areas)
    return RankedRow(
        rank=cell.rank or 0,
        areas=tuple(
            RankedArea(area, view.dataset.areas[area].label, links[area], area == chosen) for area in areas
        ),
        value=view.words.value(cell),
        share=round(100 * value / top, 1) if top else 0,
        chosen=chosen in areas,
        filtered=filtered,
        highlighted=not view.highlighted.isdisjoint(areas),
        own=view.say("ranking.own_mark") if cell.figure.basis == "viewer" else "",
    )


def unit_name(dataset: Dataset, say: Words, cell: Cell) -> str:
    """Name of the area, or of all areas that share the figure; the viewer's own figures say so."""
    name = " + ".join(dataset.areas[area].label for area in _areas(cell))
    own = cell.figure.basis == "viewer"
    return say("ranking.own", name=name) if own else name


def _areas(cell: Cell) -> tuple[str, ...]:
    return cell.figure.areas if cell.figure.kind == "joint" else (cell.figure.area_id,)
