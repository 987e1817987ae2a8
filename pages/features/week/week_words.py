"""The Intercultural Week in words: title and lead of its page, motto, days and numbers of a year."""

from __future__ import annotations

from data.model import formats
from data.model.figure import Figure
from data.model.words import Language
from data.statewide.nationwide import (
    FIRST_DAY,
    LAST_DAY,
    MOTTO,
    REFUGEE_DAY,
    NationwideYear,
)
from pages.features.week.week_view import is_rate
from pages.texts.messages import say
from pages.view.heading import coverage_text, own_words
from pages.view.view import View

UNKNOWN = "."
"""Sign of official statistics for a number that is not known."""


def title(view: View) -> str:
    """Name of the week, what is counted, and the year."""
    language = view.selection.sprache
    return say(
        "ikw.title_own" if view.own_areas else "ikw.title",
        language,
        unit=view.indicator.unit_plural.said(language),
        year=view.selection.jahr,
    )


def lead(view: View) -> list[str]:
    """How many areas are known, counted from the data, and how to read the map."""
    language = view.selection.sprache
    coverage = coverage_text(view)
    key = "ikw.lead_rate" if is_rate(view) else "ikw.lead_count"
    own = [own_words(view)] if view.own_areas else []
    return [
        *own,
        say("ikw.coverage", language, year=view.selection.jahr, coverage=coverage),
        say(key, language, unit=view.indicator.unit_plural.said(language)),
    ]


def motto(nationwide: NationwideYear) -> str:
    """The motto, in quotation marks; empty for a gap."""
    return " / ".join(f"„{words}“" for words in nationwide.stated(MOTTO))


def days(nationwide: NationwideYear, language: Language) -> str:
    """First and last day; only the one that is known; empty for a gap."""
    first, last = (_dates(nationwide, measure, language) for measure in (FIRST_DAY, LAST_DAY))
    if first and last:
        return say("ikw.from_to", language, first=first, last=last)
    return say("ikw.from", language, first=first) if first else last


def refugee_day(nationwide: NationwideYear, language: Language) -> str:
    """Day of the Tag des Flüchtlings; empty for a gap."""
    return _dates(nationwide, REFUGEE_DAY, language)


def amount(figure: Figure, language: Language) -> str:
    """The number as sources qualify it, a range where they differ; empty for a gap."""
    if figure.value is None:
        return ""
    text = formats.number(figure.value, 0, language)
    if figure.upper is not None:
        return formats.disputed(text, formats.number(figure.upper, 0, language), language)
    text = formats.with_qualifier(text, figure.qualifier, language)
    return say("ikw.announced", language, value=text) if figure.stage == "announced" else text


def _dates(nationwide: NationwideYear, measure: str, language: Language) -> str:
    return " / ".join(formats.date_or_text(day, language) for day in nationwide.stated(measure))
