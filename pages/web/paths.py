"""Paths of the application: which pages there are, and what a request's path is below the base path."""

from __future__ import annotations

from starlette.types import Scope

PAGE_PATHS = ("", "kreis", "vergleich", "programm", "ikw", "veranstaltungen", "praesentation", "daten")
"""`url_path` of every page in `pages/navigation.py`, the start page being the empty one; any other path is
a 404. `tests/test_architecture.py` compares the two."""

PICTURES = "bild"
"""Where pictures for the clipboard lie, below the base path."""

EMBED, ON = "einbetten", "1"
"""Parameter and value that ask the start page for the map alone, for a frame on another site."""

FILE_PREFIXES = ("/component/", "/media/", "/app/static/")
"""Paths below which Streamlit serves HTML files that are not the document of a page."""


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
