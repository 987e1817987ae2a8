"""The HTML document of every page: Streamlit's own made German, with the first sight of the page in it.

Where there is no page, a German 404.
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from http import HTTPStatus
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from pages.map.map_assets import PAGE_SCRIPT, PAGE_SHEET, asset_path
from pages.settings.page_paths import CHANGES, FILE_PREFIXES, PAGE_PATHS, PREVIEWS, START_PREVIEW, path_below
from pages.web import web_words
from pages.web.first_sights import FirstSights, Made, wanted_view

CLOSED = "/_stcore/metrics"
"""Streamlit's own measurements, which anybody could read; ours have a port of their own (`metrics.py`)."""

_SERVER = (
    "window.prerenderReady=false;(page=>{window.__streamlit={BACKEND_BASE_URL:location.origin+page.wirBase+'/'};"
    "if(page.wirSocket)window.__streamlit.HOST_CONFIG={allowedOrigins:[location.origin],useExternalAuthToken:false}"
    "})(document.documentElement.dataset)"
)
"""Where the server is, or Streamlit's frontend looks for it below the path of the page first, an error in the console;
and which sites may steer the page (none), or it asks before it opens its socket."""

_CHANGES: tuple[tuple[str, str], ...] = (
    (
        r'<html lang="en">',
        f'<html lang="de" data-wir-base="" data-wir-socket="" data-wir-no-socket="{web_words.NO_SOCKET}" '
        f'data-wir-no-socket-en="{web_words.NO_SOCKET_EN}" '
        f'data-wir-close="{web_words.CLOSE}" data-wir-close-en="{web_words.CLOSE_EN}">',
    ),
    (r"<title>Streamlit</title>", f"<title>{web_words.TITLE}</title>"),
    (r"<script>\s*window\.prerenderReady = false\s*</script>", f"<script>{_SERVER}</script>"),
    (r"<noscript>.*?</noscript>", f"<noscript><p>{web_words.NEEDS_JAVASCRIPT}</p></noscript>"),
    # The agent API is off (.streamlit/config.toml); a pointer to it would only mislead.
    (r'<link rel="service-desc"[^>]*>', ""),
    # The licence header and build remarks are of no use to a reader of the page.
    (r"<!--.*?-->\s*", ""),
)

_PREVIEW = re.compile(rf"/{PREVIEWS}/(\w+)\.png")
_SHEET = re.compile(r'\s*<link rel="stylesheet"[^>]*>')


@cache
def document() -> str:
    """Streamlit's index.html with German language, title and notice for browsers without JavaScript.

    Raises:
        RuntimeError: The installed Streamlit's document lacks one of the places in `_CHANGES`.
    """
    html = Path(get_static_dir(), "index.html").read_text(encoding="utf-8")
    for pattern, replacement in _CHANGES:
        html, count = re.subn(pattern, lambda _, text=replacement: text, html, flags=re.DOTALL)  # type: ignore[misc]
        if not count:
            raise RuntimeError(
                f"Streamlit's index.html has no {pattern!r}; pages/web/document.py must be adapted"
            )
    return _sheets_first(html)


def _sheets_first(html: str) -> str:
    """The document with its style sheets named before the scripts it loads: nothing is painted before they have come.

    Behind its inline script: that would wait for the sheets, and what follows it would not be read meanwhile.
    """
    sheets = _SHEET.findall(html)
    return _SHEET.sub("", html).replace("</script>", "</script>" + "".join(sheets), 1)


def plain_page(title: str, text: str, home: str, label: str = web_words.TO_START, english: str = "") -> str:
    """A small complete HTML page for answers given without Streamlit (unknown path, server error).

    Args:
        title: Heading, plain text.
        text: One paragraph, plain text.
        home: URL that the one link leads to, as a rule the start page.
        label: Words of that link.
        english: The paragraph in English, where the page cannot know the reader's language.
    """
    second = f'<p lang="en">{escape(english)}</p>' if english else ""
    return (
        '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} – {web_words.TITLE}</title>"
        '<link rel="icon" href="data:,">'
        "<style>:root{color-scheme:light dark}body{font:1.1rem/1.6 system-ui,sans-serif;max-width:38rem;"
        "margin:15vh auto;padding:0 1.5rem}a{color:inherit}</style></head>"
        f"<body><main><h1>{escape(title)}</h1><p>{escape(text)}</p>{second}"
        f'<p><a href="{escape(home, quote=True)}">{escape(label)}</a></p></main></body></html>'
    )


class GermanDocument:
    """ASGI middleware that answers with the German document, or with a 404 where there is no page.

    Streamlit answers every unknown path with its document and status 200 and then shows an English dialog.

    Args:
        app: What answers.
        base_path: Of the app, without a slash at its end.
        at_once: Whether the page opens its socket without asking first. Not where Streamlit itself knows the reader: it
            believes the cookie of the login only beside another one, which comes with the answer to that question.
    """

    def __init__(self, app: ASGIApp, base_path: str = "", at_once: bool = True) -> None:
        self._app = app
        self._base_path = base_path
        page = _with_own_files(base_path, at_once)
        # A first sight describes its own view.
        description = f'<meta name="description" content="{web_words.DESCRIPTION}">'
        self._page = page.replace("</title>", f"</title>{description}", 1).encode()
        self._sights = FirstSights(page, base_path)
        self._not_found = plain_page(
            web_words.NOT_FOUND_TITLE,
            web_words.NOT_FOUND_TEXT,
            f"{base_path}/",
            english=web_words.NOT_FOUND_TEXT_EN,
        ).encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; where the document comes back, send the own one instead."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, self._warmed(send))
            return
        path = path_below(scope, self._base_path) if scope["type"] == "http" else ""
        if scope["type"] != "http" or path.startswith(FILE_PREFIXES):
            await self._app(scope, receive, send)
            return
        if path == CLOSED:
            await PlainTextResponse("Datei nicht gefunden", status_code=404)(scope, receive, send)
            return
        if preview := _PREVIEW.fullmatch(path):
            await self._send_preview(preview[1], scope, receive, send)
            return
        page = path.strip("/")
        known = page in PAGE_PATHS
        query = scope.get("query_string", b"").decode("latin-1")
        if known and f"{CHANGES}=" in query:
            address = f"{self._base_path}/{page}"
            await RedirectResponse(wanted_view(address, query), HTTPStatus.SEE_OTHER)(scope, receive, send)
            return
        replaced = False

        async def send_own(message: Message) -> None:
            nonlocal replaced
            if message["type"] == "http.response.start" and _is_document(message):
                replaced = True
                made = await self._sights.of(page, query) if known else None
                await _send_document(
                    scope, send, message, made or (self._page if known else self._not_found), known
                )
            elif not replaced:
                await send(message)

        await self._app(scope, receive, send_own)

    async def _send_preview(self, name: str, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the picture of a view, for the preview of a link to it."""
        # Imported here, because the routes need this module for pages of their own.
        from pages.web.routes import answer_picture

        query = scope.get("query_string", b"").decode("latin-1")
        made = await self._sights.of("" if name == START_PREVIEW else name, query)
        answer = await answer_picture(Request(scope, receive), made.picture if made else None)
        await answer(scope, receive, send)

    def _warmed(self, send: Send) -> Send:
        """Let the first sight of the start page be made as soon as the server is up: tables and shapes take seconds."""

        async def send_and_begin(message: Message) -> None:
            await send(message)
            if message["type"] == "lifespan.startup.complete":
                self._sights.begin()

        return send_and_begin


def _with_own_files(base_path: str, at_once: bool) -> str:
    """The document with the app's own sheet and script: loaded once and kept, not sent with every run."""
    link = f'<link rel="stylesheet" href="{base_path}{asset_path(PAGE_SHEET)}">'
    script = f'<script defer src="{base_path}{asset_path(PAGE_SCRIPT)}"></script>'
    told = f'data-wir-base="{escape(base_path)}" data-wir-socket="{"at-once" if at_once else ""}"'
    page = document().replace('data-wir-base="" data-wir-socket=""', told, 1)
    return page.replace("</script>", f"</script>{link}", 1).replace("</head>", f"{script}</head>", 1)


def _is_document(start: Message) -> bool:
    content_type = Headers(raw=start["headers"]).get("content-type", "")
    return start["status"] == 200 and content_type.startswith("text/html")


async def _send_document(
    scope: Scope, send: Send, start: Message, document: bytes | Made, known: bool
) -> None:
    """Send a document; compressed, and with a validator, where it carries a first sight.

    Args:
        scope: The request.
        send: Where to.
        start: What Streamlit would have begun its answer with.
        document: What to send.
        known: Whether there is such a page.
    """
    status, body = (HTTPStatus.OK if known else HTTPStatus.NOT_FOUND), document
    message = {**start, "headers": list(start["headers"])}
    headers, asked = MutableHeaders(raw=message["headers"]), Headers(scope=scope)
    # Compression and validators belong to the body that is not sent.
    for name in ("content-encoding", "etag", "last-modified", "accept-ranges", "vary"):
        del headers[name]
    headers["cache-control"] = "no-cache"
    if isinstance(document, Made):
        headers["etag"], headers["vary"] = document.etag, "Accept-Encoding"
        body = document.plain()
        if document.etag in asked.get("if-none-match", ""):
            status, body = HTTPStatus.NOT_MODIFIED, b""
        elif "gzip" in asked.get("accept-encoding", ""):
            headers["content-encoding"], body = "gzip", document.compressed
    assert isinstance(body, bytes)
    message["status"] = int(status)
    headers["content-length"] = str(len(body))
    await send(message)
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})
