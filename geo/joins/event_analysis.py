"""An event list from its table to its analysis: coordinates joined here, everything else in the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from data.events.analysis import Analysis, analyse
from data.events.decisions import Decisions
from data.events.engine import engine
from data.events.gazetteer import Gazetteer
from data.events.placing import Evidence, placed
from geo.joins.event_points import POINT_SCHEMA, placed_points

if TYPE_CHECKING:
    import ibis.expr.types as ir
    from ibis.backends import BaseBackend


def analysis_of(
    events: pa.Table,
    known: Gazetteer,
    decisions: Decisions | None = None,
    postal_codes: pa.Table | None = None,
) -> Analysis:
    """Analyse a list in memory, in an engine of this call's own that keeps nothing.

    Args:
        events: By `data.events.event_table.EVENT_SCHEMA`.
        known: Keys and names.
        decisions: Those of the list's reader.
        postal_codes: ``postal_code`` and ``area_id``, where the reader has given such a table.
    """
    with engine() as connection:
        table = connection.create_table("events", events)
        return analysis_in(connection, table, known, decisions, postal_codes=postal_codes)


def analysis_in(
    connection: BaseBackend,
    events: ir.Table,
    known: Gazetteer,
    decisions: Decisions | None = None,
    *,
    postal_codes: pa.Table | None = None,
) -> Analysis:
    """Analyse a list where it lies; only coordinates leave the engine, and the result.

    Args:
        connection: Where the events lie.
        events: A table of the connection, by `data.events.event_table.as_events`.
        known: Keys and names.
        decisions: Those of the list's reader.
        postal_codes: As in `analysis_of`.
    """
    evidence = Evidence(points_of(connection, events), postal_codes)
    return analyse(connection, placed(events, known, evidence, decisions))


def points_of(connection: BaseBackend, events: ir.Table) -> ir.Table | None:
    """Where the coordinates of the events lie, fetched and joined in pieces; ``None`` where there are none."""
    import ibis

    told = events.filter(events.lat.notnull() & events.lon.notnull()).select("event", "lat", "lon")
    pieces = list(placed_points(connection.to_pyarrow_batches(told)))
    return ibis.memtable(pa.concat_tables(pieces), schema=ibis.schema(POINT_SCHEMA)) if pieces else None
