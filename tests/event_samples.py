"""Event lists for the tests: rows in the columns of the template, and what follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import pandas as pd
import pyarrow as pa

from data.events.decisions import Decisions
from data.events.engine import engine
from data.events.event_table import EVENT_SCHEMA
from data.events.gazetteer import Gazetteer, gazetteer
from data.events.list_reading import read_events
from data.events.placing import Evidence, placed
from data.intake.sheet import Value
from geo.joins.event_points import placed_points
from tests.real_tables import real_dataset


@cache
def known() -> Gazetteer:
    """Keys and names of the packaged tables."""
    return gazetteer(real_dataset())


def listed(*rows: Mapping[str, Value]) -> pa.Table:
    """The table of events with these columns; the first one stands in line 2."""
    names: Sequence[Any] = list(dict.fromkeys(name for row in rows for name in row))
    cells = [[row.get(name) for name in names] for row in rows]
    return read_events(cells, {name: number for number, name in enumerate(names)}).table


def point_table(events: pa.Table) -> pa.Table | None:
    """Area and municipality of each event that has coordinates; ``None`` where none has."""
    pieces = list(placed_points([events]))
    return pa.concat_tables(pieces) if pieces else None


def found(
    events: pa.Table,
    decisions: Decisions | None = None,
    postal_codes: pa.Table | None = None,
    address: str = "",
) -> pd.DataFrame:
    """The placed events by line, as an engine of that address finds them."""
    import ibis

    with engine(address) as connection:
        points = point_table(events)
        evidence = Evidence(None if points is None else ibis.memtable(points), postal_codes)
        expression = placed(ibis.memtable(events), known(), evidence, decisions)
        rows = connection.to_pyarrow(expression).to_pylist()
    return pd.DataFrame(rows, dtype=object).set_index("event").sort_index()


def empty() -> pa.Table:
    """A list without an event."""
    return EVENT_SCHEMA.empty_table()
