"""The garbage collector, tamed once per process."""

from __future__ import annotations

import gc
from threading import Lock

_lock = Lock()
_tamed = False


def tame_collector() -> bool:
    """Move everything loaded so far out of the collector's sight, once per process.

    With geopandas and folium loaded there are some 185 000 objects that live as long as the process.
    Streamlit's full collection after every run of the script walks over all of them (74 ms measured);
    frozen, they cost nothing. `runner.postScriptGC = false` in .streamlit/config.toml removes that
    collection as well; Python's own automatic one goes on as ever. To be called at the end of the first
    complete run, when every import is done.

    Returns:
        Whether this call did it.
    """
    global _tamed
    with _lock:
        if _tamed:
            return False
        gc.collect()
        gc.freeze()
        _tamed = True
        return True
