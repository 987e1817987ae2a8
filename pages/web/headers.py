"""Security headers on every HTTP answer, errors included; websockets pass untouched."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence
from urllib.parse import parse_qs

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.settings.page_paths import EMBED, ON, path_below
from pages.web.document import document

MAP_FRAME_PATH = "/component/streamlit_folium.st_folium/index.html"
"""The one document that may evaluate strings: streamlit-folium runs the map's generated code with `eval`."""

FRAME_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; "
    "frame-ancestors 'self'"
)

PLAIN_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "permissions-policy": "geolocation=(), camera=(), microphone=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "SAMEORIGIN",
}


def page_policy(html: str, ancestors: str = "'self'") -> str:
    """Content-Security-Policy of a page: own origin, no inline script but the document's own.

    Styles may be inline because Streamlit's frontend (Emotion) writes its style sheet at run time.

    Args:
        html: The document as it is served; each inline script's SHA-256 is put into the policy, so
            an update of Streamlit needs no change here.
        ancestors: Who may show the page in a frame.
    """
    inline = re.findall(r"<script>(.*?)</script>", html, flags=re.DOTALL)
    hashes = "".join(f" 'sha256-{_sha256(script)}'" for script in inline)
    return (
        f"default-src 'self'; script-src 'self'{hashes}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        f"frame-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors {ancestors}"
    )


def security_headers(path: str = "/") -> dict[str, str]:
    """All security headers of the answer to a path (below the base path)."""
    policy = FRAME_POLICY if path == MAP_FRAME_PATH else page_policy(document())
    return {"content-security-policy": policy, **PLAIN_HEADERS}


def embedded_headers(path: str, sites: Sequence[str]) -> dict[str, str]:
    """The headers of what a named site may show in a frame; it alone, and nobody where none is named.

    Args:
        path: Path of the answer below the base path: the start page, or the map's frame, which stands inside it and
            whose ancestors are all checked.
        sites: Origins, see `pages.settings.configuration`.
    """
    headers = security_headers(path)
    if not sites:
        return headers
    ancestors = " ".join(["'self'", *sites])
    policy = FRAME_POLICY.replace("frame-ancestors 'self'", f"frame-ancestors {ancestors}")
    if path != MAP_FRAME_PATH:
        policy = page_policy(document(), ancestors)
    # The old header knows no list of sites; browsers that know frame-ancestors need it no more.
    rest = {name: value for name, value in headers.items() if name != "x-frame-options"}
    return {**rest, "content-security-policy": policy}


class SecurityHeaders:
    """ASGI middleware that sets the security headers; a value that the answer brings itself is replaced."""

    def __init__(self, app: ASGIApp, base_path: str = "", embedders: Sequence[str] = ()) -> None:
        self._app, self._base_path = app, base_path
        self._frame = embedded_headers(MAP_FRAME_PATH, embedders)
        self._page = security_headers()
        self._embedded = embedded_headers("/", embedders)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to what comes back."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = path_below(scope, self._base_path)
        chosen = self._frame if path == MAP_FRAME_PATH else self._page
        if path == "/" and _asks_to_embed(scope):
            chosen = self._embedded

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                del headers["x-frame-options"]
                for name, value in chosen.items():
                    headers[name] = value
            await send(message)

        await self._app(scope, receive, send_with_headers)


def _asks_to_embed(scope: Scope) -> bool:
    query: bytes = scope.get("query_string", b"")
    asked = parse_qs(query.decode("latin-1"))
    # The last one counts, as for the page itself.
    return asked.get(EMBED, [""])[-1] == ON


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
