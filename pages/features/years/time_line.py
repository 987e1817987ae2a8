"""The time line: every year of the figure, gaps included, and how many areas are known of in each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from data.kennzahlen.bezug import BezugId
from data.statistics.metrics import year_table, years
from pages.blocks import html_block
from pages.blocks.kept_html import kept
from pages.choice import dependent_choices
from pages.choice.selection import Selection
from pages.view import page_links
from pages.view.view import View

_COMPARISON = "vergleich"


@dataclass(frozen=True, slots=True)
class TimeMark:
    """One year.

    Attributes:
        href: Address of the view in that year; empty for a gap.
        share: Areas with a figure in per cent of all.
        words: Its coverage.
    """

    year: int
    href: str
    share: int
    words: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class TimeLine:
    """All years from the first to the last with figures.

    Attributes:
        back, ahead: The nearest years with figures before and after the one on screen; ``None`` at the ends.
        others: Addresses of the year on screen beside each other year with figures.
    """

    marks: tuple[TimeMark, ...]
    back: TimeMark | None
    ahead: TimeMark | None
    others: tuple[tuple[int, str], ...]


InYear = Callable[[View, int], Selection]
"""The choices of the page on screen in another year."""


def show_time_line(view: View, in_year: InYear | None = None) -> None:
    """Write the line; nothing for a figure of one year alone.

    Args:
        view: What is on screen.
        in_year: For a page that shows the numbers themselves beside a Bezug, which not every year has.
    """
    if line := _written(view, in_year):
        html_block.put(line)


@kept
def _written(view: View, in_year: InYear | None) -> str:
    line = time_line(view, in_year)
    if len(line.marks) < 2:
        return ""
    words = ("label", "play", "pause", "back", "ahead", "compare")
    return html_block.whole("time_line", line=line, **{word: view.say(f"time.{word}") for word in words})


def time_line(view: View, in_year: InYear | None = None) -> TimeLine:
    """The line for the view's Kennzahl and Bezug; with `in_year` for the numbers themselves."""
    bezug: BezugId = "absolut" if in_year else view.bezug.id
    leads = in_year or (lambda shown, year: dependent_choices.changed(shown.selection, jahr=year))
    known = years(view.dataset, view.kennzahl.id, bezug)
    now = view.selection.jahr
    marks = tuple(
        _mark(
            view, year, bezug, page_links.leading_to(view.dataset, leads(view, year)) if year in known else ""
        )
        for year in range(known[0], known[-1] + 1)
    )
    told = [mark for mark in marks if mark.href]
    return TimeLine(
        marks=marks,
        back=max((mark for mark in told if mark.year < now), key=lambda mark: mark.year, default=None),
        ahead=min((mark for mark in told if mark.year > now), key=lambda mark: mark.year, default=None),
        others=tuple(
            (year, beside(view, year))
            for year in years(view.dataset, view.kennzahl.id, view.bezug.id)
            if year != now
        ),
    )


def beside(view: View, year: int) -> str:
    """Address of the two maps of the view's year and another one."""
    pair = {"ansicht": "karten", "karten": "jahre", "vergleichsjahr": year}
    return page_links.choosing(view, page=_COMPARISON, **pair)


def _mark(view: View, year: int, bezug: BezugId, href: str) -> TimeMark:
    say = view.say
    if not href:
        return TimeMark(year, "", 0, say("time.gap"))
    coverage = year_table(view.dataset, view.kennzahl.id, bezug, year, True).coverage
    return TimeMark(
        year=year,
        href=href,
        share=round(100 * coverage.covered / coverage.areas),
        words=say("time.covered", count=coverage.covered, n=coverage.areas),
        current=year == view.selection.jahr,
    )
