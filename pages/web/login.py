"""Who asks: the reader's name from Streamlit's signed cookie (OIDC) or from the proxy's header."""

from __future__ import annotations

import json
from functools import wraps
from importlib.util import find_spec

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.types import Receive, Scope, Send
from streamlit.auth_util import (
    get_cookie_with_chunks,
    get_origin_from_redirect_uri,
    get_secrets_auth_section,
    get_validated_redirect_uri,
    validate_auth_credentials,
)
from streamlit.errors import StreamlitAuthError
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from data.model.errors import DataError
from pages.settings.configuration import Access

SECRET_LENGTH = 32
NAME_LENGTH = 200
_FILE = ".streamlit/secrets.toml"


_PEER = "wir_atlas.peer"


def reader_of(scope: Scope, access: Access) -> str | None:
    """Name of whoever sent the request or opens the websocket; ``None`` where nobody is known.

    Args:
        scope: ASGI scope.
        access: What is configured; a way must be.
    """
    return _by_header(scope, access) if access.way == "kopfzeile" else _by_cookie(scope, access.hours)


def check_login(access: Access) -> None:
    """At the start: what the chosen way needs is there.

    Raises:
        DataError: Streamlit's ``[auth]`` is incomplete, or too weak to protect anything.
    """
    if access.way != "oidc":
        return
    if find_spec("authlib") is None:
        raise DataError("the package Authlib of requirements.txt, because anmeldung is oidc")
    try:
        validate_auth_credentials("default")
    except StreamlitAuthError as problem:
        raise DataError(" ".join(str(problem).split()), file=_FILE) from None
    if len(str(get_secrets_auth_section().get("cookie_secret", ""))) < SECRET_LENGTH:
        # The value itself is not repeated.
        expected = f"at least {SECRET_LENGTH} random characters: with it anybody could sign a login"
        raise DataError(expected, file=_FILE, column="auth.cookie_secret")
    if get_validated_redirect_uri() is None:
        raise DataError(
            "an address of this app that ends with /oauth2callback", file=_FILE, column="auth.redirect_uri"
        )


def _by_header(scope: Scope, access: Access) -> str | None:
    if not access.trusts(peer(scope)):
        return None
    names = Headers(scope=scope).getlist(access.header)
    # Twice means that a reader sent one of his own and the proxy added its: one cannot tell which is which.
    if len(names) != 1 or not 0 < len(names[0].strip()) <= NAME_LENGTH:
        return None
    return names[0].strip()


def _by_cookie(scope: Scope, hours: int) -> str | None:
    cookies = HTTPConnection(scope).cookies

    def signed(name: str) -> bytes | None:
        value = cookies.get(name)
        return decode_signed_value(get_cookie_secret(), name, value, hours / 24) if value else None

    try:
        user = json.loads(get_cookie_with_chunks(signed, USER_COOKIE_NAME) or b"null")
    except ValueError:
        return None
    if not isinstance(user, dict) or user.get("is_logged_in") is not True:
        return None
    if user.get("origin") != get_origin_from_redirect_uri():
        return None
    return str(user.get("name") or user.get("email") or user.get("sub") or "") or None


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
