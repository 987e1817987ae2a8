"""A way between reader and server on which things go wrong: cut, silent, without websockets, too short for an upload."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_PIECE = 65_536
_FORBIDDEN = b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"


class Relay:
    """Passes bytes on to a port of this machine, until told otherwise.

    Attributes:
        port: Where it listens.
        sockets: Whether websockets come through.
        longest: Bytes that one connection may bring towards the server before it breaks off; ``None``: any.
    """

    def __init__(self, to_port: int) -> None:
        self.sockets = True
        self.longest: int | None = None
        self._to = to_port
        self._passing = threading.Event()
        self._passing.set()
        self._open: set[socket.socket] = set()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """End every open connection, as a proxy does with one that was idle for too long; new ones may come."""
        for each in list(self._open):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def fall_silent(self) -> None:
        """Keep all connections and pass nothing on."""
        self._passing.clear()

    def go_on(self) -> None:
        """Pass on again, what has waited too."""
        self._passing.set()

    def close(self) -> None:
        """End it."""
        self._listening.close()
        self._passing.set()
        self.cut()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                reader, _ = self._listening.accept()
                threading.Thread(target=self._connect, args=(reader,), daemon=True).start()

    def _connect(self, reader: socket.socket) -> None:
        with suppress(OSError), reader, socket.create_connection(("127.0.0.1", self._to)) as server:
            ends = {reader, server}
            self._open |= ends
            back = threading.Thread(target=self._pass, args=(server, reader, False), daemon=True)
            back.start()
            self._pass(reader, server, True)
            back.join()
            self._open -= ends

    def _pass(self, source: socket.socket, target: socket.socket, from_reader: bool) -> None:
        brought = 0
        with suppress(OSError):
            while piece := source.recv(_PIECE):
                self._passing.wait()
                if from_reader and not self.sockets and b"upgrade: websocket" in piece.lower():
                    source.sendall(_FORBIDDEN)
                    break
                brought += len(piece)
                if from_reader and self.longest is not None and brought > self.longest:
                    break
                target.sendall(piece)
        for each in (source, target):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)


@contextmanager
def relay_to(port: int) -> Iterator[Relay]:
    """A relay to a port of this machine."""
    relay = Relay(port)
    try:
        yield relay
    finally:
        relay.close()
