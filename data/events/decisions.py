"""What the reader of a list has decided: what an unclear name means, and where a single event is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa

_SCHEMA = pa.schema([("key", pa.string()), ("area_id", pa.string()), ("unit", pa.string())])


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
    """

    keys: Mapping[str, Where] = field(default_factory=dict)
    events: Mapping[int, Where] = field(default_factory=dict)

    def with_key(self, key: str, where: Where) -> Decisions:
        """These and one about a name or key."""
        return Decisions({**self.keys, key: where}, self.events)

    def with_event(self, event: int, where: Where) -> Decisions:
        """These and one about a single event."""
        return Decisions(self.keys, {**self.events, event: where})

    def key_table(self) -> pa.Table:
        """The decisions about keys: ``key``, ``area_id``, ``unit``."""
        return pa.Table.from_pylist(
            [{"key": key, "area_id": where.area_id, "unit": where.unit} for key, where in self.keys.items()],
            schema=_SCHEMA,
        )

    def event_table(self) -> pa.Table:
        """The decisions about events: ``event``, ``area_id``, ``unit``."""
        schema = _SCHEMA.set(0, pa.field("event", pa.int32()))
        return pa.Table.from_pylist(
            [
                {"event": event, "area_id": each.area_id, "unit": each.unit}
                for event, each in self.events.items()
            ],
            schema=schema,
        )
