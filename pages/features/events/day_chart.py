"""Events by day and weekday, the Tag des Flüchtlings marked by word and sign."""

from __future__ import annotations

from data.events.analysis import Analysis
from data.events.calendar_days import DayCount, day_counts, weekday_counts
from data.events.refugee_day import RefugeeDay, refugee_day
from pages.drawing.plans.chart import ChartPoint
from pages.session import edition
from pages.texts.words import Words


def counted_days(analysis: Analysis) -> list[DayCount]:
    """The days on which events of the list begin or run on, in order."""
    begins = {day: count for day, (count, _) in analysis.begins.items()}
    longer = {day: long for day, (_, long) in analysis.begins.items() if long}
    return day_counts(begins, longer, analysis.long_ends)


def refugee_days(analysis: Analysis) -> list[RefugeeDay]:
    """The Tag des Flüchtlings of every year in which an event begins, in order."""
    years = sorted({day.year for day in analysis.begins})
    return [refugee_day(edition.base(), year) for year in years]


def refugee_sources(analysis: Analysis) -> tuple[str, ...]:
    """Ids of the sources of these days: all that the page takes from the atlas."""
    every = (source_id for each in refugee_days(analysis) for source_id in each.source_ids)
    return tuple(dict.fromkeys(every))


def day_points(say: Words, analysis: Analysis, most: int) -> list[ChartPoint]:
    """One a day, in order; of more than `most` days those with the most events, and the marked ones."""
    days = counted_days(analysis)
    marked = {each.day for each in refugee_days(analysis)}
    if len(days) > most:
        fullest = sorted(days, key=lambda each: (each.day not in marked, -each.begin, each.day))[:most]
        days = sorted(fullest, key=lambda each: each.day)
    points = []
    for each in days:
        name = f"{say(f'events_weekday_short.{each.day.weekday()}')}, {say.day(each.day)}"
        label = f"{name}, {say('events.refugee_day')}" if each.day in marked else name
        running = say("events.running", count=each.running) if each.running else ""
        points.append(count_point(say, label, each.begin, running, marked=each.day in marked))
    return points


def weekday_points(say: Words, analysis: Analysis) -> list[ChartPoint]:
    """Monday to Sunday."""
    counts = weekday_counts({day: count for day, (count, _) in analysis.begins.items()})
    return [count_point(say, say(f"events_weekday.{number}"), count) for number, count in enumerate(counts)]


def count_point(say: Words, label: str, count: int, more: str = "", *, marked: bool = False) -> ChartPoint:
    """A number of events in words, with what else must be known in brackets."""
    words = say.number(count, 0)
    return ChartPoint(label, count, f"{words} ({more})" if more else words, marked=marked)


def refugee_words(say: Words, known: RefugeeDay) -> str:
    """When it is, and how that is known."""
    sources = ", ".join(known.source_ids)
    return say(f"events_refugee.{known.basis}", day=say.day(known.day), sources=sources)
