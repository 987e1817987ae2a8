"""The map's style table of a view, for a page that shows it before its own run has come that far."""

from __future__ import annotations

import gzip

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

LONGEST_QUERY = 2000


def answer_fills(request: Request) -> Response:
    """The style table (`pages.view.map_content.map_table`) of the start page's view that the address says.

    404 where there is none: the edition of the data is another by now, or the view is no map.

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
        return PlainTextResponse("Nicht gefunden", status_code=404)
    # Repeated parameters: the last one counts, as in a page's address.
    asked = link.meant_on("", dict(request.query_params))
    chosen = dependent_choices.fitting(link.read(asked, shown.dataset)[0], shown.dataset)
    view = view_of(chosen, shown.dataset)
    if way_of(view) not in ("karte", "kacheln"):
        return PlainTextResponse("Nicht gefunden", status_code=404)
    table = map_table(view).encode()
    # The page itself keeps what it has asked for: an edition may be corrected under the same number.
    headers = {"cache-control": "no-store", "vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        table, headers["content-encoding"] = gzip.compress(table, 1), "gzip"
    return Response(table, media_type="application/json", headers=headers)
