"""A real server of the app for the browser tests: started cold, on a free port, with its log kept."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 120
"""A cold disk and two busy cores included; usually it takes three."""


@dataclass(frozen=True)
class Server:
    """A running server.

    Attributes:
        url: Address of the start page without a trailing slash.
        log_file: What the server has printed so far.
    """

    url: str
    log_file: Path

    @property
    def log(self) -> str:
        """Everything the server has printed so far."""
        return self.log_file.read_text(encoding="utf-8", errors="replace")


@contextmanager
def running_server(log_file: Path, base_path: str = "", root: Path = ROOT) -> Iterator[Server]:
    """Start the app as its users do, and stop it at the end.

    Only Streamlit's own health route is polled: it loads nothing, so the first page finds a cold cache.

    Args:
        log_file: Where the server's output goes.
        base_path: `server.baseUrlPath`, without slashes at its ends.
        root: Folder of the app; another one than the repository for a copy that something is wrong with.

    Raises:
        RuntimeError: The server did not start, or an exception stood in its log at the end.
    """
    port = free_port()
    url = f"http://127.0.0.1:{port}" + (f"/{base_path}" if base_path else "")
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
    if base_path:
        command.append(f"--server.baseUrlPath={base_path}")
    with log_file.open("w", encoding="utf-8") as log:
        process = _start(command, log, root)
        server = Server(url, log_file)
        try:
            _wait_until_ready(server, process)
            yield server
        finally:
            process.terminate()
            # A server ends within 30 s (operations); how soon is not what these tests are about.
            process.wait(timeout=60)
    if "Traceback" in server.log:
        raise RuntimeError(f"an exception stands in the server's log:\n{server.log}")


def _start(command: list[str], log: IO[str], root: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(command, cwd=root, stdout=log, stderr=subprocess.STDOUT, text=True)


def _wait_until_ready(server: Server, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with code {process.returncode}:\n{server.log}")
        try:
            with urllib.request.urlopen(f"{server.url}/_stcore/health", timeout=30):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"the server was not ready after {START_SECONDS} s:\n{server.log}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
