"""The document of the map's frame, with a guard: if a script of the map cannot be loaded, the reader is told so.

streamlit-folium draws nothing and says nothing when one of its scripts fails (blocked by a filter, a broken proxy).
The guard stands in the document itself, so that it needs nothing that could fail the same way.
"""

from __future__ import annotations

import json
from functools import cache
from http import HTTPStatus
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.map.map_assets import asset_url
from pages.settings.page_paths import path_below
from pages.web import web_words
from pages.web.headers import MAP_FRAME_PATH
from pages.web.preloads import FRAME_FILES, folium_document, map_files

SECONDS = 20
"""After so long without a map the guard speaks up even if no script has reported a failure."""

_GUARD = Path(__file__).with_suffix(".js")


@cache
def frame_document() -> bytes:
    """streamlit-folium's document in German, zoomable by hand, and with the guard first of all scripts.

    Raises:
        RuntimeError: The installed streamlit-folium has another document than the one this was written for.
    """
    html = folium_document()
    for place in ('lang="en"', "<title>Streamlit Folium Component</title>", "<script defer"):
        if place not in html:
            raise RuntimeError(
                f"streamlit-folium's document has no {place!r}; pages/web/map_guard.py must be adapted"
            )
    texts = json.dumps(
        {"de": web_words.MAP_FAILED_TEXT, "en": web_words.MAP_FAILED_TEXT_EN}, ensure_ascii=False
    )
    script = _GUARD.read_text(encoding="utf-8").replace("TEXTS", texts.replace("<", "\\u003c"), 1)
    guard = f"<script>{script.replace('MILLISECONDS', str(SECONDS * 1000))}</script>"
    html = html.replace('lang="en"', 'lang="de"', 1).replace(
        "Streamlit Folium Component", web_words.MAP_TITLE, 1
    )
    preloads = "".join(f'<link rel="preload" as="script" href="{asset_url(name)}">' for name in map_files())
    return html.replace("<script defer", f"{guard}{preloads}<script defer", 1).encode()


class GuardedMapFrame:
    """ASGI middleware that answers for the document of the map's frame."""

    def __init__(self, app: ASGIApp, base_path: str = "") -> None:
        self._app = app
        self._base_path = base_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on but a request for the frame's document."""
        asked = scope["type"] == "http" and scope["method"] in ("GET", "HEAD")
        path = path_below(scope, self._base_path) if asked else ""
        if path != MAP_FRAME_PATH:
            await self._app(scope, receive, _kept_for_ever(send) if path.startswith(FRAME_FILES) else send)
            return
        body = frame_document()
        headers = [
            (b"content-type", b"text/html; charset=utf-8"),
            (b"content-length", str(len(body)).encode()),
            (b"cache-control", b"no-cache"),
        ]
        start: Message = {"type": "http.response.start", "status": 200, "headers": headers}
        await send(start)
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


def _kept_for_ever(send: Send) -> Send:
    """Let browsers keep the frame's own files, whose names change with their content; Streamlit does not say so."""

    async def send_kept(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == HTTPStatus.OK:
            MutableHeaders(scope=message)["cache-control"] = "public, max-age=31536000, immutable"
        await send(message)

    return send_kept
