"""The folium objects of the atlas: an offline map, the boundary layer, the repainting from a style table.

folium writes JavaScript from templates; here the templates are three lines each, because the boundaries come
as a cacheable script and the drawing lives in ``pages/static/map``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import folium
from branca.element import Element, Figure
from folium.elements import JSCSSMixin
from folium.map import Layer
from folium.template import Template

from geo.boundaries.areas import RHEIN_MAIN, licence_line
from pages.texts.words import Words

CENTRE = (50.53, 9.0)

MAP_OPTIONS: dict[str, float | bool] = {
    "zoomSnap": 0.1,
    "zoomDelta": 0.5,
    # The wheel belongs to the page; arrow keys go from area to area.
    "scrollWheelZoom": False,
    "keyboard": False,
    "minZoom": 6,
    "maxZoom": 13,
    "attributionControl": False,
}
"""Options of the Leaflet map, on the page and in a file that stands alone."""


@dataclass(frozen=True, slots=True)
class MapFrame:
    """What never changes while a map is on screen; another value mounts a new map.

    Attributes:
        key: Session key of the component, one per map of the app.
        height_px: Height on wide screens; narrow ones get less.
        grows: Takes what a taller window has.
        focus: Area the map opens on, ``None`` for all of Hessen.
        tiles: Draws equal tiles instead of boundaries.
        sync: Maps of one page with the same word here move together and outline the same area; ``None`` for alone.
    """

    key: str
    height_px: int
    say: Words
    focus: str | None = None
    sync: str | None = None
    tiles: bool = False
    grows: bool = False


def frame_options(frame: MapFrame) -> dict[str, object]:
    """What `static/map/start.js` is started with: sent with every repaint, so most texts are in the script instead."""
    return {
        "title": frame.say("map.title"),
        "key": frame.key,
        "sync": frame.sync,
        "lang": frame.say.language,
        # Tiles show no boundaries whose licence would ask for a line; what they are must be said instead.
        "licence": frame.say("map.tiles") if frame.tiles else licence_line(),
        "height": frame.height_px,
        "grows": frame.grows,
        "focus": frame.focus,
        # On tiles every area can be told apart.
        "rhein_main_bounds": None if frame.tiles else RHEIN_MAIN,
    }


class _Size(Element):
    """What folium writes into the head in a kilobyte, without the line that forbids zooming by hand (WCAG 1.4.4)."""

    # Compiled once and not with every map, as the text of an `Element` is.
    _template = Template(
        "<style>html,body{width:100%;height:100%;margin:0}#map_div{width:100%;height:100%}"
        ".leaflet-container{font-size:1rem}</style>"
    )


class OfflineMap(folium.Map):
    """A folium map that loads what it is given and nothing else: no tiles, no CDN, no attribution link.

    Args:
        scripts: Addresses of the scripts, in loading order, relative to the map's frame.
        styles: Addresses of the style sheets.
    """

    def __init__(self, scripts: Sequence[str], styles: Sequence[str]) -> None:
        # Instance attributes: folium's class attributes name foreign hosts, and other maps must not change with ours.
        self.default_js = [(f"script_{n}", url) for n, url in enumerate(scripts)]
        self.default_css = [(f"style_{n}", url) for n, url in enumerate(styles)]
        super().__init__(location=CENTRE, zoom_start=8, tiles=None)
        self.options.update(MAP_OPTIONS)

    def render(self, **kwargs: object) -> str:
        """Write the size of the map into the figure's head: all that st_folium reads of a rendered map.

        The head is sent with every repaint, so it is short. folium would also compile every script into a page
        of its own, which st_folium throws away (5 ms a run).
        """
        figure = self.get_root()
        assert isinstance(figure, Figure)
        figure.header.add_child(_Size(), name="size")
        return ""


class Boundaries(JSCSSMixin, Layer):
    """Draws the boundaries that the boundary script has put into the frame (``window.WIR_GEO``).

    Args:
        options: Constant texts and sizes. They are part of the map's identity: another value mounts a new map.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}\n"
        "var {{ this.get_name() }} = window.wirInit({{ this._parent.get_name() }}, {{ this.options | tojson }});\n"
        "{% endmacro %}"
    )

    def __init__(self, options: Mapping[str, object]) -> None:
        self.default_js: list[tuple[str, str]] = []
        self.default_css: list[tuple[str, str]] = []
        super().__init__(name="Gebiete")
        self._name = "Boundaries"
        self.options = dict(options)

    def render(self, **kwargs: object) -> str:
        """Nothing: st_folium takes the script from the template itself."""
        return ""


class Paint(folium.FeatureGroup):
    """An empty feature group whose script repaints the map: streamlit-folium evaluates it without a new map.

    Args:
        table: Result of `geo.paint.choropleth.paint_table`; already safe inside a script.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}\n"
        "var {{ this.get_name() }} = L.featureGroup();window.wirPaint({{ this.table }});\n"
        "{% endmacro %}"
    )

    def __init__(self, table: str) -> None:
        super().__init__(name="Farben")
        self.table = table

    def render(self, **kwargs: object) -> str:
        """Nothing: st_folium takes the script from the template itself.

        folium would compile the finished script as a template once more, and stumble over a ``{%`` in a tooltip.
        """
        return ""
