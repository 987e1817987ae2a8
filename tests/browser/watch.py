"""What a page did while a test used it: requests to foreign hosts, console errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Request, WebSocket

SECURITY_POLICY = "Content Security Policy"
"""Stands in whatever Chromium says of something that a page was forbidden."""
_OWN_MACHINE = {"127.0.0.1", "localhost"}


@dataclass
class Rules:
    """What no page of the whole suite may do, watched or not, on a replica or behind a proxy.

    Attributes:
        broken: What was done, the latest test's only.
        expected: Parts of what a test provokes on purpose.
    """

    broken: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def hold_for(self, context: BrowserContext) -> None:
        """Watch every page of the context, those that it opens later too."""
        context.on("request", self._on_request)
        context.on("console", self._on_console)
        # Sockets are no requests to Playwright, and are told of by pages alone.
        context.on("page", lambda page: page.on("websocket", self._on_socket))

    def check(self) -> None:
        """Fail where a page asked a foreign host or met its security policy; then begin anew."""
        broken = [each for each in self.broken if not any(part in each for part in self.expected)]
        self.broken.clear()
        self.expected.clear()
        assert broken == [], "a page left its server or was stopped by its security policy"

    def _on_request(self, request: Request) -> None:
        self._see(request.url)

    def _on_socket(self, socket: WebSocket) -> None:
        self._see(socket.url)

    def _see(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in _OWN_MACHINE:
            self.broken.append(url)

    def _on_console(self, message: ConsoleMessage) -> None:
        if SECURITY_POLICY in message.text:
            self.broken.append(message.text)


RULES = Rules()


@dataclass
class Watch:
    """Record of one page.

    Attributes:
        host: Host and port of the app; every other one is foreign.
        foreign: Addresses asked for elsewhere.
        errors: Console errors and uncaught exceptions, with the address they name.
        expected: Parts of messages that a test provokes on purpose; it appends them itself.
    """

    host: str
    foreign: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def attach(self, page: Page) -> None:
        """Begin to record."""
        for event, listen in self._listeners().items():
            page.on(event, listen)  # type: ignore[call-overload]

    @contextmanager
    def attached(self, page: Page) -> Iterator[None]:
        """Record what happens inside, and nothing later: the page goes on to the next test."""
        listeners = self._listeners()
        for event, listen in listeners.items():
            page.on(event, listen)  # type: ignore[call-overload]
        try:
            yield
        finally:
            for event, listen in listeners.items():
                page.remove_listener(event, listen)

    def check(self) -> None:
        """Fail the test when the page asked a foreign host or reported an error nobody expected."""
        assert self.foreign == [], "requests left the origin"
        unexpected = [error for error in self.errors if not any(part in error for part in self.expected)]
        assert unexpected == [], "errors in the browser's console"

    def _listeners(self) -> dict[str, Callable[..., None]]:
        return {
            "request": self._on_request,
            "console": self._on_console,
            "pageerror": self._on_error,
            "websocket": self._on_socket,
        }

    def _on_error(self, error: Error) -> None:
        self.errors.append(f"uncaught: {error}")

    def _on_socket(self, socket: WebSocket) -> None:
        self._see(socket.url)

    def _on_request(self, request: Request) -> None:
        self._see(request.url)

    def _see(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != self.host:
            self.foreign.append(url)

    def _on_console(self, message: ConsoleMessage) -> None:
        place = message.location.get("url", "")
        if message.type == "error":
            self.errors.append(f"{message.text} ({place})")
