"""The one place that calls `st_folium`: mounts the map once and from then on sends nothing but the style table.

Never import this from the ASGI file: components declared before the runtime exists answer 404 (see app.py).
"""

from __future__ import annotations

import time
from collections.abc import Callable

import streamlit as st
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit_folium import st_folium

from pages.map.leaflet_map import Boundaries, MapFrame, OfflineMap, Paint, frame_options
from pages.map.map_assets import MAP_SCRIPT, asset_url, geometry_script
from pages.session.state import RECORDED

__all__ = ["MapFrame", "head_start", "picked", "show_map"]

HEAD_START_S = 0.08
"""How long the rest of the page waits for the map to be painted.

10 ms until Streamlit sends, then the frontend's pass, the painting and the next frame. What arrives before that is laid
out first, 50 elements, and the new fills wait for it. On a slow machine 40 ms were too few: 214 ms from the click to
the new fills, 138 with 80 ms, and the end of the page 52 ms later. Asleep, the run costs no other session anything.
"""


_PICKED = "picked_on_map"
"""Key of the map on which an area was picked before this run; no longer there once a page has asked."""


def show_map(frame: MapFrame, table: str, on_pick: Callable[[str], None], *, goes_ahead: bool = True) -> None:
    """Draw the map, or repaint it if it is there.

    Args:
        frame: Constant part.
        table: Result of `geo.paint.choropleth.paint_table`.
        on_pick: Called with the id of an area that was clicked or chosen by key, before the rerun.
        goes_ahead: Whether it gets its head start at once; where not, the page gives it.
    """

    def changed() -> None:
        # Read here and not from the return value, which is stale when another widget changes the area.
        drawing = (st.session_state.get(frame.key) or {}).get("last_active_drawing")
        if drawing:
            st.session_state[_PICKED] = frame.key
            on_pick(str(drawing["id"]))

    folium_map = OfflineMap(
        scripts=[
            asset_url("leaflet.js"),
            asset_url(geometry_script(tiles=frame.tiles)),
            asset_url(MAP_SCRIPT),
        ],
        styles=[asset_url("leaflet.css")],
    )
    Boundaries(frame_options(frame)).add_to(folium_map)
    st_folium(
        folium_map,
        key=frame.key,
        # `pages.map.leaflet_map` has nothing that a second rendering, as a whole page, would add.
        render=False,
        feature_group_to_add=Paint(table),
        height=frame.height_px,
        use_container_width=True,
        returned_objects=["last_active_drawing"],
        on_change=changed,
    )
    if goes_ahead:
        head_start()


def picked(key: str) -> bool:
    """Whether this run answers a pick on the map of that key: then its reader waits for the card, not for the fills."""
    return bool(st.session_state.pop(_PICKED, None) == key)


def head_start() -> None:
    """Let what has been written so far be on screen before the rest of the page is laid out."""
    context = get_script_run_ctx()
    if context and RECORDED not in st.session_state:
        # What ends a burst, see `pages.web.bursts`.
        context.enqueue(ForwardMsg())
        time.sleep(HEAD_START_S)
