from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from pages.settings.configuration import Operation
from pages.web.limits import LARGEST_BODY, Limits

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
) -> tuple[int, str, dict[str, str]]:
    """Status, text and headers of the answer to a request whose body comes in pieces."""
    sent: list[Message] = []
    left = list(pieces)

    async def receive() -> Message:
        if stuck and not left:
            await asyncio.sleep(60)
        piece = left.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(left) or stuck}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [] if told is None else [(b"content-length", str(told).encode())]
    scope = {"type": "http", "method": "POST", "path": path, "headers": headers, "query_string": b""}
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
