"""The Intercultural Week nationwide as a table of years: motto, days, numbers with bars, sources; gaps as gaps."""

from __future__ import annotations

from markupsafe import Markup

from data.model.figure import Figure
from data.model.records import Dataset
from data.model.remembered import remembered
from data.statewide.nationwide import (
    EVENTS,
    FIRST_DAY,
    LAST_DAY,
    MOTTO,
    PLACES,
    REFUGEE_DAY,
    NationwideYear,
    nationwide_years,
)
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.blocks.source_mark import mark_of, written
from pages.texts.words import Words
from pages.view.view import View

UNKNOWN = "."
"""Sign of official statistics for a number that is not known."""


def motto(nationwide: NationwideYear, say: Words) -> Markup:
    """The motto, German on every page, in quotation marks; empty for a gap."""
    quoted = (say("ikw.quoted", words=words) for words in nationwide.stated(MOTTO))
    return Markup(" / ").join(Markup('<span lang="de">{}</span>').format(each) for each in quoted)


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
    text = say.with_qualifier(say.number(figure.value, 0), figure.qualifier)
    if figure.upper is not None:
        return say.disputed(text, say.with_qualifier(say.number(figure.upper, 0), figure.upper_qualifier))
    return say("ikw.announced", value=text) if figure.stage == "announced" else text


def _dates(nationwide: NationwideYear, measure: str, say: Words) -> str:
    return " / ".join(say.date_or_text(day) for day in nationwide.stated(measure))


def show_year_facts(view: View) -> None:
    """Write what is stated for the whole of Germany in the view's year; nothing where nothing is."""
    say, year = view.say, view.selection.jahr
    found = next((each for each in nationwide_years(view.dataset) if each.year == year), None)
    if found is None or not found.told:
        return
    facts = (
        ("motto", motto(found, say)),
        ("days", days(found, say)),
        ("refugee_day", refugee_day(found, say)),
        (EVENTS, amount(found.events, say)),
        (PLACES, amount(found.places, say)),
    )
    html_block.show(
        "week_facts",
        title=say("ikw.facts", year=year),
        facts=[(say(f"ikw.{key}"), value or say("ikw.fill_gap")) for key, value in facts],
        source=say("table.source"),
        mark=mark_of(view.dataset, found.told, say),
    )


def show_nationwide(dataset: Dataset, say: Words) -> None:
    """Write the table of all years that anything is stated for."""
    years = nationwide_years(dataset)
    heads = ("motto", "days", "refugee_day", EVENTS, PLACES)
    html_block.show(
        "week_nationwide",
        title=say("ikw.nationwide", first=years[0].year, last=years[-1].year),
        note=say("ikw.nationwide_note"),
        caption=say("ikw.nationwide_caption"),
        columns=[
            Column(say("controls.jahr")),
            *(Column(say(f"ikw.{head}")) for head in heads),
            Column(say("table.source")),
        ],
        rows=_rows(dataset, say),
    )


# The same whatever is chosen, and 40 ms: each of 70 observations is a small template of its own.
@remembered(most=2)
def _rows(dataset: Dataset, say: Words) -> tuple[Row, ...]:
    years = nationwide_years(dataset)
    top_events = max(_end(each.events) for each in years)
    top_places = max(_end(each.places) for each in years)
    return tuple(
        Row(
            cells=(
                str(year.year),
                motto(year, say) or UNKNOWN,
                days(year, say) or UNKNOWN,
                refugee_day(year, say) or UNKNOWN,
                _with_bar(year.events, top_events, say),
                _with_bar(year.places, top_places, say),
                _sources(dataset, year, say),
            )
        )
        for year in years
    )


def _with_bar(figure: Figure, top: float, say: Words) -> str:
    if figure.value is None:
        return UNKNOWN
    share, upper = 100 * figure.value / top, 100 * _end(figure) / top
    # Escaped by its template, so the table may take it as it is.
    return Markup(
        html_block.rendered(
            "week_amount",
            text=amount(figure, say),
            share=round(share, 1),
            more=round(upper - share, 1),
        ).strip()
    )


def _end(figure: Figure) -> float:
    return max(figure.value or 0, figure.upper or 0)


def _sources(dataset: Dataset, year: NationwideYear, say: Words) -> str:
    if not year.told:
        return ""
    mark = mark_of(dataset, year.told, say)
    return written(mark)
