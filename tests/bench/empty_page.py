"""The least a Streamlit page can be: one radio and one line of text."""

from __future__ import annotations

import os

import streamlit as st

chosen = st.radio("Kennzahl", [f"Kennzahl {number}" for number in range(1, 11)])
st.write(f"Gewählt: {chosen}")
if os.environ.get("BENCH_LIBRARIES"):
    # What any page with a map has in memory, and what a collection therefore has to walk over.
    import geopandas  # noqa: F401
    import streamlit_folium  # noqa: F401
if os.environ.get("BENCH_TAMED"):
    from pages.session.garbage_collection import freeze_loaded_objects

    freeze_loaded_objects()
