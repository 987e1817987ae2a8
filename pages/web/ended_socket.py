"""A websocket that the server ends for a reason of its own; both of its ends are told."""

from __future__ import annotations

import asyncio

from starlette.types import Message, Receive, Send


class EndedSocket:
    """Stands between an application and a websocket, and may end it.

    Args:
        receive: What comes from the reader.
        send: What goes to the reader.
        code: Why, as a close code of the websocket.
    """

    def __init__(self, receive: Receive, send: Send, code: int) -> None:
        self._receive, self._send, self._code = receive, send, code
        self._ended = asyncio.Event()

    def end(self) -> None:
        """From now on the application hears that the reader has gone, and the reader nothing more."""
        self._ended.set()

    async def receive(self) -> Message:
        """The next message, or the end where that comes first."""
        coming, ending = asyncio.ensure_future(self._receive()), asyncio.ensure_future(self._ended.wait())
        await asyncio.wait((coming, ending), return_when=asyncio.FIRST_COMPLETED)
        ending.cancel()
        if not self._ended.is_set():
            return coming.result()
        coming.cancel()
        return {"type": "websocket.disconnect", "code": self._code}

    async def send(self, message: Message) -> None:
        """Pass a message on; what the application still says after the end is told to nobody."""
        if not self._ended.is_set():
            await self._send(message)
