"""The map's style table of a view, for a page that shows it before its own run has come that far."""

from __future__ import annotations

import gzip

from starlette.requests import Request
from starlette.responses import Response

LONGEST_QUERY = 2000
_NOT_KEPT = {"cache-control": "no-store"}
"""The page itself keeps what it has asked for: an edition may be corrected under the same number."""


def answer_fills(request: Request) -> Response:
    """The style table (`pages.view.map_content.map_table`) of the start page's view that the address says.

    204 where there is none: the edition of the data is another by now, or the view is no map. No error, for a browser
    would write one into its console, and nothing is wrong.

    Args:
        request: With the ``edition`` in its path, see `pages.session.edition.mark`.
    """
    # Imported here because the tables take a second that the start of the server need not wait for.
    from pages.choice import dependent_choices, link
    from pages.session import edition
    from pages.view.map_content import map_table
    from pages.view.view import view_of
    from pages.view.way import way_of

    shown = edition.latest().edition
    if request.path_params["edition"] != edition.mark(shown) or len(request.url.query) > LONGEST_QUERY:
        return Response(status_code=204, headers=_NOT_KEPT)
    # Repeated parameters: the last one counts, as in a page's address.
    asked = link.meant_on("", dict(request.query_params))
    chosen = dependent_choices.fitting(link.read(asked, shown.dataset)[0], shown.dataset)
    view = view_of(chosen, shown.dataset)
    if way_of(view) not in ("karte", "kacheln"):
        return Response(status_code=204, headers=_NOT_KEPT)
    table = map_table(view).encode()
    headers = {**_NOT_KEPT, "vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        table, headers["content-encoding"] = gzip.compress(table, 1), "gzip"
    return Response(table, media_type="application/json", headers=headers)
