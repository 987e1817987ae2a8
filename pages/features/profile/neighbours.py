"""The chosen Kennzahl beside the neighbours, and below them the larger areas, which are none of the 33."""

from __future__ import annotations

from dataclasses import dataclass

from data.model import formats
from data.model.records import Qualifier
from data.statistics.bounds import DifferenceKind, bounds_of, certain_side, difference
from data.statistics.larger_area import LargerArea, larger_areas, larger_figure
from geo.boundaries.areas import border_km
from pages.blocks import html_block
from pages.features.profile.comparison_links import compared_address, comparison_links
from pages.features.profile.figure_mark import FigureMark, figure_mark
from pages.features.profile.profile_map import profile_map_key
from pages.texts.messages import say
from pages.view.heading import title
from pages.view.page_links import href
from pages.view.view import View

_QUALIFIERS: dict[DifferenceKind, Qualifier] = {
    "exact": "exact",
    "about": "about",
    "range": "about",
    "bounds": "about",
    # By how much one is more or less, whichever of the two it is.
    "at_least": "at_least",
    "at_most": "at_least",
}


@dataclass(frozen=True, slots=True)
class NeighbourRow:
    """The area itself (without border and address) or a neighbour.

    Attributes:
        area: Its id.
        highlighted: It belongs to the class that stands out on the map.
    """

    area: str
    name: str
    address: str
    border: str
    value: str
    rank: str
    against: str
    mark: FigureMark
    compare: str
    highlighted: bool

    @property
    def row_mark(self) -> str:
        """CSS classes of the line."""
        marks = (("wir-current-row", not self.address), ("wir-class-row", self.highlighted))
        return " ".join(name for name, on in marks if on)


@dataclass(frozen=True, slots=True)
class LargerRow:
    """A larger area: its value, and from how many areas it is."""

    name: str
    value: str
    coverage: str


def show_neighbours(view: View, views: list[View], area_id: str) -> None:
    """Write neighbours, larger areas and the ways to the comparison."""
    language, day = view.selection.sprache, view.selection.day
    larger = larger_areas(view.dataset, area_id, day)
    heads = ("area", "border", "value", "against", "source", "compare")
    html_block.show(
        "profile_neighbours",
        title=say("neighbours.title", language),
        lead=say("neighbours.lead", language, subject=title(view)),
        caption=title(view),
        map_key=profile_map_key(area_id),
        in_class=say("legend.in_class", language),
        heads={name: say(f"neighbours.head_{name}", language) for name in heads},
        rows=neighbour_rows(view, area_id),
        larger_head=say("neighbours.larger", language),
        larger=[larger_row(view, each) for each in larger],
        compare=say("neighbours.compare", language),
        links_title=say("neighbours.links", language),
        links=comparison_links(view, area_id),
        all_title=say("neighbours.all", language, year=view.selection.jahr),
        all_note=say("neighbours.all_note", language),
        all_heads=[
            say("profile.kennzahl", language),
            view.dataset.full_name(area_id, day),
            *(each.name for each in larger),
        ],
        all_rows=[_all_row(each, area_id, larger) for each in views if each.indicator.kind != "year"],
    )


def neighbour_rows(view: View, area_id: str) -> list[NeighbourRow]:
    """The area, then its neighbours, the longest common border first."""
    return [_row(view, area_id, area_id, "")] + [
        _row(view, area_id, other, formats.number(km, 1, view.selection.sprache))
        for other, km in border_km(area_id).items()
    ]


def larger_row(view: View, larger: LargerArea) -> LargerRow:
    """The figure of a larger area in the view."""
    language, found = view.selection.sprache, larger_figure(view.table, larger)
    if found.value is None:
        value = "."
    else:
        value = formats.with_qualifier(view.words.plain(found.value), found.qualifier, language)
    coverage = say("neighbours.coverage", language, count=found.covered, n=len(larger.areas))
    return LargerRow(larger.name, value, coverage)


def _row(view: View, area_id: str, other: str, border: str) -> NeighbourRow:
    language, cell = view.selection.sprache, view.table.cells[other]
    name = view.dataset.areas[other].label
    own = other == area_id
    return NeighbourRow(
        area=other,
        name=name,
        address="" if own else href(view, view.indicator.id, view.selection.jahr, other),
        border=say("neighbours.km", language, km=border) if border else "",
        value=view.words.value(cell),
        rank="" if cell.rank is None else view.words.rank(cell),
        against="" if own else against_area(view, area_id, other),
        mark=figure_mark(view, cell, view.words, say("profile.basis", language, of=f"{title(view)}, {name}")),
        compare="" if own else compared_address(view, (area_id, other)),
        highlighted=other in view.highlighted,
    )


def against_area(view: View, area_id: str, other: str) -> str:
    """How the other area stands against this one, by symbol, word and difference; why it cannot be said else.

    Says "mindestens" and "rund" as far as the two figures do, and "soweit bekannt" where bounds leave the side open.
    """
    language = view.selection.sprache
    here, there = view.table.cells[area_id], view.table.cells[other]
    if here.value is None or there.value is None or view.indicator.kind == "year":
        return ""
    if other in here.figure.areas or area_id in there.figure.areas:
        return say("neighbours.joint", language)
    if not (here.classed and there.classed):
        return say("neighbours.part", language)
    if here.upper is not None or there.upper is not None:
        return say("neighbours.disputed", language)
    inverted = view.bezug.inverted
    known, own = bounds_of(there, inverted=inverted), bounds_of(here, inverted=inverted)
    assert known is not None
    assert own is not None
    certain, qualifier = certain_side(known, own), _QUALIFIERS[difference(known, own).kind]
    amount = view.words.plain(abs(there.value - here.value))
    if certain:
        amount = formats.with_qualifier(amount, qualifier, language)
    key = "higher" if there.value > here.value else "lower"
    if view.words.plain(here.value) == view.words.plain(there.value):
        key = "equal"
    said = say(f"neighbours.{key}", language, difference=amount)
    return said if certain else say("mean.as_far_as_known", language, said=said)


def _all_row(view: View, area_id: str, larger: tuple[LargerArea, ...]) -> tuple[str, ...]:
    """A Kennzahl: its name, the area's value, and those of the larger areas with their coverage."""
    language = view.selection.sprache
    name = say("heading.title", language, label=view.indicator.short.said(language), year=view.selection.jahr)
    told = []
    for each in larger:
        row = larger_row(view, each)
        whole = larger_figure(view.table, each).covered == len(each.areas)
        told.append(row.value if whole or row.value == "." else f"{row.value} ({row.coverage})")
    return (name, view.words.value(view.table.cells[area_id]), *told)
