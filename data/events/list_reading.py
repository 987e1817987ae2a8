"""From the cells of somebody's list to the normalised table; what cannot be read is said, and the event kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Literal

import pyarrow as pa

from data.events.barrier_free import read_barrier_free
from data.events.coordinates import Coordinates, read_coordinates, read_pair
from data.events.event_cell import Cell, text_of
from data.events.event_columns import ColumnId
from data.events.event_days import Period, read_period
from data.events.event_table import EVENT_SCHEMA, TEXT_COLUMNS
from data.events.event_times import Times, read_times, times_beside_day

MOST_EVENTS = 200_000
"""Lines read from one file; the rest is said to be left out."""

ProblemKind = Literal["day", "last_day", "time", "coordinates", "barrier_free"]
NoteKind = Literal["swapped", "utm32"]


@dataclass(frozen=True, slots=True)
class ReadingProblem:
    """A cell that was not understood. Its event stays in the list without it.

    Attributes:
        event: Line of the list.
        value: As written, shortened.
    """

    event: int
    kind: ProblemKind
    value: str


@dataclass(frozen=True, slots=True)
class EventList:
    """A list as read.

    Attributes:
        table: By `EVENT_SCHEMA`, in the order of the list; empty lines are left out.
        notes: How many coordinates were read as swapped or as UTM 32.
        left_out: Lines beyond `MOST_EVENTS`.
    """

    table: pa.Table
    problems: tuple[ReadingProblem, ...]
    notes: Mapping[NoteKind, int]
    left_out: int = 0


@dataclass(slots=True)
class _Reader:
    """One pass over the lines; columns are collected, since a table is made of columns."""

    mapping: Mapping[ColumnId, int]
    default_year: int | None
    columns: dict[str, list[object]] = field(
        default_factory=lambda: {name: [] for name in EVENT_SCHEMA.names}
    )
    problems: list[ReadingProblem] = field(default_factory=list)
    notes: dict[NoteKind, int] = field(default_factory=lambda: {"swapped": 0, "utm32": 0})

    def add(self, line: int, row: Sequence[Cell]) -> None:
        period = self._period(line, row)
        times = self._times(line, row)
        point = self._point(line, row)
        values: dict[str, object] = {
            "event": line,
            "first_day": period and period.first,
            "last_day": period and period.last,
            "start_time": times.start or None,
            "end_time": times.end or None,
            "lat": point and point.lat,
            "lon": point and point.lon,
            "barrier_free": self._barrier_free(line, row),
        }
        for name in TEXT_COLUMNS:
            values[name] = text_of(self._cell(row, name)) or None  # type: ignore[arg-type]
        for name, value in values.items():
            self.columns[name].append(value)

    def _cell(self, row: Sequence[Cell], column: ColumnId) -> Cell:
        number = self.mapping.get(column)
        return row[number] if number is not None and number < len(row) else None

    def _problem(self, line: int, kind: ProblemKind, *cells: Cell) -> None:
        self.problems.append(ReadingProblem(line, kind, " / ".join(filter(None, map(text_of, cells)))[:80]))

    def _period(self, line: int, row: Sequence[Cell]) -> Period | None:
        first, last = self._cell(row, "day"), self._cell(row, "last_day")
        if not text_of(first):
            return None
        period = read_period(first, self.default_year)
        if period is None:
            self._problem(line, "day", first)
        if period is None or not text_of(last):
            return period
        end = read_period(last, self.default_year)
        if end is None or end.last < period.first:
            self._problem(line, "last_day", last)
            return period
        return Period(period.first, end.last)

    def _times(self, line: int, row: Sequence[Cell]) -> Times:
        start, end = self._cell(row, "time"), self._cell(row, "end_time")
        if not text_of(start):
            return times_beside_day(self._cell(row, "day"))
        times, until = read_times(start), read_times(end)
        if times is None or until is None:
            self._problem(line, "time", start if times is None else end)
        return Times((times or Times()).start, (until or Times()).start or (times or Times()).end)

    def _point(self, line: int, row: Sequence[Cell]) -> Coordinates | None:
        pair = self._cell(row, "coordinates")
        lat, lon = self._cell(row, "latitude"), self._cell(row, "longitude")
        if text_of(lat) or text_of(lon):
            found = read_coordinates(lat, lon)
        elif text_of(pair):
            found = read_pair(pair)
        else:
            return None
        if found is None:
            self._problem(line, "coordinates", lat, lon, pair)
        elif found.note:
            self.notes[found.note] += 1
        return found

    def _barrier_free(self, line: int, row: Sequence[Cell]) -> str | None:
        cell = self._cell(row, "barrier_free")
        found = read_barrier_free(cell)
        if found is None:
            self._problem(line, "barrier_free", cell)
        return found or None


def read_events(
    rows: Sequence[Sequence[Cell]],
    mapping: Mapping[ColumnId, int],
    *,
    first_line: int = 2,
    default_year: int | None = None,
) -> EventList:
    """Read the lines below the heading.

    Args:
        rows: Cells of each line; lines may be of different lengths.
        mapping: Which column holds what; columns that are not named are not read.
        first_line: Number of the first of these lines in the file, as its reader sees it.
        default_year: Year of days written without one.
    """
    reader = _Reader(mapping, default_year)
    used = [number for number in mapping.values()]
    filled = ((line, row) for line, row in enumerate(rows, first_line) if _says_something(row, used))
    for line, row in islice(filled, MOST_EVENTS):
        reader.add(line, row)
    left_out = sum(1 for _ in filled)
    table = pa.table(reader.columns, schema=EVENT_SCHEMA)
    return EventList(table, tuple(reader.problems), reader.notes, left_out)


def _says_something(row: Sequence[Cell], used: Sequence[int]) -> bool:
    return any(number < len(row) and text_of(row[number]) for number in used)
