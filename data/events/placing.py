"""Places events by the best key each has, as one expression that any engine of Ibis runs where the events lie.

The order: a decision about the event, coordinates, AGS, name of the municipality, a decision about its name. A
postal code never places; it confirms or contradicts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from data.events.contradictions import OUTSIDE, contradiction, with_postal_codes
from data.events.decisions import Decisions
from data.events.gazetteer import Gazetteer, Move
from data.events.normalise import ags_in_engine, spelled_in_engine

STATES = ("placed", "outside", "ambiguous", "unknown", "no_key")
KEYS = ("event", "point", "ags", "name", "decision")
"""What placed an event (`placed_by`)."""
_HESSEN = "06"


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What is known besides the list itself.

    Attributes:
        points: ``event``, ``area_id``, ``unit`` of events with coordinates (see `geo.joins.event_points`); `OUTSIDE`
            as unit and null as area for those outside Hessen. ``None``: no event has coordinates.
        postal_codes: ``postal_code``, ``area_id``, a line for each area a code reaches into; ``None``: not given.
    """

    points: ir.Table | None = None
    postal_codes: pa.Table | None = None


def placed(
    events: ir.Table, known: Gazetteer, evidence: Evidence | None = None, decisions: Decisions | None = None
) -> ir.Table:
    """The events with the place each was found at.

    Args:
        events: By `EVENT_SCHEMA`, in any engine.
        known: Keys and names.
        evidence: Points and postal codes.
        decisions: Those of the reader.

    Returns:
        All columns of the events, and: ``name_key``, ``ags_key`` (as looked up), ``point_area``, ``ags_area``,
        ``name_area``, ``area_id``, ``unit`` (AGS of the municipality on the first day, today's where no day is
        said; null where only the area is known), ``placed_by`` (see `KEYS`), ``state`` (see `STATES`),
        ``contradiction`` (null, ``municipality``: keys name several in one area, ``area``, or ``postal_code``).
    """
    evidence, decisions = evidence or Evidence(), decisions or Decisions()
    table = _with_points(events, evidence.points)
    table = _with_names(table, known, decisions)
    table = _with_keys(table, known, decisions)
    table = _with_decisions(table, decisions)
    table = _judged(_chosen(table, known.moves), known)
    return table if evidence.postal_codes is None else with_postal_codes(table, evidence.postal_codes)


def _joined(table: ir.Table, lookup: ir.Table, key: str, prefix: str) -> ir.Table:
    """The table with ``<prefix>_area`` and ``<prefix>_unit`` of the lookup, whose keys are unique."""
    renamed = lookup.select(
        **{f"{prefix}_key_": lookup[lookup.columns[0]], f"{prefix}_area": "area_id", f"{prefix}_unit": "unit"}
    )
    return table.left_join(renamed, table[key] == renamed[f"{prefix}_key_"]).drop(f"{prefix}_key_")


def _with_points(events: ir.Table, points: ir.Table | None) -> ir.Table:
    if points is None:
        nothing = ibis.null("string")
        return events.mutate(point_area=nothing, point_unit=nothing)
    return _joined(events, points, "event", "point")


def _with_names(table: ir.Table, known: Gazetteer, decisions: Decisions) -> ir.Table:
    """Each different text is normalised once, then joined: a list of a million has a few hundred."""
    seen = table.select("municipality").distinct()
    seen = seen.mutate(name_key=spelled_in_engine(seen.municipality))
    seen = _joined(seen, ibis.memtable(known.names), "name_key", "name")
    if decisions.keys:
        seen = _joined(seen, ibis.memtable(decisions.key_table()), "name_key", "decided")
    else:
        seen = seen.mutate(decided_area=ibis.null("string"), decided_unit=ibis.null("string"))
    asked = [key for key in known.questions if not key.isdigit()]
    seen = seen.mutate(name_asked=seen.name_key.isin(asked).fill_null(False)).rename(name_text="municipality")
    return table.left_join(seen, table.municipality == seen.name_text).drop("name_text")


def _with_keys(table: ir.Table, known: Gazetteer, decisions: Decisions) -> ir.Table:
    keys = known.keys
    digits = {key: where for key, where in decisions.keys.items() if key.isdigit()}
    if digits:
        decided = Decisions(digits).key_table()
        keys = pa.concat_tables([keys, decided])
    seen = table.select("ags").distinct()
    seen = seen.mutate(ags_key=ags_in_engine(seen.ags))
    seen = _joined(seen, ibis.memtable(keys), "ags_key", "ags")
    asked = [key for key in known.questions if key.isdigit()]
    seen = seen.mutate(ags_asked=seen.ags_key.isin(asked).fill_null(False)).rename(ags_text="ags")
    return table.left_join(seen, table.ags == seen.ags_text).drop("ags_text")


def _with_decisions(table: ir.Table, decisions: Decisions) -> ir.Table:
    if not decisions.events:
        return table.mutate(event_area=ibis.null("string"), event_unit=ibis.null("string"))
    return _joined(table, ibis.memtable(decisions.event_table()), "event", "event")


def _chosen(table: ir.Table, moves: Iterable[Move]) -> ir.Table:
    sources = ("event", "point", "ags", "name", "decided")
    moved = list(moves)
    table = table.mutate(
        **{f"{source}_unit": _on_day(table[f"{source}_unit"], table.first_day, moved) for source in sources}
    )
    outside = (table.point_unit == OUTSIDE).fill_null(False) & table.event_area.isnull()
    found = [(table[f"{source}_area"].notnull(), source) for source in sources]
    by = ibis.cases((outside, ibis.null("string")), *found, else_=ibis.null("string"))
    table = table.mutate(by_=by)
    pick = {
        kind: ibis.cases(
            *((table.by_ == source, table[f"{source}_{kind}"]) for source in sources),
            else_=ibis.null("string"),
        )
        for kind in ("area", "unit")
    }
    return table.mutate(
        area_id=pick["area"],
        unit=pick["unit"],
        placed_by=(table.by_ == "decided").ifelse("decision", table.by_),
        outside_=outside,
    )


def _on_day(unit: ir.StringValue, day: ir.DateValue, moves: Sequence[Move]) -> ir.StringValue:
    """The key a municipality had on the day; a handful of moves, so no join."""
    branches = [
        (
            unit == move.ags,
            (day.isnull() | (day >= ibis.literal(move.day))).ifelse(move.after, move.before),
        )
        for move in moves
    ]
    if not branches:
        return unit
    # Asked in one go first: almost no unit ever moved, and the branches are run for the others only.
    ever = unit.isin([move.ags for move in moves])
    return ibis.cases((ever, ibis.cases(*branches, else_=unit)), else_=unit)


def _judged(table: ir.Table, known: Gazetteer) -> ir.Table:
    foreign = ((table.ags_key.length() >= 5) & ~table.ags_key.startswith(_HESSEN)).fill_null(False)
    told = table.name_key.notnull() | table.ags_key.notnull()
    state = ibis.cases(
        (table.area_id.notnull(), "placed"),
        (table.outside_ | (foreign & table.name_key.isnull()), "outside"),
        (table.name_asked.fill_null(False) | table.ags_asked.fill_null(False), "ambiguous"),
        (told, "unknown"),
        else_="no_key",
    )
    table = table.mutate(state=state, contradiction=contradiction(table, known, table.outside_, foreign))
    helpers = ("by_", "outside_", "event_area", "decided_area", "name_asked", "ags_asked")
    return table.drop(*helpers, *(f"{each}_unit" for each in ("event", "point", "ags", "name", "decided")))
