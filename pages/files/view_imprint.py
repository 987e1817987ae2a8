"""The foot of a sheet: sources, Stand, licence, filters, address, and what a speaker may say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from data.export.file_words import few
from data.figures.stand import stand
from data.model.records import Source
from geo.boundaries.areas import licence_line
from pages.drawing.sheet import Imprint
from pages.session.view_address import lasting_address
from pages.settings.configuration import configuration
from pages.texts.words import Words
from pages.view.filter_words import filter_text
from pages.view.source_list import source_entries
from pages.view.view import View

Shapes = Literal["", "boundaries", "tiles"]
_MOST = 4
"""Publishers that fit into a line; notes, last page or the full line have them all."""
LICENCE_ADDRESS = "https://www.govdata.de/dl-de/by-2-0"
"""Of the Datenlizenz Deutschland – Namensnennung – Version 2.0: boundaries and population stand under it."""


def imprint(
    view: View,
    page: str,
    source_ids: Iterable[str],
    *,
    drawn: bool,
    spoken: Sequence[str],
    filtered: bool = False,
) -> Imprint:
    """The imprint of a sheet of the view.

    Args:
        view: What is shown.
        page: ``url_path`` of the page that shows it, for the permalink.
        source_ids: Sources of the figures shown, the most used first; one may come again.
        drawn: Whether boundaries are drawn, whose licence must then be named.
        spoken: Paragraphs for the speaker's notes; the sources are added to them.
        filtered: Whether the filters act on what is shown, as they always do where boundaries are drawn.
    """
    say, dataset, source_ids = view.say, view.dataset, tuple(dict.fromkeys(source_ids))
    names = (say.of_data(dataset.sources[each].publisher) for each in source_ids)
    publishers = list(dict.fromkeys(name for name in names if name))
    shapes: Shapes = "tiles" if view.selection.kacheln else "boundaries"
    named, every = few(publishers, _MOST, say.language), "; ".join(publishers)
    listed = tuple(
        " · ".join((each.title, *each.details)) for each in source_entries(dataset, source_ids, say)
    )
    return Imprint(
        sources=say("sheet.sources", sources=named) if named else say("sheet.no_source"),
        stand=say("sheet.stand", day=say.day(stand(dataset))),
        licence=credit(say, [dataset.sources[each] for each in source_ids], shapes if drawn else ""),
        filters=filter_text(view) if drawn or filtered else "",
        permalink=permalink(view, page),
        source_list=listed,
        source_ids=source_ids,
        all_sources=say("sheet.sources", sources=every) if named != every else "",
        notes="\n".join([*(line for line in spoken if line), *_notes(listed, view.say)]),
        language=say.language,
        sources_title=say("source.label"),
    )


def credit(say: Words, sources: Sequence[Source], shapes: Shapes) -> str:
    """Whose boundaries and official figures are shown, that both are changed, and the licence that asks for saying so.

    Args:
        say: The words of the view.
        sources: Of the figures shown.
        shapes: What is drawn of the areas; of tiles, which have no boundaries, it is said what they are.

    Returns:
        One line; empty where nothing asks for a credit.
    """
    parts = {
        "boundaries": [say("sheet.licence", licence=licence_line())],
        "tiles": [say("map.tiles")],
    }.get(shapes, [])
    official = dict.fromkeys(
        say.of_data(each.publisher) for each in sources if LICENCE_ADDRESS in each.licence
    )
    if official:
        parts.append(say("sheet.official", publishers="; ".join(official)))
    if official or shapes == "boundaries":
        parts.append(say("sheet.open_licence", address=LICENCE_ADDRESS))
    return " · ".join(parts)


def permalink(view: View, page: str) -> str:
    """Address of the view for every reader; empty where no base address is configured."""
    if not configuration().base_address:
        return ""
    return lasting_address(view.selection, view.dataset, page)


def _notes(listed: Sequence[str], say: Words) -> list[str]:
    return [say("source.label") + ":", *listed] if listed else []
