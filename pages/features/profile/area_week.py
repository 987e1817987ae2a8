"""The Interkulturelle Woche of an area over the years: events, their rate, organisations."""

from __future__ import annotations

from dataclasses import dataclass

from data.kennzahlen.registry import bezug_of, kennzahl_of
from data.model.records import Dataset
from data.statistics.metrics import years
from data.statistics.series import Point, series
from pages.blocks import html_block
from pages.blocks.source_mark import SourceMark
from pages.drawing.primitives import Frame
from pages.features.profile.area_figures import figure_mark
from pages.features.profile.series_sheet import curve_of, small_drawing
from pages.texts.words import Words
from pages.view.figure_words import FigureWords
from pages.view.page_links import href
from pages.view.view import View

_CHART = Frame(0, 0, 320, 120)
_EVENTS, _ORGANISATIONS = "ikw-veranstaltungen", "ikw-organisationen"


@dataclass(frozen=True, slots=True)
class EventRow:
    """One year with a figure of events or of organisations."""

    year: int
    address: str
    events: str
    events_mark: SourceMark | None
    rate: str
    organisations: str
    organisations_mark: SourceMark | None
    remarks: str


def show_events(view: View, area_id: str) -> None:
    """Write the years with figures as chart and table, or that none was found."""
    say = view.say
    rows = event_rows(view, area_id)
    events = series(view.dataset, _EVENTS, "absolut", area_id)
    last = events.points[-1].year
    heads = ("year", "events", "rate", "organisations", "remarks")
    html_block.show(
        "profile_events",
        title=say("profile_events.title"),
        lead=say("profile_events.lead" if rows else "profile_events.none"),
        name=say.term(kennzahl_of(_EVENTS).label),
        drawing=small_drawing(
            curve_of(events, _words(view.dataset, view.say, _EVENTS, "absolut", last)), _CHART
        )
        if events.known
        else "",
        heads={name: say(f"profile_events.head_{name}") for name in heads},
        rows=rows,
        link=(
            say("profile_events.page"),
            href(view, "ikw-veranstaltungen", _page_year(view), area_id, "ikw"),
        ),
    )


def event_rows(view: View, area_id: str) -> list[EventRow]:
    """The years with a figure, the latest first."""
    found = [
        {point.year: point for point in series(view.dataset, kennzahl, bezug, area_id).points}
        for kennzahl, bezug in (
            (_EVENTS, "absolut"),
            (_EVENTS, "je-10000-einwohner"),
            (_ORGANISATIONS, "absolut"),
        )
    ]
    known = {year for points in found for year, point in points.items() if point.cell.value is not None}
    return [_row(view, year, [points.get(year) for points in found]) for year in sorted(known, reverse=True)]


def _row(view: View, year: int, points: list[Point | None]) -> EventRow:
    events, rate, organisations = points
    words = [
        _words(view.dataset, view.say, kennzahl, "absolut", year) for kennzahl in (_EVENTS, _ORGANISATIONS)
    ]
    rated = _words(view.dataset, view.say, _EVENTS, "je-10000-einwohner", year)
    remarks = [
        line
        for point, each in ((events, words[0]), (organisations, words[1]))
        for line in _remarks(point, each)
    ]
    kennzahl = _EVENTS if _known(events) else _ORGANISATIONS
    area_id = next(point.cell.area_id for point in points if point is not None)
    return EventRow(
        year=year,
        address=href(view, kennzahl_of(kennzahl).id, year, area_id),
        events=_value(events, words[0]),
        events_mark=_mark(view, events, words[0]),
        rate=_value(rate, rated),
        organisations=_value(organisations, words[1]),
        organisations_mark=_mark(view, organisations, words[1]),
        remarks=" · ".join(dict.fromkeys(remarks)),
    )


def _known(point: Point | None) -> bool:
    return point is not None and point.cell.value is not None


def _value(point: Point | None, words: FigureWords) -> str:
    return "." if point is None else words.value(point.cell)


def _remarks(point: Point | None, words: FigureWords) -> list[str]:
    return words.remarks(point.cell) if point is not None and _known(point) else []


def _mark(view: View, point: Point | None, words: FigureWords) -> SourceMark | None:
    if point is None:
        return None
    of = f"{view.say.term(words.kennzahl.label)}, {point.year}"
    return figure_mark(view, point.cell, words, of)


def _words(dataset: Dataset, say: Words, kennzahl: str, bezug: str, year: int) -> FigureWords:
    known = kennzahl_of(kennzahl)
    return FigureWords(dataset, known, bezug_of(known, bezug), year, say)


def _page_year(view: View) -> int:
    """The view's year where the page of the IKW has figures for it, else its latest."""
    known = years(view.dataset, _EVENTS, "absolut")
    return view.selection.jahr if view.selection.jahr in known else known[-1]
