"""GeoJSON (RFC 7946) and TopoJSON of the boundaries; source, Stand and licence stand in members of their own."""

from __future__ import annotations

import json
import math
from typing import Any

import shapely
from topojson.core.topology import Topology

from data.export.file_words import name_part
from geo.export.boundary_frame import PROPERTIES, BoundaryExport, Property

_NAME = "wir_atlas_hessen"


def geojson_bytes(export: BoundaryExport) -> bytes:
    """The areas as GeoJSON: outer rings counter-clockwise, longitude first, foreign members for the licence."""
    return _written({"type": "FeatureCollection", **_members(export), "features": _features(export)})


def topojson_bytes(export: BoundaryExport) -> bytes:
    """The areas as TopoJSON: each shared border stands once, as an arc; coordinates as they are, not quantised."""
    shapes = export.shapes[["geometry"]]
    topology: dict[str, Any] = Topology(
        shapes, prequantize=False, topology=True, object_name=_NAME, winding_order="CW_CCW"
    ).to_dict()
    geometries = topology["objects"][_NAME]["geometries"]
    for geometry, feature in zip(geometries, _features(export), strict=True):
        geometry["id"], geometry["properties"] = feature["id"], feature["properties"]
    return _written({"type": "Topology", **_members(export), **topology})


def _features(export: BoundaryExport) -> list[dict[str, Any]]:
    columns = {name: [_plain(value) for value in export.shapes[name]] for name in PROPERTIES}
    return [
        {
            "type": "Feature",
            "id": key,
            "properties": {name: values[number] for name, values in columns.items()},
            "geometry": json.loads(shapely.to_geojson(shape)),
        }
        for number, (key, shape) in enumerate(export.shapes.geometry.items())
    ]


def _members(export: BoundaryExport) -> dict[str, Any]:
    names = [name_part(column.title) for column in export.sources.columns]
    return {
        "name": _NAME,
        "metadata": {
            "angaben": dict(export.about),
            "stand": export.day.isoformat(),
            "merkmale": dict(PROPERTIES),
            "quellen": [dict(zip(names, row, strict=True)) for row in export.sources.rows],
        },
    }


def _plain(value: Property) -> Property:
    """The value as JSON knows it: pandas writes a missing number as "not a number"."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _written(content: dict[str, Any]) -> bytes:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return (text + "\n").encode()
