"""What a run says until its map is there reaches the browser in one go, and the rest of it in a second one.

Streamlit sends what a script has written every 10 ms, and its frontend lays out the whole page anew for whatever has
come: two passes of 12 ms before the one that brings the map, and four where one is enough for all that follows.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

PATIENCE_S = 0.03
"""How long a message waits for those that belong to it: most runs have written their map within 10 ms."""
_SHORT = 100
"""Bytes; what ends a burst is shorter, so that no table is read for its kind."""
_AT_ONCE = (None, "new_session", "script_finished", "session_status_changed")
"""Kinds that end a burst; what has none is the sign of a head start. The frontend works at a new session meanwhile."""


class Bursts:
    """ASGI middleware that holds back what is sent on a websocket until a run's head start, its end, or `PATIENCE_S`.

    A run that gives its map a head start sends a message of no kind (`pages/map/map_view.py`), which goes no further.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the connection on."""
        await self._app(scope, receive, _Burst(send).send if scope["type"] == "websocket" else send)


class _Burst:
    """The sending side of one websocket."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._held: list[Message] = []
        self._in_turn = asyncio.Lock()
        self._late: asyncio.Task[None] | None = None

    async def send(self, message: Message) -> None:
        """Pass a message on, with all before it; at once or later."""
        content, ends = message.get("bytes"), True
        if content and (not self._held or len(content) < _SHORT):
            kind = ForwardMsg.FromString(content).WhichOneof("type")
            ends = kind in _AT_ONCE
            if kind is not None:
                self._held.append(message)
        else:
            ends = not content
            self._held.append(message)
        if ends:
            await self._release()
        elif not self._late:
            self._late = asyncio.create_task(self._release_late())

    async def _release_late(self) -> None:
        await asyncio.sleep(PATIENCE_S)
        self._late = None
        # The reader may have gone; Streamlit hears of it as it receives.
        with suppress(OSError):
            await self._release()

    async def _release(self) -> None:
        if self._late:
            self._late.cancel()
            self._late = None
        async with self._in_turn:
            held, self._held = self._held, []
            for each in held:
                await self._send(each)
