"""The map of a slide as an address that holds the picture itself: nothing is fetched when the slide is called."""

from __future__ import annotations

from urllib.parse import quote

from pages.drawing.map_alone import map_alone
from pages.drawing.sheet import MapSheet

_PLAIN = " ='(),:;/.-+!*@$&?"
"""Signs a ``data:`` address takes as they are; # < > % and all beyond ASCII are encoded."""


def picture_uri(sheet: MapSheet) -> str:
    """``data:image/svg+xml,…``, 20 to 30 kB."""
    return drawing_uri(map_alone(sheet))


def drawing_uri(drawing: str) -> str:
    """``data:image/svg+xml,…`` of any drawing."""
    return "data:image/svg+xml," + quote(drawing, safe=_PLAIN)
