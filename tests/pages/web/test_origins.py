from __future__ import annotations

from collections.abc import Callable

import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from pages.web.origins import OwnOriginSockets


async def _unreachable(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "websocket.accept"})


@pytest.mark.parametrize(
    ("origin", "host", "verdict"),
    [
        ("https://atlas.example", "atlas.example", "websocket.accept"),
        ("https://atlas.example:8443", "atlas.example:8443", "websocket.accept"),
        ("http://localhost:8501", "127.0.0.1:8501", "websocket.accept"),
        ("https://named.example", "inside:8501", "websocket.accept"),
        (None, "atlas.example", "websocket.accept"),
        ("https://evil.example", "atlas.example", "websocket.close"),
        ("https://atlas.example.evil.example", "atlas.example", "websocket.close"),
        ("null", "atlas.example", "websocket.close"),
    ],
)
def test_websocket_of_a_foreign_page_is_closed(
    open_socket: Callable[[ASGIApp, dict[str, str]], str], origin: str | None, host: str, verdict: str
) -> None:
    app = OwnOriginSockets(_unreachable, allowed=("named.example",))
    headers = {"host": host} | ({"origin": origin} if origin else {})
    assert open_socket(app, headers) == verdict
