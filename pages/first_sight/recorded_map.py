"""A map of a recorded page as a picture: from the very table that the living map is painted from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from streamlit.proto.Components_pb2 import ComponentInstance

from geo.boundaries.areas import area_order, areas_script, read_script
from geo.paint.choropleth import FILTERED, GAP, PART, tooltip_lines
from geo.paint.circles import Circle, CircleKind
from pages.drawing.plans.legend import Legend
from pages.drawing.plans.map import DrawnArea, map_picture
from pages.drawing.plans.web_map import WebMapSheet
from pages.drawing.primitives import Frame
from pages.drawing.sheet import Imprint
from pages.drawing.writers.svg import SVG_SHEET, linked_svg

_PATTERNS = {GAP: "gap", PART: "part", FILTERED: "filtered"}
_UNITS = 4
"""Units of the picture in a pixel of the screen, so that outlines in whole units are fine enough."""
_LINE = 4.76
"""Pixels in what `map_picture` takes for a millimetre: its lines are then as thick as those of the living map."""
_LABEL_PX = 12.0
_GRAIN_PX = 10.0
"""Between the lines of a pattern (static/map/patterns.js); two millimetres on paper."""
_LEAST_PX = 13
"""Between the map and the edges of its frame, both sides together (static/map/view.js)."""


@dataclass(frozen=True, slots=True)
class RecordedMap:
    """What a map's frame would be given.

    Attributes:
        options: Constant part, see `pages.map.leaflet_map.frame_options`.
        table: The style table, see `geo.paint.choropleth.paint_table`.
    """

    options: Mapping[str, Any]
    table: Mapping[str, Any]

    @property
    def key(self) -> str:
        """Key of the map in the session."""
        return str(self.options["key"])

    @property
    def order(self) -> tuple[str, ...]:
        """Ids of the areas in the order of the table's rows."""
        return area_order()

    @property
    def height_px(self) -> int:
        """Height on wide screens."""
        return int(self.options["height"])

    @property
    def licence(self) -> str:
        """Credit of the boundaries, or what the tiles are."""
        return str(self.options["licence"])

    @property
    def title(self) -> str:
        """Spoken name of the map."""
        return str(self.options["title"])


def map_of(component: ComponentInstance) -> RecordedMap | None:
    """The map that the component shows; ``None`` where it is none of ours."""
    if not component.component_name.endswith("st_folium"):
        return None
    arguments = json.loads(component.json_args)
    options = _object_after(str(arguments.get("script", "")), "window.wirInit(")
    table = _object_after(str(arguments.get("feature_group", "")), "window.wirPaint(")
    return RecordedMap(options, table) if options and table else None


def _object_after(script: str, call: str) -> dict[str, Any]:
    """The first object among the arguments of a call; empty where there is no such call."""
    _, _, arguments = script.partition(call)
    start = arguments.find("{")
    if start < 0:
        return {}
    found: dict[str, Any] = json.JSONDecoder().raw_decode(arguments[start:])[0]
    return found


def map_svg(shown: RecordedMap, links: Mapping[str, str]) -> str:
    """The map as SVG; its view box is what must be in sight.

    Args:
        shown: The map.
        links: Address of the view that choosing an area brings, by its id.
    """
    sheet = _sheet(shown)
    west, south, east, north = sheet.ground.whole
    high = (shown.height_px - _LEAST_PX) * _UNITS
    frame = Frame(0, 0, round(high * (east - west) / (north - south)), high)
    medium = replace(SVG_SHEET, mm=_LINE * _UNITS, label=_LABEL_PX * _UNITS, screen=high / _UNITS)
    picture = map_picture(sheet, frame, medium, medium.label, inset=False)
    dark = dict(zip(shown.table["colours"], shown.table["dark"], strict=True))
    return linked_svg(picture, str(shown.options["lang"]), links, _GRAIN_PX * _UNITS / 2, dark)


def _sheet(shown: RecordedMap) -> WebMapSheet:
    table, names = shown.table, _names()
    tiles = shown.options["rhein_main_bounds"] is None
    focus = None if tiles else shown.options["focus"]
    areas = tuple(
        DrawnArea(
            area,
            names[area],
            _PATTERNS.get(fill) or table["colours"][fill],
            badge,
            f"{names[area]}: {'; '.join(tooltip_lines(lines, table['shared']))}",
        )
        for area, (fill, badge, lines) in zip(shown.order, table["rows"], strict=True)
    )
    sheet = WebMapSheet(
        title=shown.title,
        lead="",
        imprint=Imprint("", "", shown.licence),
        spoken=shown.title,
        unit="",
        areas=areas,
        legend=Legend("", ()),
        inset_title="",
        joint=tuple(tuple(shown.order[index] for index in group) for group in table["joint"]),
        chosen=table["chosen"],
        highlighted=frozenset(shown.order[index] for index in table.get("highlight", ())),
        circles=tuple(_circle(row, shown.order) for row in table.get("circles", ())),
        circle_colour=str(table.get("circle_colour", "")),
        tiles=tiles,
        focus=focus,
        # The living map writes them as soon as it is there.
        named=False,
    )
    there = sheet.ground.shapes
    return replace(
        sheet,
        areas=tuple(area for area in areas if area.id in there),
        joint=tuple(group for group in sheet.joint if all(area in there for area in group)),
        chosen=sheet.chosen if sheet.chosen in there else None,
        highlighted=sheet.highlighted & there.keys(),
    )


def _circle(row: Sequence[Any], order: Sequence[str]) -> Circle:
    latitude, longitude, radius, upper, is_open, text, areas = row
    kind: CircleKind = "part" if is_open else "whole"
    return Circle((latitude, longitude), radius, kind, tuple(order[index] for index in areas), upper, text)


def _names() -> dict[str, str]:
    return {
        str(each["id"]): str(each["properties"]["name"]) for each in read_script(areas_script())["features"]
    }
