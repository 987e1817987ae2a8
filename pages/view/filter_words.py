"""The filters of a view in words: for the line that takes them away, for titles, and for papers that nobody can ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from data.export.file_words import name_part
from data.model.records import AREA_TYPES, REGIERUNGSBEZIRKE
from pages.choice.selection import Selection
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class FilterWords:
    """One filter: what it leaves in, and the choices without it."""

    text: str
    without: Selection


def filters(view: View) -> Iterator[FilterWords]:
    """The filters that are set, in the order of the sidebar."""
    chosen, say = view.selection, view.say
    if set(chosen.typ) != set(AREA_TYPES):
        kinds = [say(f"types.{each}") for each in AREA_TYPES if each in chosen.typ]
        text = view.words.listed(kinds) or say("sheet.no_type")
        yield FilterWords(text, replace(chosen, typ=AREA_TYPES))
    if set(chosen.rb) != set(REGIERUNGSBEZIRKE):
        districts = [each for each in REGIERUNGSBEZIRKE if each in chosen.rb]
        named = view.words.listed(list(districts)) or say("sheet.no_district")
        yield FilterWords(say("sheet.district", districts=named), replace(chosen, rb=REGIERUNGSBEZIRKE))
    if chosen.von is not None or chosen.bis is not None:
        yield FilterWords(_range(view), replace(chosen, von=None, bis=None))


def filter_text(view: View) -> str:
    """What the filters leave in: "Filter: Landkreise; Werte ab 0,5 (18 von 33 Gebieten)"; empty without a filter."""
    text = joined(view)
    return text and view.say("sheet.filters", filters=text, count=len(view.kept), n=len(view.table.cells))


def filtered(title: str, view: View) -> str:
    """The title with what the filters leave in; the title alone without a filter."""
    text = joined(view)
    return view.say("heading.filtered", title=title, filters=text) if text else title


def marked(name: str, view: View) -> str:
    """Part of a file's name, with the viewer's own figures and the filters in it: whoever files it away sees both."""
    parts = [name, *(["eigene-zahlen"] if view.dataset.own_sources else [])]
    if text := joined(view):
        parts.append(f"nur-{name_part(text)}")
    return "_".join(parts)


def joined(view: View) -> str:
    """The filters one after the other; empty without any."""
    return "; ".join(each.text for each in filters(view))


def _range(view: View) -> str:
    chosen, say = view.selection, view.say
    low = "" if chosen.von is None else view.words.limit(chosen.von)
    high = "" if chosen.bis is None else view.words.limit(chosen.bis)
    if low and high:
        return say("sheet.range", low=low, high=high)
    return say("sheet.range_from", low=low) if low else say("sheet.range_to", high=high)
