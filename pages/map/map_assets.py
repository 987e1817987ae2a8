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
import mimetypes
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from xstatic.pkg import leaflet

from geo.boundaries.areas import areas_script
from geo.boundaries.tiles import tiles_geojson

ROUTE = "/karten"
"""Where the files lie, below the app's base path."""

FRAME_TO_ROOT = "../.."
"""From the map's frame, `<base>/component/streamlit_folium.st_folium/`, back to `<base>`: relative, so that
neither a base path nor a proxy in front needs a setting."""

STYLESHEETS = tuple(sorted(file.name for file in (Path(__file__).parents[1] / "static").glob("*.css")))
"""Sheets of the app's own blocks, linked in the document of every page."""

DOCUMENT_SCRIPTS = (
    "chosen-in-sight.js",
    "copy.js",
    "in-app-links.js",
    "jump-links.js",
    "map-relay.js",
    "presenting.js",
    "copy-picture.js",
)
"""Scripts of the document of every page. chosen-in-sight: a scrolling list shows what is chosen.
copy: buttons that copy a text (`share`).
in-app-links: links of the app's own blocks do not load the page anew.
jump-links: links to a section of the page leave the address as it is.
map-relay: maps, legend, ranking and table show what is pointed at in one of them.
presenting: the slides of "Präsentation". copy-picture: "Bild kopieren"."""

LOGO = str(Path(__file__).parents[1] / "static" / "logo.svg")
"""The name of the atlas as a picture; Streamlit serves it."""

_ROOT = Path(__file__).resolve().parents[2]
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
_TILES = "tiles.js"
_OWN_FOLDERS = (_ROOT / "geo" / "boundaries", _ROOT / "pages" / "static")
_OWN_SUFFIXES = frozenset({".js", ".css", ".svg"})
_TEXT_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
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


def geometry_script(*, tiles: bool) -> str:
    """Name of the script with the shapes of the areas: their boundaries, or equal tiles in their place."""
    return _TILES if tiles else areas_script().name


def asset_path(name: str) -> str:
    """Path of a file below the app's base path, with a hash of the content in it.

    Args:
        name: File name.

    Raises:
        LookupError: The file is in none of the folders; the message lists what there is.
    """
    for asset in assets().values():
        if asset.name == name:
            return f"{ROUTE}/{asset.path}"
    known = ", ".join(sorted(asset.name for asset in assets().values()))
    raise LookupError(f"no file {name!r} for the map; there are: {known}")


@cache
def assets() -> dict[str, Asset]:
    """All files by their path below `ROUTE`; read and compressed once per process.

    Raises:
        LookupError: Two folders hold a file of the same name.
    """
    table = {asset.path: asset for asset in (*_leaflet_assets(), *_own_assets())}
    names = [asset.name for asset in table.values()]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise LookupError(f"the map's files need different names, but these occur twice: {', '.join(twice)}")
    return table


def _leaflet_assets() -> list[Asset]:
    # One hash over all of Leaflet: its style sheet names its images relatively, so they share one folder.
    contents = {name: (_LEAFLET / name).read_bytes() for name in _LEAFLET_FILES}
    version = _hash(b"".join(contents.values()))
    return [_asset(name, f"leaflet-{version}/{name}", content) for name, content in contents.items()]


def _own_assets() -> list[Asset]:
    files = [
        file
        for folder in _OWN_FOLDERS
        if folder.is_dir()
        for file in sorted(folder.iterdir())
        if file.suffix in _OWN_SUFFIXES
    ]
    contents = [(file.name, file.read_bytes()) for file in files]
    contents.append(
        (_TILES, f"window.WIR_GEO={json.dumps(tiles_geojson(), separators=(',', ':'))};".encode())
    )
    return [_asset(name, f"{_hash(content)}/{name}", content) for name, content in contents]


def _asset(name: str, path: str, content: bytes) -> Asset:
    suffix = Path(name).suffix
    media_type = _TEXT_TYPES.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")
    # mtime 0: the same file gives the same bytes on every start and every replica.
    compressed = gzip.compress(content, 9, mtime=0) if suffix in _TEXT_TYPES else None
    return Asset(name, path, media_type, content, compressed)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
