"""nginx as operators configure it, against clients that are slow on purpose: they hold it, and never the atlas."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

from tests.nginx import Proxy, running_proxy

LARGE = 30_000_000
HEAD = b"PUT /upload HTTP/1.1\r\nHost: atlas\r\n"


@dataclass(slots=True)
class Behind:
    """What stands behind nginx in place of the atlas.

    Attributes:
        port: Where it listens.
        asked: Methods and paths of the requests that have reached it.
        answered: Set when the large answer has been taken from it.
    """

    port: int
    asked: list[str] = field(default_factory=list)
    answered: threading.Event = field(default_factory=threading.Event)


@pytest.fixture(scope="module")
def behind() -> Iterator[Behind]:
    class Answers(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            content = bytes(LARGE if self.path == "/large" else 10)
            told.asked.append(f"{self.command} {self.path}")
            self.send_response(200)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)
            if self.path == "/large":
                told.answered.set()

        do_PUT = do_GET

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    told = Behind(server.server_port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield told
    server.shutdown()


@pytest.fixture(scope="module")
def proxy(behind: Behind, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxy]:
    """The configuration as it is, but that it waits a second only."""
    with running_proxy(tmp_path_factory.mktemp("nginx"), [behind.port], patience_s=1) as started:
        yield started


def connected(proxy: Proxy, taken_at_once: int | None = None) -> ssl.SSLSocket:
    """A connection of a client whose system takes so many bytes at once."""
    plain = socket.socket()
    if taken_at_once:
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, taken_at_once)
    plain.settimeout(60)
    plain.connect(("127.0.0.1", urlsplit(proxy.url).port))
    unchecked = ssl.create_default_context()
    unchecked.check_hostname, unchecked.verify_mode = False, ssl.CERT_NONE
    return unchecked.wrap_socket(plain)


def until_the_end(client: ssl.SSLSocket) -> bytes:
    """What still comes until the other side ends the connection, which it must."""
    got = bytearray()
    try:
        while piece := client.recv(65_536):
            got += piece
    except (ConnectionResetError, ssl.SSLEOFError):
        pass
    return bytes(got)


@pytest.mark.parametrize(
    "begun",
    [HEAD, HEAD + b"Content-Length: 1000\r\n\r\nhalf a body"],
    ids=["head of a request", "body of a request"],
)
def test_request_that_does_not_go_on_is_ended_and_never_reaches_the_atlas(
    begun: bytes, proxy: Proxy, behind: Behind
) -> None:
    with connected(proxy) as client:
        client.sendall(begun)
        assert b" 200 " not in until_the_end(client)
    assert "PUT /upload" not in behind.asked


def test_answer_that_is_not_taken_is_held_by_the_proxy_and_ended(proxy: Proxy, behind: Behind) -> None:
    with connected(proxy, taken_at_once=4096) as client:
        client.sendall(b"GET /large HTTP/1.1\r\nHost: atlas\r\n\r\n")
        # The atlas is rid of it although the client has taken next to nothing.
        assert behind.answered.wait(60)
        wait_for_log(proxy, "/large")
        assert len(until_the_end(client)) < LARGE


def wait_for_log(proxy: Proxy, path: str) -> None:
    """Wait until the access log has a request, which is when it has ended."""
    deadline = time.monotonic() + 60
    while f" {path} " not in proxy.log_file.read_text():
        assert time.monotonic() < deadline, f"nginx still waits for the reader of {path}"
        time.sleep(0.05)
