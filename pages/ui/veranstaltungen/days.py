"""Events by day and weekday as bars, the Tag des Flüchtlings marked by word and sign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data import formats
from data.events.analysis import Analysis
from data.events.calendar_days import DayCount, day_counts, weekday_counts
from data.events.refugee_day import RefugeeDay, refugee_day
from pages.ui import blocks, cache
from pages.ui.messages import say
from pages.ui.view import View

_MOST = 62
"""Two months of days; of a longer list only days on which something begins, the fullest first to stay."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A line: day or weekday, events that begin, per cent of the longest bar, events that run on, mark."""

    label: str
    count: str
    percent: float
    running: str = ""
    mark: str = ""


def show_days(view: View, analysis: Analysis) -> None:
    """Write both charts; nothing where no event has a day."""
    if not analysis.begins:
        return
    language = view.selection.sprache
    begins = {day: count for day, (count, _) in analysis.begins.items()}
    longer = {day: long for day, (_, long) in analysis.begins.items() if long}
    days = day_counts(begins, longer, analysis.long_ends)
    marked = {refugee_day(cache.base(), year) for year in {day.year for day in begins}}
    blocks.show(
        "events_days",
        title=say("events.by_day", language),
        note=say("events.by_day_note", language),
        marks=[_basis(view, each) for each in sorted(marked, key=lambda each: each.day)],
        bars=day_bars(view, days, {each.day for each in marked}),
        weekday_title=say("events.by_weekday", language),
        weekdays=weekday_bars(view, begins),
    )


def day_bars(view: View, days: list[DayCount], marked: set[date]) -> list[Bar]:
    """One bar a day, in order; of a list over more than two months the days with the most events."""
    language = view.selection.sprache
    if len(days) > _MOST:
        fullest = sorted(days, key=lambda each: (each.day not in marked, -each.begin, each.day))[:_MOST]
        days = sorted(fullest, key=lambda each: each.day)
    top = max((each.begin for each in days), default=0) or 1
    return [
        Bar(
            label=f"{_weekday(view, each.day)}, {formats.day(each.day, language)}",
            count=formats.number(each.begin, 0, language),
            percent=round(100 * each.begin / top, 1),
            running=say("events.running", language, count=each.running) if each.running else "",
            mark=say("events.refugee_day", language) if each.day in marked else "",
        )
        for each in days
    ]


def weekday_bars(view: View, begins: dict[date, int]) -> list[Bar]:
    """Monday to Sunday."""
    counts = weekday_counts(begins)
    top = max(counts) or 1
    language = view.selection.sprache
    return [
        Bar(
            say(f"events_weekday.{number}", language),
            formats.number(count, 0, language),
            round(100 * count / top, 1),
        )
        for number, count in enumerate(counts)
    ]


def _weekday(view: View, day: date) -> str:
    return say(f"events_weekday.{day.weekday()}", view.selection.sprache)[:2]


def _basis(view: View, known: RefugeeDay) -> str:
    language = view.selection.sprache
    sources = ", ".join(known.source_ids)
    return say(
        f"events_refugee.{known.basis}", language, day=formats.day(known.day, language), sources=sources
    )
