"""Debian's nginx for the tests, with the file that operators copy: other ports and a certificate of its own.

Where there is no nginx the tests that ask for it are left out, and pytest's summary says so; with
``WIR_ATLAS_NGINX=required`` in the environment, as in `.ci/run`, they fail instead.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.browser.server import ROOT, free_port

REQUIRED = "WIR_ATLAS_NGINX"
MISSING = (
    "nginx wurde nicht gefunden, seine Tests entfallen (no nginx found, its tests are left out). "
    "Debian und Ubuntu: apt-get install nginx-light openssl"
)
_START_S = 60.0
_PATIENCE = ("client_header_timeout", "client_body_timeout", "send_timeout")


@dataclass(frozen=True, slots=True)
class Proxy:
    """A running nginx.

    Attributes:
        url: Start page by TLS, without a trailing slash.
        log_file: Its access log: one line for each answer, the replica's address last.
    """

    url: str
    log_file: Path

    @property
    def asked(self) -> list[int]:
        """Ports of the replicas that have answered, in the order of the log."""
        found = re.findall(r":(\d+)$", self.log_file.read_text(), flags=re.MULTILINE)
        return [int(port) for port in found]


def nginx_program() -> str:
    """Path of nginx; without one the test is left out, or fails where it is required."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if program and shutil.which("openssl"):
        return program
    if os.environ.get(REQUIRED) == "required":
        pytest.fail(MISSING)
    pytest.skip(MISSING)


@contextmanager
def running_proxy(
    folder: Path, replicas: Sequence[int], base_path: str = "", patience_s: int | None = None
) -> Iterator[Proxy]:
    """nginx in front of replicas on this machine, configured by `operations/nginx.conf`.

    Args:
        folder: Empty; for its files.
        replicas: Their ports.
        base_path: Where the atlas lies below the name, without slashes at its ends.
        patience_s: Seconds that it waits for a slow client, in place of those of the file.
    """
    program, port = nginx_program(), free_port()
    config = folder / "nginx.conf"
    text = _adapted(folder, port, replicas, base_path)
    if patience_s is not None:
        for name in _PATIENCE:
            text = _replaced(text, rf"{name} \d+s;", f"{name} {patience_s}s;")
    config.write_text(_own_frame(folder, text), encoding="utf-8")
    _certify(folder)
    command = [program, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(config)]
    process = subprocess.Popen([*command, "-g", "daemon off;"])
    proxy = Proxy(f"https://127.0.0.1:{port}" + (f"/{base_path}" if base_path else ""), folder / "access.log")
    try:
        _wait_until_ready(proxy, process)
        yield proxy
    finally:
        process.terminate()
        process.wait(timeout=60)


def _adapted(folder: Path, port: int, replicas: Sequence[int], base_path: str) -> str:
    text = (ROOT / "operations" / "nginx.conf").read_text(encoding="utf-8")
    servers = "\n".join(f"    server 127.0.0.1:{each} max_fails=0;" for each in replicas)
    text = _replaced(text, r"(    server 127\.0\.0\.1:\d+ .*;\n)+", f"{servers}\n")
    # The redirection from port 80, which a test may not open.
    text = _replaced(text, r"server \{\n    listen 80;[^}]*\}\n", "")
    text = _replaced(text, r"listen 443", f"listen 127.0.0.1:{port}")
    text = _replaced(text, r"/etc/ssl/wir-atlas/", f"{folder}/")
    text = _replaced(text, r"/var/log/nginx/wir-atlas\.log", f"{folder}/access.log")
    return _replaced(text, r"location / \{", f"location /{base_path}/ {{") if base_path else text


def _replaced(text: str, pattern: str, by: str) -> str:
    changed, count = re.subn(pattern, lambda _: by, text)
    assert count, f"operations/nginx.conf has no {pattern}"
    return changed


def _own_frame(folder: Path, text: str) -> str:
    temporary = "\n".join(
        f"    {kind}_temp_path {folder}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    account = "user root;\n" if os.geteuid() == 0 else ""
    return (
        f"{account}pid {folder}/nginx.pid;\nworker_processes 1;\nevents {{ worker_connections 256; }}\n"
        f"http {{\n{temporary}\n    include /etc/nginx/mime.types;\n{text}\n}}\n"
    )


def _certify(folder: Path) -> None:
    kind = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1"]
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "fullchain.pem")]
    subprocess.run(
        ["openssl", "req", *kind, "-addext", "subjectAltName=IP:127.0.0.1", *files],
        check=True,
        capture_output=True,
    )


def _wait_until_ready(proxy: Proxy, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_S
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            httpx.get(f"{proxy.url}/health", verify=False, timeout=30)
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"nginx did not start:\n{(proxy.log_file.parent / 'error.log').read_text()}")
