"""Blocks that depend on the view alone, written once and kept: half of a run went into writing them anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from pages.session import state, view_address
from pages.settings.configuration import configuration
from pages.view.kept_by_view import KeptByView
from pages.view.view import View

Asked = ParamSpec("Asked")
_Writer = Callable[Concatenate[View, Asked], str]


def kept(write: _Writer[Asked]) -> _Writer[Asked]:
    """Decorator of a function that writes HTML from a view, the page it stands on, and arguments, nothing else.

    The arguments are hashable. See `KeptByView` for figures of a viewer's own.
    """
    every = KeptByView()

    @wraps(write)
    def asked(view: View, /, *args: Asked.args, **kwargs: Asked.kwargs) -> str:
        # Links that report a figure say where it was seen; without them, every reader's blocks are the same.
        seen_at = view_address.start() if configuration().error_mail else ""
        further = (state.page(), seen_at, args, tuple(kwargs.items()))
        return every.get(view, further, lambda: write(view, *args, **kwargs))

    return asked
