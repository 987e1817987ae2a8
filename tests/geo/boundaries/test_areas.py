from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from data.model.errors import DataError
from geo.boundaries.areas import (
    CALC_CRS,
    MAP_CRS,
    area_order,
    areas_script,
    licence_line,
    load_areas,
    load_municipalities,
    manifest,
    municipality_ids,
    neighbours,
    script_bytes,
)
from tests.real_tables import real_dataset

# A well-known place in each of the twelve cities (longitude, latitude).
CITY_PLACES = {
    "darmstadt": (8.6512, 49.8728),  # Luisenplatz
    "frankfurt-am-main": (8.6821, 50.1109),  # Römer
    "offenbach-am-main": (8.7620, 50.1056),  # Wilhelmsplatz
    "wiesbaden": (8.2432, 50.0826),  # Schlossplatz
    "kassel": (9.4962, 51.3155),  # Friedrichsplatz
    "bad-homburg": (8.6110, 50.2270),  # Schloss
    "fulda": (9.6751, 50.5540),  # Dom
    "giessen": (8.6724, 50.5862),  # Marktplatz
    "hanau": (8.9172, 50.1340),  # Marktplatz
    "marburg": (8.7669, 50.8103),  # Landgrafenschloss
    "ruesselsheim-am-main": (8.4137, 49.9953),  # Marktplatz
    "wetzlar": (8.5020, 50.5553),  # Dom
}


@cache
def areas() -> gpd.GeoDataFrame:
    return load_areas()


@cache
def in_metres() -> gpd.GeoDataFrame:
    return load_areas().to_crs(CALC_CRS)


def test_the_33_areas_of_the_tables_are_drawn_in_alphabetical_order() -> None:
    assert list(areas().index) == sorted(real_dataset().areas)
    assert tuple(areas().index) == area_order()


def test_names_are_the_labels_of_the_tables() -> None:
    assert areas()["name"].to_dict() == {key: area.label for key, area in real_dataset().areas.items()}
    assert areas()["name"].is_unique


def test_all_shapes_are_valid_and_share_every_border_point() -> None:
    assert areas().is_valid.all()
    assert shapely.coverage_is_valid(areas().geometry.values)


def test_no_two_areas_overlap() -> None:
    shapes = in_metres().geometry
    first, second = shapes.sindex.query(shapes, predicate="intersects")
    overlaps = [
        shapes.iloc[a].intersection(shapes.iloc[b]).area for a, b in zip(first, second, strict=True) if a < b
    ]
    assert max(overlaps) <= 1


def test_union_is_hessen_without_a_gap() -> None:
    union = in_metres().union_all()
    holes = [shapely.Polygon(ring) for part in shapely.get_parts(union) for ring in part.interiors]
    # The only hole is no gap: a few hectares of Laudenbach (Baden-Württemberg) inside Heppenheim.
    assert [round(hole.area / 10_000) for hole in holes] == [3]
    laudenbach = gpd.GeoSeries([shapely.Point(8.6816, 49.6196)], crs=MAP_CRS).to_crs(CALC_CRS).iloc[0]
    assert holes[0].contains(laudenbach)
    official = sum(real_dataset().populations[key, 2016].area_km2 for key in areas().index)
    assert union.area / 1e6 == pytest.approx(official, rel=0.002)


@pytest.mark.parametrize("year", [2013, 2016, 2024])
def test_each_area_is_within_two_percent_of_its_official_size(year: int) -> None:
    drawn = in_metres().area / 1e6
    official = {key: real_dataset().populations[key, year].area_km2 for key in areas().index}
    off = {key: abs(100 * drawn[key] / km2 - 100) for key, km2 in official.items()}
    assert {key: percent for key, percent in off.items() if percent > 2} == {}


@pytest.mark.parametrize(("city", "place"), CITY_PLACES.items())
def test_place_in_each_city_falls_into_the_city_alone(city: str, place: tuple[float, float]) -> None:
    hit = areas()[areas().contains(shapely.Point(place))]
    assert list(hit.index) == [city]


def test_city_inside_a_kreis_is_a_hole_of_it() -> None:
    kreis, city = areas().geometry["marburg-biedenkopf"], areas().geometry["marburg"]
    assert any(shapely.Polygon(ring).equals(city) for ring in kreis.interiors)


def test_label_points_lie_in_their_area_with_room_around() -> None:
    points = gpd.GeoSeries.from_xy(areas()["label_lon"], areas()["label_lat"], index=areas().index, crs=4326)
    assert areas().contains(points).all()
    room = in_metres().boundary.distance(points.to_crs(CALC_CRS))
    assert room.min() > 1500


def test_municipalities_fill_their_areas_exactly() -> None:
    municipalities = load_municipalities()
    assert len(municipalities) == 430
    assert municipalities.is_valid.all()
    assert shapely.coverage_is_valid(municipalities.geometry.values)
    dissolved = municipalities.dissolve("area", method="coverage").geometry
    assert dissolved.geom_equals(areas().geometry.loc[dissolved.index]).all()


def test_neighbours_are_mutual_and_longest_border_first() -> None:
    assert neighbours("kassel") == ("landkreis-kassel",)
    assert set(neighbours("offenbach-am-main")) == {
        "frankfurt-am-main",
        "landkreis-offenbach",
        "main-kinzig-kreis",
    }
    for key in area_order():
        assert all(key in neighbours(other) for other in neighbours(key))
        lengths = [manifest()["neighbours"][key][other] for other in neighbours(key)]
        assert lengths == sorted(lengths, reverse=True)


def test_neighbours_of_an_unknown_area_are_refused() -> None:
    with pytest.raises(DataError, match="found 'atlantis', expected one of the area ids"):
        neighbours("atlantis")


def test_licence_names_edition_and_change() -> None:
    assert licence_line() == "© GeoBasis-DE / BKG 2016 (Daten verändert)"


def test_loading_gives_a_new_frame_each_time() -> None:
    changed = load_areas()
    changed.loc["kassel", "name"] = "anders"
    assert load_areas()["name"]["kassel"] == "Stadt Kassel"


def test_paths_and_neighbours_need_no_geopandas() -> None:
    code = (
        "import sys; from geo.boundaries import areas as b, municipality_layer;"
        "b.areas_script(); b.neighbours('kassel'); b.licence_line(); b.municipality_ids();"
        "sys.exit('geopandas' in sys.modules or 'shapely' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[3]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0


def test_every_municipality_id_is_an_ags() -> None:
    assert len(municipality_ids()) == 430
    assert all(len(key) == 8 and key.startswith("06") for key in municipality_ids())


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        (lambda whole: whole[:-1], "expected the content that the name promises"),
        (lambda whole: b"", "found '0 bytes', expected the content that the name promises"),
        (lambda whole: whole.replace(b"Hanau", b"Hanat"), "expected the content that the name promises"),
    ],
    ids=["truncated", "empty", "exchanged"],
)
def test_boundary_file_that_is_not_whole_is_refused(
    tmp_path: Path, broken: Callable[[bytes], bytes], expected: str
) -> None:
    script = areas_script()
    copy = tmp_path / script.name
    copy.write_bytes(script.read_bytes())
    assert script_bytes(copy) == script.read_bytes()
    copy.write_bytes(broken(script.read_bytes()))
    with pytest.raises(DataError, match=expected):
        script_bytes(copy)


def test_missing_boundary_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"areas-0\.js: found 'No such file or directory'"):
        script_bytes(tmp_path / "areas-0.js")


@pytest.mark.parametrize("content", ["", "{", None])
def test_broken_manifest_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None
) -> None:
    if content is not None:
        (tmp_path / "manifest.json").write_text(content)
    monkeypatch.setattr("geo.boundaries.areas.FOLDER", tmp_path)
    manifest.cache_clear()
    with pytest.raises(
        DataError, match=r"manifest\.json: .* expected the readable manifest of the boundaries"
    ):
        manifest()
