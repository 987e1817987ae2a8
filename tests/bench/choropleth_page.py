"""The page that most people write: a new `folium.Map` with a `folium.Choropleth` on every choice.

In its favour: the legend is left out (it would load d3 from foreign hosts), Leaflet comes from this machine, and
the table and the boundaries are read once.
"""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

import folium
import pandas as pd
import streamlit as st
import streamlit.components.v1 as components
from branca.colormap import ColorMap
from streamlit_folium import st_folium
from xstatic.pkg import leaflet

from pages.session.garbage_collection import freeze_loaded_objects

BOUNDARIES = Path(__file__).resolve().parents[2] / "geo" / "boundaries"
CHOICES = [f"Kennzahl {number}" for number in range(1, 11)]
LEAFLET = "../" + components.declare_component("leaflet", path=leaflet.BASE_DIR).name


@st.cache_resource
def boundaries() -> dict[str, object]:
    """The committed boundaries as GeoJSON."""
    script = next(BOUNDARIES.glob("areas-*.js")).read_text(encoding="utf-8")
    geojson: dict[str, object] = json.loads(script.partition("=")[2].rstrip(";\n"))
    return geojson


@st.cache_resource
def figures(choice: str) -> pd.DataFrame:
    """Some figures for all areas, others for each choice."""
    draw = random.Random(choice)
    features = boundaries()["features"]
    assert isinstance(features, list)
    return pd.DataFrame({"id": [f["id"] for f in features], "value": [draw.random() for _ in features]})


folium.Map.default_js = [("leaflet", f"{LEAFLET}/leaflet.js")]
folium.Map.default_css = [("leaflet_css", f"{LEAFLET}/leaflet.css")]
st.set_page_config(layout="wide")
chosen = st.selectbox("Kennzahl", CHOICES)
state_map = folium.Map(location=(50.6, 9.0), zoom_start=8, tiles=None)
choropleth = folium.Choropleth(
    geo_data=boundaries(),
    data=figures(chosen),
    columns=["id", "value"],
    key_on="feature.id",
    fill_color="YlGnBu",
)
for name, child in list(choropleth._children.items()):
    if isinstance(child, ColorMap):
        del choropleth._children[name]
choropleth.add_to(state_map)
st_folium(
    state_map, key="karte", height=620, use_container_width=True, returned_objects=["last_active_drawing"]
)
if os.environ.get("BENCH_TAMED"):
    freeze_loaded_objects()
