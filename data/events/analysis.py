"""What becomes of a list: every event placed, and what the placed ones add up to.

The engine counts, not Python: what is counted are expressions that run where the events lie, each with a line per group.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import ibis
import pyarrow as pa

from data.events.normalise import spelled_in_engine

if TYPE_CHECKING:
    import ibis.expr.types as ir
    from ibis.backends import BaseBackend


class Counted(NamedTuple):
    """A text of the list and how many events have it; ``None``: the list does not say."""

    label: str | None
    events: int


class UnclearKey(NamedTuple):
    """A name or key that did not place its events: as written, as looked up, why, and how many events have it."""

    municipality: str | None
    ags: str | None
    key: str
    state: str
    events: int


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """The result for one list and one state of decisions.

    Attributes:
        placed: The events as `placing.placed` returns them, by line.
        states: Events by ``state``.
        keys: Placed events by what placed them.
        contradictions: Events by ``contradiction``.
        areas: Placed events by area.
        units: Placed events by area and municipality (``None``: not known), the most first.
        yearly: Placed events with a day by area and year.
        begins: Events by first day, and how many of them last longer than a day; without those without a day.
        undated: Events without a day.
        long_ends: Events of several days by last day.
        unclear: Names and keys to be decided, the most events first.
        doubles: Events that share title, day and place, a tuple for each group.
    """

    placed: pa.Table
    states: dict[str, int]
    keys: dict[str, int]
    contradictions: dict[str, int]
    areas: dict[str, int]
    units: tuple[tuple[str, str | None, int], ...]
    yearly: dict[tuple[str, int], int]
    begins: dict[date, tuple[int, int]]
    undated: int
    long_ends: dict[date, int]
    categories: tuple[Counted, ...]
    organisers: tuple[Counted, ...]
    access: tuple[Counted, ...]
    unclear: tuple[UnclearKey, ...]
    doubles: tuple[tuple[int, ...], ...]

    @property
    def events(self) -> int:
        """How many events the list has."""
        return int(self.placed.num_rows)

    @property
    def placed_count(self) -> int:
        """How many of them have an area."""
        return self.states.get("placed", 0)

    @property
    def settled_count(self) -> int:
        """How many have an area, or surely none of these: outside Hessen, or nowhere in particular."""
        return sum(self.states.get(state, 0) for state in ("placed", "outside", "no_place"))


def analyse(connection: BaseBackend, placed: ir.Table) -> Analysis:
    """Work the expression out in the engine of the connection; the placing itself runs once.

    Args:
        connection: Where the events lie.
        placed: Result of `placing.placed`.
    """
    if connection.name == "pyspark":
        # Ibis hands tables in memory over to Spark when a result is asked for, but not when one is to be kept.
        connection.to_pyarrow(placed.limit(0))
    with placed.cache() as kept:
        run = _Run(connection)
        inside = kept.filter(kept.area_id.notnull())
        dated = inside.filter(inside.first_day.notnull()).mutate(year=inside.first_day.year().cast("int64"))
        longer = kept.filter(kept.last_day > kept.first_day)
        asked = kept.filter(kept.state.isin(["ambiguous", "unknown"]))
        states = run.rows(_counted(kept, "state", "placed_by", "contradiction"))
        days = run.rows(_by_first_day(kept))
        return Analysis(
            placed=connection.to_pyarrow(kept.order_by("event")),
            states=_summed(states, "state"),
            keys=_summed(states, "placed_by"),
            contradictions=_summed(states, "contradiction"),
            areas={row["area_id"]: row["events"] for row in run.most(inside, "area_id")},
            units=tuple(
                (row["area_id"], row["unit"], row["events"]) for row in run.most(inside, "area_id", "unit")
            ),
            yearly={
                (row["area_id"], row["year"]): row["events"] for row in run.most(dated, "area_id", "year")
            },
            begins={row["day"]: (row["events"], row["longer"]) for row in days if row["day"]},
            undated=sum(row["events"] for row in days if not row["day"]),
            long_ends={row["last_day"]: row["events"] for row in run.rows(_counted(longer, "last_day"))},
            categories=run.texts(kept, "category"),
            organisers=run.texts(kept, "organiser"),
            access=run.texts(kept, "barrier_free"),
            # What a name or key as written means is decided once for all its events.
            unclear=_unclear(run.most(asked, "municipality", "ags", "name_key", "ags_key", "state")),
            doubles=_grouped(run.rows(_duplicates(kept))),
        )


@dataclass(frozen=True, slots=True)
class _Run:
    connection: BaseBackend

    def rows(self, expression: ir.Table) -> list[dict[str, Any]]:
        return self.connection.to_pyarrow(expression).to_pylist()  # type: ignore[no-any-return]

    def most(self, table: ir.Table, *columns: str) -> list[dict[str, Any]]:
        """How many events have each set of these, the most first; equal ones by name: equal lists, equal results."""
        return _sorted(self.rows(_counted(table, *columns)), columns)

    def texts(self, table: ir.Table, column: str) -> tuple[Counted, ...]:
        found = _sorted(self.rows(_by_text(table, column)), ["label"])
        return tuple(Counted(row["label"], row["events"]) for row in found)


def _sorted(rows: list[dict[str, Any]], names: Sequence[str]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: (-row["events"], *(str(row[name] or "") for name in names)))


def _summed(rows: Sequence[dict[str, Any]], column: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows:
        if row[column] is not None:
            found[row[column]] = found.get(row[column], 0) + row["events"]
    return found


def _unclear(rows: Sequence[dict[str, Any]]) -> tuple[UnclearKey, ...]:
    """One for each key, in the spelling that most events have; "Kassel" and "KASSEL" are one question."""
    found: dict[str, UnclearKey] = {}
    for row in rows:
        key = row["name_key"] or row["ags_key"]
        first = found.setdefault(key, UnclearKey(row["municipality"], row["ags"], key, row["state"], 0))
        found[key] = first._replace(events=first.events + row["events"])
    return tuple(sorted(found.values(), key=lambda each: (-each.events, each.key)))


def _grouped(rows: Sequence[dict[str, Any]]) -> tuple[tuple[int, ...], ...]:
    groups: dict[tuple[str, str, str], list[int]] = {}
    for row in rows:
        groups.setdefault((row["title_key"], row["place_key"], row["day_key"]), []).append(row["event"])
    return tuple(sorted(tuple(sorted(events)) for events in groups.values()))


def _by_first_day(placed: ir.Table) -> ir.Table:
    """``day``, how many ``events`` begin on it, and how many of them are ``longer`` than a day.

    Those without a day have a null.
    """
    told = placed.mutate(day=placed.first_day, longer_=(placed.last_day > placed.first_day).fill_null(False))
    return told.group_by("day").aggregate(events=told.count(), longer=told.longer_.ifelse(1, 0).sum())


def _by_text(placed: ir.Table, column: str) -> ir.Table:
    """``label`` and ``events`` for each different text of a column, whatever its case; a null for those without.

    Args:
        placed: Any table of events.
        column: ``category``, ``organiser``, ``barrier_free`` or another text.
    """
    told = placed.mutate(key_=placed[column].strip().lower())
    counted = told.group_by("key_").aggregate(label=told[column].min(), events=told.count())
    return counted.select("label", "events")


def _duplicates(events: ir.Table) -> ir.Table:
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
