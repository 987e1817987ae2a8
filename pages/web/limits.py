"""What a client cannot go beyond: sessions at once, the size of a request, and the time for a piece of either.

Uploads have Streamlit's own limit as well, the widgets of a page and the files that wait have theirs.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, HTTPConnection
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.settings.configuration import Operation
from pages.settings.page_paths import PAGE_PATHS, path_below
from pages.web import web_words
from pages.web.document import plain_page
from pages.web.ended_socket import EndedSocket
from pages.web.headers import security_headers

UPLOADS = "/_stcore/upload_file/"
LARGEST_BODY = 64_000
"""Bytes of a request that is no upload; nothing of the atlas sends more than a few hundred."""
SLOWEST = 10_000
"""Bytes a second that a body must bring in the long run: whoever sends it byte by byte is not waited for."""
AGAIN_S = 60
"""After so many seconds a reader for whom there was no room may ask again."""
KEPT_S = 30.0
"""So long a reader who loads his page anew while no place is free has the place that he leaves by that."""
READER = "_streamlit_xsrf"
"""Streamlit's cookie, random, by which a browser is known again."""

_FRAME = 1_000_000
"""What a browser may write around an uploaded file."""
_TOO_SLOW = 1008
_LOG = logging.getLogger("wir_atlas")


class _Refused(Exception):
    """The request cannot be taken; its answer is the argument."""


class Limits:
    """ASGI middleware that holds the limits.

    Args:
        app: What it protects.
        operation: The limits that may be set.
        largest_upload_mb: What `server.maxUploadSize` says.
        base_path: `server.baseUrlPath` with a leading and no trailing slash, or empty.
    """

    def __init__(
        self, app: ASGIApp, operation: Operation, largest_upload_mb: int, base_path: str = ""
    ) -> None:
        self._app, self._operation, self._base_path = app, operation, base_path
        self._largest_upload = largest_upload_mb * 1024 * 1024 + _FRAME
        self._open: Counter[str] = Counter()
        self._coming_back: dict[str, float] = {}
        self._told_full = False
        logging.getLogger("uvicorn.error").addFilter(_is_no_refusal)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what keeps to the limits."""
        if scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        elif scope["type"] == "http":
            await self._request(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _is_full(self, reader: str = "") -> bool:
        """Whether no place is free for a session of this reader; others leave him the one that is kept for him."""
        now, open_now = time.monotonic(), self._open.total()
        self._coming_back = {who: until for who, until in self._coming_back.items() if until > now}
        full = open_now + len(self._coming_back.keys() - {reader}) >= self._operation.sessions
        if full and not self._told_full:
            _LOG.warning("%d sessions are open: further readers are asked to try again", open_now)
        self._told_full = full
        if full and self._is_here(reader):
            self._coming_back[reader] = now + KEPT_S
        return full

    def _is_here(self, reader: str) -> bool:
        return bool(reader) and self._open[reader] > 0

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        reader = _reader(scope)
        if self._is_full(reader):
            await receive()
            await _no_room(scope)(scope, receive, send)
            return
        self._coming_back.pop(reader, None)
        self._open[reader] += 1
        socket = EndedSocket(receive, send, _TOO_SLOW)

        async def send_in_time(message: Message) -> None:
            try:
                async with asyncio.timeout(self._operation.patience_s):
                    await socket.send(message)
            except TimeoutError:
                # Streamlit would keep what it has to say for ever for somebody who does not listen.
                _LOG.warning("a session was ended: its reader took nothing for too long")
                socket.end()

        try:
            await self._app(scope, socket.receive, send_in_time)
        finally:
            self._open[reader] -= 1
            # Without those that have gone.
            self._open = +self._open

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = path_below(scope, self._base_path)
        reader = _reader(scope)
        if path == "/health":
            scope.setdefault("state", {})["full"] = self._is_full()
        # Whoever loads his page anew still has his session open when he asks.
        if path.strip("/") in PAGE_PATHS and self._is_full(reader) and not self._is_here(reader):
            await _no_room(scope)(scope, receive, send)
            return
        most = self._largest_upload if path.startswith(UPLOADS) else LARGEST_BODY
        body = _Body(receive, most, self._operation.patience_s)
        began = False

        async def send_on(message: Message) -> None:
            nonlocal began
            began = True
            await send(message)

        try:
            if _told_length(scope) > most:
                raise _Refused(_plain(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, web_words.TOO_LARGE))
            await self._app(scope, body.receive, send_on)
        except ClientDisconnect:
            # Nothing is wrong here: whoever sent it has gone, and a stack in the log would look like a fault.
            _LOG.warning("a request was broken off by its sender")
        except _Refused as refused:
            answer: Response = refused.args[0]
            _LOG.warning("a request was refused with status %d", answer.status_code)
            if not began:
                await answer(scope, receive, send)


class _Body:
    """A request's body, piece by piece, within its size and its time."""

    def __init__(self, receive: Receive, most: int, patience_s: float) -> None:
        self._receive, self._most, self._patience_s = receive, most, patience_s
        self._whole, self._got, self._waited_s = False, 0, 0.0

    async def receive(self) -> Message:
        if self._whole:
            return await self._receive()
        left = self._patience_s + self._got / SLOWEST - self._waited_s
        asked = time.monotonic()
        try:
            async with asyncio.timeout(min(left, self._patience_s)):
                message = await self._receive()
        except TimeoutError:
            raise _Refused(_plain(HTTPStatus.REQUEST_TIMEOUT, web_words.TOO_SLOW)) from None
        self._waited_s += time.monotonic() - asked
        self._got += len(message.get("body", b""))
        self._whole = not message.get("more_body", False)
        if self._got > self._most:
            raise _Refused(_plain(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, web_words.TOO_LARGE))
        return message


def _is_no_refusal(record: logging.LogRecord) -> bool:
    """Whether the record is other than what uvicorn says, as an error, of each websocket refused with a status."""
    return record.msg != "ASGI callable returned without completing handshake."


def _reader(scope: Scope) -> str:
    """What the browser is known by; empty at its first request, and in a frame on another site."""
    return HTTPConnection(scope).cookies.get(READER, "")


def _told_length(scope: Scope) -> int:
    told = Headers(scope=scope).get("content-length", "")
    return int(told) if told.isdecimal() else 0


def _plain(status: HTTPStatus, text: str) -> Response:
    return PlainTextResponse(text, status, headers={**security_headers(), "connection": "close"})


def _no_room(scope: Scope) -> Response:
    """A page to a reader; to a websocket the status alone, from which a proxy sees that it may ask another process."""
    again = {"retry-after": str(AGAIN_S), "cache-control": "no-store"}
    if scope["type"] == "websocket":
        return PlainTextResponse(web_words.FULL_TITLE, HTTPStatus.SERVICE_UNAVAILABLE, headers=again)
    page = plain_page(web_words.FULL_TITLE, web_words.FULL_TEXT, "", web_words.RETRY)
    return HTMLResponse(page, HTTPStatus.SERVICE_UNAVAILABLE, headers={**security_headers(), **again})
