"""What the living page will ask for, named in its document: else each file is asked for when the one before it has run.

Streamlit's frontend loads the script of a widget when the first of its kind arrives, and the map's frame loads its
scripts one after another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from html import escape
from importlib.util import find_spec
from pathlib import Path

from streamlit.file_util import get_static_dir

from data.model.errors import DataError
from pages.map.map_assets import MAP_SCRIPT, asset_path, geometry_script

MAP_FRAME = "/component/streamlit_folium.st_folium"
"""Where the map's frame lies, below the base path."""
MAP_KIND = "component_instance"
"""Kind of the element that shows it."""
FRAME_FILES = f"{MAP_FRAME}/static/"
"""Its own files; their names change with their content."""

_ENTRY = re.compile(r'src="\./static/js/(index\.[\w-]+\.js)"')
_FILES = re.compile(r'm\.f=\[("\./[^\]]*")\]')
_LAZY = re.compile(r"import\(`\./((\w+)\.[\w-]+\.js)`\)[^;]{0,40}?__vite__mapDeps\(\[([\d,]*)\]")


def widget_preloads(kinds: Iterable[str]) -> str:
    """Links for the scripts of the widgets; empty where the installed Streamlit names them in another way.

    Args:
        kinds: Kinds of elements as Streamlit's messages have them, such as ``button_group``; the first is loaded first.
    """
    known, files = _widget_files(), dict.fromkeys(_said_in_document())
    wanted = [file for kind in kinds for file in known.get(kind.replace("_", ""), ()) if file not in files]
    return "".join(
        f'<link rel="modulepreload" crossorigin fetchpriority="low" href="./static/js/{escape(file)}">'
        for file in dict.fromkeys(wanted)
    )


def frame_prefetches(base_path: str) -> str:
    """Links for what the map's frame will ask for, to be loaded when nothing else is."""
    files = [
        *(f"{MAP_FRAME}/{file}" for file in _frame_scripts()),
        *(asset_path(name) for name in map_files()),
    ]
    return "".join(f'<link rel="prefetch" as="script" href="{escape(base_path + file)}">' for file in files)


def map_files() -> list[str]:
    """Names of the scripts that the map's frame loads one after another; without boundaries where these are broken."""
    try:
        return ["leaflet.js", geometry_script(tiles=False), MAP_SCRIPT]
    except DataError:
        return ["leaflet.js", MAP_SCRIPT]


@cache
def _widget_files() -> dict[str, tuple[str, ...]]:
    """The script of each kind of widget and all that it imports, by the name of the kind in small letters."""
    entry = _ENTRY.search(_document())
    if entry is None:
        return {}
    script = Path(get_static_dir(), "static", "js", entry[1]).read_text(encoding="utf-8")
    listed = _FILES.search(script)
    names = [name.strip('"').removeprefix("./") for name in listed[1].split(",")] if listed else []
    found = {}
    for file, kind, numbers in _LAZY.findall(script):
        imports = [names[int(number)] for number in numbers.split(",") if number and int(number) < len(names)]
        found[kind.casefold()] = (file, *(name for name in imports if name.endswith(".js")))
    return found


def _said_in_document() -> list[str]:
    return re.findall(r'(?:src|href)="\./static/js/([^"]+)"', _document())


def _document() -> str:
    return Path(get_static_dir(), "index.html").read_text(encoding="utf-8")


@cache
def _frame_scripts() -> list[str]:
    return re.findall(r'src="(?:\./)?(static/js/[\w.-]+\.js)"', folium_document())


def folium_document() -> str:
    """streamlit-folium's document, which the map's frame shows.

    Raises:
        RuntimeError: streamlit-folium is not installed.
    """
    # The package is found, not imported: importing it declares a component (see app.py).
    spec = find_spec("streamlit_folium")
    if spec is None or spec.origin is None:
        raise RuntimeError("streamlit-folium is not installed")
    return Path(spec.origin).with_name("frontend").joinpath("build", "index.html").read_text(encoding="utf-8")
