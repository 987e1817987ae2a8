from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterable
from threading import Thread

import pytest
import uvicorn
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Router
from starlette.types import Message, Receive, Scope, Send
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from pages.settings.configuration import Operation
from pages.web import web_words
from pages.web.limits import LARGEST_BODY, READER, Limits
from pages.web.routes import own_routes
from tests.browser.server import free_port
from tests.words import say

OWN_ROUTES = Router(own_routes("/atlas"))
SOCKET = {"type": "websocket", "path": "/atlas/_stcore/stream", "headers": [], "extensions": {}}


async def read_all(scope: Scope, receive: Receive, send: Send) -> None:
    """An application that reads the whole request."""
    body = await Request(scope, receive).body()
    await PlainTextResponse(f"{len(body)} bytes")(scope, receive, send)


async def listen(scope: Scope, receive: Receive, send: Send) -> None:
    """An application that keeps a websocket open until its reader goes."""
    await receive()
    await send({"type": "websocket.accept"})
    while (await receive())["type"] != "websocket.disconnect":
        pass


async def atlas(scope: Scope, receive: Receive, send: Send) -> None:
    """The atlas as far as its own routes go; its pages are read to the end, its websocket stays open."""
    if scope["type"] == "websocket":
        await listen(scope, receive, send)
    else:
        await (OWN_ROUTES if scope["path"] == "/atlas/health" else read_all)(scope, receive, send)


def limits(app: object = read_all, sessions: int = 200, patience: float = 60) -> Limits:
    # The settings allow no patience as short as a test needs.
    operation = Operation(sessions=sessions, patience_s=patience)  # type: ignore[arg-type]
    return Limits(app, operation, largest_upload_mb=1, base_path="/atlas")  # type: ignore[arg-type]


def asked(
    guard: Limits,
    path: str,
    pieces: Iterable[bytes] = (b"",),
    told: int | None = None,
    *,
    stuck: bool = False,
    pause_s: float = 0,
) -> tuple[int, str, dict[str, str]]:
    """Status, text and headers of the answer to a request whose body comes in pieces."""
    sent: list[Message] = []
    left = list(pieces)

    async def receive() -> Message:
        await asyncio.sleep(60 if stuck and not left else pause_s)
        piece = left.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(left) or stuck}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [] if told is None else [(b"content-length", str(told).encode())]
    scope = {"type": "http", "method": "GET", "path": path, "headers": headers, "query_string": b""}
    asyncio.run(guard(scope, receive, send))
    told_headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], b"".join(each.get("body", b"") for each in sent).decode(), told_headers


def test_request_within_the_limit_passes() -> None:
    assert asked(limits(), "/atlas/x", [b"ab", b"c"])[:2] == (200, "3 bytes")


@pytest.mark.parametrize(
    ("pieces", "told"), [([b"x" * 40_000] * 2, None), ([b""], LARGEST_BODY + 1)], ids=["counted", "told"]
)
def test_larger_request_is_refused_in_german_before_it_is_read(
    pieces: list[bytes], told: int | None, caplog: pytest.LogCaptureFixture
) -> None:
    status, text, headers = asked(limits(), "/atlas/x", pieces, told)
    assert (status, text) == (413, "Die Anfrage ist größer, als dieser Server annimmt.")
    assert "content-security-policy" in headers
    assert "refused with status 413" in caplog.text


def test_upload_may_be_larger_but_not_without_end() -> None:
    path = "/atlas/_stcore/upload_file/a/b"
    assert asked(limits(), path, [b"x" * 1_000_000])[0] == 200
    assert asked(limits(), path, [b"x" * 1_000_000] * 3)[0] == 413


def test_request_that_does_not_go_on_is_given_up() -> None:
    status, text, _ = asked(limits(patience=0.02), "/atlas/x", [b"half"], stuck=True)
    assert (status, text.split(".")[0]) == (408, "Die Anfrage kam nicht vollständig an")


def test_request_that_comes_byte_by_byte_is_given_up() -> None:
    pieces = [b"x"] * 1000
    status, text, _ = asked(limits(patience=0.2), "/atlas/x", pieces, pause_s=0.005)
    assert (status, text.split(".")[0]) == (408, "Die Anfrage kam nicht vollständig an")


def test_screen_health_and_log_tell_the_same_story_of_requests_that_are_refused(
    caplog: pytest.LogCaptureFixture,
) -> None:
    guard = limits(atlas, patience=0.02)
    assert asked(guard, "/atlas/x", told=LARGEST_BODY + 1)[0] == 413
    assert asked(guard, "/atlas/x", [b"half"], stuck=True)[0] == 408
    assert asked(guard, "/atlas/health")[:2] == (200, '{"status":"ok","areas":33}')
    assert [record.getMessage() for record in caplog.records] == [
        "a request was refused with status 413",
        "a request was refused with status 408",
    ]


def test_reader_beyond_the_last_session_is_asked_to_try_again_until_one_ends(
    caplog: pytest.LogCaptureFixture,
) -> None:
    guard = limits(listen, sessions=1)
    answers: list[Message] = []
    gone = asyncio.Event()

    async def first() -> Message:
        await gone.wait()
        return {"type": "websocket.disconnect", "code": 1000}

    async def at_once() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        answers.append(message)

    async def both() -> None:
        messages = iter(["websocket.connect"])

        async def receive() -> Message:
            kind = next(messages, None)
            return {"type": kind} if kind else await first()

        held = asyncio.create_task(guard(SOCKET, receive, send))
        while not answers:
            await asyncio.sleep(0)
        await guard(SOCKET, at_once, send)
        page = {"type": "http", "method": "GET", "path": "/atlas/kreis", "headers": []}
        await guard(page, at_once, send)
        gone.set()
        await held
        assert not guard._is_full()

    with caplog.at_level(logging.WARNING, logger="wir_atlas"):
        asyncio.run(both())
    accepted, refused, _, page, body = answers
    assert accepted["type"] == "websocket.accept"
    assert (refused["type"], refused["status"]) == ("websocket.http.response.start", 503)
    assert page["status"] == 503
    assert (b"retry-after", b"60") in page["headers"]
    assert "Der WIR-Atlas ist gerade ausgelastet" in body["body"].decode()
    assert caplog.text.count("further readers are asked to try again") == 1


class Crowd:
    """Readers, each known by a cookie, before an atlas with room for one."""

    def __init__(self) -> None:
        self.guard = limits(atlas, sessions=1)

    async def status(self, reader: str, kind: str = "http") -> int:
        """Status of the answer to a request for a page, or to a websocket that is refused."""
        return (await self.answer(reader, kind))[0]

    async def answer(self, reader: str, kind: str = "http", path: str = "/atlas/kreis") -> tuple[int, str]:
        """Status and text of it."""
        sent: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request" if kind == "http" else "websocket.connect"}

        async def send(message: Message) -> None:
            sent.append(message)

        await self.guard(self._scope(reader, kind, path), receive, send)
        return int(sent[0]["status"]), b"".join(each.get("body", b"") for each in sent).decode()

    async def connected(self, reader: str, gone: asyncio.Event) -> asyncio.Task[None]:
        """A session that stays open until its reader has gone."""
        messages, accepted = iter(["websocket.connect"]), asyncio.Event()

        async def receive() -> Message:
            kind = next(messages, None)
            if kind is None:
                await gone.wait()
            return {"type": kind or "websocket.disconnect"}

        async def send(message: Message) -> None:
            assert message["type"] == "websocket.accept"
            accepted.set()

        task = asyncio.create_task(self.guard(self._scope(reader, "websocket"), receive, send))
        await asyncio.wait_for(accepted.wait(), 10)
        return task

    @staticmethod
    def _scope(reader: str, kind: str, path: str = "") -> Scope:
        headers = [(b"cookie", f"{READER}={reader}".encode())]
        scope = {**SOCKET, "type": kind, "method": "GET", "headers": headers, "query_string": b""}
        return scope | ({"path": path} if kind == "http" else {})


def test_reader_who_loads_his_page_anew_gets_his_place_back_although_none_is_free() -> None:
    async def story() -> None:
        crowd, gone, gone_again = Crowd(), asyncio.Event(), asyncio.Event()
        before = await crowd.connected("a", gone)
        assert [await crowd.status(each) for each in ("b", "", "a")] == [503, 503, 200]
        # More than his place he does not get, however often he asks.
        assert await crowd.status("a", "websocket") == 503
        gone.set()
        await before
        # The page that he has left has freed the place: it is his, and nobody else's.
        assert [await crowd.status("b", kind) for kind in ("http", "websocket")] == [503, 503]
        again = await crowd.connected("a", gone_again)
        assert await crowd.status("b") == 503
        gone_again.set()
        await again
        assert await crowd.status("b") == 200

    asyncio.run(story())


def test_screen_health_and_log_tell_the_same_story_of_too_many_sessions(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def story() -> None:
        crowd, gone = Crowd(), asyncio.Event()
        first = await crowd.connected("a", gone)
        for _ in range(2):
            assert (await crowd.answer("b"))[0] == 503
            assert "gerade ausgelastet" in (await crowd.answer("b"))[1]
        assert await crowd.answer("", path="/atlas/health") == (
            200,
            '{"status":"ok","areas":33,"sessions":"full"}',
        )
        # Another tab of the same browser reads its page, which says why it gets no connection.
        assert (await crowd.answer("a"))[0] == 200
        assert (await crowd.answer("a", "websocket"))[0] == 503
        gone.set()
        await first
        crowd.guard._coming_back.clear()
        assert await crowd.answer("", path="/atlas/health") == (200, '{"status":"ok","areas":33}')

    asyncio.run(story())
    told = [record.getMessage() for record in caplog.records]
    assert told == ["1 sessions are open: further readers are asked to try again"]
    assert "alle Plätze belegt" in web_words.NO_SOCKET
    assert "alle Plätze belegt" in say("first.no_socket")


def test_refused_websocket_is_no_error_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    server = uvicorn.Server(uvicorn.Config(limits(listen, sessions=0), port=free_port(), log_config=None))
    thread = Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.01)
        with pytest.raises(InvalidStatus, match="503"):
            connect(f"ws://127.0.0.1:{server.config.port}/atlas/_stcore/stream")
    finally:
        server.should_exit = True
        thread.join()
    assert [each.getMessage() for each in caplog.records if each.levelno > logging.WARNING] == []


def test_file_of_the_page_is_served_however_many_sessions_there_are() -> None:
    guard = limits(sessions=0)
    assert asked(guard, "/atlas/karten/x.js")[0] == 200
    assert asked(guard, "/atlas/health")[0] == 200
    assert asked(guard, "/atlas/kreis")[0] == 503


def test_reader_who_takes_nothing_loses_his_session_and_nobody_else(caplog: pytest.LogCaptureFixture) -> None:
    heard: list[str] = []

    async def talk(scope: Scope, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "websocket.accept"})
        await send({"type": "websocket.send", "bytes": b"large"})
        heard.append((await receive())["type"])

    messages = iter(["websocket.connect"])

    async def receive() -> Message:
        kind = next(messages, None)
        if kind is None:
            await asyncio.sleep(60)
        return {"type": str(kind)}

    async def send(message: Message) -> None:
        if message["type"] == "websocket.send":
            await asyncio.sleep(60)

    guard = limits(talk, patience=0.02)
    asyncio.run(guard(SOCKET, receive, send))
    assert heard == ["websocket.disconnect"]
    assert "took nothing for too long" in caplog.text
    assert not guard._is_full()


def test_upload_broken_off_is_one_line_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        raise AssertionError("nobody is there to be answered")

    scope = {"type": "http", "method": "PUT", "path": "/atlas/_stcore/upload_file/a/b", "headers": []}
    asyncio.run(limits()(scope, receive, send))
    assert [record.getMessage() for record in caplog.records] == ["a request was broken off by its sender"]
