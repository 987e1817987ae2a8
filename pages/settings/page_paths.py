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
    """

    path: str
    script: str
    title: str


PRESENTATION = "praesentation"
PAGES = (
    PageEntry("", "map_page.py", "app.page_karte"),
    PageEntry("kreis", "profile_page.py", "app.page_kreis"),
    PageEntry("vergleich", "comparison_page.py", "compare.page"),
    PageEntry("ikw", "week_page.py", "ikw.page"),
    PageEntry("programm", "programme_page.py", "programme.page"),
    PageEntry("daten", "data_page.py", "daten.page"),
    PageEntry(PRESENTATION, "presentation_page.py", "slides.page"),
    PageEntry("veranstaltungen", "events_page.py", "events.page"),
)
"""All pages in the order of the navigation. The server answers any other path with a 404.

Their names are so short, and without signs, that all fit beside the sidebar at 1024 px: of those that do not, Streamlit
would say "3 more".
"""

PAGE_PATHS = tuple(page.path for page in PAGES)

LEGAL = "recht"
"""Impressum, Datenschutz, Barrierefreiheit and licences: a page without Streamlit, open to everybody."""

EASY_LANGUAGE = "leicht"
"""The atlas in Leichte Sprache: a page without Streamlit, open to everybody."""
SIGN_LANGUAGE = "gebaerdensprache"
"""The body's film in German sign language, open to everybody."""

SOURCE_FILES = "quellen"
"""Where the files with what pages say of their sources lie, below the base path; each is called as its language."""

PICTURES = "bild"
"""Where pictures for the clipboard lie, below the base path."""

PREVIEWS = "vorschau"
"""Where pictures of views for previews of links lie, below the base path; each is called as its page."""
START_PREVIEW = "karte"
"""Name of the start page's, whose own path is empty."""

SMALL_MAPS = "kleinkarte"
"""Where small maps lie, below the base path."""

FILLS = "farben"
"""Where the map's style tables of views lie, below the base path; each is called as its edition of the data."""

AREA_CARDS = "gebietskarte"
"""Where the figures of areas' cards lie, called in the same way."""

CHANGES = "auswahl"
"""Parameter of the forms on a first sight: what is other in the view that an option leads to."""

SOURCE_TEXTS = "quelle"
"""Where the texts of sources lie that the atlas keeps itself, below the base path."""

EMBED, ON = "einbetten", "1"
"""Parameter and value that ask the start page for the map alone, for a frame on another site."""

FILE_PREFIXES = (
    "/component/",
    "/media/",
    "/app/static/",
    f"/{SOURCE_TEXTS}/",
    f"/{LEGAL}",
    f"/{EASY_LANGUAGE}",
)
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
