"""The map of a view as a sheet: the same fills, marks and words as on the screen's map and legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from data.export.view_table import view_sources
from data.statistics.year_table import YearTable
from geo.boundaries.areas import area_order
from geo.paint.choropleth import AreaPaint
from geo.paint.circles import circle_colour, drawing_order
from pages.blocks.definition import definition
from pages.blocks.map_legend import (
    LegendRow,
    chosen_words,
    class_rows,
    highlighted_words,
    legend_lines,
    legend_title,
    other_rows,
)
from pages.choice.selection import Selection
from pages.drawing.plans.legend import Legend, LegendLine
from pages.drawing.plans.map import DrawnArea, MapSheet
from pages.drawing.plans.tile_map import TileMapSheet
from pages.features.week import week_view
from pages.features.week.circle_legend import signs, sizes_up_to
from pages.features.week.circle_map import circle_fills, circle_paints, circles
from pages.features.week.week_view import is_rate, largest
from pages.files.view_imprint import imprint
from pages.view.figure_words import FigureWords
from pages.view.filter_words import filtered
from pages.view.heading import lead, title
from pages.view.map_content import PATTERNS, area_paints, joint_groups
from pages.view.view import View


def map_kind(selection: Selection) -> type[MapSheet]:
    """The kind of map that is on screen: within borders, or of tiles."""
    return TileMapSheet if selection.kacheln else MapSheet


def map_sheet(view: View) -> MapSheet:
    """The map of the page "Karte"."""
    heading, how, paints = filtered(title(view), view), lead(view), area_paints(view)
    return map_kind(view.selection)(
        title=heading,
        lead=how,
        unit=legend_title(view.words),
        areas=drawn_areas(view, paints, view.colours),
        legend=map_legend(view),
        imprint=imprint(
            view, "", view_sources(view.dataset, view.table), drawn=True, spoken=[how, *definition(view)]
        ),
        spoken=_spoken(view, heading, how),
        inset_title=view.say("sheet.inset"),
        unplaced=view.say("sheet.unplaced"),
        told=told(view, paints),
        joint=joint_groups(view.table),
        chosen=view.selection.gebiet,
        highlighted=view.highlighted,
    )


def bare_map(view: View) -> MapSheet:
    """The same where it is small: neither names nor values would find their place on it."""
    unlabelled = replace(view, selection=replace(view.selection, beschriftung=False))
    return replace(map_sheet(unlabelled), named=False)


def week_sheet(week: View) -> MapSheet:
    """The map of the page "Interkulturelle Woche", with its circles.

    Args:
        week: A view made by `pages.features.week.week_view.week_view`.
    """
    heading, how, paints = filtered(week_view.title(week), week), week_view.lead(week), circle_paints(week)
    return map_kind(week.selection)(
        title=heading,
        lead=" ".join(how),
        unit=legend_title(week.words),
        areas=drawn_areas(week, paints, circle_fills(week)),
        legend=_circle_legend(week),
        imprint=imprint(
            week, "ikw", view_sources(week.dataset, week.table), drawn=True, spoken=[*how, *definition(week)]
        ),
        spoken=_spoken(week, heading, " ".join(how)),
        inset_title=week.say("sheet.inset"),
        unplaced=week.say("sheet.unplaced"),
        told=told(week, paints, counted=True),
        joint=joint_groups(week.table),
        chosen=week.selection.gebiet,
        circles=drawing_order(circles(week)),
        circle_colour=circle_colour(week.selection.farben),
    )


def _outlines(view: View) -> Iterator[LegendLine]:
    """The lines around what a class brings out and around the chosen area."""
    said: tuple[tuple[str, str], ...] = (
        ("highlight", highlighted_words(view)),
        ("chosen", chosen_words(view, unit=False)),
    )
    for kind, label in said:
        if label:
            yield LegendLine(label, kind=kind)


def _spoken(view: View, heading: str, how: str) -> str:
    """The map in words, with what stands out on it."""
    brought_out = ", ".join(sorted(view.dataset.areas[each].label for each in view.highlighted))
    words = [view.say("sheet.map", title=heading, lead=how)]
    if brought_out:
        words.append(f"{highlighted_words(view)} ({brought_out}).")
    if view.selection.gebiet:
        words.append(f"{chosen_words(view)}.")
    return " ".join(word for word in words if word)


def told(view: View, paints: dict[str, AreaPaint], *, counted: bool = False) -> str:
    """Every area with its figure or that it has none, and whose figure it is: what is seen, in one sentence.

    Args:
        view: What is shown.
        paints: Its areas.
        counted: Of a rate, also what was counted, which circles show.
    """
    said = []
    for area_id in area_order():
        cell, name = view.table.cells[area_id], view.dataset.areas[area_id].label
        value = view.words.with_unit(cell) if cell.value is not None else paints[area_id].lines[1]
        if counted and cell.value is not None and view.bezug.base is not None:
            value = f"{view.words.counted(cell)}, {value}"
        filtered_out = [] if area_id in view.kept else [view.say("map.filtered")]
        words = "; ".join(each.rstrip(".") for each in (value, *filtered_out))
        told_of = "; ".join((view.words.scoped(words, cell), *_notes(view.table, view.words, area_id)))
        said.append(view.say("sheet.point", label=name, text=told_of))
    return view.say("sheet.values", values="; ".join(said))


def map_legend(view: View) -> Legend:
    """The legend of the fills, line by line as on screen."""
    return Legend(
        title=legend_title(view.words),
        lines=(*(legend_line(row) for row in (*class_rows(view), *other_rows(view))), *_outlines(view)),
        remarks=tuple(legend_lines(view)),
    )


def _circle_legend(week: View) -> Legend:
    """Sizes and signs of the circles, and the fills where they are a rate."""
    fills = map_legend(week) if is_rate(week) else Legend("", tuple(_outlines(week)))
    return Legend(
        title=fills.title,
        lines=(*fills.lines, *signs(week)),
        remarks=fills.remarks,
        sizes_title=week.say("ikw.sizes", unit=week.say.term(week.kennzahl.unit_plural)),
        sizes=sizes_up_to(largest(week), week.say),
    )


def legend_line(row: LegendRow) -> LegendLine:
    """A line of the screen's legend as one of a sheet."""
    return LegendLine(row.label, row.colour, row.kind, row.mark, row.count_text)


def drawn_areas(view: View, paints: dict[str, AreaPaint], fills: Sequence[str]) -> tuple[DrawnArea, ...]:
    """All areas, filled and told as painted on screen; `fills` has a colour per class."""
    found = []
    for area_id in area_order():
        paint, name = paints[area_id], view.dataset.areas[area_id].label
        fill = PATTERNS.get(paint.fill) or fills[paint.fill]
        lines = (*(line.rstrip(".") for line in paint.lines), *_notes(view.table, view.words, area_id))
        said = "; ".join(lines)
        spoken = f"{name}: {said}" if said.endswith(".") else f"{name}: {said}."
        found.append(DrawnArea(area_id, name, fill, paint.badge, spoken))
    return tuple(found)


def _notes(table: YearTable, words: FigureWords, area_id: str) -> list[str]:
    """What sources add to the figure that is shown; a file has no table beside the map."""
    cell = table.cells[area_id]
    return [] if cell.value is None else words.notes(cell)
