"""The map of the Intercultural Week: circles for the numbers, fills for their relation to the inhabitants. Pure."""

from __future__ import annotations

from dataclasses import replace

from data.model.figure import Figure
from geo.boundaries.anchors import anchor, tile_anchor
from geo.boundaries.areas import area_order
from geo.paint.choropleth import AreaPaint, Overlay, paint_table
from geo.paint.circles import Circle, CircleKind, circle_colour, radius_px
from geo.paint.colors import colours
from pages.choice.selection import Selection
from pages.features.week.week_view import figures, is_rate, largest
from pages.view.kept_by_view import kept_by_view
from pages.view.map_content import area_paints, joint_groups, sign_of
from pages.view.view import View

_TINTS = 5


@kept_by_view
def circle_table(view: View) -> str:
    """The style table with circles, see `geo.paint.choropleth`."""
    overlay = Overlay(
        chosen=view.selection.gebiet,
        highlight=view.highlighted,
        joint=joint_groups(view.table),
        circles=circles(view),
        circle_colour=circle_colour(view.selection.farben),
    )
    return paint_table(area_order(), circle_paints(view), circle_fills(view), overlay)


def circle_paints(view: View) -> dict[str, AreaPaint]:
    """Fill and tooltip of every area; marks and values stand in the circles instead."""
    return {
        # Without a rate, every area with a number has the same tint.
        area_id: replace(paint, badge="", fill=paint.fill if is_rate(view) else min(paint.fill, 0))
        for area_id, paint in area_paints(view).items()
    }


def circle_fills(view: View) -> tuple[str, ...]:
    """Hex colour per class number of `circle_paints`."""
    return view.colours if is_rate(view) else (plain_fill(view.selection),)


def plain_fill(selection: Selection) -> str:
    """Fill of areas with a number, or with events, where the map shows no rate."""
    return colours(selection.farben, _TINTS)[0]


def circles(view: View) -> tuple[Circle, ...]:
    """One circle per figure that the filters leave in; zero has none."""
    top = largest(view)
    at = tile_anchor if view.selection.kacheln else anchor
    return tuple(
        Circle(
            at=at(figure.areas),
            radius=radius_px(figure.value or 0, top),
            upper_radius=radius_px(figure.upper or 0, top),
            kind=kind_of(figure),
            text=_text(view, figure),
            areas=figure.areas,
        )
        for figure in figures(view.table)
        if figure.value and view.kept.intersection(figure.areas)
    )


def kind_of(figure: Figure) -> CircleKind:
    """How the circle is drawn."""
    return "part" if figure.kind == "part" else "joint" if figure.kind == "joint" else "whole"


def _text(view: View, figure: Figure) -> str:
    mark = sign_of(figure)
    if not view.selection.beschriftung:
        return mark
    number = view.say.number(figure.value or 0, view.kennzahl.decimals)
    # The sign says of a part that it is one; all others keep "über", "fast" or "rund".
    return f"{mark} {number if figure.kind == 'part' else view.say.with_qualifier(number, figure.qualifier)}".strip()
