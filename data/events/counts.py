"""What a placed list adds up to, as expressions that run where the events lie; each result has a line per group."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from data.events.normalise import spelled_in_engine


def by_state(placed: ir.Table) -> ir.Table:
    """``state``, ``placed_by``, ``contradiction`` (null for none) and ``events``: how the placing went."""
    return _counted(placed, "state", "placed_by", "contradiction")


def by_area(placed: ir.Table) -> ir.Table:
    """``area_id`` and ``events`` of the placed ones."""
    return _counted(placed.filter(placed.area_id.notnull()), "area_id")


def by_municipality(placed: ir.Table) -> ir.Table:
    """``area_id``, ``unit`` (null: municipality not known) and ``events`` of the placed ones."""
    return _counted(placed.filter(placed.area_id.notnull()), "area_id", "unit")


def by_year(placed: ir.Table) -> ir.Table:
    """``area_id``, ``year`` of the first day and ``events`` of the placed ones that have a day."""
    told = placed.filter(placed.area_id.notnull() & placed.first_day.notnull())
    return _counted(told.mutate(year=told.first_day.year().cast("int64")), "area_id", "year")


def by_first_day(placed: ir.Table) -> ir.Table:
    """``day``, how many ``events`` begin on it, and how many of them are ``longer`` than a day.

    Those without a day have a null.
    """
    told = placed.mutate(day=placed.first_day, longer_=(placed.last_day > placed.first_day).fill_null(False))
    return told.group_by("day").aggregate(events=told.count(), longer=told.longer_.ifelse(1, 0).sum())


def by_last_day(placed: ir.Table) -> ir.Table:
    """``day`` and how many ``events`` of more than one day end on it."""
    longer = placed.filter(placed.last_day > placed.first_day)
    return _counted(longer.mutate(day=longer.last_day), "day")


def by_text(placed: ir.Table, column: str) -> ir.Table:
    """``label`` and ``events`` for each different text of a column, whatever its case; a null for those without.

    Args:
        placed: Any table of events.
        column: ``category``, ``organiser``, ``barrier_free`` or another text.
    """
    told = placed.mutate(key_=placed[column].strip().lower())
    counted = told.group_by("key_").aggregate(label=told[column].min(), events=told.count())
    return counted.select("label", "events")


def unclear_keys(placed: ir.Table) -> ir.Table:
    """``municipality``, ``ags``, ``name_key``, ``ags_key``, ``state`` and ``events`` of what was not placed by them.

    One line for each name or key as written: what it means is decided once for all its events.
    """
    open_ = placed.filter(placed.state.isin(["ambiguous", "unknown"]))
    return _counted(open_, "municipality", "ags", "name_key", "ags_key", "state")


def duplicates(events: ir.Table) -> ir.Table:
    """Events that share title, first day and place with another one, all of them.

    Title and place count as `data.places.names.spelled` writes them. An event without a title is nobody's double.

    Returns:
        ``group_size``, ``title_key``, ``place_key``, ``day_key`` and ``event``.
    """
    wheres = ibis.coalesce(
        spelled_in_engine(events.place), spelled_in_engine(events.municipality), events.ags, ibis.literal("")
    )
    keyed = events.select(
        "event",
        title_key=spelled_in_engine(events.title),
        place_key=wheres,
        day_key=ibis.coalesce(events.first_day.cast("string"), ibis.literal("")),
    )
    keyed = keyed.filter(keyed.title_key.notnull())
    keys = ("title_key", "place_key", "day_key")
    groups = keyed.group_by(*keys).aggregate(group_size=keyed.count())
    groups = groups.filter(groups.group_size > 1)
    joined = keyed.inner_join(groups, list(keys))
    return joined.select("group_size", *keys, "event")


def _counted(table: ir.Table, *columns: str) -> ir.Table:
    return table.group_by(*columns).aggregate(events=table.count())
