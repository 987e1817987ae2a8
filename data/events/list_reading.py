"""From the cells of somebody's list to the normalised table; what cannot be read is said, and the event kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Literal, TypeVar

import pyarrow as pa

from data.events.addresses import NO_PLACE_NAMES, land_of, says_no_place, town_of
from data.events.barrier_free import read_barrier_free
from data.events.coordinates import Coordinates, read_coordinates, read_pair
from data.events.event_columns import HEADINGS, ColumnId
from data.events.event_table import EVENT_SCHEMA, TEXT_COLUMNS
from data.events.event_when import Reading, Times, When, day_comes_first, read_times, read_when, when_of
from data.intake.cell_text import plain
from data.intake.sheet import Value
from data.places.names import spelled

MOST_EVENTS = 200_000
"""Lines read from one file; the rest is said to be left out."""

ProblemKind = Literal[
    "day", "weekday", "order", "last_day", "time", "rest", "land", "coordinates", "barrier_free"
]
NoteKind = Literal["swapped", "utm32", "zero"]
RefusedKind = Literal["unmapped", "cancelled", "heading", "left_out"]
ASKING: tuple[ProblemKind, ...] = ("day", "weekday", "order", "last_day", "time", "land", "coordinates")
"""Problems that leave open when or where an event is; the others leave out a detail."""

_YES = ("ja", "j", "x", "yes", "y", "wahr", "true", "1", "ein", "an", "ganztaegig", "ganztags")
_CANCELLED = (
    "abgesagt", "abgesetzt", "storniert", "entfaellt", "entfallen", "faelltaus", "ausgefallen", "cancelled", "canceled",
    "eventcancelled",
)  # fmt: skip
_MONTH = re.compile(
    r"(Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\s+20\d\d",
    re.IGNORECASE,
)
"""A line between others that says of which month those below it are."""
_DAYS_OF_MONTH = re.compile(
    r"((Mo|Di|Mi|Do|Fr|Sa|So)[a-zäöü]*\.?,?\s*(den\s+)?)?\d{1,2}\.?(\s*(-|–|bis|/|und|\+|,)\s*\d{1,2}\.?)*",
    re.IGNORECASE,
)
_TOLD_EVERY = 2_000
"""Lines between two tellings of how far the reading is."""

_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class DayForm:
    """How days of a list are meant that do not say it themselves.

    Attributes:
        year: Of days written without one ("18.9.").
        day_first: Whether 9/10/2026 is the 9th of October, where no cell of the list says so.
    """

    year: int | None = None
    day_first: bool | None = None


AS_WRITTEN = DayForm()


@dataclass(frozen=True, slots=True)
class ReadingProblem:
    """A cell that was not understood. Its event stays in the list without it.

    Attributes:
        line: Line of the list.
        value: As written, shortened.
    """

    line: int
    kind: ProblemKind
    value: str


@dataclass(frozen=True, slots=True)
class EventList:
    """A list as read.

    Attributes:
        table: By `EVENT_SCHEMA`, in the order of the list; empty lines are left out.
        notes: How many coordinates were read as swapped, as UTM 32, or as missing (0/0).
        refused: Lines that are no events, with the reason: filled in unmapped columns only, cancelled, the headings
            once more, beyond `MOST_EVENTS`.
    """

    table: pa.Table
    problems: tuple[ReadingProblem, ...]
    notes: Mapping[NoteKind, int]
    refused: Mapping[int, RefusedKind] = field(default_factory=dict)


@dataclass(slots=True)
class _Reader:
    """One pass over the lines; columns are collected, since a table is made of columns."""

    mapping: Mapping[ColumnId, int]
    form: DayForm
    names: Container[str]
    next_free: int
    timed: frozenset[ColumnId]
    columns: dict[str, list[object]] = field(
        default_factory=lambda: {name: [] for name in EVENT_SCHEMA.names}
    )
    problems: list[ReadingProblem] = field(default_factory=list)
    notes: dict[NoteKind, int] = field(default_factory=lambda: {"swapped": 0, "utm32": 0, "zero": 0})
    refused: dict[int, RefusedKind] = field(default_factory=dict)
    _month: str = ""
    _seen: dict[tuple[str, type, Value], object] = field(default_factory=dict)

    def add(self, line: int, row: Sequence[Value]) -> None:
        refused = self._refusal(row)
        if refused:
            self.refused[line] = refused
            return
        whens = self._whens(line, row)
        times = Times() if whens else self._times(line, row, "time")
        point = self._point(line, row)
        values: dict[str, object] = {
            "line": line,
            "lat": point and point.lat,
            "lon": point and point.lon,
            "barrier_free": self._word(line, row, "barrier_free", read_barrier_free),
            "land": self._word(line, row, "land", land_of),
            **{name: self._text(row, name) or None for name in TEXT_COLUMNS},  # type: ignore[arg-type]
        }
        self._find_town(values)
        for when in whens:
            values["event"] = line if when is whens[0] else self._another()
            values["first_day"], values["last_day"] = when.first, when.last
            values["start_time"], values["end_time"] = when.start or None, when.end or None
            self._append(values)
        if not whens:
            values["event"] = line
            values["start_time"], values["end_time"] = times.start or None, times.end or None
            self._append(values)

    def _append(self, values: Mapping[str, object]) -> None:
        for name, column in self.columns.items():
            column.append(values.get(name))

    def _another(self) -> int:
        """The number of one more event of a line: none of the list has it."""
        self.next_free += 1
        return self.next_free - 1

    def _cell(self, row: Sequence[Value], column: ColumnId) -> Value:
        number = self.mapping.get(column)
        return row[number] if number is not None and number < len(row) else None

    def _text(self, row: Sequence[Value], column: ColumnId) -> str:
        return plain(self._cell(row, column))

    def _once(self, kind: str, cell: Value, read: Callable[[Value], _Read]) -> _Read:
        """What a cell says, read once for all that are alike: a list of 100 000 has few hundred days."""
        key = (kind, type(cell), cell)
        if key not in self._seen:
            self._seen[key] = read(cell)
        return self._seen[key]  # type: ignore[return-value]

    def _problem(self, line: int, kind: ProblemKind, *cells: Value) -> None:
        self.problems.append(ReadingProblem(line, kind, " / ".join(filter(None, map(plain, cells)))[:80]))

    def _refusal(self, row: Sequence[Value]) -> RefusedKind | None:
        told = [text for name in self.mapping if (text := self._text(row, name))]
        if not told:
            return "unmapped"
        if len(told) == 1 and told[0] == self._text(row, "day") and _MONTH.fullmatch(told[0]):
            self._month = told[0]
            return "heading"
        if "status" in self.mapping and spelled(self._text(row, "status")) in _CANCELLED:
            return "cancelled"
        if len(told) > 1 and all(self._once("heading", text, _is_heading) for text in told):
            return "heading"
        return None

    def _whens(self, line: int, row: Sequence[Value]) -> list[When]:
        cell, last = self._cell(row, "day"), self._cell(row, "last_day")
        if self._month and _DAYS_OF_MONTH.fullmatch(plain(cell)):
            cell = f"{plain(cell).rstrip('.')}. {self._month}"
        if not plain(cell):
            if plain(last):
                self._problem(line, "day", last)
            return []
        found = self._once("day", cell, self._read_when)
        if found.doubt:
            self._problem(line, found.doubt, cell)
        if found.rest:
            self._problem(line, "rest", found.rest)
        if not found.whens:
            return []
        if len(found.whens) > 1:
            if plain(last):
                self._problem(line, "last_day", last)
            return [self._timed(line, row, when, None) for when in found.whens]
        return [self._timed(line, row, found.whens[0], last)]

    def _read_when(self, cell: Value) -> Reading:
        return _at_midnight(cell, read_when(cell, self.form.year, self.form.day_first), "day" in self.timed)

    def _timed(self, line: int, row: Sequence[Value], when: When, last: Value) -> When:
        """The day with what the columns beside it say of its end and its times."""
        start, end = self._times(line, row, "time"), self._times(line, row, "end_time")
        if start.day not in (None, when.first) or (
            start.start and when.start not in ("", "00:00", start.start)
        ):
            # Two columns that name different days or times: neither is taken.
            self._problem(line, "time", self._cell(row, "time"), self._cell(row, "day"))
            start, when = Times(), replace(when, start="", end="")
        if start.start:
            when = replace(when, start=start.start, end=start.end)
        until, time_of_last = self._last_day(line, row, when, last)
        if end.day is not None and until is None and end.day >= when.first:
            until = end.day
        ended = end.start or time_of_last or when.end
        apart = bool(end.start and not time_of_last and end.day is None)
        return self._whole(line, row, when, until, ended, apart)

    def _whole(
        self, line: int, row: Sequence[Value], when: When, until: date | None, end: str, apart: bool
    ) -> When:
        whole = self._whole_day(row)
        longer = until is not None and until > when.first
        nights = (until - when.first).days if until else 0
        if apart and end == "00:00" and nights > 1 and not whole and when.start != "00:00":
            # "21. bis 26.9., 10 bis 0 Uhr": at the begin of the last day, or at its end.
            self._problem(line, "time", end, self._cell(row, "last_day"))
            end = ""
        start = when.start if not whole or when.start not in ("", "00:00") else "00:00"
        if whole and start == "00:00" and not end:
            start = ""
        if end or start:
            told = when_of(when.first, start, until or when.last, end, said=longer)
        else:
            told = replace(when, last=until or when.last, start=start, end=end)
        if told.start == "00:00" and (not told.end or apart) and not self._text(row, "time"):
            # A program writes a whole day so, and a spreadsheet a day without a time; people write "0 Uhr".
            spoken = "uhr" in plain(self._cell(row, "day")).casefold()
            told = told if spoken else replace(told, start="")
        return told

    def _last_day(self, line: int, row: Sequence[Value], when: When, last: Value) -> tuple[date | None, str]:
        """Last day and the time in its cell; a cell that says a time alone ("20 Uhr" below "Ende") is one."""
        if not plain(last):
            return None, ""
        # A begin without a time has an end without one: "24.9." to "26.9.", whatever other rows say of hours.
        timed = "last_day" in self.timed and bool(when.start)
        found = self._once(f"last {when.first.year} {timed}", last, self._read_last(when.first.year, timed))
        times = None if found.whens else self._once("time", last, read_times)
        if times and times.start and not times.end:
            return None, times.start
        only = found.whens[0] if len(found.whens) == 1 and not found.doubt else None
        # In a spreadsheet "22.9. to 23.9." beside moments may be the whole of both days, or the first alone.
        open_end = (
            isinstance(last, date) and only and only.start == when.start == "00:00" and only.last > when.first
        )
        if only is None or only.end or only.last < when.first or (open_end and not self._whole_day(row)):
            self._problem(line, "last_day", last)
            return None, ""
        if found.rest:
            self._problem(line, "rest", found.rest)
        return only.last, only.start

    def _whole_day(self, row: Sequence[Value]) -> bool:
        return spelled(self._text(row, "all_day")) in _YES

    def _read_last(self, year: int, timed: bool) -> Callable[[Value], Reading]:
        return lambda cell: _at_midnight(
            cell, read_when(cell, self.form.year or year, self.form.day_first), timed
        )

    def _times(self, line: int, row: Sequence[Value], column: ColumnId) -> Times:
        cell = self._cell(row, column)
        if not plain(cell):
            return Times()
        found = self._once("time", cell, read_times)
        if found is None or (column == "end_time" and found.end):
            self._problem(line, "time", cell)
            return Times()
        if found.rest:
            self._problem(line, "rest", found.rest)
        return found

    def _point(self, line: int, row: Sequence[Value]) -> Coordinates | None:
        pair = self._cell(row, "coordinates")
        lat, lon = self._cell(row, "latitude"), self._cell(row, "longitude")
        if plain(lat) or plain(lon):
            found = read_coordinates(lat, lon)
        elif plain(pair):
            found = read_pair(pair)
        else:
            return None
        if found is None:
            self._problem(line, "coordinates", lat, lon, pair)
        elif found.note:
            self.notes[found.note] += 1
        return None if found and found.note == "zero" else found

    def _word(
        self,
        line: int,
        row: Sequence[Value],
        column: Literal["barrier_free", "land"],
        read: Callable[[Value], str | None],
    ) -> str | None:
        cell = self._cell(row, column)
        found = self._once(column, cell, read)
        if found is None:
            self._problem(line, column, cell)
        return found or None

    def _find_town(self, values: dict[str, object]) -> None:
        """Take town and postal code out of an address, where the list has them nowhere else."""
        written = values["municipality"]
        address = str(written or values["place"] or "")
        if not address or (values["ags"] and not written):
            return
        town = self._once("town", address, lambda text: town_of(str(text), self.names))
        if town is not None:
            alone = spelled(f"{town.postal_code}{town.name}")
            if not written or spelled(address) not in (alone, f"d{alone}"):
                values["municipality"] = town.name
            values["postal_code"] = values["postal_code"] or town.postal_code or None
        elif says_no_place(address):
            # What program an event on the net runs on is not in the table of such words.
            values["municipality"] = address if spelled(address) in NO_PLACE_NAMES else "online"


def _at_midnight(cell: Value, found: Reading, timed: bool) -> Reading:
    """A day of a spreadsheet in a column that has times too: there it is the moment of 0:00, elsewhere a day alone."""
    if timed and isinstance(cell, date) and found.whens and not found.whens[0].start:
        return replace(found, whens=(replace(found.whens[0], start="00:00"),))
    return found


def _has_time(cell: Value) -> bool:
    return isinstance(cell, datetime) and cell.time() != time()


def _is_heading(cell: Value) -> bool:
    return spelled(plain(cell)) in HEADINGS


def read_events(
    rows: Sequence[Sequence[Value]],
    mapping: Mapping[ColumnId, int],
    *,
    first_line: int = 2,
    form: DayForm = AS_WRITTEN,
    names: Container[str] = (),
    progress: Callable[[float], object] | None = None,
) -> EventList:
    """Read the lines below the heading.

    Args:
        rows: Cells of each line; lines may be of different lengths.
        mapping: Which column holds what; columns that are not named are not read.
        first_line: Number of the first of these lines in the file, as its reader sees it.
        form: How days are meant that do not say it themselves.
        names: Known names of places, as `spelled`, for towns in addresses without a postal code.
        progress: Told how much is read, 0 to 1, now and then.
    """
    dated: dict[ColumnId, int] = {name: mapping[name] for name in ("day", "last_day") if name in mapping}
    cells = {name: [row[number] for row in rows if number < len(row)] for name, number in dated.items()}
    told = day_comes_first(cell for column in cells.values() for cell in column)
    reader = _Reader(
        mapping,
        form if told is None else replace(form, day_first=told),
        names,
        next_free=first_line + len(rows),
        timed=frozenset(name for name, column in cells.items() if any(map(_has_time, column))),
    )
    taken = 0
    for at, row in enumerate(rows):
        if progress and at % _TOLD_EVERY == 0:
            progress(at / len(rows))
        if not any(cell is not None and plain(cell) for cell in row):
            continue
        taken += 1
        if taken > MOST_EVENTS:
            reader.refused[first_line + at] = "left_out"
        else:
            reader.add(first_line + at, row)
    table = pa.table(reader.columns, schema=EVENT_SCHEMA)
    return EventList(table, tuple(reader.problems), reader.notes, reader.refused)
