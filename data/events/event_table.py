"""The normalised event list as a table: what every engine, join and export works on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

if TYPE_CHECKING:
    import ibis.expr.types as ir

EVENT_SCHEMA = pa.schema(
    [
        pa.field("event", pa.int32(), nullable=False),
        ("line", pa.int32()),
        ("first_day", pa.date32()),
        ("last_day", pa.date32()),
        ("start_time", pa.string()),
        ("end_time", pa.string()),
        ("title", pa.string()),
        ("place", pa.string()),
        ("postal_code", pa.string()),
        ("municipality", pa.string()),
        ("land", pa.string()),
        ("ags", pa.string()),
        ("lat", pa.float64()),
        ("lon", pa.float64()),
        ("organiser", pa.string()),
        ("category", pa.string()),
        ("barrier_free", pa.string()),
    ]
)
"""``event`` is unique: the ``line`` of the list, or for further days of a line a number behind the last line.

Days are inclusive, times "18:00" ("24:00" ends a day), coordinates degrees (EPSG:4326), ``land`` as `addresses.land_of`
names it, ``barrier_free`` is yes, no or partly. Keys stand as they were written. What is not said is null, never empty.
"""

TEXT_COLUMNS = ("title", "place", "postal_code", "municipality", "ags", "organiser", "category")


def as_events(table: ir.Table) -> ir.Table:
    """A table of an engine as a list of events: columns it lacks are null, others than those of events are left out.

    Args:
        table: With any of the columns of `EVENT_SCHEMA`; without ``event`` its lines are numbered, in any order, and
            without ``line`` each event is one.
    """
    import ibis

    schema = ibis.schema(EVENT_SCHEMA)
    columns = {
        name: table[name].cast(kind) if name in table.columns else ibis.null(kind)
        for name, kind in schema.items()
        if name not in ("event", "line")
    }
    numbers = (table["event"] if "event" in table.columns else ibis.row_number() + 1).cast("int32")
    lines = table["line"].cast("int32") if "line" in table.columns else numbers
    return table.select(event=numbers, line=lines, **columns)
