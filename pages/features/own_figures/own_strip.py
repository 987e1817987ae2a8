"""The line on every page that says that own figures are among those of the atlas."""

from __future__ import annotations

from pages.blocks import html_block
from pages.view.view import View


def show_own_strip(view: View) -> None:
    """Write the line: how many figures, from which files, and that they are gone with the session."""
    dataset, say = view.dataset, view.say
    count = sum(one.source_id in dataset.own_sources for one in dataset.observations.values())
    # A block, not a notice: file names are anybody's text, and notices are written in Markdown.
    html_block.show(
        "own_strip",
        label=say("eigene.strip_label"),
        text=say("eigene.strip", count=count),
        files=[dataset.sources[source_id].title for source_id in sorted(dataset.own_sources)],
        hint=say("eigene.strip_hint"),
    )
