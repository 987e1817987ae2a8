from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import geopandas as gpd
import pyogrio
import pytest
import shapely

from data.statistics.metrics import year_table
from geo.boundaries.areas import CALC_CRS, licence_line, load_areas
from geo.export.boundary_frame import PROPERTIES, BoundaryExport, boundary_export
from geo.export.geojson import geojson_bytes, topojson_bytes
from geo.export.geopackage import geopackage_bytes
from tests.real_tables import real_dataset


@cache
def _export(year: int = 2019) -> BoundaryExport:
    data = real_dataset()
    table = year_table(data, "ikw-veranstaltungen", "absolut", year)
    return boundary_export(data, table, {area_id: f"Grundlage {area_id}" for area_id in table.cells})


def _geojson() -> dict[str, Any]:
    return json.loads(geojson_bytes(_export()))  # type: ignore[no-any-return]


def test_attributes_are_joined_to_all_33_areas() -> None:
    features = {feature["id"]: feature["properties"] for feature in _geojson()["features"]}
    assert len(features) == 33
    frankfurt = features["frankfurt-am-main"]
    assert list(frankfurt) == list(PROPERTIES)
    assert (frankfurt["wert"], frankfurt["zusatz"], frankfurt["einwohner"]) == (80, "über", 763380)
    assert (frankfurt["ags"], frankfurt["typ"], frankfurt["jahr"]) == ("06412", "kreisfreie Stadt", 2019)
    assert (features["wiesbaden"]["wert"], features["wiesbaden"]["zeichen"]) == (None, ".")
    assert features["bad-homburg"]["gemeinsam_mit"] == "hochtaunuskreis"
    assert (features["bad-homburg"]["art"], features["wiesbaden"]["art"]) == ("gemeinsam", "keine Angabe")
    assert features["kassel"]["grundlage"] == "Grundlage kassel"


def test_status_is_that_of_the_year() -> None:
    hanau = {year: _export(year).shapes.loc["hanau", ["typ", "ags"]].tolist() for year in (2019, 2026)}
    assert hanau == {2019: ["Sonderstatusstadt", "06435014"], 2026: ["kreisfreie Stadt", "06415"]}


def test_geojson_says_source_stand_and_licence() -> None:
    metadata = _geojson()["metadata"]
    assert metadata["stand"] == "2025-12-10"
    assert licence_line() in metadata["angaben"]["Grenzen"]
    assert "Namensnennung" in metadata["angaben"]["Lizenzen der Quellen"]
    assert {"S064", "S010"} <= {source["kennung"] for source in metadata["quellen"]}
    assert set(metadata["merkmale"]) == set(PROPERTIES)


def test_rings_of_the_geojson_turn_as_the_standard_asks() -> None:
    for feature in _geojson()["features"]:
        for polygon in getattr(shapely.geometry.shape(feature["geometry"]), "geoms", None) or [
            shapely.geometry.shape(feature["geometry"])
        ]:
            assert polygon.exterior.is_ccw, feature["id"]
            assert not any(hole.is_ccw for hole in polygon.interiors), feature["id"]


def test_topojson_keeps_shapes_and_attributes(tmp_path: Path) -> None:
    (tmp_path / "a.topojson").write_bytes(topojson_bytes(_export()))
    shapes = load_areas()
    # TopoJSON is in longitude and latitude by definition and names no CRS.
    found = gpd.read_file(tmp_path / "a.topojson").set_crs(shapes.crs).set_index("gebiet_id")
    away = found.geometry.symmetric_difference(shapes.geometry, align=True)
    assert away.to_crs(CALC_CRS).area.max() < 1
    assert found.loc["frankfurt-am-main", "wert"] == 80


def test_topojson_keeps_each_shared_border_once() -> None:
    topology = json.loads(topojson_bytes(_export()))
    assert topology["type"] == "Topology"
    assert topology["metadata"] == _geojson()["metadata"]
    points = sum(len(arc) for arc in topology["arcs"])
    assert points < 0.7 * int(load_areas().geometry.count_coordinates().sum())


@pytest.fixture
def geopackage(tmp_path: Path) -> Path:
    path = tmp_path / "a.gpkg"
    path.write_bytes(geopackage_bytes(_export()))
    return path


def test_geopackage_holds_areas_meanings_sources_and_licence(geopackage: Path) -> None:
    assert [name for name, _ in pyogrio.list_layers(geopackage)] == [
        "gebiete",
        "lies_mich",
        "merkmale",
        "quellen",
    ]
    areas = gpd.read_file(geopackage, layer="gebiete").set_index("gebiet_id")
    assert areas.crs.to_epsg() == 4326
    assert areas.loc["frankfurt-am-main", ["ags", "wert", "einwohner"]].tolist() == ["06412", 80, 763380]
    assert areas["wert_bis"].dtype == "float64"
    about = pyogrio.read_dataframe(geopackage, layer="lies_mich").set_index("stichwort")["text"]
    assert licence_line() in about["Grenzen"]
    assert about["Stand"].startswith("10.12.2025")
    assert "S064" in set(pyogrio.read_dataframe(geopackage, layer="quellen")["kennung"])
    assert pyogrio.read_info(geopackage, layer="gebiete")["layer_metadata"]["STAND"].startswith("10.12.2025")


@pytest.mark.parametrize("write", [geojson_bytes, topojson_bytes, geopackage_bytes])
def test_same_figures_give_the_same_bytes(write: Callable[[BoundaryExport], bytes]) -> None:
    assert write(_export()) == write(_export())
