"""The four ways that are measured, each in a process of its own so that its memory can be told."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from data.events.engine import engine
from data.events.event_table import EVENT_SCHEMA
from data.events.gazetteer import gazetteer
from data.events.placing import placed
from data.loading.load import load_dataset
from geo.boundaries.areas import MAP_CRS, load_municipalities
from geo.joins.event_points import placed_points

_SEED = 20240927
_JITTER = 0.15
"""Degrees around a municipality's label point: some points fall into neighbours, a few outside Hessen."""


def generate(size: int, file: Path) -> None:
    """Write that many events: names and keys of the municipalities, half without a key, all with coordinates."""
    random, known, layer = np.random.default_rng(_SEED), gazetteer(load_dataset()), load_municipalities()
    keys = [key for key in layer.index if known.labels.get(key)]
    names = pa.array([known.labels[key] for key in keys])
    chosen = random.integers(0, len(keys), size)
    spots = layer.loc[keys, ["label_lat", "label_lon"]].to_numpy()[chosen]
    spots += random.uniform(-_JITTER, _JITTER, spots.shape)
    days = np.datetime64("2024-09-15") + random.integers(0, 21, size).astype("timedelta64[D]")
    columns = {
        "event": pa.array(np.arange(size, dtype="int32")),
        "first_day": pa.array(days).cast(pa.date32()),
        "last_day": pa.array(days).cast(pa.date32()),
        "title": pa.array([f"Veranstaltung {number}" for number in range(size)]),
        "municipality": names.take(pa.array(chosen)),
        "ags": pa.array(keys).take(pa.array(chosen, mask=random.random(size) < 0.5)),
        "lat": pa.array(spots[:, 0]),
        "lon": pa.array(spots[:, 1]),
    }
    nothing = {field.name: pa.nulls(size, field.type) for field in EVENT_SCHEMA if field.name not in columns}
    table = pa.table({**columns, **nothing}).select(EVENT_SCHEMA.names).cast(EVENT_SCHEMA)
    pq.write_table(table, file)


def keys(file: Path) -> Callable[[], object]:
    """Ours: every event placed by AGS and name, all columns and the findings kept as a table of DuckDB."""
    connection, known = _OPEN.enter_context(engine()), gazetteer(load_dataset())
    connection.raw_sql(f"create table events as select * from read_parquet('{file}')")
    return lambda: connection.create_table("placed", placed(connection.table("events"), known))


def plain_duckdb(file: Path) -> Callable[[], object]:
    """The leanest query that finds the same areas: equality of key and of official short name, nothing normalised."""
    import duckdb

    connection, known = duckdb.connect(), gazetteer(load_dataset())
    names = {known.labels[key]: key for key in sorted(known.labels)}
    areas = [known.areas[unit] for unit in names.values()]
    by_name = pa.table({"name": list(names), "unit": list(names.values()), "area_id": areas})
    connection.register("key_lines", known.keys)
    connection.register("name_lines", by_name)
    connection.execute(f"create table events as select * from read_parquet('{file}')")
    return lambda: connection.execute(
        """create table placed as
           select e.*, coalesce(k.area_id, n.area_id) as area_id, coalesce(k.unit, n.unit) as unit
           from events e left join key_lines k on k.key = e.ags left join name_lines n on n.name = e.municipality"""
    )


def points(file: Path) -> Callable[[], object]:
    """Ours: the coordinates fetched from DuckDB and joined in pieces."""
    import ibis

    connection = ibis.duckdb.connect()
    connection.raw_sql(f"create table events as select event, lat, lon from read_parquet('{file}')")
    _warm_up()
    return lambda: pa.concat_tables(placed_points(connection.to_pyarrow_batches(connection.table("events"))))


def plain_sjoin(file: Path) -> Callable[[], object]:
    """geopandas alone: all points in one frame, one join."""
    import geopandas as gpd

    frame = pq.read_table(file, columns=["event", "lat", "lon"]).to_pandas()
    layer = load_municipalities()[["area", "geometry"]]
    _warm_up()

    def run() -> object:
        spots = gpd.GeoDataFrame(
            frame[["event"]], geometry=gpd.points_from_xy(frame["lon"], frame["lat"]), crs=MAP_CRS
        )
        return gpd.sjoin(spots, layer, how="left", predicate="within")

    return run


WAYS: dict[str, Callable[[Path], Callable[[], object]]] = {
    "keys": keys,
    "plain_duckdb": plain_duckdb,
    "points": points,
    "plain_sjoin": plain_sjoin,
}


_OPEN = ExitStack()
"""What stays open until the process, which measures one way, has ended."""


def _warm_up() -> None:
    """Import and read what both joins need, so that neither clock counts it."""
    first = pa.table({"event": pa.array([0], pa.int32()), "lat": [50.0], "lon": [9.0]})
    list(placed_points([first]))


def main() -> None:
    """Measure one way once: seconds by the wall and of the processors, and the memory that the run added."""
    run = WAYS[sys.argv[1]](Path(sys.argv[2]))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start, worked = time.perf_counter(), time.process_time()
    result = run()
    seconds, worked = time.perf_counter() - start, time.process_time() - worked
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert result is not None
    print(json.dumps({"seconds": seconds, "cpu": worked, "megabytes": (after - before) / 1024}))


if __name__ == "__main__":
    main()
