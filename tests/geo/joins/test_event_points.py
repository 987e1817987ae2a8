from __future__ import annotations

import pyarrow as pa
import pytest

from data.events.placing import OUTSIDE
from geo.boundaries.areas import load_municipalities
from geo.joins.event_points import placed_points
from tests.event_samples import point_table


def points(*pairs: tuple[float | None, float | None]) -> pa.Table:
    lat, lon = zip(*pairs, strict=True)
    columns = {"lat": pa.array(lat, pa.float64()), "lon": pa.array(lon, pa.float64())}
    return pa.table({"event": pa.array(range(len(pairs)), pa.int32()), **columns})


def test_point_lies_in_its_municipality_and_area() -> None:
    found = point_table(points((50.1109, 8.6821), (50.8021, 8.7667), (51.2531, 9.4166)))
    assert found is not None
    assert found.to_pylist() == [
        {"event": 0, "area_id": "frankfurt-am-main", "unit": "06412000"},
        {"event": 1, "area_id": "marburg", "unit": "06534014"},  # in the hole of its Landkreis
        {"event": 2, "area_id": "landkreis-kassel", "unit": "06633003"},  # Baunatal
    ]


def test_point_outside_hessen_is_said() -> None:
    found = point_table(points((49.9929, 8.2473), (0.0, 0.0), (90.0, 180.0)))
    assert found is not None
    assert found["unit"].to_pylist() == [OUTSIDE] * 3
    assert found["area_id"].to_pylist() == [None] * 3


def test_events_without_coordinates_are_left_out() -> None:
    found = point_table(points((None, None), (50.1109, 8.6821), (None, 8.0)))
    assert found is not None
    assert found["event"].to_pylist() == [1]
    assert point_table(points((None, None))) is None


def test_point_on_a_border_gets_one_neighbour_always_the_same() -> None:
    layer = load_municipalities()
    shape = layer.loc["06412000"].geometry
    ring = getattr(shape, "geoms", [shape])[0].exterior.coords
    found = point_table(points(*((lat, lon) for lon, lat in ring[:50])))
    assert found is not None
    assert found.num_rows == 50
    assert OUTSIDE not in found["unit"].to_pylist()


def test_pieces_give_what_the_whole_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    table = points(*((49.5 + step / 200, 8.0 + step / 180) for step in range(300)))
    whole = point_table(table)
    monkeypatch.setattr("geo.joins.event_points.CHUNK", 7)
    assert pa.concat_tables(placed_points(table.to_batches(max_chunksize=50))) == whole


def test_label_point_of_every_municipality_lies_in_it() -> None:
    layer = load_municipalities()
    found = point_table(points(*zip(layer["label_lat"], layer["label_lon"], strict=True)))
    assert found is not None
    assert found["unit"].to_pylist() == list(layer.index)
    assert found["area_id"].to_pylist() == list(layer["area"])
