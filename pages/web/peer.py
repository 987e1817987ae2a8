"""The address that a connection really comes from, whatever X-Forwarded-For says.

uvicorn puts what that header says in the place of the peer's address when the peer is one it trusts (this machine,
unless said otherwise), and afterwards nobody can tell. A login by a proxy's header rests on the true address.
"""

from __future__ import annotations

from functools import wraps

from starlette.types import Receive, Scope, Send
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

_PEER = "wir_atlas.peer"


def remember_peers() -> None:
    """Let uvicorn's middleware note the peer before it replaces it; to be called once, before the server starts."""
    replace = ProxyHeadersMiddleware.__call__

    @wraps(replace)
    async def note_and_replace(
        self: ProxyHeadersMiddleware, scope: Scope, receive: Receive, send: Send
    ) -> None:
        scope[_PEER] = scope.get("client")
        await replace(self, scope, receive, send)  # type: ignore[arg-type]

    ProxyHeadersMiddleware.__call__ = note_and_replace  # type: ignore[assignment,method-assign]


def peer(scope: Scope) -> str:
    """Address of the peer; empty where the server does not know it (a socket in the file system)."""
    client = scope.get(_PEER, scope.get("client"))
    return str(client[0]) if client else ""
