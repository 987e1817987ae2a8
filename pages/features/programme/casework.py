"""How the case management of the programme works: its tasks and partners, as the press release names them."""

from __future__ import annotations

from typing import Literal

from data.statewide.funding_lines import PRESS_RELEASE
from pages.blocks import html_block
from pages.blocks.source_mark import mark_of_words
from pages.view.view import View

TaskId = Literal["ueberblick", "netzwerk", "ehrenamt", "weiterleitung", "fachstellen", "koordination"]
TASKS: tuple[TaskId, ...] = (
    "ueberblick",
    "netzwerk",
    "ehrenamt",
    "weiterleitung",
    "fachstellen",
    "koordination",
)
"""In the order in which they are read; the first half stands left of the centre, the second right of it."""


def show_casework(view: View) -> None:
    """Write the diagram: a list for those who read or hear it, lines around a centre for those who see it."""
    say = view.say
    title = say("casework.title")
    html_block.show(
        "casework",
        title=title,
        lead=say("casework.lead"),
        mark=mark_of_words(view.dataset, PRESS_RELEASE, title, say),
        centre=say("casework.centre"),
        purpose=say("casework.purpose"),
        tasks=[(say(f"casework.{task}_task"), say(f"casework.{task}_partner")) for task in TASKS],
    )
