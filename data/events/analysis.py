"""What becomes of a list: every event placed, and what the placed ones add up to. The engine counts, not Python."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

from data.events import counts

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
        doubles: Lines of events that share title, day and place, a tuple for each group.
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
        states = run.rows(counts.by_state(kept))
        days = run.rows(counts.by_first_day(kept))
        return Analysis(
            placed=connection.to_pyarrow(kept.order_by("event")),
            states=_summed(states, "state"),
            keys=_summed(states, "placed_by"),
            contradictions=_summed(states, "contradiction"),
            areas={row["area_id"]: row["events"] for row in run.most(counts.by_area(kept), "area_id")},
            units=tuple(
                (row["area_id"], row["unit"], row["events"])
                for row in run.most(counts.by_municipality(kept), "area_id", "unit")
            ),
            yearly={
                (row["area_id"], row["year"]): row["events"]
                for row in run.most(counts.by_year(kept), "area_id", "year")
            },
            begins={row["day"]: (row["events"], row["longer"]) for row in days if row["day"]},
            undated=sum(row["events"] for row in days if not row["day"]),
            long_ends={row["day"]: row["events"] for row in run.rows(counts.by_last_day(kept))},
            categories=run.texts(kept, "category"),
            organisers=run.texts(kept, "organiser"),
            access=run.texts(kept, "barrier_free"),
            unclear=_unclear(run.most(counts.unclear_keys(kept), "municipality", "ags")),
            doubles=_grouped(run.rows(counts.duplicates(kept))),
        )


@dataclass(frozen=True, slots=True)
class _Run:
    connection: BaseBackend

    def rows(self, expression: ir.Table) -> list[dict[str, Any]]:
        return self.connection.to_pyarrow(expression).to_pylist()  # type: ignore[no-any-return]

    def most(self, expression: ir.Table, *names: str) -> list[dict[str, Any]]:
        """The groups with the most events first; equal ones by name, so that equal lists give equal results."""
        return sorted(
            self.rows(expression), key=lambda row: (-row["events"], *(str(row[name] or "") for name in names))
        )

    def texts(self, table: ir.Table, column: str) -> tuple[Counted, ...]:
        found = self.most(counts.by_text(table, column), "label")
        return tuple(Counted(row["label"], row["events"]) for row in found)


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
    return tuple(sorted(tuple(sorted(lines)) for lines in groups.values()))
