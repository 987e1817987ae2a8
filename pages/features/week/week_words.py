"""The Intercultural Week in words: title and lead of its page, motto, days and numbers of a year."""

from __future__ import annotations

from data.model.figure import Figure
from data.statewide.nationwide import (
    FIRST_DAY,
    LAST_DAY,
    MOTTO,
    REFUGEE_DAY,
    NationwideYear,
)
from pages.features.week.week_view import is_rate
from pages.texts.words import Words
from pages.view.heading import coverage_text, own_words
from pages.view.view import View

UNKNOWN = "."
"""Sign of official statistics for a number that is not known."""


def title(view: View) -> str:
    """Name of the week, what is counted, and the year."""
    return view.say(
        "ikw.title_own" if view.own_areas else "ikw.title",
        unit=view.say.term(view.indicator.unit_plural),
        year=view.selection.jahr,
    )


def lead(view: View) -> list[str]:
    """How many areas are known, counted from the data, and how to read the map."""
    say = view.say
    coverage = coverage_text(view)
    key = "ikw.lead_rate" if is_rate(view) else "ikw.lead_count"
    own = [own_words(view)] if view.own_areas else []
    return [
        *own,
        say("ikw.coverage", year=view.selection.jahr, coverage=coverage),
        say(key, unit=say.term(view.indicator.unit_plural)),
    ]


def motto(nationwide: NationwideYear) -> str:
    """The motto, in quotation marks; empty for a gap."""
    return " / ".join(f"„{words}“" for words in nationwide.stated(MOTTO))


def days(nationwide: NationwideYear, say: Words) -> str:
    """First and last day; only the one that is known; empty for a gap."""
    first, last = (_dates(nationwide, measure, say) for measure in (FIRST_DAY, LAST_DAY))
    if first and last:
        return say("ikw.from_to", first=first, last=last)
    return say("ikw.from", first=first) if first else last


def refugee_day(nationwide: NationwideYear, say: Words) -> str:
    """Day of the Tag des Flüchtlings; empty for a gap."""
    return _dates(nationwide, REFUGEE_DAY, say)


def amount(figure: Figure, say: Words) -> str:
    """The number as sources qualify it, a range where they differ; empty for a gap."""
    if figure.value is None:
        return ""
    text = say.number(figure.value, 0)
    if figure.upper is not None:
        return say.disputed(text, say.number(figure.upper, 0))
    text = say.with_qualifier(text, figure.qualifier)
    return say("ikw.announced", value=text) if figure.stage == "announced" else text


def _dates(nationwide: NationwideYear, measure: str, say: Words) -> str:
    return " / ".join(say.date_or_text(day) for day in nationwide.stated(measure))
