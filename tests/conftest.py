"""What every test can use: the repository's root, its texts, and ASGI calls without a server."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from starlette.types import ASGIApp, Message
from streamlit.components.v2 import manifest_scanner

from pages.settings.configuration import ELSEWHERE, configuration
from tests.postgres import own_postgres, postgres, postgres_url
from tests.real_tables import show_kept_facts
from tests.stores import watched_by

__all__ = ["own_postgres", "postgres", "postgres_url", "watched_by"]  # fixtures of modules of their own

ROOT = Path(__file__).resolve().parents[1]
GENERATED = {".venv", ".git", "__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache"}


@dataclass(frozen=True)
class Answer:
    """What an ASGI application answered to one request; header names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


@pytest.fixture(scope="session", autouse=True)
def _kept_facts() -> None:
    show_kept_facts()


@pytest.fixture(scope="session", autouse=True)
def _components_looked_up_once() -> None:
    """Every AppTest reads the metadata of all installed packages, which costs more than the page; they stay the same."""
    manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


@pytest.fixture
def root() -> Path:
    """Root folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def committed_texts() -> dict[str, str]:
    """All text files of the repository by their path: what git tracks or would add."""
    return _committed_texts()


@cache
def _committed_texts() -> dict[str, str]:
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    if listed.returncode:
        # A downloaded archive has no git folder; its own files are all there is, but for what a start made.
        paths = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*") if path.is_file()]
        names = [
            name for name in paths if not name.startswith((".venv/", ".git/")) and "__pycache__" not in name
        ]
    else:
        names = [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    texts: dict[str, str] = {}
    for name in sorted(names):
        content = (ROOT / name).read_bytes()
        if b"\0" not in content:
            texts[name] = content.decode("utf-8")
    return texts


@pytest.fixture(autouse=True)
def settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty settings file for every test, whatever stands in the `wir-atlas.toml` of who runs it.

    A test that writes to it clears `configuration`'s cache itself.
    """
    path = tmp_path_factory.getbasetemp() / "wir-atlas.toml"
    path.write_text("", encoding="utf-8")
    monkeypatch.setenv(ELSEWHERE, str(path))
    configuration.cache_clear()
    yield path
    configuration.cache_clear()


@pytest.fixture
def ask() -> Callable[..., Answer]:
    """Function that sends one request to an ASGI application: ``ask(app, "/path", method=, headers=, query=)``."""
    return _ask


def _ask(
    app: ASGIApp,
    path: str,
    *,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    query: bytes = b"",
) -> Answer:
    scope: dict[str, Any] = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query,
        "root_path": "",
        "headers": [(name.lower().encode(), value.encode()) for name, value in (headers or {}).items()],
    }
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    async def call() -> None:
        await app(scope, receive, send)

    asyncio.run(call())
    start = next(message for message in sent if message["type"] == "http.response.start")
    return Answer(
        status=start["status"],
        headers={name.decode(): value.decode() for name, value in start["headers"]},
        body=b"".join(
            message.get("body", b"") for message in sent if message["type"] == "http.response.body"
        ),
    )


@pytest.fixture
def open_socket() -> Callable[[ASGIApp, Mapping[str, str]], str]:
    """Function that opens a websocket with the given headers and returns the type of the first answer."""
    return _open_socket


def _open_socket(app: ASGIApp, headers: Mapping[str, str]) -> str:
    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    async def call() -> None:
        await app({"type": "websocket", "path": "/_stcore/stream", "headers": pairs}, receive, send)

    asyncio.run(call())
    return str(sent[0]["type"])
