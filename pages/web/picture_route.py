"""The route of pictures for the clipboard: waits for a worker without holding up anybody."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from pages.files.clipboard_pictures import PictureOffer, offer_of
from pages.files.job import Busy, Job
from pages.files.worker_pool import pool
from pages.web import web_words

_LOOK_S = 0.05
_NOT_KEPT = {"cache-control": "no-store"}


async def serve_picture(request: Request) -> Response:
    """The picture of an offer; 404 for one that is not there, 503 where too much is waiting, 500 where it failed."""
    offer = offer_of(request.path_params["token"])
    if offer is None:
        return PlainTextResponse(web_words.PICTURE_GONE, status_code=404, headers=_NOT_KEPT)
    try:
        job = await asyncio.to_thread(_started, offer)
    except Busy:
        return PlainTextResponse(web_words.PICTURE_BUSY, status_code=503, headers=_NOT_KEPT)
    while not job.over:
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
