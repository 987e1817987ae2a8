"""What a page shows of a choice before its own run has come that far: the map's style table, and an area's card."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response

if TYPE_CHECKING:
    from pages.view.view import View

LONGEST_QUERY = 2000
_NOT_KEPT = {"cache-control": "no-store"}
"""The page itself keeps what it has asked for: an edition may be corrected under the same number."""


def answer_fills(request: Request) -> Response:
    """The style table (`geo.paint.choropleth`) of the view that the address says, on the start page or of the week.

    204 where there is none: the edition of the data is another by now, or the view is no map. No error, for a browser
    would write one into its console, and nothing is wrong.

    Args:
        request: With the ``edition`` in its path, see `pages.session.edition.mark`, and the ``page`` if it is not the
            start page.
    """
    from pages.features.week.circle_map import circle_table
    from pages.view.map_content import map_table
    from pages.view.way import way_of

    view, page = _asked(request), _page(request)
    if view is None or (page == "" and way_of(view) not in ("karte", "kacheln")):
        return _nothing()
    return _packed(request, circle_table(view) if page == "ikw" else map_table(view), "application/json")


def answer_card(request: Request) -> Response:
    """The figure of the chosen area's card as markup; 204 as above, and where no area is chosen.

    Args:
        request: As `answer_fills`.
    """
    from pages.blocks.area_card import card_ahead

    view = _asked(request)
    card = card_ahead(view) if view else ""
    # Part of a page, and no document that a browser shows for itself.
    return _packed(request, card, "text/plain") if card else _nothing()


def _page(request: Request) -> str:
    return str(request.path_params.get("page", ""))


def _asked(request: Request) -> View | None:
    """The view that the address says, if it is one of this edition."""
    # Imported here because the tables take a second that the start of the server need not wait for.
    from pages.choice import dependent_choices, link
    from pages.features.week.week_view import week_view
    from pages.session import edition
    from pages.view.view import view_of

    shown, page = edition.latest().edition, _page(request)
    if (
        request.path_params["edition"] != edition.mark(shown)
        or page not in ("", "ikw")
        or len(request.url.query) > LONGEST_QUERY
    ):
        return None
    # Repeated parameters: the last one counts, as in a page's address.
    asked = link.meant_on(page, dict(request.query_params))
    chosen = dependent_choices.fitting(link.read(asked, shown.dataset)[0], shown.dataset)
    view = view_of(chosen, shown.dataset)
    return week_view(view) if page == "ikw" else view


def _packed(request: Request, text: str, media_type: str) -> Response:
    content, headers = text.encode(), {**_NOT_KEPT, "vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        content, headers["content-encoding"] = gzip.compress(content, 1), "gzip"
    return Response(content, media_type=media_type, headers=headers)


def _nothing() -> Response:
    return Response(status_code=204, headers=_NOT_KEPT)
