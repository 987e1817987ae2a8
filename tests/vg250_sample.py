"""A VG250 of eleven municipalities in VG250's own columns, layers and file names, for tests of the build.

Squares of 6 km with wavy borders (24 m) on a grid, in EPSG:25832. G is the Sonderstatusstadt Gießen in the
middle of its Landkreis, H is Hanau, M the Main-Kinzig-Kreis around it on three sides:

    L L L M
    L G L H
    L L L M
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from data.model.records import Area, AreaStatus, AreaType
from geo.boundaries.municipality_layer import area_of_unit
from geo.build.vg250_source import Edition

CELL_M = 6000
WAVE_M = 24
CORNER = (480_000, 5_600_000)
EDITION = Edition(2024, "sample", "sha512-sample", "© Test 2024 (Daten verändert)")

HANAU_UNTIL_2025, HANAU_FROM_2026 = "06435014", "06415000"
KEYS = (
    ("06531001", "06531002", "06531003", "06435001"),
    ("06531004", "06531005", "06531006", HANAU_UNTIL_2025),
    ("06531007", "06531008", "06531009", "06435002"),
)


def sample_areas() -> dict[str, Area]:
    """The four programme areas of the sample, with Hanau's two keys."""
    return {
        "giessen": _area("giessen", "Stadt Gießen", [("Sonderstatusstadt", "06531005")]),
        "hanau": _area("hanau", "Hanau", [("Sonderstatusstadt", "06435014"), ("kreisfreie Stadt", "06415")]),
        "landkreis-giessen": _area("landkreis-giessen", "Landkreis Gießen", [("Landkreis", "06531")]),
        "main-kinzig-kreis": _area("main-kinzig-kreis", "Main-Kinzig-Kreis", [("Landkreis", "06435")]),
    }


def sample_features(hanau: str = HANAU_UNTIL_2025) -> gpd.GeoDataFrame:
    """Features as VG250 has them: a unit in two features, a water area, a unit of another Land among them."""
    rows = []
    for row, keys in enumerate(KEYS):
        for column, key in enumerate(keys):
            key = hanau if key == HANAU_UNTIL_2025 else key
            rows += [_feature(key, f"Größenau {key[5:]}", cell(column, row))]
    # The last one comes in two features, as multi-part units do in the npm package.
    whole = rows.pop()
    west, east = _halves(whole["geometry"])
    rows += [whole | {"geometry": west}, whole | {"geometry": east}]
    water = _feature("06435001", "See", _moved_east(cell(3, 0), CELL_M)) | {"GF": 2}
    elsewhere = _feature("07143001", "Anderswo", _moved_east(cell(0, 0), -CELL_M))
    return gpd.GeoDataFrame([*rows, water, elsewhere], geometry="geometry", crs="EPSG:25832")


def sample_units(hanau: str = HANAU_UNTIL_2025) -> gpd.GeoDataFrame:
    """The municipalities as `vg250_source` hands them on."""
    features = sample_features(hanau)
    land = features[(features["GF"] == 4) & features["AGS"].str.startswith("06")]
    units = land.dissolve("AGS", aggfunc={"GEN": "first"})[["GEN", "geometry"]]
    return units.rename(columns={"GEN": "name"}).rename_axis("ags").sort_index()


def area_ids(units: gpd.GeoDataFrame) -> list[str]:
    """Area of each unit, in the order of the rows."""
    areas = sample_areas()
    return [area_of_unit(str(ags), areas) for ags in units.index]


def cell(column: int, row: int) -> shapely.Polygon:
    """A square of the grid whose four sides are waves; neighbours share each side's points."""
    south = _side(column, row, 0)
    north = _side(column, row + 1, 0)[::-1]
    west = _side(column, row, 1)[::-1]
    east = _side(column + 1, row, 1)
    return shapely.Polygon(np.concatenate([south[:-1], east[:-1], north[:-1], west[:-1]]))


def write_geopackage(folder: Path, features: gpd.GeoDataFrame) -> Path:
    """DE_VG250.gpkg with the table vg250_gem, and before it the view of the same data that BKG adds."""
    file = folder / "vg250_ebenen_0101" / "DE_VG250.gpkg"
    file.parent.mkdir(parents=True)
    features.iloc[:1].to_file(file, layer="v_vg250_gem", driver="GPKG")
    features.to_file(file, layer="vg250_gem", driver="GPKG")
    return file


def write_shapefile(folder: Path, features: gpd.GeoDataFrame) -> Path:
    """VG250_GEM.shp with its companions, beside a layer that is not meant."""
    folder = folder / "vg250_ebenen_0101"
    folder.mkdir(parents=True)
    features.iloc[:1].to_file(folder / "VG250_KRS.shp", encoding="UTF-8")
    features.to_file(folder / "VG250_GEM.shp", encoding="UTF-8")
    return folder / "VG250_GEM.shp"


def _side(column: int, row: int, upright: int) -> np.ndarray:
    along = np.linspace(0, 1, 31)
    wave = WAVE_M * np.sin(along * np.pi * 6) * np.sin(along * np.pi)
    flat = np.stack([along * CELL_M, wave], axis=1)
    points: np.ndarray = flat[:, ::-1] if upright else flat
    side: np.ndarray = np.round(points + CORNER + np.array([column, row]) * CELL_M, 3)
    return side


def _moved_east(shape: shapely.Polygon, metres: float) -> shapely.Polygon:
    return shapely.transform(shape, lambda xy: xy + np.array([metres, 0]))


def _halves(square: shapely.Polygon) -> Iterable[shapely.Polygon]:
    west, south, east, north = square.bounds
    middle = (west + east) / 2
    line = shapely.LineString([(middle, south - 1), (middle, north + 1)])
    return sorted(shapely.ops.split(square, line).geoms, key=lambda half: half.bounds[0])


def _feature(ags: str, name: str, shape: shapely.Polygon) -> dict[str, Any]:
    """One feature with VG250's columns, in their order."""
    return {
        "ADE": 6,
        "GF": 4,
        "BSG": 1,
        "ARS": f"{ags[:5]}0{ags[5:]}{ags[5:]}",
        "AGS": ags,
        "SDV_ARS": f"{ags[:5]}0000{ags[5:]}",
        "GEN": name,
        "BEZ": "Gemeinde",
        "IBZ": 64,
        "BEM": "--",
        "NBD": "ja",
        "SN_L": ags[:2],
        "SN_R": ags[2],
        "SN_K": ags[3:5],
        "SN_V1": "00",
        "SN_V2": "00",
        "SN_G": ags[5:],
        "FK_S3": "R",
        "NUTS": "DE721",
        "ARS_0": f"{ags[:5]}0000{ags[5:]}",
        "AGS_0": ags,
        "WSK": "2024-01-01",
        "DEBKG_ID": f"DEBKGDL2{ags}",
        "geometry": shape,
    }


def _area(area_id: str, label: str, statuses: list[tuple[AreaType, str]]) -> Area:
    held = tuple(AreaStatus(area_id, kind, ags, None, None, "S", "") for kind, ags in statuses)
    return Area(area_id, label, label, label, "Gießen", None, "DE721", held)
