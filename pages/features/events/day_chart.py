"""Events by day and weekday as bars, the Tag des Flüchtlings marked by word and sign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.events.analysis import Analysis
from data.events.calendar_days import DayCount, day_counts, weekday_counts
from data.events.refugee_day import RefugeeDay, refugee_day
from pages.blocks import html_block
from pages.session import edition
from pages.view.view import View

_MOST = 62
"""Two months of days; of a longer list only days on which something begins, the fullest first to stay."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A line: day or weekday, events that begin, per cent of the longest bar, events that run on, mark."""

    label: str
    events: int
    count: str
    percent: float
    running: str = ""
    mark: str = ""


def show_days(view: View, analysis: Analysis) -> None:
    """Write both charts; nothing where no event has a day."""
    if not analysis.begins:
        return
    say = view.say
    begins = {day: count for day, (count, _) in analysis.begins.items()}
    days, marked = counted_days(analysis), refugee_days(analysis)
    fullest = [say("events_sheet.fullest", count=_MOST)] if len(days) > _MOST else []
    html_block.show(
        "events_days",
        title=say("events.by_day"),
        note=" ".join([say("events.by_day_note"), *fullest]),
        marks=[refugee_words(view, each) for each in marked],
        bars=day_bars(view, days, {each.day for each in marked}),
        weekday_title=say("events.by_weekday"),
        weekdays=weekday_bars(view, begins),
    )


def counted_days(analysis: Analysis) -> list[DayCount]:
    """The days on which events of the list begin or run on, in order."""
    begins = {day: count for day, (count, _) in analysis.begins.items()}
    longer = {day: long for day, (_, long) in analysis.begins.items() if long}
    return day_counts(begins, longer, analysis.long_ends)


def refugee_days(analysis: Analysis) -> list[RefugeeDay]:
    """The Tag des Flüchtlings of every year in which an event begins, in order."""
    years = sorted({day.year for day in analysis.begins})
    return [refugee_day(edition.base(), year) for year in years]


def day_bars(view: View, days: list[DayCount], marked: set[date], most: int = _MOST) -> list[Bar]:
    """One bar a day, in order; of more than `most` days those with the most events, and the marked ones."""
    say = view.say
    if len(days) > most:
        fullest = sorted(days, key=lambda each: (each.day not in marked, -each.begin, each.day))[:most]
        days = sorted(fullest, key=lambda each: each.day)
    top = max((each.begin for each in days), default=0) or 1
    return [
        Bar(
            label=f"{_weekday(view, each.day)}, {say.day(each.day)}",
            events=each.begin,
            count=say.number(each.begin, 0),
            percent=round(100 * each.begin / top, 1),
            running=say("events.running", count=each.running) if each.running else "",
            mark=say("events.refugee_day") if each.day in marked else "",
        )
        for each in days
    ]


def weekday_bars(view: View, begins: dict[date, int]) -> list[Bar]:
    """Monday to Sunday."""
    counts = weekday_counts(begins)
    top = max(counts) or 1
    return [
        Bar(
            view.say(f"events_weekday.{number}"),
            count,
            view.say.number(count, 0),
            round(100 * count / top, 1),
        )
        for number, count in enumerate(counts)
    ]


def _weekday(view: View, day: date) -> str:
    return view.say(f"events_weekday.{day.weekday()}")[:2]


def refugee_words(view: View, known: RefugeeDay) -> str:
    """When it is, and how that is known."""
    sources = ", ".join(known.source_ids)
    return view.say(f"events_refugee.{known.basis}", day=view.say.day(known.day), sources=sources)
