"""One slide: a view of a page, and the title its owner gave it. Knows no Streamlit."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from pages.choice.selection import Selection
from pages.features.handing_on.view_sheet import SHEETS

SLIDE_PAGES = SHEETS
"""What can be a slide: `url_path` of a page, or the name of a part of it."""
MOST_SLIDES = 40
LONGEST_TITLE = 120

_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Invisible signs that turn the direction of all text after them: with them a title could falsify its neighbours."""


@dataclass(frozen=True, slots=True)
class Slide:
    """A view to show.

    Attributes:
        page: One of `SLIDE_PAGES`.
        selection: The choices of the view.
        title: Own title, at most `LONGEST_TITLE` letters; empty for that of the view.
    """

    page: str
    selection: Selection
    title: str = ""


Deck = tuple[Slide, ...]


def plain_title(text: str) -> str:
    """The title as one line of printable text: other signs become spaces, those of direction vanish."""
    kept = "".join(" " if _unprintable(sign) else sign for sign in text if sign not in _DIRECTION)
    return " ".join(kept.split())


def _unprintable(sign: str) -> bool:
    # Control signs, halves of a pair, private and unassigned ones: no office format takes them all.
    return unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp")
