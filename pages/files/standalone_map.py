"""A map as one HTML file that asks nobody: it opens from a stick without network, with tooltips, keys, zoom and legend.

Its scripts and sheets are those of the page, written into the file; a policy in its head forbids every request.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from geo.paint.choropleth import script_safe
from pages.blocks import html_block
from pages.blocks.data_table import table_values
from pages.blocks.map_legend import legend_words, linked_rows
from pages.choice.selection import Selection
from pages.drawing.plans.map import MapSheet
from pages.features.week.circle_legend import circle_words
from pages.features.week.circle_map import circle_table
from pages.features.week.week_view import is_rate
from pages.features.week.week_view import lead as week_lead
from pages.files.view_map_sheet import map_sheet, week_sheet
from pages.map.leaflet_map import MAP_OPTIONS, MapFrame, frame_options
from pages.map.map_assets import (
    assets,
    geometry_script,
    map_script_text,
    map_texts,
    scripts_text,
    sheets_text,
)
from pages.view.map_content import map_table
from pages.view.view import View

_KEY = "karte"
_HEIGHT_PX = 620
_SHEETS = ("style.css", "legend.css", "week.css", "standalone-map.css")
_ENDS_SCRIPT = re.compile(r"</script|<!--", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Content:
    """What differs between the maps: words, style table, and the finished blocks of the legend."""

    sheet: MapSheet
    lead: tuple[str, ...]
    table: str
    legend: Markup
    hint: str


def alone_map(view: View) -> bytes:
    """The map of the page "Karte"."""
    sheet = map_sheet(view)
    hint = view.say("alone.hint")
    return _document(view, _Content(sheet, (sheet.lead,), map_table(view), _legend(view), hint))


def alone_week_map(week: View) -> bytes:
    """The map of the page "Interkulturelle Woche".

    Args:
        week: A view made by `pages.features.week.week_view.week_view`.
    """
    legend = Markup(html_block.rendered("circle_legend", **circle_words(week)))
    hint = "alone.hint_circles"
    if is_rate(week):
        legend, hint = legend + _legend(week), "alone.hint"
    lead = tuple(week_lead(week))
    return _document(week, _Content(week_sheet(week), lead, circle_table(week), legend, week.say(hint)))


def _document(view: View, content: _Content) -> bytes:
    say = view.say
    table = html_block.rendered("table", map_key=_KEY, **table_values(view))
    text = html_block.rendered(
        "standalone_map",
        language=say.language,
        title=content.sheet.title,
        lead=content.lead,
        imprint=content.sheet.imprint,
        legend=content.legend,
        table=Markup(table),
        hint=content.hint,
        sources_title=say("source.label"),
        offline=say("alone.offline"),
        styles=Markup(_styles()),
        data=Markup(script_safe(_data(view, content))),
        scripts=[Markup(each) for each in _scripts(view.selection)],
    )
    return text.encode()


def _data(view: View, content: _Content) -> dict[str, object]:
    say = view.say
    frame = MapFrame(key=_KEY, height_px=_HEIGHT_PX, say=say, tiles=view.selection.kacheln)
    return {
        "map": MAP_OPTIONS,
        # The document's title is the map's here, as there is no page around it.
        "options": {**map_texts(frame.say), **frame_options(frame), "title": content.sheet.title},
        "table": json.loads(content.table),
        "on": say("legend.highlight"),
        "off": say("legend.highlight_off"),
    }


def _legend(view: View) -> Markup:
    # Links stay in the file: `static/scripts/standalone-map.js` highlights their class.
    rows = linked_rows(view, "#map_div")
    return Markup(html_block.rendered("legend", map_key=_KEY, rows=rows, **legend_words(view)))


def _styles() -> str:
    # Leaflet's pictures belong to controls that are not on this map.
    return re.sub(r"url\([^)]*\)", "none", _text("leaflet.css") + sheets_text(_SHEETS))


def _scripts(selection: Selection) -> Sequence[str]:
    """Leaflet, boundaries, the map's own scripts, in loading order.

    Raises:
        ValueError: One of them holds what would end the element it is written into.
    """
    shapes = geometry_script(tiles=selection.kacheln)
    scripts = {
        "leaflet.js": _text("leaflet.js"),
        shapes: _text(shapes),
        "map-relay.js": scripts_text(["map-relay.js"]),
        "atlas-map.js": map_script_text(),
        "standalone-map.js": scripts_text(["standalone-map.js"]),
    }
    for name, script in scripts.items():
        if _ENDS_SCRIPT.search(script):
            raise ValueError(f"{name} cannot be written into a script element")
    return [re.sub(r"//# sourceMappingURL=\S+", "", script) for script in scripts.values()]


def _text(name: str) -> str:
    return next(asset.content for asset in assets().values() if asset.name == name).decode()
