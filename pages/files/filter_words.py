"""The filters of a view in words, for papers that nobody can ask."""

from __future__ import annotations

from data.model.records import AREA_TYPES, REGIERUNGSBEZIRKE
from pages.view.view import View


def filter_text(view: View) -> str:
    """What the filters leave in: "Filter: nur Landkreise; Werte ab 0,5"; empty without a filter."""
    chosen, say = view.selection, view.say
    if not chosen.filtered:
        return ""
    parts: list[str] = []
    if set(chosen.typ) != set(AREA_TYPES):
        kinds = [say(f"types.{each}") for each in AREA_TYPES if each in chosen.typ]
        parts.append(view.words.listed(kinds) or say("sheet.no_type"))
    if set(chosen.rb) != set(REGIERUNGSBEZIRKE):
        districts = [each for each in REGIERUNGSBEZIRKE if each in chosen.rb]
        named = view.words.listed(list(districts)) or say("sheet.no_district")
        parts.append(say("sheet.district", districts=named))
    if chosen.von is not None or chosen.bis is not None:
        parts.append(_range(view))
    text = "; ".join(parts)
    return say("sheet.filters", filters=text, count=len(view.kept), n=len(view.table.cells))


def _range(view: View) -> str:
    chosen, say = view.selection, view.say
    low = "" if chosen.von is None else view.words.limit(chosen.von)
    high = "" if chosen.bis is None else view.words.limit(chosen.bis)
    if low and high:
        return say("sheet.range", low=low, high=high)
    return say("sheet.range_from", low=low) if low else say("sheet.range_to", high=high)
