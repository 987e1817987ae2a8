"""The form of the committed boundary files: scripts named by their content, and the manifest beside them."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from geo.boundaries.areas import MANIFEST, MAP_CRS, content_mark

if TYPE_CHECKING:
    import geopandas as gpd

DECIMALS = 4
"""Decimals of a degree; the fourth is 11 m north and 7 m east in Hessen, a tenth of the simplification."""


@dataclass(frozen=True, slots=True)
class Script:
    """One boundary file as the browser gets it.

    Attributes:
        prefix: Start of the file name, e.g. ``areas``.
        content: ``window.<variable>={GeoJSON};`` in one line, UTF-8.
    """

    prefix: str
    content: bytes

    @property
    def name(self) -> str:
        """File name, with the mark of the content."""
        return f"{self.prefix}-{content_mark(self.content)}.js"

    @property
    def gzip_bytes(self) -> int:
        """Size as sent compressed."""
        return len(gzip.compress(self.content, 9, mtime=0))


def rounded(shapes: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The shapes in EPSG:4326 with coordinates of `DECIMALS` decimals; parts and points in canonical order.

    Neighbours round a shared point alike, so they go on sharing it.
    """
    degrees = shapes.to_crs(MAP_CRS)
    round_off = shapely.transform(degrees.geometry.values, lambda lonlat: np.round(lonlat, DECIMALS))
    return degrees.set_geometry(
        shapely.orient_polygons(shapely.normalize(shapely.remove_repeated_points(round_off))), crs=MAP_CRS
    )


def label_points(shapes: gpd.GeoDataFrame, calc_crs: str) -> np.ndarray:
    """Pole of inaccessibility of each shape (of its largest part): the place with most room for a label.

    Args:
        shapes: Any CRS.
        calc_crs: Metric CRS in which the circles are drawn.

    Returns:
        Array (n, 2) of longitude and latitude, rounded to `DECIMALS`.
    """
    import geopandas as gpd

    circles = shapely.maximum_inscribed_circle(shapes.to_crs(calc_crs).geometry.values, tolerance=10)
    centres = gpd.GeoSeries(shapely.get_point(circles, 0), crs=calc_crs).to_crs(MAP_CRS)
    points: np.ndarray = np.round(shapely.get_coordinates(centres.values), DECIMALS)
    return points


def script(prefix: str, variable: str, shapes: gpd.GeoDataFrame) -> Script:
    """The shapes as a script that puts them into one variable of the page.

    Args:
        prefix: Start of the file name.
        variable: Name below ``window``.
        shapes: In EPSG:4326; the index becomes the features' ids, every other column a property.
    """
    columns = [column for column in shapes.columns if column != "geometry"]
    features = [
        {
            "type": "Feature",
            "id": key,
            "properties": {column: getattr(row, column) for column in columns},
            "geometry": json.loads(shapely.to_geojson(row.geometry)),
        }
        for key, row in zip(shapes.index, shapes.itertuples(), strict=True)
    ]
    collection = {"type": "FeatureCollection", "features": features}
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    return Script(prefix, f"window.{variable}={text};\n".encode())


def write(folder: Path, scripts: list[Script], manifest: dict[str, Any]) -> None:
    """Writes scripts and manifest and removes the scripts of an earlier build with the same prefix."""
    folder.mkdir(parents=True, exist_ok=True)
    for each in scripts:
        for old in folder.glob(f"{each.prefix}-*.js"):
            old.unlink()
        (folder / each.name).write_bytes(each.content)
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8", newline="\n")
