"""The words of a cell that says when: days, clocks, weekdays, what joins them, and what is none of these.

Every sign of the text ends in a word, so that nothing is passed over: see `event_when` for what they mean together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Literal
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Berlin")
FIRST_YEAR, LAST_YEAR = 1980, 2099

Join = Literal["", "to", "and"]
Mark = Literal["begin", "doors"]


@dataclass(frozen=True, slots=True)
class DayWord:
    """A day, as far as it is written; ``None`` for what is left to its neighbours ("18." of "18. und 25.9.")."""

    day: int
    month: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class SlashWord:
    """Two numbers and a year (9/21/2026): which of them is the day, the column has to say."""

    first: int
    second: int
    year: int


@dataclass(frozen=True, slots=True)
class ClockWord:
    """A time of day; 24:00 is the end of the day.

    Attributes:
        offset: From UTC, where the cell names one.
        spoken: It names one by a word for ours ("MEZ"), which people write in summer too.
    """

    hour: int
    minute: int
    offset: timedelta | None = None
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class EitherWord:
    """A number alone, or two with a point between (20.12): day or clock, as its neighbours say.

    Attributes:
        clock: It may be one: minutes have two digits.
    """

    first: int
    second: int | None = None
    clock: bool = True


@dataclass(frozen=True, slots=True)
class WeekdayWord:
    """A weekday, Monday 0."""

    number: int


@dataclass(frozen=True, slots=True)
class JoinWord:
    """``to`` from a first to a last, ``and`` for one more; `comma` where it is only that."""

    join: Join
    comma: bool = False


@dataclass(frozen=True, slots=True)
class MarkWord:
    """What the clock behind it is: of the begin, or only of the doors."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class RestWord:
    """Text that is none of these."""

    text: str


Word = DayWord | SlashWord | ClockWord | EitherWord | WeekdayWord | JoinWord | MarkWord | RestWord

_MONTHS = {
    start: number
    for number, starts in enumerate(
        (
            "jan jän",
            "feb",
            "mär mrz mar mae",
            "apr",
            "mai may",
            "jun",
            "jul",
            "aug",
            "sep",
            "okt oct",
            "nov",
            "dez dec",
        ),
        1,
    )
    for start in starts.split()
}
_MONTH = (
    r"(?:jan(?:uar|uary)?|jän(?:ner)?|feb(?:ruar|ruary|er)?|mär(?:z)?|maerz|mrz|mar(?:ch)?|apr(?:il)?|mai|may|"
    r"jun(?:i|e)?|jul(?:i|y)?|aug(?:ust)?|sep(?:t|tember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|"
    r"dez(?:ember)?|dec(?:ember)?)"
)
_WEEKDAYS = {
    start: number
    for number, starts in enumerate(("mo", "di tu", "mi we", "do th", "fr", "sa", "so su"))
    for start in starts.split()
}
_SPAN = r"\s*(?:[-‐‑‒–—−]|bis|to)\s*"
_HOURS = r"\s*(?:uhr|h)\b"
_SHORT_YEAR = (
    rf"'?\d{{2}}(?![\d:h]|\s*uhr|[.](?!\s*$)|{_SPAN}\d{{1,2}}(?:[:.]\d{{2}})?{_HOURS}|\s*[ap]\.?m\b)"
)
"""Two digits of a year: not those of a clock behind the day ("21.9. 18 Uhr", "21.9. 18-20 Uhr")."""
_OFFSET = r"(?:Z\b|UTC|GMT|\+\d{2}(?::?\d{2})?(?!\d))"
_BEHIND = r"-\d{2}:?\d{2}(?![\d:])"
"""An offset west of London; only behind seconds can it be told from the end of a span ("T10:00-12:00")."""
_PATTERN = re.compile(
    rf"""
    (?P<moment>(?<!\d)(?P<my>\d{{4}})(?P<md>[-/])(?P<mm>\d{{1,2}})(?P=md)(?P<mt>\d{{1,2}})(?!\d)
        (?:(?:\s*T|,?\s+)(?P<mh>\d{{1,2}}):(?P<mi>\d{{2}})(?::\d{{2}}(?:[.,]\d+)?)?(?!\d|\s*[ap]\.?m\b)
            (?P<mo>\s*{_OFFSET}|(?<=[\d:]{{8}}){_BEHIND}|(?<=\.\d{{3}}){_BEHIND})?
            (?P<mq>(?<=T\d\d:\d\d){_BEHIND})?)?)
    |(?P<compact>(?<!\d)(?P<cy>(?:19|20)\d{{2}})(?P<cm>\d{{2}})(?P<cd>\d{{2}})
        (?:T(?P<ch>\d{{2}})(?P<ci>\d{{2}})(?:\d{{2}})?(?P<co>Z\b)?)?(?!\d))
    |(?P<full>(?<![\d.])(?P<fd>\d{{1,2}})\.\s?(?P<fm>\d{{1,2}})\.\s?(?P<fy>\d{{4}}(?!\d)|{_SHORT_YEAR}))
    |(?P<slash>(?<!\d)(?P<sa>\d{{1,2}})(?P<ss>[/-])(?P<sb>\d{{1,2}})(?P=ss)(?P<sy>\d{{4}}|\d{{2}})(?![\d/]))
    |(?P<named>(?<!\d)(?P<nd>\d{{1,2}})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?(?P<nm>{_MONTH})\b\.?,?
        (?:\s*(?P<ny>\d{{4}}(?!\d)|{_SHORT_YEAR}))?)
    |(?P<english>\b(?P<em>{_MONTH})\b\.?\s+(?P<ed>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.]),?(?:\s*(?P<ey>\d{{4}})(?!\d))?)
    |(?P<clock>(?<![\d.])(?P<h>\d{{1,2}})
        (?:(?:[:.](?P<i1>\d{{2}})(?::\d{{2}}(?:[.,]\d+)?)?)?\s*(?:(?P<half>[ap])\.?m\b\.?|uhr\b|h\b)
            (?:\s(?P<i2>\d{{2}})(?=\s*(?:$|[-–,;)]|bis\b)))?
        |h(?P<i3>\d{{2}})\b|:(?P<i4>\d{{2}})(?!\d)(?::\d{{2}}(?:[.,]\d+)?)?)
        (?P<zone>\s*(?:{_OFFSET}|MES?Z\b|CES?T\b))?(?P<part>\s*(?:abends|nachmittags|morgens|vormittags))?)
    |(?P<month>(?<![\d.])(?P<od>\d{{1,2}})\.\s?(?P<om>\d{{1,2}})\.(?!\d{{2}}))
    |(?P<either>(?<![\d.])(?P<xa>\d{{1,2}})\.(?P<xb>\d{{1,2}})(?![\d.]))
    |(?P<dotted>(?<![\d.])(?P<dd>\d{{1,2}})\.(?!\d))
    |(?P<bare>(?<![\d.:])(?<!\d,)(?P<bn>\d{{1,2}})(?![\d.:]|,\d))
    |(?P<weekday>\b(?P<w>mo|di|mi|do|fr|sa|so|mon|tue?|wed|thur?|fri|sat|sun|
        (?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|
        (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b\.?)
    |(?P<doors>\b(?:einlass|einlaß|doors|türöffnung)\b(?:\s*ab\b)?:?)
    |(?P<begin>\b(?:beginn|start|begin)\b:?)
    |(?P<to>(?<=\d)/(?=\d{{4}}-\d)|[-‐‑‒–—−~]|\bbis\b(?:\s+(?:zum|einschl(?:\.|ießlich)?|um|ca\.?|gegen)\b)?|\bto\b|\buntil\b)
    |(?P<and>[/&+]|\bund\b|\bsowie\b|\band\b)
    |(?P<comma>[,;|])
    |(?P<fill>\bab\b(?=\s*(?:ca\.?\s*)?\d{{1,2}}(?:[:.]\d{{2}})?(?:{_HOURS}|\s*$|\s*[-–])|\s*\d{{1,2}}:\d{{2}})|\b(?:am|um|von|vom|den|dem|der|gegen|ca|etwa|jeweils|at|on|from|datum|uhrzeit|zeit|uhr|h|
        open\s+end|ende\s+offen|ganzt(?:ä|ae)gig|ganzer\s+tag|all\s+day)\b\.?|[\s().:])
    |(?P<rest>\d+|[^\W\d]+|.)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def words_of(text: str) -> list[Word]:
    """The words in their order; a text that cannot be a day or clock ("31.2.", "25:00") ends as `RestWord` too."""
    return list(_words(text))


def _words(text: str) -> Iterator[Word]:
    for found in _PATTERN.finditer(text):
        kind = next(name for name in (*_READERS, "fill") if found[name] is not None)
        if kind != "fill":
            yield from _READERS[kind](found) or [RestWord(found[0])]


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _year(text: str | None) -> int | None:
    number = _number(text.lstrip("'") if text else None)
    return number + 2000 if number is not None and number < 100 else number


def _day(day: int, month: int | None, year: int | None) -> list[Word]:
    """Nothing for a day that no calendar has."""
    try:
        date(year or 2024, month or 1, day)
    except ValueError:
        return []
    return [DayWord(day, month, year)] if year is None or FIRST_YEAR <= year <= LAST_YEAR else []


def _clock(hour: int, minute: int, zone: str | None = None) -> list[Word]:
    """Nothing for a time that no clock shows."""
    exists = (hour < 24 and minute < 60) or (hour, minute) == (24, 0)
    spoken = (zone or "").strip().upper() in _SPOKEN
    return [ClockWord(hour, minute, _offset(zone), spoken)] if exists else []


def _offset(text: str | None) -> timedelta | None:
    """The distance from UTC that a text names."""
    plain = (text or "").strip().upper().replace(":", "")
    if not plain:
        return None
    if plain in _NAMED_OFFSETS:
        return timedelta(hours=_NAMED_OFFSETS[plain])
    size = timedelta(hours=int(plain[1:3]), minutes=int(plain[3:5] or 0))
    return -size if plain[0] == "-" else size


_SPOKEN = {"MEZ": 1, "CET": 1, "MESZ": 2, "CEST": 2}
_NAMED_OFFSETS = {"Z": 0, "UTC": 0, "GMT": 0, **_SPOKEN}


def _moment(found: re.Match[str]) -> list[Word]:
    day = _day(int(found["mt"]), int(found["mm"]), int(found["my"]))
    if found["mh"] is None or not day:
        return day
    if found["mq"]:
        return []
    clock = _clock(int(found["mh"]), int(found["mi"]), found["mo"])
    return [*day, *clock] if clock else []


def _compact(found: re.Match[str]) -> list[Word]:
    day = _day(int(found["cd"]), int(found["cm"]), int(found["cy"]))
    if found["ch"] is None or not day:
        return day
    clock = _clock(int(found["ch"]), int(found["ci"]), found["co"])
    return [*day, *clock] if clock else []


def _slash(found: re.Match[str]) -> list[Word]:
    first, second, year = int(found["sa"]), int(found["sb"]), _year(found["sy"])
    assert year is not None
    fits = 1 <= min(first, second) <= 12 and max(first, second) <= 31 and FIRST_YEAR <= year <= LAST_YEAR
    return [SlashWord(first, second, year)] if fits else []


def _spoken_clock(found: re.Match[str]) -> list[Word]:
    hour = int(found["h"])
    minute = int(found["i1"] or found["i2"] or found["i3"] or found["i4"] or 0)
    half, part = (found["half"] or "").lower(), (found["part"] or "").strip().lower()
    if half and not 1 <= hour <= 12:
        return []
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif part in ("abends", "nachmittags") and 1 <= hour < 12:
        hour += 12
    return _clock(hour, minute, found["zone"])


_READERS: dict[str, Callable[[re.Match[str]], Sequence[Word]]] = {
    "moment": _moment,
    "compact": _compact,
    "full": lambda found: _day(int(found["fd"]), int(found["fm"]), _year(found["fy"])),
    "slash": _slash,
    "named": lambda found: _day(int(found["nd"]), _MONTHS[found["nm"][:3].lower()], _year(found["ny"])),
    "english": lambda found: _day(int(found["ed"]), _MONTHS[found["em"][:3].lower()], _year(found["ey"])),
    "clock": _spoken_clock,
    "month": lambda found: _day(int(found["od"]), int(found["om"]), None),
    "either": lambda found: [EitherWord(int(found["xa"]), int(found["xb"]), len(found["xb"]) == 2)],
    "dotted": lambda found: _day(int(found["dd"]), None, None),
    "bare": lambda found: [EitherWord(int(found["bn"]))],
    "weekday": lambda found: [WeekdayWord(_WEEKDAYS[found["w"][:2].lower()])],
    "doors": lambda found: [MarkWord("doors")],
    "begin": lambda found: [MarkWord("begin")],
    "to": lambda found: [JoinWord("to")],
    "and": lambda found: [JoinWord("and")],
    "comma": lambda found: [JoinWord("", comma=True)],
    "rest": lambda found: [RestWord(found[0])],
}


def in_berlin(day: date, clock: ClockWord) -> tuple[date, ClockWord] | None:
    """Day and clock as a watch in Hessen shows them; unchanged where the cell names no offset.

    Returns:
        ``None`` for "MEZ" in summer or "MESZ" in winter: whether the word or the time is meant is not known.
    """
    if clock.offset is None or clock.hour == 24:
        return day, clock
    try:
        moment = datetime(
            day.year, day.month, day.day, clock.hour, clock.minute, tzinfo=timezone(clock.offset)
        )
    except ValueError:
        return None
    local = moment.astimezone(ZONE)
    if clock.spoken and local.utcoffset() != clock.offset:
        return None
    return local.date(), ClockWord(local.hour, local.minute)
