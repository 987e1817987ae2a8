"""The head of a chart: title and lead of one height whatever is chosen, and the filters as words with a cross."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pages.blocks import html_block
from pages.view import page_links
from pages.view.filter_words import filters
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class FilterLink:
    """A filter in words, and the address of the view without it."""

    text: str
    href: str
    away: str


def show_chart_head(view: View, title: str, lines: Sequence[str]) -> None:
    """Write the head.

    Args:
        view: What is on screen.
        title: Its title.
        lines: What stands below the title.
    """
    words = {"shown": view.say("heading.shown", count=len(view.kept), n=len(view.table.cells))}
    html_block.show("chart_head", title=title, lines=lines, filters=filter_links(view), **words)


def filter_links(view: View) -> list[FilterLink]:
    """A link for each filter that is set."""
    away = view.say("heading.without")
    return [
        FilterLink(each.text, page_links.leading_to(view.dataset, each.without), away)
        for each in filters(view)
    ]
