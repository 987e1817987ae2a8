"""The compared areas and their letters: an area keeps its letter while it is chosen, a new one takes the first free.

In a link a free letter is an empty place in the list ("hanau,,fulda": A and C), so that no link grows longer by it.
Knows no Streamlit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pages.choice.selection import MOST_COMPARED, Selection

FREE = ""
"""What stands at the place of a free letter."""


def places(chosen: Selection) -> tuple[str, ...]:
    """The areas at the places of their letters, `FREE` where a letter before the last one is not taken."""
    areas, free = iter(chosen.gebiete), set(chosen.frei)
    found: list[str] = []
    for area_id in areas:
        while len(found) in free:
            found.append(FREE)
        found.append(area_id)
    return tuple(found)


def at_places(chosen: Selection, wanted: Sequence[str]) -> Selection:
    """The selection with the areas at these places, which are no more than `MOST_COMPARED`."""
    taken = [place for place, area_id in enumerate(wanted) if area_id != FREE]
    last = max(taken, default=-1)
    return replace(
        chosen,
        gebiete=tuple(wanted[place] for place in taken),
        frei=tuple(place for place in range(last) if wanted[place] == FREE),
    )


def with_areas(chosen: Selection, wanted: Sequence[str]) -> Selection:
    """The selection with other areas: those that stay keep their letters, new ones take the free ones in order.

    Args:
        chosen: The selection before.
        wanted: The areas from now on, at most `MOST_COMPARED`, in any order.
    """
    stay = [area_id if area_id in wanted else FREE for area_id in places(chosen)]
    stay += [FREE] * (MOST_COMPARED - len(stay))
    for area_id in wanted:
        if area_id not in stay:
            stay[stay.index(FREE)] = area_id
    return at_places(chosen, stay)


def started_anew(chosen: Selection, wanted: Sequence[str]) -> Selection:
    """The selection with these areas, lettered from A on in their order."""
    return at_places(chosen, wanted[:MOST_COMPARED])
