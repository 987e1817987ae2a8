"""Which municipality and area a coordinate lies in: a spatial join in pieces, so that memory stays bounded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import pyarrow as pa

from data.events.placing import OUTSIDE
from geo.boundaries.areas import MAP_CRS, load_municipalities

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

CHUNK = 250_000
"""Points joined at once: large enough that the join's overhead vanishes, some 100 MB of memory."""

POINT_SCHEMA = pa.schema(
    [pa.field("event", pa.int32(), nullable=False), ("area_id", pa.string()), ("unit", pa.string())]
)


def placed_points(batches: Iterable[pa.RecordBatch | pa.Table]) -> Iterator[pa.Table]:
    """The area and municipality of each event that has coordinates.

    Both layers fit exactly (see ``geo/README.md``), so one join with the municipalities gives the area too. The
    borders are generalised: a point within some 150 m of one may fall on the other side.

    Args:
        batches: Pieces with ``event``, ``lat`` and ``lon`` (degrees, null where there are none).

    Returns:
        Pieces by `POINT_SCHEMA`, a line for each event with coordinates, in their order; ``unit`` is an AGS of
        the layer's edition, or `OUTSIDE`.
    """
    for batch in batches:
        columns = batch.select(["event", "lat", "lon"])
        table = columns if isinstance(columns, pa.Table) else pa.Table.from_batches([columns])
        for start in range(0, table.num_rows, CHUNK):
            frame = table.slice(start, CHUNK).to_pandas().dropna()
            if len(frame):
                yield _joined(frame)


@cache
def _units() -> gpd.GeoDataFrame:
    layer = load_municipalities()[["area", "geometry"]]
    return layer.rename(columns={"area": "area_id"}).rename_axis("unit").reset_index()


def _joined(frame: pd.DataFrame) -> pa.Table:
    import geopandas as gpd

    points = gpd.GeoDataFrame(
        frame[["event"]], geometry=gpd.points_from_xy(frame["lon"], frame["lat"]), crs=MAP_CRS
    )
    found = gpd.sjoin(points, _units(), how="left", predicate="within")
    missed = found["unit"].isna()
    if missed.any():
        # Exactly on a border: within neither; the first neighbour in the order of the layer gets it.
        borders = gpd.sjoin(points[missed.to_numpy()], _units(), how="inner", predicate="intersects")
        borders = borders[~borders.index.duplicated()]
        found.loc[borders.index, ["area_id", "unit"]] = borders[["area_id", "unit"]]
    return pa.table(
        {
            "event": pa.array(found["event"], pa.int32()),
            "area_id": pa.array(found["area_id"], pa.string(), from_pandas=True),
            "unit": pa.array(found["unit"].fillna(OUTSIDE), pa.string()),
        },
        schema=POINT_SCHEMA,
    )
