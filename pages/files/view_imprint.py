"""The foot of a sheet: sources, Stand, licence, filters, address, and what a speaker may say."""

from __future__ import annotations

from collections.abc import Sequence

from data.export.file_words import few
from data.figures.stand import stand
from geo.boundaries.areas import licence_line
from pages.drawing.sheet import Imprint
from pages.session.view_address import lasting_address
from pages.settings.configuration import configuration
from pages.view.filter_words import filter_text
from pages.view.source_list import source_entries
from pages.view.view import View

_MOST = 4
"""Publishers that fit into a line; the notes have them all."""


def imprint(
    view: View, page: str, source_ids: Sequence[str], *, drawn: bool, spoken: Sequence[str]
) -> Imprint:
    """The imprint of a sheet of the view.

    Args:
        view: What is shown.
        page: ``url_path`` of the page that shows it, for the permalink.
        source_ids: Sources of the figures shown, the most used first.
        drawn: Whether boundaries are drawn, whose licence must then be named.
        spoken: Paragraphs for the speaker's notes; the sources are added to them.
    """
    say, dataset = view.say, view.dataset
    publishers = [say.of_data(dataset.sources[each].publisher) for each in source_ids]
    named = few(list(dict.fromkeys(name for name in publishers if name)), _MOST, say.language)
    listed = tuple(f"{each.title} · {each.details}" for each in source_entries(dataset, source_ids, say))
    return Imprint(
        sources=say("sheet.sources", sources=named) if named else say("sheet.no_source"),
        stand=say("sheet.stand", day=say.day(stand(dataset))),
        licence=_credit(view) if drawn else "",
        filters=filter_text(view) if drawn else "",
        permalink=permalink(view, page),
        source_list=listed,
        source_ids=tuple(source_ids),
        notes="\n".join([*(line for line in spoken if line), *_notes(listed, view)]),
        language=say.language,
    )


def _credit(view: View) -> str:
    """Whose boundaries are drawn; of tiles, which have none, what they are."""
    if view.selection.kacheln:
        return view.say("map.tiles")
    return view.say("sheet.licence", licence=licence_line())


def permalink(view: View, page: str) -> str:
    """Address of the view for every reader; empty where no base address is configured."""
    if not configuration().base_address:
        return ""
    return lasting_address(view.selection, view.dataset, page)


def _notes(listed: Sequence[str], view: View) -> list[str]:
    return [view.say("source.label") + ":", *listed] if listed else []
