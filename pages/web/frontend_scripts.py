"""The scripts of Streamlit's frontend, from memory and compressed: a page with an empty cache asks for a hundred.

Streamlit reads each from the disk in a thread, for some 4 ms of CPU, and sends it as it is: two MB a page.
"""

from __future__ import annotations

import asyncio
import gzip
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from pages.settings.page_paths import path_below

_PLACE = "/static/js/"
_HEADERS = {"cache-control": "public, max-age=31536000, immutable", "vary": "Accept-Encoding"}


class FrontendScripts:
    """ASGI middleware that answers for the scripts that there are; what a browser does not take compressed is passed on.

    Their names change with their content. Kept are at most all there are, 7 MB.
    """

    def __init__(self, app: ASGIApp, base_path: str = "") -> None:
        self._app, self._base_path = app, base_path
        folder = Path(get_static_dir()) / _PLACE.strip("/")
        # What is asked for is looked up here: no other place of the disk can be reached.
        self._files = {file.name: file for file in folder.glob("*.js")}
        self._packed: dict[str, bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or pass the request on."""
        path = path_below(scope, self._base_path) if scope["type"] == "http" else ""
        name = path.removeprefix(_PLACE)
        wanted = path.startswith(_PLACE) and name in self._files and scope["method"] == "GET"
        if not wanted or "gzip" not in Headers(scope=scope).get("accept-encoding", ""):
            await self._app(scope, receive, send)
            return
        if name not in self._packed:
            self._packed[name] = await asyncio.to_thread(
                lambda: gzip.compress(self._files[name].read_bytes())
            )
        headers = {**_HEADERS, "content-encoding": "gzip"}
        await Response(self._packed[name], media_type="text/javascript", headers=headers)(
            scope, receive, send
        )
