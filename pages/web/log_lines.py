"""The log as lines of JSON, where wir-atlas.toml asks for it, and the id that ties the lines of a request together."""

from __future__ import annotations

import json
import logging
import re
import secrets
import sys
import time
from contextvars import ContextVar
from datetime import UTC, datetime

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.settings.page_paths import path_below

REQUEST_ID = "x-request-id"
"""Header in which a proxy may name the request, and in which every answer does."""

ACCESS = "wir_atlas.access"
_OWN = "wir_atlas"
_GIVEN = re.compile(r"[A-Za-z0-9-]{8,64}")
_request: ContextVar[str] = ContextVar("wir_atlas_request", default="")


class JsonLines(logging.Formatter):
    """One JSON object a record: time (UTC), level, logger, message, request, and the fields given as `extra`."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request := _request.get():
            line["request"] = request
        line |= getattr(record, "fields", {})
        if record.exc_info:
            line["stack"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


class _JsonLogger(logging.Logger):
    """A logger whose handlers write JSON, whoever adds them: Streamlit gives each of its loggers one of its own."""

    def addHandler(self, hdlr: logging.Handler) -> None:
        hdlr.setFormatter(JsonLines())
        super().addHandler(hdlr)


def write_json() -> None:
    """Let every logger of this process write lines of JSON: those there are, and those still to come."""
    logging.setLoggerClass(_JsonLogger)
    known = [logging.getLogger(), *map(logging.getLogger, logging.root.manager.loggerDict)]
    for handler in (handler for logger in known for handler in logger.handlers):
        handler.setFormatter(JsonLines())
    own = logging.getLogger(_OWN)
    if not own.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(JsonLines())
        own.addHandler(handler)
    own.setLevel(logging.INFO)
    own.propagate = False


class RequestLog:
    """ASGI middleware: an id for every request, in the answer and in each line, and one line when it is over.

    The line has neither address nor query, and no path where there is none: what somebody has typed may be anything.
    """

    def __init__(self, app: ASGIApp, base_path: str = "") -> None:
        self._app, self._base_path = app, base_path
        self._log = logging.getLogger(ACCESS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on under its id."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        request = _request_id(scope)
        kept = _request.set(request)
        began, status = time.perf_counter(), 0

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[REQUEST_ID] = request
            elif message["type"] == "websocket.accept":
                status = 101
            await send(message)

        try:
            await self._app(scope, receive, send_with_id)
        except BaseException:
            status = status or 500
            raise
        finally:
            self._log.info("request", extra={"fields": self._fields(scope, status, began)})
            _request.reset(kept)

    def _fields(self, scope: Scope, status: int, began: float) -> dict[str, object]:
        return {
            "method": scope.get("method", "WEBSOCKET"),
            "path": "" if status == 404 else path_below(scope, self._base_path),
            "status": status,
            "ms": round((time.perf_counter() - began) * 1000, 1),
        }


def _request_id(scope: Scope) -> str:
    given = dict(scope["headers"]).get(REQUEST_ID.encode(), b"").decode("latin-1")
    return given if _GIVEN.fullmatch(given) else secrets.token_hex(8)
