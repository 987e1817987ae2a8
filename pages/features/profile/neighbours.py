"""The chosen Kennzahl beside the neighbours, the larger areas below them, and the ways to the comparison."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from data.export.view_table import sources_of
from data.model.records import Dataset, Qualifier
from data.places.area_groups import areas_of_similar_size, areas_of_type, city_and_landkreis
from data.statistics.bounds import DifferenceKind, bounds_of, certain_side, difference
from data.statistics.larger_area import LargerArea, LargerFigure, larger_areas, larger_figure
from data.statistics.year_table import YearTable
from geo.boundaries.areas import border_km, neighbours
from pages.blocks import html_block
from pages.blocks.key_figures import mean_formula
from pages.blocks.source_mark import SourceMark, mark_of_sum, written
from pages.choice import link
from pages.choice.compared_areas import started_anew
from pages.features.profile.area_facts import profile_map_key
from pages.features.profile.area_figures import figure_mark
from pages.texts.words import Words
from pages.view.heading import title
from pages.view.page_links import href
from pages.view.view import View


def compared_address(view: View, areas: tuple[str, ...]) -> str:
    """The comparison of these areas, all other choices kept."""
    chosen = started_anew(view.selection, areas)
    return "vergleich?" + link.encoded(link.write(chosen, view.dataset))


def comparison_links(view: View, area_id: str) -> list[tuple[str, str]]:
    """Words and address of every comparison offered, no pair of areas twice."""
    say, dataset, chosen = view.say, view.dataset, view.selection
    around = (area_id, *neighbours(area_id))
    found = [(say("compared.neighbours"), around)]
    family = city_and_landkreis(dataset, area_id)
    similar = areas_of_similar_size(dataset, area_id, chosen.jahr, 2).areas[1]
    own_type = dataset.areas[area_id].status_on(chosen.day).type
    largest = areas_of_type(dataset, own_type, chosen.day, 1).areas[0]
    if family is not None:
        [partner] = [each for each in family.areas if each != area_id]
        found.append((_with(view.dataset, view.say, "family", partner), (area_id, partner)))
    found.append((_with(view.dataset, view.say, "similar", similar), (area_id, similar)))
    if largest not in (area_id, similar):
        found.append((_with(view.dataset, view.say, "largest", largest), (area_id, largest)))
    once: dict[tuple[str, ...], str] = {}
    for words, areas in found:
        once.setdefault(areas, words)
    return [(words, compared_address(view, areas)) for areas, words in once.items()]


def _with(dataset: Dataset, say: Words, reason: str, other: str) -> str:
    return say(f"compared.{reason}", area=dataset.areas[other].label)


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
        scope: Whose the value is, where it is not the area's own alone: "mit Lahn-Dill-Kreis".
        highlighted: It belongs to the class that stands out on the map.
    """

    area: str
    name: str
    address: str
    border: str
    value: str
    scope: str
    rank: str
    against: str
    mark: SourceMark | None
    compare: str
    highlighted: bool

    @property
    def row_mark(self) -> str:
        """CSS classes of the line."""
        marks = (("wir-current-row", not self.address), ("wir-class-row", self.highlighted))
        return " ".join(name for name, on in marks if on)


@dataclass(frozen=True, slots=True)
class LargerRow:
    """A larger area: its name within a sentence, its value, from how many areas it is, the sign of their sources."""

    name: str
    value: str
    coverage: str
    mark: SourceMark | None


def neighbour_sources(dataset: Dataset, table: YearTable, area_id: str) -> tuple[str, ...]:
    """Ids of the sources of the neighbours' figures; a sum of a larger area is worked out of those of all areas."""
    return sources_of(dataset, (table.cells[each] for each in neighbours(area_id)))


def show_neighbours(view: View, views: list[View], area_id: str) -> None:
    """Write neighbours, larger areas and the ways to the comparison."""
    say, day = view.say, view.selection.day
    larger = larger_areas(view.dataset, area_id, day)
    heads = ("area", "border", "value", "against", "source", "compare")
    html_block.show(
        "profile_neighbours",
        title=say("neighbours.title"),
        lead=say("neighbours.lead", subject=title(view)),
        caption=title(view),
        map_key=profile_map_key(area_id),
        in_class=say("legend.in_class"),
        heads={name: say(f"neighbours.head_{name}") for name in heads},
        rows=neighbour_rows(view, area_id),
        larger_head=say("neighbours.larger"),
        larger=[larger_row(view, each) for each in larger],
        compare=say("neighbours.compare"),
        links_title=say("neighbours.links"),
        links=comparison_links(view, area_id),
        all_title=say("neighbours.all", year=view.selection.jahr),
        all_note=say("neighbours.all_note"),
        all_heads=[
            say("profile.kennzahl"),
            view.dataset.full_name(area_id, day, view.say.language),
            *(each.name.said(say.language) for each in larger),
        ],
        all_rows=[_all_row(each, area_id, larger) for each in views if each.kennzahl.kind != "year"],
    )


def neighbour_rows(view: View, area_id: str) -> list[NeighbourRow]:
    """The area, then its neighbours, the longest common border first."""
    return [_row(view, area_id, area_id, "")] + [
        _row(view, area_id, other, view.say.number(km, 1)) for other, km in border_km(area_id).items()
    ]


def larger_row(view: View, larger: LargerArea) -> LargerRow:
    """The figure of a larger area in the view."""
    say, found = view.say, larger_figure(view.table, larger)
    value = "." if found.value is None else say.with_qualifier(view.words.plain(found.value), found.qualifier)
    coverage = say("neighbours.coverage", count=found.covered, n=len(larger.areas))
    name = subject = larger.name.said(say.language)
    if larger.kind != "kreis" and 0 < found.covered < len(larger.areas):
        # What is known of some areas is not the figure of the whole.
        name = say(f"neighbours.some_{larger.kind}", count=found.covered, name=name)
        # Quoted, the words stay as they are whatever case the sentence of the sign asks for.
        subject = say("neighbours.quoted", name=name)
    return LargerRow(name, value, coverage, _larger_mark(view, larger, subject, found))


def _larger_mark(view: View, larger: LargerArea, subject: str, found: LargerFigure) -> SourceMark | None:
    if found.value is None or found.mean is None:
        return None
    used = [view.table.cells[each] for each in larger.areas]
    counted = [each for each in used if each.classed and set(each.figure.areas) <= set(larger.areas)]
    formula = (
        mean_formula(view, found.mean)
        if found.mean.kind == "rate"
        else view.say("key.sum_formula", count=len({each.figure.areas for each in counted}))
    )
    return mark_of_sum(view.dataset, counted, subject, formula, view.say)


def _row(view: View, area_id: str, other: str, border: str) -> NeighbourRow:
    say, cell = view.say, view.table.cells[other]
    name = view.dataset.areas[other].label
    own = other == area_id
    return NeighbourRow(
        area=other,
        name=name,
        address="" if own else href(view, view.kennzahl.id, view.selection.jahr, other),
        border=say("neighbours.km", km=border) if border else "",
        value=view.words.value(cell),
        scope=view.words.scope(cell),
        rank="" if cell.rank is None else view.words.rank(cell),
        against="" if own else against_area(view, area_id, other),
        mark=figure_mark(view, cell, view.words, f"{title(view)}, {name}"),
        compare="" if own else compared_address(view, (area_id, other)),
        highlighted=other in view.highlighted,
    )


def against_area(view: View, area_id: str, other: str) -> str:
    """How the other area stands against this one, by symbol, word and difference; why it cannot be said else.

    Says "mindestens" and "rund" as far as the two figures do, and "soweit bekannt" where bounds leave the side open.
    """
    say = view.say
    here, there = view.table.cells[area_id], view.table.cells[other]
    if here.value is None or there.value is None or view.kennzahl.kind == "year":
        return ""
    if other in here.figure.areas or area_id in there.figure.areas:
        return say("neighbours.joint")
    if not (here.classed and there.classed):
        return say("neighbours.part")
    if here.upper is not None or there.upper is not None:
        return say("neighbours.disputed")
    inverted = view.bezug.inverted
    known, own = bounds_of(there, inverted=inverted), bounds_of(here, inverted=inverted)
    assert known is not None
    assert own is not None
    certain, qualifier = certain_side(known, own), _QUALIFIERS[difference(known, own).kind]
    amount = view.words.plain(abs(there.value - here.value))
    if certain:
        amount = say.with_qualifier(amount, qualifier)
    key = "higher" if there.value > here.value else "lower"
    if view.words.plain(here.value) == view.words.plain(there.value):
        key = "equal"
    said = say(f"neighbours.{key}", difference=amount)
    return said if certain else say("mean.as_far_as_known", said=said)


def _all_row(view: View, area_id: str, larger: tuple[LargerArea, ...]) -> tuple[str, ...]:
    """A Kennzahl: its name, the area's value, and those of the larger areas with their coverage, each with its sign."""
    cell = view.table.cells[area_id]
    name = view.say("heading.title", label=view.say.term(view.kennzahl.short), year=view.selection.jahr)
    cells = []
    for each in larger:
        row = larger_row(view, each)
        whole = larger_figure(view.table, each).covered == len(each.areas)
        value = row.value if whole or row.value == "." else f"{row.value} ({row.name})"
        cells.append(Markup("{} {}").format(value, written(row.mark)))
    own = written(figure_mark(view, cell, view.words, name))
    return (name, Markup("{} {}").format(view.words.value(cell), own), *cells)
