"""Refuse websockets that a page of another origin opens, before Streamlit looks at them.

Streamlit refuses them too, but first asks a foreign host for the server's own public address
(streamlit/net_util.py, up to two seconds, blocking): anybody could make the server call out by sending a
strange Origin header.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


class OwnOriginSockets:
    """ASGI middleware that lets a websocket through when its Origin is the app's own or is allowed by name.

    Clients that send no Origin are no browsers and pass, as with Streamlit itself.
    """

    def __init__(self, app: ASGIApp, allowed: tuple[str, ...] = ()) -> None:
        self._app = app
        self._allowed = _THIS_MACHINE | {_host_name(origin) for origin in allowed}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the connection on, or close it before it is accepted (the client sees status 403)."""
        if scope["type"] == "websocket" and not self._is_own(Headers(scope=scope)):
            await receive()
            await send({"type": "websocket.close", "code": 1008})
            return
        await self._app(scope, receive, send)

    def _is_own(self, headers: Headers) -> bool:
        origin = headers.get("origin")
        if origin is None:
            return True
        return urlsplit(origin).netloc == headers.get("host") or _host_name(origin) in self._allowed


def _host_name(origin: str) -> str:
    return urlsplit(origin if "://" in origin else f"//{origin}").hostname or ""
