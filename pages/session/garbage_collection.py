"""Streamlit's garbage collection without the objects that live as long as the process."""

from __future__ import annotations

import gc
from functools import cache


@cache
def freeze_loaded_objects() -> None:
    """Move everything loaded so far out of the collector's sight, at the first call in a process.

    With geopandas and folium loaded there are some 185 000 objects that live as long as the process. Streamlit's full
    collection after every run of the script walks over all of them (74 ms measured); frozen, they cost nothing.
    `runner.postScriptGC = false` in .streamlit/config.toml removes that collection as well; Python's own automatic one
    goes on as ever. To be called at the end of the first complete run, when every import is done. Two sessions that
    begin at once may both freeze, which does no harm.
    """
    gc.collect()
    gc.freeze()
