"""The normalised event list as a table: what every engine, join and export works on."""

from __future__ import annotations

import pyarrow as pa

EVENT_SCHEMA = pa.schema(
    [
        pa.field("event", pa.int32(), nullable=False),
        ("first_day", pa.date32()),
        ("last_day", pa.date32()),
        ("start_time", pa.string()),
        ("end_time", pa.string()),
        ("title", pa.string()),
        ("place", pa.string()),
        ("postal_code", pa.string()),
        ("municipality", pa.string()),
        ("ags", pa.string()),
        ("lat", pa.float64()),
        ("lon", pa.float64()),
        ("organiser", pa.string()),
        ("category", pa.string()),
        ("barrier_free", pa.string()),
    ]
)
"""``event`` is the line of the list, unique. Days are inclusive, times "18:00", coordinates degrees (EPSG:4326),
``barrier_free`` is yes, no or partly. Keys stand as they were written. What is not said is null, never empty."""

TEXT_COLUMNS = ("title", "place", "postal_code", "municipality", "ags", "organiser", "category")
