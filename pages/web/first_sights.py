"""First sights of pages, each made once per link and edition of the data, and kept ready to be sent."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import logging
import re
import threading
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from streamlit import runtime

from pages.settings.configuration import configuration
from pages.settings.page_paths import CHANGES, EMBED, PREVIEWS, START_PREVIEW
from pages.web.preloads import MAP_KIND, frame_prefetches, widget_preloads

if TYPE_CHECKING:
    from data.store.edition import Edition
    from pages.files.clipboard_pictures import PictureOffer
    from pages.first_sight.sight import Sight

PAGES_WITH_SIGHT = frozenset({"", "kreis", "vergleich", "ikw", "programm"})
"""`url_path` of the pages whose document shows the view."""

MOST = 300
"""How many are kept: about 25 kB each."""
WAITING = 8
"""So many may be waited for at once; a reader beyond that gets the living page alone, as under a link too long."""
LONGEST_QUERY = 2000
PATIENCE_S = 8.0
"""How long a document waits for its first sight; on a cold server the living page would wait for the same tables."""

_LOG = logging.getLogger("wir_atlas")
_TITLE = re.compile(r"<title>.*?</title>")
_LIVING = re.compile(r'<(?:script type="module"|link rel="modulepreload")[^>]*>(?:</script>)?')
"""A hundred files that `static/scripts/first-sight.js` asks for once the sight is painted, which they would hold up."""
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Made:
    """A document with its first sight.

    Attributes:
        compressed: The document, with gzip.
        etag: Validator of its content.
        edition: The edition of the data it shows.
        picture: Its view as a picture, to be made when it is asked for; ``None`` on a page without one.
    """

    compressed: bytes
    etag: str
    edition: Edition
    picture: PictureOffer | None

    def plain(self) -> bytes:
        """The document as it was before it was compressed."""
        return gzip.decompress(self.compressed)


class FirstSights:
    """Makes and keeps them; one at a time, in a thread of its own.

    Args:
        page: The document without a first sight.
        base_path: `server.baseUrlPath` with a leading and no trailing slash, or empty.
    """

    def __init__(self, page: str, base_path: str) -> None:
        self._page, self._base_path = page, base_path
        self._kept: OrderedDict[tuple[str, str], Made] = OrderedDict()
        self._under_way: dict[tuple[str, str], Future[Made | None]] = {}
        self._lock = threading.Lock()
        self._maker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="first-sight")

    def begin(self) -> None:
        """Make that of the start page, so that no reader waits for the tables."""
        self._future(("", ""))

    async def of(self, page: str, query: str) -> Made | None:
        """The document of a page under a link; ``None`` where it has no first sight, or none in time.

        Args:
            page: ``url_path`` of the page.
            query: Parameters of the link, hostile or not.
        """
        if (
            not runtime.exists()
            or page not in PAGES_WITH_SIGHT
            or len(query) > LONGEST_QUERY
            or f"{EMBED}=" in query
        ):
            return None
        try:
            return await asyncio.wait_for(self._ready((page, query)), PATIENCE_S)
        except TimeoutError:
            return None
        except Exception as error:
            # The tables are broken: the living page says so, and this one must not hinder it.
            _LOG.warning("no first sight: %s: %s", type(error).__name__, error)
            return None

    async def _ready(self, link: tuple[str, str]) -> Made | None:
        # In a thread: on a cold server the tables are read first.
        kept = await asyncio.to_thread(self._found, link)
        if kept is not None:
            return kept
        future = self._future(link)
        return None if future is None else await asyncio.shield(asyncio.wrap_future(future))

    def _found(self, link: tuple[str, str]) -> Made | None:
        edition = _edition()
        with self._lock:
            kept = self._kept.get(link)
            if kept is None or kept.edition is not edition:
                return None
            self._kept.move_to_end(link)
            return kept

    def _future(self, link: tuple[str, str]) -> Future[Made | None] | None:
        with self._lock:
            future = self._under_way.get(link)
            if future is None and len(self._under_way) < WAITING:
                future = self._under_way[link] = self._maker.submit(self._make, link)
            return future

    def _make(self, link: tuple[str, str]) -> Made | None:
        # Imported here: the tables and the drawing take a second that the start of the server need not wait for, and
        # may be what is broken.
        try:
            from pages.first_sight.sight import sight_of

            edition = _edition()
            sight = sight_of(*link, self._base_path)
            made = _document(self._page, sight, link[0], self._base_path)
            compressed = gzip.compress(made.encode(), 6, mtime=0)
            done = Made(
                compressed, f'"{hashlib.sha256(compressed).hexdigest()[:24]}"', edition, sight.picture
            )
        except Exception as error:
            # Whatever hinders it, the living page says so better.
            _LOG.warning("no first sight: %s: %s", type(error).__name__, error)
            return None
        finally:
            with self._lock:
                self._under_way.pop(link, None)
        with self._lock:
            self._kept[link] = done
            while len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return done


def _edition() -> Edition:
    from pages.session.edition import latest

    return latest().edition


def _document(page: str, sight: Sight, path: str, base_path: str) -> str:
    """The document with what stands in its head and body about the view."""
    address = f"{configuration().base_address}/{path}" + (f"?{sight.query}" if sight.query else "")
    # A page without a lead is described by its title.
    description = sight.description or sight.title
    about = {
        "description": description,
        "og:title": sight.heading,
        "og:description": description,
        "og:type": "website",
    }
    if configuration().base_address and sight.picture:
        picture = f"{PREVIEWS}/{path or START_PREVIEW}.png" + (f"?{sight.query}" if sight.query else "")
        about |= {"og:image": f"{configuration().base_address}/{picture}", "og:url": address}
    tags = "".join(
        f'<meta {"property" if name.startswith("og:") else "name"}="{name}" content="{escape(text)}">'
        for name, text in about.items()
    )
    # A relative one is no canonical address to a search engine.
    canonical = f'<link rel="canonical" href="{escape(address)}">' if configuration().base_address else ""
    living = "".join(_LIVING.findall(page)) + widget_preloads(sight.kinds)
    if MAP_KIND in sight.kinds:
        living += frame_prefetches(base_path)
    head = f'{tags}{canonical}<template id="wir-living">{living}</template>'
    page = _LIVING.sub("", page)
    page = page.replace('lang="de"', f'lang="{escape(sight.language)}"', 1)
    page = _TITLE.sub(lambda _: f"<title>{escape(sight.title)}</title>", page, count=1)
    page = _NOSCRIPT.sub("", page, count=1)
    # Streamlit's frontend writes into an element of its own and leaves alone what stands beside it.
    return page.replace("</head>", f"{head}</head>", 1).replace("</body>", f"{sight.html}</body>", 1)


def wanted_view(address: str, query: str) -> str:
    """Where a form of a first sight leads to: its own view, with what the chosen option changes in it.

    Args:
        address: Of the page, without parameters.
        query: What the form has sent, hostile or not; only parameters of the same page come of it.
    """
    sent = parse_qsl(query, keep_blank_values=True)
    wanted = {name: text for name, text in sent if name != CHANGES}
    for name, text in sent:
        if name == CHANGES:
            wanted |= dict(parse_qsl(text, keep_blank_values=True))
    left = {name: text for name, text in wanted.items() if text and name != CHANGES}
    return f"{address}?{urlencode(left, safe=',')}" if left else address
