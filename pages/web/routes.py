"""The application's own routes: the map's files, pictures for the clipboard, and the health check."""

from __future__ import annotations

import asyncio
import gzip
import logging
import time
from datetime import date

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from data.version import is_before_release
from geo.paint.colors import dark_colours
from pages.drawing.plans.small_map import small_map_of
from pages.drawing.writers.svg import picture_svg
from pages.files.clipboard_pictures import PictureOffer, offer_of
from pages.files.worker_pool import Busy, Job, pool
from pages.map.map_assets import ROUTE, STATIC_ROUTE, assets
from pages.settings.page_paths import (
    AREA_CARDS,
    EASY_LANGUAGE,
    FILLS,
    LEGAL,
    PICTURES,
    SIGN_LANGUAGE,
    SMALL_MAPS,
    SOURCE_FILES,
    SOURCE_TEXTS,
)
from pages.web import web_words
from pages.web.answers_ahead import answer_card, answer_fills
from pages.web.easy_language import answer_easy_language, answer_film
from pages.web.legal import answer_legal
from pages.web.source_page import answer_source

_LOG = logging.getLogger("wir_atlas")
_FOR_EVER = "public, max-age=31536000, immutable"


_LOOK_S = 0.05
_LONGEST_WAIT_S = 20.0
"""So long a request waits for its picture: a process that is asked to end waits for its requests."""
_NOT_KEPT = {"cache-control": "no-store"}


def own_routes(base_path: str) -> list[Route]:
    """Routes to hand to `st.App`, below the base path (leading slash, no trailing one, or empty)."""
    return [
        *(Route(f"{base_path}{each}/{{path:path}}", serve_asset) for each in (ROUTE, STATIC_ROUTE)),
        Route(f"{base_path}/health", answer_health),
        Route(
            f"{base_path}/{SOURCE_TEXTS}/{{source_id}}",
            lambda request: answer_source(request, f"{base_path}/"),
        ),
        Route(f"{base_path}/{SOURCE_FILES}/{{language}}.json", serve_sources),
        Route(f"{base_path}/{LEGAL}", lambda request: answer_legal(request, f"{base_path}/")),
        Route(f"{base_path}/{EASY_LANGUAGE}", answer_easy_language),
        Route(f"{base_path}/{SIGN_LANGUAGE}", answer_film),
        Route(f"{base_path}/{PICTURES}/{{token}}.png", serve_picture),
        Route(f"{base_path}/{SMALL_MAPS}/{{code}}.svg", serve_small_map),
        *(
            Route(f"{base_path}/{place}/{{edition}}{page}", answer)
            for place, answer in ((FILLS, answer_fills), (AREA_CARDS, answer_card))
            for page in ("", "/{page}")
        ),
    ]


async def serve_asset(request: Request) -> Response:
    """A file of the map's frame, compressed where the client takes gzip; 404 for what is not in the table."""
    asset = assets().get(request.path_params["path"])
    if asset is None:
        return PlainTextResponse("Datei nicht gefunden", status_code=404)
    headers = {"cache-control": _FOR_EVER}
    if asset.compressed is None:
        return Response(asset.content, media_type=asset.media_type, headers=headers)
    headers["vary"] = "Accept-Encoding"
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(asset.content, media_type=asset.media_type, headers=headers)
    headers["content-encoding"] = "gzip"
    return Response(asset.compressed, media_type=asset.media_type, headers=headers)


def serve_sources(request: Request) -> Response:
    """What pages say of their sources in a language; a browser asks each time, and gets it where it is another."""
    # Imported here because the tables take a second that the start of the server need not wait for.
    from pages.blocks.html_block import rendered
    from pages.blocks.sent_sources import source_files
    from pages.session.edition import latest

    files = source_files(latest().edition.dataset, rendered).files
    file = files.get(request.path_params["language"])
    if file is None:
        return PlainTextResponse("Datei nicht gefunden", status_code=404)
    headers = {"cache-control": "no-cache", "etag": file.etag, "vary": "Accept-Encoding"}
    if file.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    packed = "gzip" in request.headers.get("accept-encoding", "")
    content = file.content if packed else gzip.decompress(file.content)
    return Response(
        content,
        media_type="application/json",
        headers={**headers, "content-encoding": "gzip"} if packed else headers,
    )


def serve_small_map(request: Request) -> Response:
    """The small map that its address describes; 404 for an address that describes none."""
    small = small_map_of(request.path_params["code"])
    if small is None:
        return PlainTextResponse("Datei nicht gefunden", status_code=404)
    colours = sorted({fill for fill in small.fills if fill.startswith("#")})
    dark = dict(zip(colours, dark_colours(colours), strict=True))
    return Response(
        picture_svg(small.picture(), "de", light=True, dark=dark),
        media_type="image/svg+xml",
        headers={"cache-control": _FOR_EVER},
    )


def answer_health(request: Request) -> JSONResponse:
    """200 with the number of areas when tables and boundaries can be read, else 503.

    With a shared store also the publication shown (``null``: the packaged tables) and whether the store answers. A
    store that does not answer is no 503: the app goes on with its last good tables; neither is a clock that is behind,
    nor are sessions or waiting files of which there is no room for more.
    """
    headers = {"cache-control": "no-store"}
    try:
        state = {"status": "ok", **_state(), **_crowding(request)}
    except Exception as error:
        # Whatever hinders the tables hinders the app: the check reports it instead of dying of it.
        _LOG.error("health check failed: %s: %s", type(error).__name__, error)
        return JSONResponse({"status": "error"}, status_code=503, headers=headers)
    return JSONResponse(state, headers=headers)


def _state() -> dict[str, object]:
    # Imported here because the tables take a second that the start of the server need not wait for.
    from data.loading.checksums import checksum_problems
    from data.loading.schema import raise_first
    from geo.boundaries.areas import areas_script, municipalities_script, script_bytes
    from pages.session.edition import latest, watcher

    # From the disk each time, even though all is kept: what is broken there breaks the next start.
    for script in (areas_script(), municipalities_script()):
        script_bytes(script)
    raise_first(checksum_problems())
    shown = latest()
    state: dict[str, object] = {"areas": len(shown.edition.dataset.areas)}
    if is_before_release(date.today()):
        _LOG.error("the clock says %s, a day before this version was released", date.today())
        state["clock"] = "behind"
    if watcher() is None:
        return state
    publication, trouble = shown.edition.publication, shown.trouble
    return state | {
        "publication": publication.number if publication else None,
        "store": trouble.kind if trouble else "ok",
    }


def _crowding(request: Request) -> dict[str, str]:
    """What there is no room for at the moment; of sessions `limits.Limits` knows, in front of this."""
    full = {"sessions": getattr(request.state, "full", False), "files": pool().full}
    return {what: "full" for what, is_full in full.items() if is_full}


async def serve_picture(request: Request) -> Response:
    """The picture of an offer; 404 for one that is not there, 503 where too much is waiting, 500 where it failed."""
    return await answer_picture(request, offer_of(request.path_params["token"]))


async def answer_picture(request: Request, offer: PictureOffer | None) -> Response:
    """The picture of the offer, made now if it has not been; answers as `serve_picture` does."""
    if offer is None:
        return PlainTextResponse(web_words.PICTURE_GONE, status_code=404, headers=_NOT_KEPT)
    try:
        job = await asyncio.to_thread(_started, offer)
    except Busy:
        return PlainTextResponse(web_words.PICTURE_BUSY, status_code=503, headers=_NOT_KEPT)
    ends = time.monotonic() + _LONGEST_WAIT_S
    while not job.over:
        if time.monotonic() > ends:
            return PlainTextResponse(web_words.PICTURE_BUSY, status_code=503, headers=_NOT_KEPT)
        if await request.is_disconnected():
            job.cancel()
        await asyncio.sleep(_LOOK_S)
    if job.state != "done":
        return PlainTextResponse(web_words.PICTURE_FAILED, status_code=500, headers=_NOT_KEPT)
    return Response(job.content, media_type="image/png", headers=_NOT_KEPT)


def _started(offer: PictureOffer) -> Job:
    if offer.job is None or offer.job.state in ("failed", "cancelled"):
        offer.job = pool().submit(offer.make())
    return offer.job
