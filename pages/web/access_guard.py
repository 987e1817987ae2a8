"""Lets nobody without a login come to the data: neither to pages nor to downloads, uploads or the websocket.

It stands before Streamlit, so that without a login not even a script of the app runs. What is public is named here,
everything else is not.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import quote, unquote, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.auth_util import encode_provider_token

from pages.map.map_assets import ROUTE
from pages.settings.configuration import Access
from pages.settings.page_paths import EASY_LANGUAGE, LEGAL, PAGE_PATHS, SIGN_LANGUAGE, path_below
from pages.web import web_words
from pages.web.document import plain_page
from pages.web.ended_socket import EndedSocket
from pages.web.login import reader_of

LOGIN = "/anmelden"
"""Begins a login; the address is ours because Streamlit's own needs a token that is two minutes old at most."""
PUBLIC = frozenset(
    {
        *("/health", "/_stcore/health", "/auth/login", "/auth/logout", "/oauth2callback"),
        *(f"/{LEGAL}", f"/{EASY_LANGUAGE}", f"/{SIGN_LANGUAGE}"),
    }
)
PUBLIC_FILES = (f"{ROUTE}/", "/static/")
"""The map's boundaries and scripts, and Streamlit's own: the same for everybody, without a figure of ours."""

LOOK_S = 30.0
"""How often an open websocket is asked whether its login still holds."""

_NOT_ALLOWED = 1008
_TARGET = "wir_ziel"
_TARGET_LENGTH = 3000
_KEPT = {"max_age": 900, "httponly": True, "samesite": "lax"}

Reader = Callable[[Scope, Access], str | None]


class AccessGuard:
    """ASGI middleware: passes on what is public and what readers with a login ask for."""

    def __init__(self, app: ASGIApp, access: Access, base_path: str = "", reader: Reader = reader_of) -> None:
        self._app, self._access, self._base, self._reader = app, access, base_path, reader

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer that a login is needed."""
        if scope["type"] not in ("http", "websocket") or self._is_public(scope):
            await self._app(scope, receive, send)
            return
        known = self._reader(scope, self._access) is not None
        if scope["type"] == "websocket":
            await (self._while_known(scope, receive, send) if known else _refuse_socket(receive, send))
            return
        request = Request(scope, receive)
        answer = self._welcome(request) if known else self._turn_away(request)
        if answer is None:
            await self._app(scope, receive, _kept_private(send))
        else:
            await answer(scope, receive, send)

    async def _while_known(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a websocket on until the login that opened it has ended; then both ends are told that it is closed."""
        socket = EndedSocket(receive, send, _NOT_ALLOWED)

        async def watch() -> None:
            while self._reader(scope, self._access) is not None:
                await asyncio.sleep(LOOK_S)
            socket.end()
            await send({"type": "websocket.close", "code": _NOT_ALLOWED})

        watching = asyncio.create_task(watch())
        try:
            await self._app(scope, socket.receive, socket.send)
        finally:
            watching.cancel()

    def _is_public(self, scope: Scope) -> bool:
        path = path_below(scope, self._base)
        return scope["type"] == "http" and (path in PUBLIC or path.startswith(PUBLIC_FILES))

    def _welcome(self, request: Request) -> Response | None:
        """Lead to the view that was asked for before the login; ``None``: nothing to do."""
        if path_below(request.scope, self._base) == LOGIN:
            return RedirectResponse(f"{self._base}/", HTTPStatus.SEE_OTHER)
        target = unquote(request.cookies.get(_TARGET, ""))
        if not target or path_below(request.scope, self._base) != "/" or request.method != "GET":
            return None
        answer = RedirectResponse(target if self._is_page(target) else f"{self._base}/", HTTPStatus.SEE_OTHER)
        answer.delete_cookie(_TARGET, path=f"{self._base}/")
        return answer

    def _turn_away(self, request: Request) -> Response:
        path = path_below(request.scope, self._base)
        if self._access.way == "kopfzeile":
            text, english = web_words.PROXY_NEEDED_TEXT, web_words.PROXY_NEEDED_TEXT_EN
            return _page(HTTPStatus.FORBIDDEN, text, english, f"{self._base}/", web_words.RETRY)
        if path == LOGIN:
            token = quote(encode_provider_token("default"), safe="")
            return RedirectResponse(f"{self._base}/auth/login?provider={token}", HTTPStatus.SEE_OTHER)
        if path.strip("/") not in PAGE_PATHS or request.method not in ("GET", "HEAD"):
            return PlainTextResponse(web_words.LOGIN_NEEDED_TITLE, HTTPStatus.UNAUTHORIZED)
        text, english = web_words.LOGIN_NEEDED_TEXT, web_words.LOGIN_NEEDED_TEXT_EN
        answer = _page(HTTPStatus.UNAUTHORIZED, text, english, f"{self._base}{LOGIN}", web_words.LOGIN)
        target = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        if (path != "/" or request.url.query) and len(target) <= _TARGET_LENGTH and self._is_page(target):
            answer.set_cookie(_TARGET, quote(target, safe=""), path=f"{self._base}/", **_KEPT)  # type: ignore[arg-type]
        return answer

    def _is_page(self, target: str) -> bool:
        """Whether this leads to a page of ours and to no other site."""
        if not re.fullmatch(r"/[^/\\\s][^\\\s]*|/\?[^\\\s]*", target):
            return False
        path = urlsplit(target).path
        return path.startswith(self._base) and path.removeprefix(self._base).strip("/") in PAGE_PATHS


def _page(status: HTTPStatus, text: str, english: str, address: str, label: str) -> HTMLResponse:
    page = plain_page(web_words.LOGIN_NEEDED_TITLE, text, address, label, english)
    return HTMLResponse(page, status, headers={"cache-control": "no-store"})


async def _refuse_socket(receive: Receive, send: Send) -> None:
    await receive()
    await send({"type": "websocket.close", "code": _NOT_ALLOWED})


def _kept_private(send: Send) -> Send:
    """Let no cache between here and the reader keep an answer that needed a login."""

    async def send_private(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if "immutable" not in headers.get("cache-control", ""):
                headers["cache-control"] = "private, no-store"
        await send(message)

    return send_private
