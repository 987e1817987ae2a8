"""Small packets leave at once: Streamlit opens its socket without naming TCP, and asyncio leaves Nagle's algorithm on.

With it a packet that is not full waits until the browser has confirmed the one before, which takes up to 40 ms: most
messages of a page are small, and so is the end of every file.
"""

from __future__ import annotations

import socket

from starlette.types import ASGIApp, Receive, Scope, Send


class SmallPackets:
    """ASGI middleware that sets TCP_NODELAY on the connection of a request, where the server shows its connection."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        transport = getattr(getattr(receive, "__self__", None), "transport", None)
        connection = transport.get_extra_info("socket") if transport else None
        if connection and connection.family in (socket.AF_INET, socket.AF_INET6):
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        await self._app(scope, receive, send)
