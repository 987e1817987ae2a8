"""Places events by the best key each has, as one expression that any engine of Ibis runs where the events lie.

The order: a decision about the event, coordinates, AGS, name of the municipality, a decision about its name. A
postal code or a Land never places; it confirms or contradicts. What is said of places is looked up once for all events
that say the same: a list of a million has a few thousand such sets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from data.events.addresses import CODES_IN_HESSEN, HESSEN, NO_PLACE_NAMES
from data.events.decisions import NO_PLACE, OUTSIDE_HESSEN, Decisions
from data.events.gazetteer import Gazetteer, Move
from data.events.normalise import ags_in_engine, spelled_in_engine

STATES = ("placed", "no_place", "outside", "contradicted", "ambiguous", "unknown", "no_key")
KEYS = ("event", "point", "ags", "name", "decision")
"""What placed an event (`placed_by`)."""
OUTSIDE = ""
"""Unit of a point that lies in no municipality of Hessen; its area is null."""
_HESSEN = "06"
_SAID = ("municipality", "ags", "postal_code", "land")
"""What an event says of its place, besides its coordinates."""
_SOURCES = ("event", "point", "ags", "name", "decided")
"""What may say where an event is, the best first. Only those that are there are asked: engines plan nulls, too."""


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
        ``contradiction`` (null, ``municipality``: keys name several in one area, ``area``, ``land``: the Land is
        another one, ``region``: the postal code reaches no part of Hessen, or ``postal_code``: none of the area).
    """
    evidence, decisions = evidence or Evidence(), decisions or Decisions()
    days = sorted({move.day for move in known.moves})
    missing = {
        source
        for source, there in (
            ("event", decisions.events),
            ("point", evidence.points is not None),
            ("decided", decisions.keys),
        )
        if not there
    }
    sources = [source for source in _SOURCES if source not in missing]
    era = _era(events.first_day, days)
    table = events.mutate(era_=era)
    seen = _looked_up(events.select(*_SAID, era_=era).distinct(), known, decisions)
    alone = {"event", "point"} <= missing
    if alone:
        # Nothing but what it says places an event: the verdict too is that of all that say the same.
        seen = _verdict(seen, known, evidence, days, sources)
        # True of all of them; without it the planner takes them for as many as the events and hashes the events.
        seen = seen.filter(seen.state != "")
    table = _rejoined(table, seen)
    if not alone:
        if evidence.points is not None:
            table = _joined(table, evidence.points, "event", "point")
        if decisions.events:
            table = _joined(table, ibis.memtable(decisions.event_table()), "event", "event")
        table = _verdict(table, known, evidence, days, sources)
    return table.drop("era_")


def _era(day: ir.DateValue, days: Sequence[date]) -> ir.IntegerValue:
    """How many days on which a municipality got another key are over; all of them where no day is said."""
    reached = [(day.isnull() | (day >= ibis.literal(each))).ifelse(1, 0) for each in days]
    return sum(reached[1:], reached[0]) if reached else ibis.literal(0)


def _rejoined(table: ir.Table, seen: ir.Table) -> ir.Table:
    """The events with what was found for what they say; nothing said equals nothing said."""
    renamed = seen.rename({f"{name}_said": name for name in (*_SAID, "era_")})
    same = [table[name].fill_null("") == renamed[f"{name}_said"].fill_null("") for name in _SAID]
    joined = table.left_join(renamed, [*same, table.era_ == renamed.era__said])
    return joined.drop(*(f"{name}_said" for name in (*_SAID, "era_")))


def _joined(table: ir.Table, lookup: ir.Table, key: str, prefix: str) -> ir.Table:
    """The table with ``<prefix>_area`` and ``<prefix>_unit`` of the lookup, whose keys are unique."""
    renamed = lookup.select(
        **{f"{prefix}_key_": lookup[lookup.columns[0]], f"{prefix}_area": "area_id", f"{prefix}_unit": "unit"}
    )
    return table.left_join(renamed, table[key] == renamed[f"{prefix}_key_"]).drop(f"{prefix}_key_")


def _looked_up(seen: ir.Table, known: Gazetteer, decisions: Decisions) -> ir.Table:
    """Area and unit of name, key and decision about the name, and what Land and postal code say against them."""
    digits = {key: where for key, where in decisions.keys.items() if key.isdigit()}
    keys = pa.concat_tables([known.keys, Decisions(digits).key_table()]) if digits else known.keys
    seen = seen.mutate(name_key=spelled_in_engine(seen.municipality), ags_key=ags_in_engine(seen.ags))
    seen = _joined(seen, ibis.memtable(known.names), "name_key", "name")
    seen = _joined(seen, ibis.memtable(keys), "ags_key", "ags")
    if decisions.keys:
        seen = _joined(seen, ibis.memtable(decisions.key_table()), "name_key", "decided")
    digits = seen.postal_code.re_replace(r"[^0-9]+", "")
    seen = seen.mutate(code_=(digits.length() == 4).ifelse(ibis.literal("0") + digits, digits))
    reaches = f"^({'|'.join(CODES_IN_HESSEN)})"
    seen = seen.mutate(
        # Null where there is no complete code: it says neither.
        code_here_=(seen.code_.length() == 5).ifelse(seen.code_.re_search(reaches), ibis.null("boolean")),
        land_here_=seen.land == HESSEN,
    )
    return seen.mutate(
        name_asked=_one_of(seen.name_key, [key for key in known.questions if not key.isdigit()]),
        ags_asked=_one_of(seen.ags_key, [key for key in known.questions if key.isdigit()]),
        no_place_=_one_of(seen.name_key, sorted(NO_PLACE_NAMES)),
        foreign_=_surely((seen.ags_key.length() >= 5) & ~seen.ags_key.startswith(_HESSEN)),
        land_away_=_surely(~seen.land_here_),
        land_here_=_surely(seen.land_here_),
        code_away_=_surely(~seen.code_here_),
        code_here_=_surely(seen.code_here_),
    ).drop("code_")


def _one_of(text: ir.StringValue, texts: Sequence[str]) -> ir.BooleanValue:
    return _surely(text.isin(texts)) if texts else ibis.literal(False)


def _surely(condition: ir.BooleanValue) -> ir.BooleanValue:
    return condition.fill_null(False)


def _verdict(
    table: ir.Table, known: Gazetteer, evidence: Evidence, days: Sequence[date], sources: Sequence[str]
) -> ir.Table:
    """The event placed, or why not; what only helped to find out is dropped."""
    table = _chosen(table, known.moves, days, sources)
    by_name = ~_surely(table.by_.isin(["event", "point", "ags"]))
    spoken = by_name & ~table.outside_
    unheard = spoken & table.area_.isnull()
    away = spoken & (
        (table.land_away_ & ~table.code_here_)
        | (unheard & ~table.name_asked & table.code_away_ & ~table.land_here_)
    )
    against_land = spoken & table.land_away_
    against_code = spoken & table.area_.notnull() & table.code_away_
    told = table.name_key.notnull() | table.ags_key.notnull()
    state = ibis.cases(
        (table.outside_ | away | _surely(table.area_ == OUTSIDE_HESSEN.area_id), "outside"),
        (_surely(table.area_ == NO_PLACE.area_id), "no_place"),
        (against_land | against_code, "contradicted"),
        (table.area_.notnull(), "placed"),
        (table.foreign_ & table.name_key.isnull(), "outside"),
        (table.no_place_, "no_place"),
        (table.name_asked | table.ags_asked, "ambiguous"),
        (told, "unknown"),
        else_="no_key",
    )
    table = table.mutate(state=state, contradiction=_contradiction(table, known, away, sources))
    is_placed, nothing = table.state == "placed", ibis.null("string")
    table = table.mutate(
        area_id=is_placed.ifelse(table.area_, nothing),
        unit=is_placed.ifelse(table.unit_, nothing),
        placed_by=is_placed.ifelse(table.by_, nothing),
    )
    if evidence.postal_codes is not None:
        table = _with_postal_codes(table, evidence.postal_codes)
    flags = ("land_away_", "land_here_", "code_away_", "code_here_", "foreign_", "no_place_", "outside_")
    helpers = ("by_", "area_", "unit_", "name_asked", "ags_asked", *flags)
    table = table.drop(
        *helpers,
        *(f"{source}_unit" for source in sources),
        *(f"{source}_area" for source in sources if source in ("event", "decided")),
    )
    return table if "point" in sources else table.mutate(point_area=nothing)


def _chosen(table: ir.Table, moves: Sequence[Move], days: Sequence[date], sources: Sequence[str]) -> ir.Table:
    """``by_``, ``area_`` and ``unit_``: the best source that says anything; ``outside_``: the point lies elsewhere."""
    units = {
        f"{source}_unit": _on_day(table[f"{source}_unit"], table.era_, moves, days) for source in sources
    }
    table = table.mutate(**units)
    outside: ir.BooleanValue = ibis.literal(False)
    if "point" in sources:
        outside = _surely(table.point_unit == OUTSIDE) & _undecided(table, sources)
    found = [(table[f"{source}_area"].notnull(), source) for source in sources]
    table = table.mutate(
        outside_=outside, by_=ibis.cases((outside, ibis.null("string")), *found, else_=ibis.null("string"))
    )
    pick = {
        kind: ibis.cases(
            *((table.by_ == source, table[f"{source}_{kind}"]) for source in sources),
            else_=ibis.null("string"),
        )
        for kind in ("area", "unit")
    }
    return table.mutate(
        area_=pick["area"], unit_=pick["unit"], by_=(table.by_ == "decided").ifelse("decision", table.by_)
    )


def _on_day(
    unit: ir.StringValue, era: ir.IntegerValue, moves: Sequence[Move], days: Sequence[date]
) -> ir.StringValue:
    """The key a municipality had in an era; a handful of moves, so no join."""
    branches = [
        (unit == each.ags, (era > days.index(each.day)).ifelse(each.after, each.before)) for each in moves
    ]
    if not branches:
        return unit
    # Asked in one go first: almost no unit ever moved, and the branches are run for the others only.
    ever = unit.isin([move.ags for move in moves])
    return ibis.cases((ever, ibis.cases(*branches, else_=unit)), else_=unit)


def _undecided(table: ir.Table, sources: Sequence[str]) -> ir.BooleanValue:
    """Whether the reader has not said of this very event where it is."""
    return table.event_area.isnull() if "event" in sources else ibis.literal(True)


def _contradiction(
    table: ir.Table, known: Gazetteer, away: ir.BooleanValue, sources: Sequence[str]
) -> ir.StringValue:
    """What the keys of an event say against each other; null where the reader decided, or all say "elsewhere"."""
    open_ = _undecided(table, sources) & ~away
    elsewhere = (table.outside_ & (table.ags_area.notnull() | table.name_area.notnull())) | (
        table.foreign_ & table.area_.notnull()
    )
    against = _differ(table, "area", sources) | elsewhere | _none_meant(table, known.questions)
    somewhere = table.area_.notnull() & ~table.outside_
    return ibis.cases(
        (open_ & against, "area"),
        (open_ & table.land_away_ & (somewhere | table.code_here_), "land"),
        (open_ & table.code_away_ & somewhere, "region"),
        (open_ & _differ(table, "unit", sources), "municipality"),
        else_=ibis.null("string"),
    )


def _differ(table: ir.Table, kind: str, sources: Sequence[str]) -> ir.BooleanValue:
    """Whether two of the keys that the list itself gives name different places."""
    pairs = (("point", "ags"), ("point", "name"), ("ags", "name"))
    return reduce(
        or_,
        (
            _surely(table[f"{a}_{kind}"] != table[f"{b}_{kind}"])
            & ~_surely((table[f"{a}_{kind}"] == OUTSIDE) | (table[f"{b}_{kind}"] == OUTSIDE))
            for a, b in pairs
            if a in sources
        ),
    )


def _none_meant(table: ir.Table, questions: Mapping[str, Sequence[object]]) -> ir.BooleanValue:
    """Whether a name or key with several meanings has none at the place that another key gave."""
    against: ir.BooleanValue = ibis.literal(False)
    for key, meanings in questions.items():
        asked = table.ags_key if key.isdigit() else table.name_key
        elsewhere = ~table.area_.isin([meaning.area_id for meaning in meanings])  # type: ignore[attr-defined]
        against = against | _surely((asked == key) & elsewhere)
    # Few names have several meanings; the others are not compared with each of them.
    return ibis.cases((table.name_asked | table.ags_asked, against), else_=False)


def _with_postal_codes(table: ir.Table, postal_codes: pa.Table) -> ir.Table:
    """Let a code contradict that is known and reaches into no part of the event's area; an unknown one says nothing."""
    codes = ibis.memtable(postal_codes).distinct()
    known = codes.select(code_="postal_code").distinct()
    table = table.left_join(known, table.postal_code == known.code_)
    pairs = codes.select(pair_code_="postal_code", pair_area_="area_id")
    table = table.left_join(
        pairs, (table.postal_code == pairs.pair_code_) & (table.area_id == pairs.pair_area_)
    )
    against = table.code_.notnull() & table.pair_code_.isnull() & table.area_id.notnull()
    noted = (against & table.contradiction.isnull()).ifelse("postal_code", table.contradiction)
    return table.mutate(contradiction=noted).drop("code_", "pair_code_", "pair_area_")
