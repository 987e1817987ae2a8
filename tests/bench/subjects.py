"""What is measured side by side, each on a server of its own."""

from __future__ import annotations

import os
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
from typing import Literal

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
START_SECONDS = 60

Awaited = Literal["shown", "fills", "line"]


@dataclass(frozen=True, slots=True)
class Subject:
    """One page to measure.

    Attributes:
        name: Short name in the results.
        title: What it is, in words.
        script: Script below the repository's root.
        awaited: Sign of the change, see ``clock.js``.
        settings: Options for `streamlit run`.
        environment: Variables the script asks for.
    """

    name: str
    title: str
    script: str
    awaited: Awaited
    settings: tuple[str, ...] = ()
    environment: tuple[str, ...] = ()


_TAMED = ("--runner.postScriptGC=false",)
_STOCK = ("--runner.postScriptGC=true", "--runner.magicEnabled=true")
_PAGES = "tests/bench/"

OURS = Subject("ours", "the atlas, whole page", "app.py", "shown")
SUBJECTS = (
    OURS,
    Subject(
        "a", "folium.Choropleth, tamed", f"{_PAGES}choropleth_page.py", "fills", _TAMED, ("BENCH_TAMED",)
    ),
    Subject("a-stock", "folium.Choropleth, stock Streamlit", f"{_PAGES}choropleth_page.py", "fills", _STOCK),
    Subject("b", "empty page, stock Streamlit", f"{_PAGES}empty_page.py", "line", _STOCK),
    Subject(
        "b-loaded",
        "empty page, stock Streamlit, folium and geopandas imported",
        f"{_PAGES}empty_page.py",
        "line",
        _STOCK,
        ("BENCH_LIBRARIES",),
    ),
    Subject("b-tamed", "empty page, tamed", f"{_PAGES}empty_page.py", "line", _TAMED, ("BENCH_TAMED",)),
)


@contextmanager
def served(subject: Subject) -> Iterator[str]:
    """Run the subject's server; gives its address.

    Raises:
        RuntimeError: The server did not start.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        subject.script,
        f"--server.port={port}",
        *subject.settings,
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **dict.fromkeys(subject.environment, "1")}
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait_until_ready(url, process)
        yield url
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait_until_ready(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"the server at {url} did not start")
