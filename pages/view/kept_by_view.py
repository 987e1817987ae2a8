"""Texts that follow from the view alone, worked out once for everybody who looks at it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps

from data.model.remembered import Kept
from pages.view.view import View

MOST = 60
"""Views of which a text is kept: up to 50 kB each, for the longest table."""


class KeptByView:
    """The latest texts, by view.

    What shows figures of a viewer's own is not kept: nobody else has that view, and he may leave.
    """

    def __init__(self) -> None:
        self._every: Kept[str] = Kept(MOST)

    def get(self, view: View, further: Hashable, make: Callable[[], str]) -> str:
        """The text of the view, made where there is none.

        Args:
            view: What it follows from.
            further: What else it follows from.
            make: Writes it.
        """
        if view.dataset.own_sources:
            return make()
        about = (view.selection, view.classification, view.standing_out, view.kennzahl.id, view.bezug.id)
        return self._every.get(view.dataset, (about, further), make)


def kept_by_view(write: Callable[[View], str]) -> Callable[[View], str]:
    """Decorator of a function that writes a text from a view and nothing else."""
    every = KeptByView()

    @wraps(write)
    def asked(view: View) -> str:
        return every.get(view, None, lambda: write(view))

    return asked
