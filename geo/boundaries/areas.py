"""Reads the committed boundaries; only the shapes themselves need geopandas, which is slow to import."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.model.errors import DataError

if TYPE_CHECKING:
    import geopandas as gpd

MAP_CRS = "EPSG:4326"
"""For drawing; coordinates of the boundary files."""

CALC_CRS = "EPSG:25832"
"""For areas and distances (metres)."""

RHEIN_MAIN = ((49.85, 8.10), (50.32, 9.10))
"""South-west and north-east corner (lat, lon) of the part in which the small cities can be told apart."""

FOLDER = Path(__file__).resolve().parent
MANIFEST = "manifest.json"


@cache
def manifest() -> dict[str, Any]:
    """Edition, licence, measured errors, neighbours and file names; described in ``geo/README.md``.

    Raises:
        DataError: The file is missing, cannot be read or is cut off.
    """
    try:
        return json.loads((FOLDER / MANIFEST).read_text(encoding="utf-8"))  # type: ignore[no-any-return]
    except (OSError, ValueError) as problem:
        raise DataError(
            "the readable manifest of the boundaries", file=MANIFEST, value=str(problem)
        ) from None


def areas_script() -> Path:
    """File to serve: ``window.WIR_GEO`` with the 33 areas, named by its content and so cacheable for ever."""
    return FOLDER / str(manifest()["areas"]["file"])


def municipalities_script() -> Path:
    """File to serve: ``window.WIR_GEM`` with the municipalities of the edition."""
    return FOLDER / str(manifest()["municipalities"]["file"])


def licence_line() -> str:
    """Credit in German that must stand on every map and every export."""
    return str(manifest()["licence_line"])


def neighbours(area_id: str) -> tuple[str, ...]:
    """Areas with a common border, the longest border first.

    Raises:
        DataError: Unknown area.
    """
    return tuple(border_km(area_id))


def border_km(area_id: str) -> dict[str, float]:
    """Length of the common border by neighbour in km, the longest first.

    Raises:
        DataError: Unknown area.
    """
    known = manifest()["neighbours"]
    if area_id not in known:
        raise DataError("one of the area ids", value=area_id)
    return {str(neighbour): float(km) for neighbour, km in known[area_id].items()}


@cache
def area_order() -> tuple[str, ...]:
    """Area ids in the order of the features in the areas' script (alphabetical)."""
    return tuple(manifest()["neighbours"])


@cache
def municipality_ids() -> frozenset[str]:
    """AGS of every shape of the municipality layer."""
    return frozenset(str(feature["id"]) for feature in read_script(municipalities_script())["features"])


def load_areas() -> gpd.GeoDataFrame:
    """The 33 areas as drawn.

    Returns:
        Index ``id`` (alphabetical), columns ``name`` (unique), ``label_lon``, ``label_lat`` (inside the area)
        and ``geometry`` in EPSG:4326. A new frame on every call.
    """
    return _load(areas_script())


def load_municipalities() -> gpd.GeoDataFrame:
    """The municipalities of the edition as drawn.

    Returns:
        Index ``id`` (AGS of the edition, ascending), columns as in `load_areas` and ``area`` (area id).
    """
    return _load(municipalities_script())


def script_bytes(path: Path) -> bytes:
    """The content of a boundary script, read from the disk and whole: its name carries the hash of its content.

    Raises:
        DataError: The file is missing, cannot be read, or holds something else than its name promises.
    """
    try:
        content = path.read_bytes()
    except OSError as problem:
        expected = "a readable boundary file"
        raise DataError(expected, file=path.name, value=problem.strerror) from None
    if path.stem.rpartition("-")[2] != content_mark(content):
        raise DataError("the content that the name promises", file=path.name, value=f"{len(content)} bytes")
    return content


def content_mark(content: bytes) -> str:
    """The first 16 hex digits of the content's SHA-256, as they stand in the name of a boundary script."""
    return hashlib.sha256(content).hexdigest()[:16]


def read_script(path: Path) -> dict[str, Any]:
    """The GeoJSON inside a boundary script.

    Raises:
        DataError: As `script_bytes`.
    """
    text = script_bytes(path).decode()
    return json.loads(text[text.index("{") : text.rindex("}") + 1])  # type: ignore[no-any-return]


def _load(path: Path) -> gpd.GeoDataFrame:
    import geopandas as gpd

    features = read_script(path)["features"]
    frame = gpd.GeoDataFrame.from_features(features, crs=MAP_CRS)
    frame.index = [feature["id"] for feature in features]
    lon, lat = zip(*frame["label"], strict=True)
    return frame.drop(columns="label").assign(label_lon=lon, label_lat=lat).rename_axis("id")
