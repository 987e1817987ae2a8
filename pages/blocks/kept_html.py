"""Blocks that depend on the view alone, written once and kept: half of a run went into writing them anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from data.model.remembered import Kept
from pages.session import state, view_address
from pages.settings.configuration import configuration
from pages.view.view import View

MOST = 60
"""Views of which a block is kept: up to 50 kB each, for the longest table."""

Asked = ParamSpec("Asked")
_Writer = Callable[Concatenate[View, Asked], str]


def kept(write: _Writer[Asked]) -> _Writer[Asked]:
    """Decorator of a function that writes HTML from a view, the page it stands on, and hashable arguments; nothing else.

    What shows figures of a viewer's own is not kept: nobody else has that view, and he may leave.
    """
    every: Kept[str] = Kept(MOST)

    @wraps(write)
    def asked(view: View, /, *args: Asked.args, **kwargs: Asked.kwargs) -> str:
        if view.dataset.own_sources:
            return write(view, *args, **kwargs)
        about = (view.selection, view.classification, view.standing_out, view.kennzahl.id, view.bezug.id)
        # Links that report a figure say where it was seen; without them, every reader's blocks are the same.
        seen_at = view_address.start() if configuration().error_mail else ""
        key = (state.page(), seen_at, about, args, tuple(kwargs.items()))
        return every.get(view.dataset, key, lambda: write(view, *args, **kwargs))

    return asked
