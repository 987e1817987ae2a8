"""Head of the page about the programme: what it aims at, and how to follow a number to its source."""

from __future__ import annotations

from data.statewide.funding_lines import PRESS_RELEASE
from pages.blocks import html_block
from pages.blocks.source_mark import mark_of_words
from pages.view.view import View


def show_programme_head(view: View) -> None:
    """Write title, aim and the hint at the source signs."""
    say = view.say
    title = say("programme.title")
    html_block.show(
        "programme_head",
        title=title,
        aim=say("programme.aim"),
        mark=mark_of_words(view.dataset, PRESS_RELEASE, title, say),
        hint=say("programme.marks"),
    )
