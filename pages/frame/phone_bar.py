"""Kennzahl and year in a bar that stays in sight on a phone, where the sidebar with its controls is hidden."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import KENNZAHLEN
from data.statistics.metrics import years
from pages.blocks import html_block
from pages.blocks.kept_html import kept
from pages.choice import dependent_choices as choices
from pages.choice.selection import Selection
from pages.controls.view_controls import list_name
from pages.view import page_links
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class BarOption:
    """An option with the address of its view."""

    text: str
    href: str
    current: bool


def show_phone_bar(
    view: View,
    kennzahlen: Sequence[KennzahlId] = tuple(KENNZAHLEN),
    known: Sequence[int] | None = None,
    in_year: Callable[[int], Selection] | None = None,
    my_page: str = "",
) -> None:
    """Write the bar; a style sheet shows it on narrow screens alone, a script follows what is chosen.

    Args:
        view: What is on screen.
        kennzahlen: The Kennzahlen that the page shows.
        known: The years that it shows; without them those of the figure.
        in_year: Its choices in another year; without it those of the view with the year changed.
        my_page: Page that shows the remembered area; empty where that is the page itself.
    """
    if in_year is None:
        html_block.put(_kept_bar(view, tuple(kennzahlen), None if known is None else tuple(known), my_page))
    else:
        html_block.put(_bar(view, kennzahlen, known, in_year, my_page))


def _bar(
    view: View,
    kennzahlen: Sequence[KennzahlId],
    known: Sequence[int] | None,
    in_year: Callable[[int], Selection] | None,
    my_page: str,
) -> str:
    say = view.say
    return html_block.whole(
        "phone_bar",
        bar=say("phone.label"),
        label=say("mine.label"),
        page=my_page,
        kennzahl=say("controls.kennzahl"),
        year=say("controls.jahr"),
        groups=kennzahl_options(view, kennzahlen),
        years=year_options(view, known, in_year),
    )


@kept
def _kept_bar(
    view: View, kennzahlen: tuple[KennzahlId, ...], known: tuple[int, ...] | None, my_page: str
) -> str:
    return _bar(view, kennzahlen, known, None, my_page)


def kennzahl_options(view: View, kennzahlen: Sequence[KennzahlId]) -> Mapping[str, list[BarOption]]:
    """The Kennzahlen by the name of their group, in the order of the sidebar."""
    say, chosen = view.say, view.selection
    grouped = groupby(kennzahlen, key=lambda each: say.term(KENNZAHLEN[each].group))
    return {
        group: [
            BarOption(
                # As in the sidebar, whose list `static/scripts/answers-ahead.js` compares with this one.
                list_name(each, say),
                page_links.leading_to(view.dataset, choices.opened(chosen, each, view.dataset)),
                each == chosen.kennzahl,
            )
            for each in members
        ]
        for group, members in grouped
    }


def year_options(
    view: View, known: Sequence[int] | None = None, in_year: Callable[[int], Selection] | None = None
) -> list[BarOption]:
    """The years, the latest first: on a phone's list that is what stands in sight."""
    chosen = view.selection
    if known is None:
        known = years(view.dataset, chosen.kennzahl, chosen.bezug)
    if in_year is None:
        in_year = lambda year: choices.changed(chosen, jahr=year)  # noqa: E731 (the default of an argument)
    return [
        BarOption(str(year), page_links.leading_to(view.dataset, in_year(year)), year == chosen.jahr)
        for year in sorted(known, reverse=True)
    ]
