"""What the keys of an event say against each other, and against its postal code; expressions for any engine."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from data.events.gazetteer import Gazetteer

OUTSIDE = ""
"""Unit of a point that lies in no municipality of Hessen."""


def contradiction(
    table: ir.Table, known: Gazetteer, outside: ir.BooleanValue, foreign: ir.BooleanValue
) -> ir.StringValue:
    """Null, ``municipality`` (keys name several in one area) or ``area``; what the reader decided is at rest.

    Args:
        table: With area and unit of every key, and the area chosen.
        known: For the meanings of names that have several.
        outside: The point lies outside Hessen.
        foreign: The AGS is that of another Land.
    """
    open_ = table.event_area.isnull()
    elsewhere = (outside & (table.ags_area.notnull() | table.name_area.notnull())) | (
        foreign & table.area_id.notnull()
    )
    against = _differ(table, "area") | elsewhere | _none_meant(table, known)
    return ibis.cases(
        (open_ & against, "area"),
        (open_ & _differ(table, "unit"), "municipality"),
        else_=ibis.null("string"),
    )


def _differ(table: ir.Table, kind: str) -> ir.BooleanValue:
    """Whether two of the keys that the list itself gives name different places."""
    pairs = (("point", "ags"), ("point", "name"), ("ags", "name"))
    found = [
        (table[f"{a}_{kind}"] != table[f"{b}_{kind}"]).fill_null(False)
        & ~((table[f"{a}_{kind}"] == OUTSIDE) | (table[f"{b}_{kind}"] == OUTSIDE)).fill_null(False)
        for a, b in pairs
    ]
    return found[0] | found[1] | found[2]


def _none_meant(table: ir.Table, known: Gazetteer) -> ir.BooleanValue:
    """Whether a name or key with several meanings has none at the place that another key gave."""
    against = ibis.literal(False)
    asked_at_all = table.name_asked.fill_null(False) | table.ags_asked.fill_null(False)
    for key, meanings in known.questions.items():
        asked = table.ags_key if key.isdigit() else table.name_key
        elsewhere = ~table.area_id.isin([meaning.area_id for meaning in meanings])
        against = against | ((asked == key) & elsewhere).fill_null(False)
    # Few names have several meanings; the others are not compared with each of them.
    return ibis.cases((asked_at_all, against), else_=False)


def with_postal_codes(table: ir.Table, postal_codes: pa.Table) -> ir.Table:
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
