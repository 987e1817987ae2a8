"""What the reader of a list has decided: what an unclear name means, where a single event is, and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pyarrow as pa

from data.events.event_when import When

_PARTS = {"first_day": "first", "last_day": "last", "start_time": "start", "end_time": "end"}
"""Parts of a `When` by the column of the events."""


@dataclass(frozen=True, slots=True)
class Where:
    """An area, and the municipality in it (AGS of any year) where it is known; or one of the two answers below."""

    area_id: str
    unit: str | None = None


NO_PLACE = Where("no_place")
"""The event is nowhere in particular: online, in all of Hessen, or not known yet."""
OUTSIDE_HESSEN = Where("outside")


@dataclass(frozen=True, slots=True)
class Decisions:
    """Decisions of one reader about one list; a new record for every step, so that each can be undone.

    Attributes:
        keys: By name or AGS as `Gazetteer` writes them; holds for every event with that key.
        events: By number of the event; comes before every key.
        whens: Day and times of lines whose own were not understood, by line.
        accepted: Lines that are taken without what was not understood of them.
    """

    keys: Mapping[str, Where] = field(default_factory=dict)
    events: Mapping[int, Where] = field(default_factory=dict)
    whens: Mapping[int, When] = field(default_factory=dict)
    accepted: frozenset[int] = frozenset()

    def with_key(self, key: str, where: Where) -> Decisions:
        """These and one about a name or key."""
        return replace(self, keys={**self.keys, key: where})

    def with_events(self, events: Iterable[int], where: Where) -> Decisions:
        """These and the same one about each of the events."""
        return replace(self, events={**self.events, **dict.fromkeys(events, where)})

    def with_when(self, line: int, when: When) -> Decisions:
        """These and the day of a line."""
        return replace(self, whens={**self.whens, line: when})

    def with_accepted(self, lines: Iterable[int]) -> Decisions:
        """These and lines that are taken as far as they were understood."""
        return replace(self, accepted=self.accepted | set(lines))

    def dated(self, events: pa.Table) -> pa.Table:
        """The events (by `EVENT_SCHEMA`) with the days that were decided."""
        if not self.whens:
            return events
        lines = events["line"].to_pylist()
        for name, part in _PARTS.items():
            told = [
                getattr(self.whens[line], part) or kept if line in self.whens else kept
                for line, kept in zip(lines, events[name].to_pylist(), strict=True)
            ]
            field_ = events.schema.field(name)
            events = events.set_column(events.schema.names.index(name), field_, pa.array(told, field_.type))
        return events

    def key_table(self) -> pa.Table:
        """The decisions about keys: ``key``, ``area_id``, ``unit``."""
        return _table("key", pa.string(), self.keys)

    def event_table(self) -> pa.Table:
        """The decisions about events: ``event``, ``area_id``, ``unit``."""
        return _table("event", pa.int32(), self.events)


def _table(name: str, kind: pa.DataType, decided: Mapping[Any, Where]) -> pa.Table:
    schema = pa.schema([(name, kind), ("area_id", pa.string()), ("unit", pa.string())])
    rows = [{name: key, "area_id": where.area_id, "unit": where.unit} for key, where in decided.items()]
    return pa.Table.from_pylist(rows, schema=schema)
