"""What reaches a browser in one go, and that small packets leave at once."""

from __future__ import annotations

import asyncio
import socket

import uvicorn
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from pages.web.bursts import Bursts
from pages.web.small_packets import SmallPackets


def test_a_run_is_sent_up_to_its_head_start_and_then_up_to_its_end_in_their_order() -> None:
    sent: list[Message] = []
    before_sign: list[list[str | None]] = []

    async def app(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "websocket.accept"})
        for message in (
            _new_session(),
            _html("a"),
            _html("b"),
            ForwardMsg(hash="1"),
            _html("c"),
            _finished(),
        ):
            before_sign.append(_kinds(sent))
            await send({"type": "websocket.send", "bytes": message.SerializeToString()})

    asyncio.run(Bursts(app)({"type": "websocket"}, _nothing, _into(sent)))
    first = ["new_session"]
    assert before_sign == [[], first, first, first, [*first, "delta", "delta"], [*first, "delta", "delta"]]
    assert _kinds(sent) == ["new_session", "delta", "delta", "delta", "script_finished"]
    assert [_body(each) for each in sent if _body(each)] == ["a", "b", "c"]


def test_what_no_sign_follows_is_sent_too() -> None:
    sent: list[Message] = []

    async def app(_scope: Scope, _receive: Receive, send: Send) -> None:
        await send({"type": "websocket.send", "bytes": _html("a" * 200).SerializeToString()})
        while not sent:
            await asyncio.sleep(0.01)

    asyncio.run(Bursts(app)({"type": "websocket"}, _nothing, _into(sent)))
    assert _kinds(sent) == ["delta"]


def test_every_connection_sends_small_packets_at_once_though_its_socket_does_not_say_tcp() -> None:
    """On a socket made as Streamlit makes its own, by the server that it starts."""
    seen: list[int] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            transport = receive.__self__.transport  # type: ignore[attr-defined]
            connection = transport.get_extra_info("socket")
            seen.append(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            await PlainTextResponse("")(scope, receive, send)

    async def ask() -> None:
        with socket.socket(family=socket.AF_INET) as listening:
            listening.bind(("127.0.0.1", 0))
            server = uvicorn.Server(uvicorn.Config(SmallPackets(app), lifespan="off", log_level="error"))
            serving = asyncio.create_task(server.serve([listening]))
            while not server.started:
                await asyncio.sleep(0.01)
            reader, writer = await asyncio.open_connection(*listening.getsockname())
            writer.write(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            await reader.read()
            writer.close()
            server.should_exit = True
            await serving

    asyncio.run(ask())
    assert seen == [1]


def _into(sent: list[Message]) -> Send:
    async def send(message: Message) -> None:
        if message["type"] == "websocket.send":
            sent.append(message)

    return send


async def _nothing() -> Message:
    return {"type": "websocket.connect"}


def _new_session() -> ForwardMsg:
    message = ForwardMsg()
    message.new_session.name = "1"
    return message


def _html(text: str) -> ForwardMsg:
    message = ForwardMsg()
    message.delta.new_element.html.body = text
    return message


def _finished() -> ForwardMsg:
    return ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY)


def _kinds(sent: list[Message]) -> list[str | None]:
    return [ForwardMsg.FromString(each["bytes"]).WhichOneof("type") for each in sent]


def _body(message: Message) -> str:
    body: str = ForwardMsg.FromString(message["bytes"]).delta.new_element.html.body
    return body
