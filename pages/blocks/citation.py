"""How to cite a view: title, Stand, sources, day of access, address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from data.export.view_table import view_sources
from data.figures.stand import stand
from data.model.records import Dataset
from geo.boundaries.areas import licence_line
from pages.blocks.observation_words import observations_of, rules_of
from pages.view.filter_words import filtered
from pages.view.heading import title
from pages.view.view import View

_OWN_LIST = "veranstaltungen"
"""The page whose figures are the viewer's own."""
_WITH_MAP = ("", "kreis", "vergleich", "ikw", "veranstaltungen", "praesentation")


def citation(view: View, page: str, address: str, today: date, cited: Sequence[str] | None = None) -> str:
    """One German sentence for a footnote; names every source of what is shown, and no other.

    Args:
        view: The view that is cited.
        page: ``url_path`` of its page.
        address: Its address.
        today: Day of access.
        cited: Ids of the sources that the page shows, where only the page knows them.
    """
    say = view.say
    return say(
        "share.citation_text",
        title=view_title(view, page),
        stand=say.day(stand(view.dataset)),
        sources=_sources_words(view, page, cited),
        boundaries=say("share.boundaries", licence=licence_line()) if page in _WITH_MAP else "",
        today=say.day(today),
        address=address,
    )


def _sources_words(view: View, page: str, cited: Sequence[str] | None) -> str:
    say, sources = view.say, view.dataset.sources
    own_list = say("share.own_list") if page == _OWN_LIST else ""
    found = cited_sources(view, page) if cited is None else cited
    if set(found) == set(sources):
        return own_list + say("share.every_source", count=len(sources))
    names = dict.fromkeys(say.of_data(sources[each].publisher) or sources[each].title for each in found)
    return own_list + (say("share.sources", sources="; ".join(names)) if names else "")


def view_title(view: View, page: str) -> str:
    """What the view shows, in words."""
    say, area_id = view.say, view.selection.gebiet
    if not page:
        return filtered(title(view), view)
    if page == "kreis" and area_id is not None:
        return say("share.title_area", area=view.dataset.full_name(area_id, view.selection.day, say.language))
    if page == "vergleich" and view.selection.gebiete:
        names = [view.dataset.areas[each].label for each in view.selection.gebiete]
        return say("share.title_compared", areas=", ".join(names))
    return say(f"share.title_{page}")


def cited_sources(view: View, page: str) -> list[str]:
    """Ids of the sources of a page that does not hand in its own, those of most figures first."""
    if not page:
        return list(view_sources(view.dataset, view.table))
    area_id = view.selection.gebiet
    if page == "kreis" and area_id is not None:
        return _most_used(_profile_sources(view.dataset, area_id))
    return list(view.dataset.sources)


def _profile_sources(dataset: Dataset, area_id: str) -> list[str]:
    people = [one.source_id for one in dataset.populations.values() if one.area_id == area_id]
    rules = [source_id for rule in rules_of(dataset, area_id) for source_id in rule.source_ids]
    return [*people, *rules, *(one.source_id for one in observations_of(dataset, area_id))]


def _most_used(source_ids: list[str]) -> list[str]:
    return [source_id for source_id, _ in Counter(source_ids).most_common()]
