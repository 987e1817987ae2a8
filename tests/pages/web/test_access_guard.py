from __future__ import annotations

import asyncio
from collections.abc import Mapping
from ipaddress import ip_network
from typing import Any
from urllib.parse import quote

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.settings.configuration import Access
from pages.web.access_guard import AccessGuard
from pages.web.login import reader_of

BY_HEADER = Access("kopfzeile", header="X-Remote-User", proxies=(ip_network("10.1.0.0/24"),))
OIDC = Access("oidc")
PROXY, STRANGER = ("10.1.0.5", 40000), ("10.2.0.5", 40000)
NAMED = {"X-Remote-User": "kim"}


async def _secret(scope: Scope, receive: Receive, send: Send) -> None:
    """What is guarded: every answer tells a figure."""
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.accept"})
        return
    await PlainTextResponse("4711")(scope, receive, send)


def _sent(
    app: ASGIApp,
    path: str,
    headers: Mapping[str, str] | list[tuple[str, str]] = (),  # type: ignore[assignment]
    client: tuple[str, int] | None = PROXY,
    kind: str = "http",
) -> list[Message]:
    pairs = list(headers.items()) if isinstance(headers, Mapping) else list(headers)
    scope: dict[str, Any] = {
        "type": kind,
        "method": "GET",
        "scheme": "http",
        "server": ("atlas.example.org", 80),
        "path": path.partition("?")[0],
        "query_string": path.partition("?")[2].encode(),
        "root_path": "",
        "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in pairs],
        "client": client,
    }
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect" if kind == "websocket" else "http.request", "body": b""}

    async def send(message: Message) -> None:
        sent.append(message)

    async def call() -> None:
        await app(scope, receive, send)

    asyncio.run(call())
    return sent


def _told(sent: list[Message]) -> bool:
    """Whether the figure came out."""
    return (
        any(b"4711" in message.get("body", b"") for message in sent) or sent[0]["type"] == "websocket.accept"
    )


def _headers(sent: list[Message]) -> dict[str, str]:
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


GUARDED = (
    "/",
    "/kreis",
    "/daten",
    "/media/0123.xlsx",
    "/_stcore/upload_file/a/b",
    "/_stcore/metrics",
    "/_stcore/host-config",
    "/component/x/y.html",
    "/irgendwas",
    "/health/",
    "/_stcore/health/..",
    "//karten/x",
    "/Health",
)


@pytest.mark.parametrize("path", GUARDED)
@pytest.mark.parametrize("access", [BY_HEADER, OIDC])
def test_without_a_login_nothing_comes_out(path: str, access: Access) -> None:
    sent = _sent(AccessGuard(_secret, access), path)
    assert not _told(sent)
    assert sent[0]["status"] in (401, 403)


@pytest.mark.parametrize("access", [BY_HEADER, OIDC])
def test_without_a_login_the_websocket_is_refused(access: Access) -> None:
    sent = _sent(AccessGuard(_secret, access), "/_stcore/stream", kind="websocket")
    assert sent == [{"type": "websocket.close", "code": 1008}]


@pytest.mark.parametrize("path", ["/health", "/_stcore/health", "/karten/leaflet.js", "/static/js/index.js"])
def test_what_is_the_same_for_everybody_stays_public(path: str) -> None:
    assert _told(_sent(AccessGuard(_secret, OIDC), path))
    assert _told(_sent(AccessGuard(_secret, OIDC, "/atlas"), f"/atlas{path}"))


@pytest.mark.parametrize("kind", ["http", "websocket"])
def test_header_is_believed_from_the_proxy_only(kind: str) -> None:
    guard = AccessGuard(_secret, BY_HEADER)
    assert _told(_sent(guard, "/", NAMED, PROXY, kind))
    for client in (STRANGER, None, ("unknown", 1)):
        assert not _told(_sent(guard, "/", NAMED, client, kind)), client


@pytest.mark.parametrize(
    "headers",
    [
        [("X-Remote-User", "")],
        [("X-Remote-User", "   ")],
        [("X-Remote-User", "kim"), ("X-Remote-User", "chef")],
        [("X-Remote-User", "k" * 201)],
        [("X_Remote_User", "kim")],
        [("Cookie", "X-Remote-User=kim")],
    ],
)
def test_empty_doubled_or_endless_name_is_none(headers: list[tuple[str, str]]) -> None:
    assert not _told(_sent(AccessGuard(_secret, BY_HEADER), "/", headers, PROXY))


@pytest.mark.parametrize(
    "cookie", ["_streamlit_user=x", "_streamlit_user=eyJpc19sb2dnZWRfaW4iOnRydWV9.a.b", "a=b"]
)
def test_cookie_that_the_server_did_not_sign_is_no_login(cookie: str) -> None:
    assert not _told(_sent(AccessGuard(_secret, OIDC), "/", {"Cookie": cookie}))


def test_answer_behind_a_login_is_kept_by_no_cache() -> None:
    sent = _sent(AccessGuard(_secret, BY_HEADER), "/media/1.xlsx", NAMED)
    assert _headers(sent)["cache-control"] == "private, no-store"


def _known(*_: object) -> str:
    return "kim"


def test_view_asked_for_before_the_login_opens_after_it() -> None:
    turned_away = _sent(AccessGuard(_secret, OIDC, "/atlas"), "/atlas/kreis?gebiet=hanau&jahr=2020")
    cookie = _headers(turned_away)["set-cookie"].split(";")[0]
    guard = AccessGuard(_secret, OIDC, "/atlas", _known)
    back = _sent(guard, "/atlas/", {"Cookie": cookie})
    assert back[0]["status"] == 303
    assert _headers(back)["location"] == "/atlas/kreis?gebiet=hanau&jahr=2020"
    assert 'wir_ziel=""' in _headers(back)["set-cookie"]
    assert _told(_sent(guard, "/atlas/kreis", {"Cookie": cookie}))


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example",
        "//evil.example/kreis",
        "/\\evil.example",
        "/media/1",
        "/kreis\nx",
        "javascript:a",
        "kreis",
    ],
)
def test_login_leads_to_no_other_site(target: str) -> None:
    cookie = {"Cookie": f"wir_ziel={quote(target, safe='')}"}
    assert _headers(_sent(AccessGuard(_secret, OIDC, "", _known), "/", cookie))["location"] == "/"


def test_lifespan_passes() -> None:
    seen: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(scope["type"])

    asyncio.run(AccessGuard(app, OIDC)({"type": "lifespan"}, None, None))  # type: ignore[arg-type]
    assert seen == ["lifespan"]
    assert reader_of({"type": "http", "headers": [], "client": None}, BY_HEADER) is None


def test_open_websocket_ends_with_the_login(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pages.web.access_guard.LOOK_S", 0.01)
    looks = iter(["kim", "kim", "kim"])
    heard: list[str] = []

    async def talk(scope: Scope, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "websocket.accept"})
        heard.append((await receive())["type"])
        await send({"type": "websocket.send", "text": "4711"})

    async def receive() -> Message:
        if not heard and not sent:
            return {"type": "websocket.connect"}
        # Nobody says anything more.
        await asyncio.sleep(60)
        raise AssertionError("the websocket stayed open")

    async def send(message: Message) -> None:
        sent.append(message)

    sent: list[Message] = []
    guard = AccessGuard(talk, OIDC, reader=lambda scope, access: next(looks, None))
    scope = {"type": "websocket", "path": "/_stcore/stream", "headers": [], "query_string": b""}
    asyncio.run(guard(scope, receive, send))
    assert heard == ["websocket.disconnect"]
    assert [message["type"] for message in sent] == ["websocket.accept", "websocket.close"]
