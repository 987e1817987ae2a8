"""Paths of the application: which pages there are, and what a request's path is below the base path."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.types import Scope


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page of the atlas.

    Attributes:
        path: Its `url_path`; empty for the start page.
        script: File in `pages/` that shows it.
        title: Key of its name in the catalogue.
        icon: Its sign in the navigation.
        is_topic: Whether it stands in the menu of topics: eight pages in one row leave no room at 1024 px, and
            Streamlit then says "3 more".
    """

    path: str
    script: str
    title: str
    icon: str
    is_topic: bool = False


PAGES = (
    PageEntry("", "map_page.py", "app.page_karte", ":material/map:"),
    PageEntry("kreis", "profile_page.py", "app.page_kreis", ":material/location_city:"),
    PageEntry("vergleich", "comparison_page.py", "compare.page", ":material/compare_arrows:"),
    PageEntry("praesentation", "presentation_page.py", "slides.page", ":material/slideshow:"),
    PageEntry("daten", "data_page.py", "daten.page", ":material/database:"),
    PageEntry("programm", "programme_page.py", "programme.page", ":material/account_balance:", is_topic=True),
    PageEntry("ikw", "week_page.py", "ikw.page", ":material/diversity_3:", is_topic=True),
    PageEntry("veranstaltungen", "events_page.py", "events.page", ":material/event_note:", is_topic=True),
)
"""All pages in the order of the navigation. The server answers any other path with a 404."""

PAGE_PATHS = tuple(page.path for page in PAGES)

PICTURES = "bild"
"""Where pictures for the clipboard lie, below the base path."""

SMALL_MAPS = "kleinkarte"
"""Where small maps lie, below the base path."""

CHANGES = "auswahl"
"""Parameter of the forms on a first sight: what is other in the view that an option leads to."""

SOURCE_TEXTS = "quelle"
"""Where the texts of sources lie that the atlas keeps itself, below the base path."""

EMBED, ON = "einbetten", "1"
"""Parameter and value that ask the start page for the map alone, for a frame on another site."""

FILE_PREFIXES = ("/component/", "/media/", "/app/static/", f"/{SOURCE_TEXTS}/")
"""Paths below which HTML is served that is not the document of a page."""


def path_below(scope: Scope, base_path: str) -> str:
    """Path of the request without the mount's `root_path` and the base path; begins with a slash.

    Args:
        scope: ASGI scope of an HTTP request.
        base_path: `server.baseUrlPath` with a leading and no trailing slash, or empty.
    """
    path: str = scope.get("path", "")
    for prefix in (scope.get("root_path", "").rstrip("/"), base_path):
        if prefix and (path == prefix or path.startswith(prefix + "/")):
            path = path[len(prefix) :]
    return path or "/"
