"""Head of the page about the programme: what it aims at, and how to follow a number to its source."""

from __future__ import annotations

from data.funding_lines import PRESS_RELEASE
from pages.ui import blocks
from pages.ui.messages import say
from pages.ui.source_mark import mark_of_words
from pages.ui.view import View


def show_programme_head(view: View) -> None:
    """Write title, aim and the hint at the source signs."""
    language = view.selection.sprache
    title = say("programme.title", language)
    blocks.show(
        "programme_head",
        title=title,
        aim=say("programme.aim", language),
        mark=mark_of_words(view.dataset, PRESS_RELEASE, title, language),
        hint=say("programme.marks", language),
    )
