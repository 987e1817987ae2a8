"""The compared areas and their letters: an area keeps its letter while it is chosen, a new one takes the first free.

In a link a free letter is an empty place in the list ("hanau,,fulda": A and C), so that no link grows longer by it.
"""

from __future__ import annotations

from collections.abc import Sequence

from pages.choice.choice import FREE
from pages.choice.selection import MOST_COMPARED, Selection


def with_areas(chosen: Selection, wanted: Sequence[str]) -> Selection:
    """The selection with other areas: those that stay keep their letters, new ones take the free ones in order.

    Args:
        chosen: The selection before.
        wanted: The areas from now on, at most `MOST_COMPARED`, in any order.
    """
    stay = [area_id if area_id in wanted else FREE for area_id in chosen.places]
    stay += [FREE] * (MOST_COMPARED - len(stay))
    for area_id in wanted:
        if area_id not in stay:
            stay[stay.index(FREE)] = area_id
    return chosen.at_places(stay)


def started_anew(chosen: Selection, wanted: Sequence[str]) -> Selection:
    """The selection with these areas, lettered from A on in their order."""
    return chosen.at_places(wanted[:MOST_COMPARED])
