"""Days, periods and times as people write them in event lists: "18.-20.9.2024, 19 Uhr", "2024-09-18T16:00Z".

A cell is read to its end. What is not understood of it is said, and where it may change the meaning, nothing is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Literal

from data.events.when_words import (
    FIRST_YEAR,
    LAST_YEAR,
    ZONE,
    ClockWord,
    DayWord,
    EitherWord,
    JoinWord,
    MarkWord,
    RestWord,
    SlashWord,
    WeekdayWord,
    Word,
    in_berlin,
    words_of,
)
from data.intake.cell_text import plain
from data.intake.sheet import Value

Doubt = Literal["day", "weekday", "order", "time"]
END_OF_DAY = "24:00"
_EXCEL_ZERO = date(1899, 12, 30)
_EXCEL_FIRST, _EXCEL_LAST = 29_221, 73_050
"""Days of Excel from 1980 to 2099; a number outside is no day."""
_MOST_DAYS = 62
"""Days named one by one in a cell; more is no event."""
_OVER_NEW_YEAR = timedelta(183)
"""What a period with one year named may last at most to be one over New Year."""
_NO_TIME = re.compile(
    r"(?:ganz(?:er)?\s*-?\s*t(?:ä|ae)gig|ganzer tag|all[ -]?day|-+|–|offen|n\.?\s?n\.?|k\.?\s?a\.?)?",
    re.IGNORECASE,
)
_TURNS = re.compile(
    r"ab|seit|vor|nach|außer|ausser|nicht|kein(?:e[nrs]?)?|ohne|statt|oder|jede[nrsm]?|alle[nrs]?|täglich|wöchentlich|monatlich|"
    r"\w*tägig|\w+tags|mittwochs|abgesagt|entfällt|entfallen|fällt|ausgefallen|verschoben|verlegt|neue[rs]?|\w*ersatz\w*|"
    r"nachhol\w*|wiederhol\w*|voraussichtlich|vorauss|evtl|eventuell|ggf|anfang|mitte|ende|kw|wochen?|heute|morgen|tba|"
    r"cancell?ed|postponed|every|each|daily|weekly|except|or|not|before|after|since|\w+days|"
    r"jan\w*|jän\w*|feb\w*|märz?|apr\w*|mai|may|juni?|june?|juli?|july?|aug\w*|sep\w*|okt\w*|oct\w*|nov\w*|de[zc]\w*",
    re.IGNORECASE,
)
"""Words that turn what a day beside them means, and names of months that no day stands with."""


@dataclass(frozen=True, slots=True)
class When:
    """From the first to the last day, both included, and begin and end as "18:00" (empty where none is said).

    An end before the begin is on the next day; "24:00" is the end of the last day.
    """

    first: date
    last: date
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell says.

    Attributes:
        whens: In the order of the cell, several for days named one by one; empty where no day was understood.
        doubt: Why something was not read: ``day``, ``weekday`` (it is not that of the day), ``order`` (of day and
            month in 9/10/2026), ``time`` (the days were).
        rest: Text beside day and time that says neither.
    """

    whens: tuple[When, ...] = ()
    doubt: Doubt | None = None
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Times:
    """What a cell of a column of times says.

    Attributes:
        start: As "18:00"; empty where none is said.
        end: Likewise.
        day: The cell names a day too.
        rest: Text that says no time.
    """

    start: str = ""
    end: str = ""
    day: date | None = None
    rest: str = ""


def read_when(cell: Value, default_year: int | None = None, day_first: bool | None = None) -> Reading:
    """The days a cell says, with the times beside them.

    Args:
        cell: Text, a date, or the number by which Excel keeps a day.
        default_year: Year of days written without one ("18.9."); without it they are not understood.
        day_first: Whether 9/10/2026 is the 9th of October; ``None`` where the column does not say (`day_comes_first`).
    """
    if isinstance(cell, datetime):
        local = cell.astimezone(ZONE) if cell.tzinfo else cell
        return _single(local.date(), f"{local:%H:%M}" if local.time() != time() else "")
    if isinstance(cell, date):
        return _single(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if not _EXCEL_FIRST <= cell <= _EXCEL_LAST:
            return Reading(doubt="day")
        minutes = round((cell - int(cell)) * 1440)
        start = _shown(ClockWord(minutes // 60 % 24, minutes % 60)) if minutes % 1440 else ""
        return _single(_EXCEL_ZERO + timedelta(int(cell) + minutes // 1440), start)
    return _Sentence(plain(cell)).read(default_year, day_first)


def read_times(cell: Value) -> Times | None:
    """Begin and end that a cell of a column of times says; without both for an empty cell and "ganztägig".

    Returns:
        ``None`` where the cell says something else, or several times.
    """
    if isinstance(cell, datetime):
        # Excel counts its days from 1900: an earlier one is a time of day alone.
        local = cell.astimezone(ZONE) if cell.tzinfo else cell
        return Times(f"{local:%H:%M}", day=local.date() if local.year >= FIRST_YEAR else None)
    if isinstance(cell, time):
        return Times(f"{cell:%H:%M}")
    if isinstance(cell, float) and 0 <= cell < 1:
        minutes = round(cell * 1440) % 1440
        return Times(_shown(ClockWord(minutes // 60, minutes % 60)))
    text = plain(cell)
    return Times() if _NO_TIME.fullmatch(text) else _Sentence(text).read_times()


def day_comes_first(cells: Iterable[Value]) -> bool | None:
    """How a column writes days like 9/10/2026: by those that can be read one way only; ``None`` if undecided."""
    found: set[bool] = set()
    for cell in cells:
        if isinstance(cell, str) and re.search(r"\d[/-]\d", cell):
            slashed = [word for word in words_of(plain(cell)) if isinstance(word, SlashWord)]
            found |= {word.first > 12 for word in slashed if max(word.first, word.second) > 12}
    return found.pop() if len(found) == 1 else None


def _single(day: date, start: str = "") -> Reading:
    fits = FIRST_YEAR <= day.year <= LAST_YEAR
    return Reading((When(day, day, start),)) if fits else Reading(doubt="day")


def _shown(clock: ClockWord) -> str:
    return f"{clock.hour:02}:{clock.minute:02}"


@dataclass(slots=True)
class _Atom:
    """A day or clock with what joins it to the one before; `comma` where only that does."""

    word: DayWord | SlashWord | ClockWord | EitherWord
    join: str = ""
    comma: bool = False
    begin: bool = False


@dataclass(slots=True)
class _Part:
    """One day or period of the cell; clocks by the day they stand behind, those in front with the first."""

    days: list[int]
    clocks: list[list[_Atom]]


class _Unclear(Exception):
    def __init__(self, doubt: Doubt) -> None:
        self.doubt = doubt
        super().__init__(doubt)


class _Sentence:
    """A text on its way from words to days; raises `_Unclear` where its meaning is open."""

    def __init__(self, text: str) -> None:
        self._atoms: list[_Atom] = []
        self._weekdays: list[int] = []
        self._rest: list[str] = []
        self._broken = False
        self._collect(words_of(text))

    def _collect(self, words: Sequence[Word]) -> None:
        join, comma, mark, before = "", False, "", None
        for word in words:
            if isinstance(word, JoinWord):
                self._broken |= bool(word.join and join) or not (self._atoms or self._weekdays or word.comma)
                join, comma = word.join or join, comma or word.comma
            elif isinstance(word, WeekdayWord):
                if isinstance(before, WeekdayWord):
                    # "Samstag - Montag 26. - 28.9.": what joins weekdays joins no days.
                    join = ""
                self._weekdays.append(word.number)
            elif isinstance(word, MarkWord):
                mark = word.mark
            elif isinstance(word, RestWord):
                self._rest.append(word.text)
            elif mark == "doors" and isinstance(word, ClockWord):
                self._rest.append(f"Einlass {_shown(word)}")
                join, comma, mark = "", False, ""
            else:
                self._atoms.append(_Atom(word, join, comma, mark == "begin"))
                join, comma, mark = "", False, ""
            if not isinstance(word, JoinWord):
                before = word
        # "18 Uhr bis offen" has an end that nobody knows; "21.9. bis" lacks one.
        last = self._atoms[-1].word if self._atoms else None
        self._broken |= bool(join) and not isinstance(last, ClockWord)

    @property
    def rest(self) -> str:
        return " ".join(self._rest)

    def _turned(self, several: bool) -> bool:
        """Whether the rest may change what the days mean."""
        said = [text for text in self._rest if not text.startswith("Einlass ")]
        return any(any(sign.isdigit() for sign in text) or _TURNS.fullmatch(text) for text in said) or (
            several and any(sign.isalpha() for text in said for sign in text)
        )

    def read(self, default_year: int | None, day_first: bool | None) -> Reading:
        try:
            if self._broken:
                raise _Unclear("day")
            self._settle_numbers()
            self._settle_slashes(day_first)
            parts = self._parts()
            days = self._dated([self._atoms[at] for part in parts for at in part.days], default_year)
            self._check_weekdays(days)
            if self._turned(len(parts) > 1):
                raise _Unclear("day")
            return self._reading_of(parts, days)
        except _Unclear as unclear:
            return Reading(doubt=unclear.doubt)

    def read_times(self) -> Times | None:
        if any(isinstance(atom.word, DayWord | SlashWord) for atom in self._atoms):
            found = self.read(None, None)
            if len(found.whens) != 1 or found.doubt:
                return None
            when = found.whens[0]
            return Times(when.start, when.end, when.first, found.rest)
        clocks = [self._as_clock(atom) for atom in self._atoms]
        if self._broken or not clocks or self._turned(several=False) or None in clocks:
            return None
        try:
            start, end = _span(clocks)  # type: ignore[arg-type]
        except _Unclear:
            return None
        if start.offset is not None or (end and end.offset is not None):
            # On which day it is the offset of ours depends.
            return None
        return Times(_shown(start), _shown(end) if end else "", rest=self.rest)

    def _as_clock(self, atom: _Atom) -> _Atom | None:
        word = atom.word
        if not isinstance(word, EitherWord):
            return atom if isinstance(word, ClockWord) else None
        minute = word.second or 0
        exists = word.clock and ((word.first < 24 and minute < 60) or (word.first, minute) == (24, 0))
        return replace(atom, word=ClockWord(word.first, minute)) if exists else None

    def _settle_numbers(self) -> None:
        """Make every number that may be day or clock one of them, from behind: the "18" of "18-20 Uhr" follows "20"."""
        for at in range(len(self._atoms) - 1, -1, -1):
            word = self._atoms[at].word
            if isinstance(word, EitherWord):
                self._atoms[at] = self._settled(at, word)

    def _settled(self, at: int, word: EitherWord) -> _Atom:
        atom = self._atoms[at]
        behind = self._atoms[at + 1] if at + 1 < len(self._atoms) else None
        joined = behind is not None and bool(behind.join or behind.comma)
        before = [each.word for each in self._atoms[:at]]
        dated = any(isinstance(each, DayWord | SlashWord) for each in before)
        clock = self._as_clock(atom)
        if word.second is None:
            if (
                joined
                and behind
                and isinstance(behind.word, DayWord)
                and behind.word.month
                and word.first <= 31
            ):
                return replace(atom, word=DayWord(word.first))
            in_span = joined and behind and isinstance(behind.word, ClockWord) and behind.join == "to"
            ends_span = atom.join == "to" and bool(before) and isinstance(before[-1], ClockWord)
            if clock and ((in_span and dated) or ends_span):
                return clock
            raise _Unclear("day")
        day = DayWord(word.first, word.second) if word.second <= 12 and 1 <= word.first <= 31 else None
        later = any(isinstance(each.word, DayWord | SlashWord) for each in self._atoms[at + 1 :])
        follows_clock = bool(before) and isinstance(before[-1], ClockWord)
        if day and (not before or (atom.join and later and not follows_clock)):
            return replace(atom, word=day)
        if clock and (not day or follows_clock or not (atom.join or (atom.comma and later))):
            return clock
        raise _Unclear("day")

    def _settle_slashes(self, day_first: bool | None) -> None:
        for at, atom in enumerate(self._atoms):
            word = atom.word
            if isinstance(word, SlashWord):
                first = day_first if max(word.first, word.second) <= 12 else word.first > 12
                if first is None and word.first != word.second:
                    raise _Unclear("order")
                day, month = (word.first, word.second) if first else (word.second, word.first)
                self._atoms[at] = replace(atom, word=DayWord(day, month, word.year))

    def _parts(self) -> list[_Part]:
        parts: list[_Part] = []
        leading: list[_Atom] = []
        before: _Atom | None = None
        for at, atom in enumerate(self._atoms):
            if isinstance(atom.word, ClockWord):
                if parts:
                    parts[-1].clocks[-1].append(atom)
                else:
                    leading.append(atom)
            elif atom.join == "to" and parts and len(parts[-1].days) == 1:
                parts[-1].days.append(at)
                parts[-1].clocks.append([])
            elif not parts or (atom.join == "and") or (atom.comma and atom.join == ""):
                if leading and parts:
                    raise _Unclear("day")
                parts.append(_Part([at], [[]]))
            else:
                raise _Unclear("day")
            before = atom
        if not parts or before is None or len(parts) > _MOST_DAYS:
            raise _Unclear("day")
        if leading:
            if len(parts) > 1 or any(clocks for clocks in parts[0].clocks):
                raise _Unclear("time")
            parts[0].clocks[-1] = leading
        return parts

    def _dated(self, atoms: Sequence[_Atom], default_year: int | None) -> list[date]:
        """The days in their order; what one does not say it has from the next, else from the one before."""
        words = [atom.word for atom in atoms]
        assert all(isinstance(word, DayWord) for word in words)
        days: list[DayWord] = words  # type: ignore[assignment]
        years = _filled([word.year for word in days], default_year)
        months = _filled([word.month for word in days], None)
        found = [_date(word.day, month, year) for word, month, year in zip(days, months, years, strict=True)]
        for at in range(len(found) - 2, -1, -1):
            # "30.12.-2.1.2025" begins in the year before, "30.12.2024-2.1." ends in the year after. What would then
            # last longer than half a year ("28.9.-24.9.") was written the wrong way round, and is asked about.
            begin, end = found[at], found[at + 1]
            turns = begin > end and end + timedelta(365) - begin < _OVER_NEW_YEAR
            if turns and days[at].month and days[at + 1].month:
                if days[at].year is None:
                    found[at] = _date(begin.day, begin.month, end.year - 1)
                elif days[at + 1].year is None:
                    found[at + 1] = _date(end.day, end.month, begin.year + 1)
        return found

    def _check_weekdays(self, days: Sequence[date]) -> None:
        told = self._weekdays
        against = days if len(told) == len(days) else (days[0], days[-1]) if len(told) == 2 else days[:1]
        if told and (
            len(told) != len(against) or any(day.weekday() != n for day, n in zip(against, told, strict=True))
        ):
            raise _Unclear("weekday")

    def _reading_of(self, parts: Sequence[_Part], days: Sequence[date]) -> Reading:
        left = iter(days)
        spans = [[next(left) for _ in part.days] for part in parts]
        if any(span[0] > span[-1] for span in spans) or any(a[-1] >= b[0] for a, b in pairwise(spans)):
            raise _Unclear("day")
        doubt: Doubt | None = None
        try:
            whens = [_when(span, part.clocks) for span, part in zip(spans, parts, strict=True)]
            timed = [bool(when.start or when.end) for when in whens]
            if len(whens) > 1 and timed[-1] and not any(timed[:-1]):
                # "18. und 25.9., jeweils 19 Uhr"
                whens = [replace(when, start=whens[-1].start, end=whens[-1].end) for when in whens]
            elif any(timed) and not all(timed):
                raise _Unclear("time")
        except _Unclear as unclear:
            if unclear.doubt != "time":
                raise
            doubt = "time"
            whens = [When(span[0], span[-1]) for span in spans]
        return Reading(tuple(_merged(whens)), doubt, self.rest)


def _filled(values: Sequence[int | None], default: int | None) -> list[int]:
    found = list(values)
    for at in range(len(found) - 2, -1, -1):
        found[at] = found[at] if found[at] is not None else found[at + 1]
    for at in range(len(found)):
        found[at] = found[at] if found[at] is not None else (found[at - 1] if at else default)
    if None in found:
        raise _Unclear("day")
    return found  # type: ignore[return-value]


def _date(day: int, month: int, year: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise _Unclear("day") from None


def _span(clocks: Sequence[_Atom]) -> tuple[ClockWord, ClockWord | None]:
    """Begin and end of clocks that stand together; of several begins the one that is called so."""
    spans: list[list[_Atom]] = []
    for atom in clocks:
        if atom.join == "to" and spans and len(spans[-1]) == 1:
            spans[-1].append(atom)
        else:
            spans.append([atom])
    begins = [span for span in spans if span[0].begin]
    chosen = spans if len(spans) == 1 else begins
    if len(chosen) != 1 or chosen[0][0].join == "to":
        raise _Unclear("time")
    words = [atom.word for atom in chosen[0]]
    assert isinstance(words[0], ClockWord)
    if words[0].hour == 24:
        # The end of a day is the begin of nothing.
        raise _Unclear("time")
    return words[0], words[1] if len(words) > 1 else None  # type: ignore[return-value]


def _when(days: Sequence[date], clocks: Sequence[Sequence[_Atom]]) -> When:
    first, last = days[0], days[-1]
    start: ClockWord | None = None
    end: ClockWord | None = None
    if len(days) == 2 and clocks[0] and clocks[1]:
        (start, none), (end, nothing) = _span(clocks[0]), _span(clocks[1])
        if none or nothing:
            raise _Unclear("time")
    elif any(clocks):
        start, end = _span(clocks[0] or clocks[-1])
        if len(days) == 2 and clocks[0] and end:
            raise _Unclear("time")
    if start and end and (start.offset is None) != (end.offset is None):
        raise _Unclear("time")
    if start is None:
        return When(first, last)
    begun, ended = in_berlin(first, start), in_berlin(last, end) if end else None
    if begun is None or (end and ended is None):
        raise _Unclear("time")
    if ended is None:
        return When(begun[0], begun[0] if first == last else last, _shown(begun[1]))
    return when_of(begun[0], _shown(begun[1]), ended[0], _shown(ended[1]), said=len(days) == 2)


def when_of(first: date, start: str, last: date, end: str, *, said: bool = True) -> When:
    """Begin and end put together: an end at midnight is that of the day before, and a day from 0 to 24 is a whole one.

    Args:
        first: First day.
        start: Begin; empty where none is said.
        last: The day on which it ends.
        end: The time at which it ends; empty where none is said.
        said: The last day is written, not only supposed to be the first.
    """
    if end == "00:00" and (start or said):
        end = END_OF_DAY
        last = last - timedelta(1) if last > first and said else last
    if start == "00:00" and end in (END_OF_DAY, "23:59"):
        start = end = ""
    elif not start and end == END_OF_DAY:
        end = ""
    return When(first, last, start, end)


def _merged(whens: Sequence[When]) -> list[When]:
    """Days one after the other without times are one period: "26. und 27.9."."""
    found: list[When] = []
    for when in whens:
        before = found[-1] if found else None
        timed = before and (before.start or before.end or when.start or when.end)
        if before and not timed and before.last + timedelta(1) == when.first:
            found[-1] = When(before.first, when.last)
        else:
            found.append(when)
    return found
