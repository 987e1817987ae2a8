"""The files the map's frame loads, from the app's own origin: Leaflet, boundaries, the map's own scripts.

A fixed table built from the installed package and the repository; a path that is not in it does not exist,
so nothing else of the disk can be reached. Every path carries a hash of the content, so a browser may keep
a file for ever. Routes of our own, not `declare_component` or `enableStaticServing`: they are compressed,
cacheable for ever, and cannot answer 404 because a module was imported too early. This module knows no
Streamlit.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import logging
import mimetypes
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from xstatic.pkg import leaflet

from data.model.errors import DataError
from geo.boundaries.areas import areas_script, municipalities_script, script_bytes
from geo.boundaries.tiles import tiles_geojson
from pages.map.label_places import labels_script
from pages.texts.words import Words, languages
from pages.texts.words_of_streamlit import dictionary_script

ROUTE = "/karten"
"""Where the files lie, below the app's base path."""

STATIC_ROUTE = "/app/static"
"""Where they lie too: there Streamlit's frontend looks, below the base path, for a picture given by its address."""

FRAME_TO_ROOT = "../.."
"""From the map's frame, `<base>/component/streamlit_folium.st_folium/`, back to `<base>`: relative, so that
neither a base path nor a proxy in front needs a setting."""

PAGE_SHEET = "page.css"
"""Sheets of the app's own blocks, in one file, linked in the document of every page."""

PAGE_SCRIPT = "page.js"
"""Scripts of the document of every page, in one file."""

MAP_SCRIPT = "atlas-map.js"
"""The map inside its frame, in one file."""

_MAP_TEXTS = (
    "keys",
    "zoom_in",
    "zoom_out",
    "whole",
    "names",
    "move",
    "move_short",
    "rhein_main",
    "rhein_main_short",
    "in_class",
    "unplaced",
    "unplaced_where",
)
"""What the map says of itself, whatever it shows."""

SHEETS = (
    "tables.css",
    "own_figures.css",
    "week.css",
    "profile.css",
    "legend.css",
    "glance.css",
    "years.css",
    "slides.css",
    "signs.css",
    "programme.css",
    "style.css",
    "events.css",
    "comparison.css",
    "handing_on.css",
    "drawing.css",
    "phone.css",
    "focus.css",
    "forced_colors.css",
    "paper.css",
    "first_sight.css",
)
"""In the order of the cascade: of two rules of equal weight, the one of the later sheet holds."""

SCRIPTS = (
    # First: the others look for links.
    "sent-links.js",
    "announcing.js",
    "area-sheet.js",
    "arrival.js",
    "chosen-card.js",
    "chosen-in-sight.js",
    "copy.js",
    "deck-keeping.js",
    "answers-ahead.js",
    "focus-keeping.js",
    "help-descriptions.js",
    "in-app-links.js",
    "jump-links.js",
    "list-headings.js",
    "map-relay.js",
    "my-area.js",
    "folds.js",
    "phone.js",
    "stage-map.js",
    "page-language.js",
    "one-stop.js",
    "presenting.js",
    "copy-picture.js",
    "reconnecting.js",
    "first-sight.js",
    "save-picture.js",
    "share.js",
    "skip-links.js",
    "sources.js",
    "time-line.js",
    "view-place.js",
    "words-of-streamlit.js",
)
"""Each is closed in itself and says at its head what it does."""

MAP_PARTS = (
    "state.js",
    "outlines.js",
    "patterns.js",
    "tooltips.js",
    "choosing.js",
    "relay.js",
    "keyboard.js",
    "badges.js",
    "tile_names.js",
    "labels.js",
    "circles.js",
    "view.js",
    "controls.js",
    "fonts.js",
    "frame_style.js",
    "painting.js",
    "theme.js",
    "start.js",
)
"""Modules that import one another. What a module runs at once stands after what it needs."""

_ROOT = Path(__file__).resolve().parents[2]
_STATIC = _ROOT / "pages" / "static"

LOGO_FILE = "logo.svg"
"""The name of the atlas as a picture."""

_LEAFLET = Path(leaflet.BASE_DIR)
_LEAFLET_FILES = (
    "leaflet.js",
    "leaflet.css",
    "images/layers.png",
    "images/layers-2x.png",
    "images/marker-icon.png",
    "images/marker-icon-2x.png",
    "images/marker-shadow.png",
)
_LOG = logging.getLogger("wir_atlas")
_TILES = "tiles.js"
_IMPORT = re.compile(r'^import \{[^}]*\} from "[^"]*";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=function|const|let)", re.MULTILINE)
_TEXT_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file as it is served.

    Attributes:
        name: Name under which the map asks for it (`leaflet.js`, `areas-0123456789abcdef.js`); unique.
        path: Path below `ROUTE`, with a hash of the content: `leaflet-0123456789abcdef/leaflet.js`.
        media_type: Value of the content-type header.
        content: The bytes of the file.
        compressed: The same with gzip, or ``None`` where that saves nothing (images).
    """

    name: str
    path: str
    media_type: str
    content: bytes
    compressed: bytes | None


def asset_url(name: str) -> str:
    """URL of a file, relative to the map's frame (the iframe of st_folium), with a hash of the content in it.

    Args:
        name: File name, e.g. ``leaflet.js``, ``leaflet.css`` or ``areas_script().name``.

    Raises:
        LookupError: As `asset_path`.
    """
    return FRAME_TO_ROOT + asset_path(name)


def static_url(name: str) -> str:
    """Address of a picture as Streamlit takes it; given a file, it would send the picture itself with every run.

    Raises:
        LookupError: As `asset_path`.
    """
    return STATIC_ROUTE + asset_path(name).removeprefix(ROUTE)


def geometry_script(*, tiles: bool) -> str:
    """Name of the script with the shapes of the areas: their boundaries, or equal tiles in their place."""
    return _TILES if tiles else areas_script().name


def asset_path(name: str) -> str:
    """Path of a file below the app's base path, with a hash of the content in it.

    Args:
        name: File name.

    Raises:
        LookupError: The file is in none of the folders; the message lists what there is.
        DataError: It is a boundary file, and those are missing or broken.
    """
    # Boundaries last: the style sheet of the pages must be found where they are broken.
    for asset in chain.from_iterable(some() for some in (_program_assets, _boundary_assets)):
        if asset.name == name:
            return f"{ROUTE}/{asset.path}"
    known = ", ".join(sorted(asset.name for asset in assets().values()))
    raise LookupError(f"no file {name!r} for the map; there are: {known}")


def assets() -> dict[str, Asset]:
    """All files by their path below `ROUTE`; read and compressed once per process.

    Broken boundaries are left out and looked for again at the next call, so that mending them needs no restart, and
    all that shows no map works meanwhile.
    """
    try:
        return _all_assets()
    except DataError as problem:
        _LOG.error("the map has no boundaries: %s", problem)
        return {asset.path: asset for asset in _program_assets()}


@cache
def _all_assets() -> dict[str, Asset]:
    return {asset.path: asset for asset in (*_program_assets(), *_boundary_assets())}


@cache
def _program_assets() -> tuple[Asset, ...]:
    contents = {
        PAGE_SHEET: sheets_text(SHEETS).encode(),
        PAGE_SCRIPT: (dictionary_script() + scripts_text(SCRIPTS)).encode(),
        MAP_SCRIPT: map_script_text().encode(),
        LOGO_FILE: (_STATIC / LOGO_FILE).read_bytes(),
    }
    return (*_leaflet_assets(), *_by_content(contents))


@cache
def _boundary_assets() -> tuple[Asset, ...]:
    contents = {script.name: script_bytes(script) for script in (areas_script(), municipalities_script())}
    contents[_TILES] = f"window.WIR_GEO={json.dumps(tiles_geojson(), separators=(',', ':'))};".encode()
    return tuple(_by_content(contents))


def _leaflet_assets() -> list[Asset]:
    # One hash over all of Leaflet: its style sheet names its images relatively, so they share one folder.
    contents = {name: (_LEAFLET / name).read_bytes() for name in _LEAFLET_FILES}
    version = _hash(b"".join(contents.values()))
    return [_asset(name, f"leaflet-{version}/{name}", content) for name, content in contents.items()]


def sheets_text(names: Iterable[str]) -> str:
    """Own style sheets one after another, each under its name."""
    return _joined("sheets", names)


def scripts_text(names: Iterable[str]) -> str:
    """Own scripts one after another, each under its name."""
    return _joined("scripts", names)


def map_script_text() -> str:
    """The modules of the map as one script.

    A module's names are unique among all of them, so what a bundler would do is to leave out `import` and `export`
    and to close the whole in a function. A browser would ask for each module by itself, one after another.
    """
    modules = _EXPORT.sub("", _IMPORT.sub("", _joined("map", MAP_PARTS)))
    return f'{labels_script()}{_texts_script()}(function () {{\n"use strict";\n{modules}}})();\n'


def map_texts(say: Words) -> dict[str, str]:
    """What the map says of itself in one language, by the names of `static/map`."""
    return {name: say(f"map.{name}") for name in _MAP_TEXTS}


def _texts_script() -> str:
    texts = {language: map_texts(Words(language)) for language in languages()}
    return f"window.WIR_MAP_TEXTS={json.dumps(texts, ensure_ascii=False)};\n"


def _joined(folder: str, names: Iterable[str]) -> str:
    texts = ((name, (_STATIC / folder / name).read_text(encoding="utf-8")) for name in names)
    return "".join(f"/* ---- {folder}/{name} ---- */\n{text}" for name, text in texts)


def _by_content(contents: dict[str, bytes]) -> list[Asset]:
    return [_asset(name, f"{_hash(content)}/{name}", content) for name, content in contents.items()]


def _asset(name: str, path: str, content: bytes) -> Asset:
    suffix = Path(name).suffix
    media_type = _TEXT_TYPES.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")
    # mtime 0: the same file gives the same bytes on every start and every replica.
    compressed = gzip.compress(content, 9, mtime=0) if suffix in _TEXT_TYPES else None
    return Asset(name, path, media_type, content, compressed)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
