"""The sources of all figures of a profile, in one list."""

from __future__ import annotations

from pages.ui import blocks
from pages.ui.messages import say
from pages.ui.source_list import source_entries
from pages.ui.view import View


def show_profile_sources(views: list[View], area_id: str) -> None:
    """Write the sources of the area's figures of all Kennzahlen, each once."""
    language = views[0].selection.sprache
    used = [source for each in views for source in each.table.cells[area_id].figure.source_ids]
    blocks.show(
        "sources",
        title=say("source.label", language),
        paragraphs=[],
        sources=source_entries(views[0].dataset, used, language),
    )
