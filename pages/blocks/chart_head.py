"""The head of a chart: title and lead of one height whatever is chosen, the filters in it as words with a cross."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pages.blocks import html_block
from pages.view import page_links
from pages.view.filter_words import filtered, filters
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class FilterLink:
    """A filter in words, and the address of the view without it."""

    text: str
    href: str
    away: str


def show_chart_head(view: View, title: str, lines: Sequence[str]) -> None:
    """Write the head; the title ends with the filters, to be read in the heading and to be taken away beside it.

    Args:
        view: What is on screen.
        title: Its title without the filters.
        lines: What stands below the title.
    """
    html_block.show(
        "chart_head",
        title=title,
        only=filtered("", view),
        lines=lines,
        filters=filter_links(view),
        shown=view.say("heading.shown"),
    )


def filter_links(view: View) -> list[FilterLink]:
    """A link for each filter that is set."""
    away = view.say("heading.without")
    return [
        FilterLink(each.text, page_links.leading_to(view.dataset, each.without), away)
        for each in filters(view)
    ]
