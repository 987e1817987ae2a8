"""The map of a view as a sheet: the same fills, marks and words as on the screen's map and legend."""

from __future__ import annotations

from collections.abc import Sequence

from data.export.view_table import view_sources
from data.kennzahlen.registry import filled_in
from geo.boundaries.areas import area_order
from geo.paint.choropleth import AreaPaint
from geo.paint.circles import circle_colour, drawing_order
from pages.blocks.map_legend import LegendRow, class_rows, legend_lines, legend_title, other_rows
from pages.drawing.plans.legend import CircleSize, Legend, LegendLine
from pages.drawing.plans.map import DrawnArea, MapSheet
from pages.drawing.plans.tile_map import TileMapSheet
from pages.features.week import week_view
from pages.features.week.circle_legend import signs, sizes
from pages.features.week.circle_map import circle_fills, circle_paints, circles
from pages.features.week.week_view import is_rate
from pages.files.view_imprint import imprint
from pages.view.filter_words import filtered
from pages.view.heading import lead, title
from pages.view.map_content import PATTERNS, area_paints, joint_groups
from pages.view.view import View


def map_kind(view: View) -> type[MapSheet]:
    """The kind of map that is on screen: within borders, or of tiles."""
    return TileMapSheet if view.selection.kacheln else MapSheet


def map_sheet(view: View) -> MapSheet:
    """The map of the page "Karte"."""
    heading, how = filtered(title(view), view), lead(view)
    return map_kind(view)(
        title=heading,
        lead=how,
        unit=legend_title(view),
        areas=drawn_areas(view, area_paints(view), view.colours),
        legend=map_legend(view),
        imprint=imprint(
            view, "", view_sources(view.dataset, view.table), drawn=True, spoken=[how, *definition(view)]
        ),
        spoken=view.say("sheet.map", title=heading, lead=how),
        inset_title=view.say("sheet.inset"),
        unplaced=view.say("sheet.unplaced"),
        joint=joint_groups(view),
        chosen=view.selection.gebiet,
        highlighted=view.highlighted,
    )


def week_sheet(week: View) -> MapSheet:
    """The map of the page "Interkulturelle Woche", with its circles.

    Args:
        week: A view made by `pages.features.week.week_view.week_view`.
    """
    heading, how = filtered(week_view.title(week), week), week_view.lead(week)
    return map_kind(week)(
        title=heading,
        lead=" ".join(how),
        unit=legend_title(week),
        areas=drawn_areas(week, circle_paints(week), circle_fills(week)),
        legend=_circle_legend(week),
        imprint=imprint(
            week, "ikw", view_sources(week.dataset, week.table), drawn=True, spoken=[*how, *definition(week)]
        ),
        spoken=week.say("sheet.map", title=heading, lead=" ".join(how)),
        inset_title=week.say("sheet.inset"),
        unplaced=week.say("sheet.unplaced"),
        joint=joint_groups(week),
        chosen=week.selection.gebiet,
        circles=drawing_order(circles(week)),
        circle_colour=circle_colour(week.selection.farben),
    )


def map_legend(view: View) -> Legend:
    """The legend of the fills, line by line as on screen."""
    return Legend(
        title=legend_title(view),
        lines=tuple(legend_line(row) for row in (*class_rows(view), *other_rows(view))),
        remarks=tuple(legend_lines(view)),
    )


def _circle_legend(week: View) -> Legend:
    """Sizes and signs of the circles, and the fills where they are a rate."""
    fills = map_legend(week) if is_rate(week) else Legend("", ())
    marks = tuple(
        LegendLine(sign.label, sign.colour, "" if sign.colour else sign.kind, sign.mark)
        for sign in signs(week)
    )
    return Legend(
        title=fills.title,
        lines=(*fills.lines, *marks),
        remarks=fills.remarks,
        sizes_title=week.say("ikw.sizes", unit=week.say.term(week.indicator.unit_plural)),
        sizes=tuple(CircleSize(size.diameter / 2, size.label) for size in sizes(week)),
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
        spoken = f"{name}: {'; '.join(line.rstrip('.') for line in paint.lines)}."
        found.append(DrawnArea(area_id, name, fill, paint.badge, spoken))
    return tuple(found)


def definition(view: View) -> list[str]:
    """Definition, formula and what is known of the years: what a speaker is asked first."""
    say = view.say
    formula = say.term(filled_in(view.bezug.formula, view.indicator))
    return [
        say.term(view.indicator.definition),
        say("definition.formula", formula=formula),
        say(f"years.{view.indicator.id}"),
    ]
