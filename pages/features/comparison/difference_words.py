"""Differences in words: with their sign, and with what their number leaves open."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from data.model import formats
from data.statistics.bounds import Difference
from data.statistics.differences import AreaDifference, reference_value
from pages.texts.words import Words
from pages.view.view import View

MINUS = "\u2212"
PERCENT_DECIMALS = 1


def signed(value: float, decimals: int, say: Words) -> str:
    """The number with plus or minus, zero without: "+1,04", "−3", "0,0"."""
    text = say.number(abs(value), decimals)
    if not any(digit in "123456789" for digit in text):
        return text
    return ("+" if value > 0 else MINUS) + text


def difference_text(found: Difference, decimals: int, say: Words, unit: str = "") -> str:
    """The difference as a reader may repeat it: "rund +10", "mindestens +20", "+5 bis +8".

    Args:
        found: The difference.
        decimals: Decimals of the values it is made of.
        say: Words in the language of the interface.
        unit: Written after each number, with its space.
    """
    number = signed(found.value, decimals, say) + unit
    if found.upper is not None:
        return say("figure.range", low=number, high=signed(found.upper, decimals, say) + unit)
    return say(f"compare_kind.{found.kind}", number=number)


def decimals(view: View) -> int:
    """Decimals of a difference: as many as the values and the reference are printed with."""
    table, reference = view.table, view.selection.vergleich.bezugsgebiet
    areas = (*view.selection.gebiete, *([reference] if reference else []))
    values = [table.cells[area_id].value for area_id in areas]
    found = [view.words.decimals(value) for value in values if value is not None]
    if reference is None and table.mean_hessen is not None:
        found.append(view.words.mean_decimals(table.mean_hessen))
    return max(found, default=0)


def recalculated(view: View, each: AreaDifference) -> str:
    """The difference of the printed numbers, where the printed difference is another; else empty.

    Args:
        view: The view, with the area that differences are taken from.
        each: A row.
    """
    printed = _printed(view, each)
    if printed is None or each.absolute is None or each.absolute.upper is not None:
        return ""
    again, digits = printed[0] - printed[1], decimals(view)
    if again == formats.rounded(each.absolute.value, digits):
        return ""
    return signed(float(again), digits, view.say)


def rounding_note(view: View, found: Iterable[AreaDifference]) -> str:
    """That the numbers of these rows are calculated before rounding; empty where nobody would notice."""
    if any(recalculated(view, each) or _percent_off(view, each) for each in found):
        return view.say("compare.rounding")
    return ""


def _percent_off(view: View, each: AreaDifference) -> bool:
    printed = _printed(view, each)
    if printed is None or each.relative is None or each.relative.upper is not None or not printed[1]:
        return False
    again = 100 * (printed[0] - printed[1]) / printed[1]
    return formats.rounded(float(again), PERCENT_DECIMALS) != formats.rounded(
        each.relative.value, PERCENT_DECIMALS
    )


def _printed(view: View, each: AreaDifference) -> tuple[Decimal, Decimal] | None:
    """Value and reference as printed; ``None`` where one of them is missing or a range."""
    cell, reference = each.cell, view.selection.vergleich.bezugsgebiet
    value, below, mean = cell.value, reference_value(view.table, reference), view.table.mean_hessen
    if value is None or below is None or cell.upper is not None:
        return None
    if reference is not None and view.table.cells[reference].upper is not None:
        return None
    of_mean = reference is None and mean is not None
    below_decimals = view.words.mean_decimals(mean) if of_mean and mean else view.words.decimals(below)
    return formats.rounded(value, view.words.decimals(value)), formats.rounded(below, below_decimals)
