"""The scatter of two figures of all areas, on screen and as a sheet, and the words about their correlation."""

from __future__ import annotations

from data.export.view_table import view_sources
from data.model.records import AreaType, Dataset
from data.statistics.figure_pairs import FigurePair, FigurePairs, figure_pairs
from data.statistics.year_table import Cell
from pages.blocks import html_block
from pages.blocks.definition import definition
from pages.blocks.drawn_sheet import show_sheet
from pages.drawing.plans.scatter import PLAIN, ScatterPoint, ScatterSheet
from pages.drawing.primitives import Axis, Shape, Tick
from pages.drawing.writers.screen import Additions
from pages.features.comparison.area_marks import area_marks, letters
from pages.features.comparison.comparison_view import FEWEST, ViewPair, axis_of, comparison_view, second_view
from pages.features.comparison.correlation_words import correlation_lines
from pages.features.comparison.pair_table import show_pair_table
from pages.files.view_imprint import imprint
from pages.view import page_links
from pages.view.figure_words import FigureWords
from pages.view.heading import own_words, subject, title
from pages.view.view import View

SHAPES: dict[AreaType, Shape] = {
    "Landkreis": "circle",
    "kreisfreie Stadt": "square",
    "Sonderstatusstadt": "triangle",
}


def show_scatter(view: View, session_view: View) -> None:
    """Write the drawing, whose points lead to the profiles of their areas, and the words about it.

    Args:
        view: As the page of comparison shows it.
        session_view: Links are made from it.
    """
    pair = ViewPair(view, second_view(view))
    found = figure_pairs(pair.left.table, pair.right.table)
    sheet = scatter_sheet(view)
    if sheet is None:
        lines = correlation_lines(pair, found)[1:]
        html_block.show("compare_note", lines=[view.say("compare.no_pairs"), *lines])
        return
    chosen = view.selection
    show_sheet(
        sheet,
        Additions(
            links={
                _name(view.dataset, each): page_links.href(
                    session_view, chosen.kennzahl, chosen.jahr, each.areas[0], "kreis"
                )
                for each in found.pairs
            }
        ),
    )


def show_scatter_table(view: View) -> None:
    """Write the figures as a table, which needs more width than the drawing, and the sources."""
    show_pair_table(view, ViewPair(view, second_view(view)))


def scatter_sheet(view: View) -> ScatterSheet | None:
    """The scatter; ``None`` where the page shows none: too few areas, or none with both figures."""
    compared = comparison_view(view)
    pair = ViewPair(compared, second_view(compared))
    found = figure_pairs(pair.left.table, pair.right.table)
    if len(compared.selection.gebiete) < FEWEST or not found.pairs:
        return None
    say, lines = compared.say, correlation_lines(pair, found)
    order = _compared_first(compared, found)
    points = tuple(_point(pair, each, number) for number, each in enumerate(order, 1))
    own = dict.fromkeys(line for each in pair if (line := own_words(each)))
    defined = dict.fromkeys(line for each in pair for line in definition(each))
    sources = (each for shown in pair for each in view_sources(shown.dataset, shown.table))
    return ScatterSheet(
        title=say("compare.scatter_title", x=subject(pair.left), y=subject(pair.right)),
        lead=" ".join(own),
        x=_axis(pair.left),
        y=_axis(pair.right),
        points=points,
        shapes=tuple((shape, say(f"type.{area_type}")) for area_type, shape in SHAPES.items()),
        lines=tuple(lines),
        key_label=say("compare.scatter_key"),
        unnamed_label=say("compare.scatter_unnamed"),
        compared_label=say("compare.scatter_compared"),
        names_label=say("compare.scatter_names"),
        imprint=imprint(compared, "vergleich", sources, drawn=False, spoken=[*lines, *defined]),
        spoken=say(
            "sheet.scatter",
            x=title(pair.left),
            y=title(pair.right),
            line=lines[0],
            points="; ".join(point.spoken for point in points),
        ),
    )


def _compared_first(view: View, found: FigurePairs) -> list[FigurePair]:
    known, last = letters(view), chr(0x10FFFF)
    return sorted(found.pairs, key=lambda each: min(known.get(area, last) for area in each.areas))


def _name(dataset: Dataset, pair: FigurePair) -> str:
    """All areas of the pair."""
    return " + ".join(dataset.areas[area].label for area in pair.areas)


def _shape(view: View, pair: FigurePair) -> Shape:
    """Mark by type; a joint figure has that of the area it is filed under."""
    return SHAPES[view.dataset.areas[pair.areas[0]].status_on(view.selection.day).type]


def _axis(view: View) -> Axis:
    axis = axis_of(view)
    ticks = tuple(Tick(tick, view.words.plain(tick)) for tick in axis.ticks)
    return Axis(title(view), axis.bottom, axis.top, ticks)


def _point(pair: ViewPair, each: FigurePair, number: int) -> ScatterPoint:
    view, name = pair.left, _name(pair.left.dataset, each)
    mark = next((mark for mark in area_marks(view) if mark.area_id in each.areas), None)
    return ScatterPoint(
        x=each.x.value or 0,
        y=each.y.value or 0,
        shape=_shape(view, each),
        name=name,
        number=number,
        letter=mark.letter if mark else "",
        colour=mark.colour if mark else PLAIN,
        ink=mark.ink if mark else "",
        spoken=view.say(
            "sheet.scatter_point",
            name=name,
            x=_told(pair.left.words, each.x),
            y=_told(pair.right.words, each.y),
        ),
    )


def _told(words: FigureWords, cell: Cell) -> str:
    """The value with what its sources add: a drawing has no table beside it."""
    notes = "; ".join(words.notes(cell))
    return f"{words.value(cell)} ({notes})" if notes else words.value(cell)
