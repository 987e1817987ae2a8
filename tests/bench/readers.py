"""Many readers at once, over the websocket: `python -m tests.bench.readers`. Each asks for a new view every 5 s.

No browser: what a run costs the server, not what it costs a screen.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from tests.browser.server import ROOT, Server, running_server

SESSIONS, EVERY_S, SECONDS = (1, 30, 100), 5.0, 40.0
PATIENCE_S = 60.0
VIEWS = tuple(
    f"kennzahl={kennzahl}&jahr={year}"
    for kennzahl in ("einwohner", "fallmanagement-vorgesehen", "ikw-veranstaltungen")
    for year in (2018, 2019, 2020)
)


@dataclass(slots=True)
class Found:
    """What the sessions have seen.

    Attributes:
        runs: Seconds from the request of each view to the end of its run.
        sizes: Bytes received of each, before the socket's compression.
        wire: Bytes received of each on the network.
        kinds: Bytes by kind of message or element.
        messages: Number of messages of each.
        errors: What went wrong, by its name.
    """

    runs: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    wire: list[int] = field(default_factory=list)
    messages: list[int] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)


class _Counting(ClientConnection):
    """A connection that counts what comes over the network."""

    wire = 0

    def data_received(self, data: bytes) -> None:
        self.wire += len(data)
        super().data_received(data)


def main() -> None:
    """Measure every number of sessions on a server of its own, and print a line for each."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.readers", description=__doc__)
    parser.add_argument("--sessions", type=int, nargs="+", default=SESSIONS)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument(
        "--root", type=Path, default=ROOT, help="another checkout of the atlas, to compare with"
    )
    parser.add_argument("--kinds", action="store_true", help="print also the bytes by kind of message")
    options = parser.parse_args()
    print(f"{os.cpu_count()} cores, load before {os.getloadavg()}, a new view every {EVERY_S:g} s\n")
    heads = (
        "runs",
        "p50, ms",
        "p95, ms",
        "CPU a run, ms",
        "kB a run",
        "kB on the wire",
        "messages",
        "MB a session",
    )
    print(f"| sessions | {' | '.join(heads)} | errors |\n|{'---:|' * (len(heads) + 2)}")
    for sessions in options.sessions:
        log = Path(tempfile.gettempdir(), f"readers-{os.getpid()}.log")
        with running_server(log, root=options.root.resolve()) as server:
            print(asyncio.run(_measured(server, sessions, options.seconds, options.kinds)))


async def _measured(server: Server, sessions: int, seconds: float, kinds: bool) -> str:
    warm, found = Found(), Found()
    # Every view once, so that no session waits for tables or shapes.
    await _reader(server, warm, time.monotonic(), len(VIEWS))
    process = _process(server)
    memory = _memory_mb(process)
    opened: list[asyncio.Event] = [asyncio.Event() for _ in range(sessions)]
    end = time.monotonic() + seconds + 0.2 * sessions
    readers = [
        asyncio.create_task(_after(0.15 * number, _reader(server, found, end, 0, opened[number])))
        for number in range(sessions)
    ]
    for each in opened:
        await asyncio.wait_for(each.wait(), 10 * PATIENCE_S)
    for known in (found.runs, found.sizes, found.wire, found.messages):
        known.clear()
    found.kinds.clear()
    used = _cpu_s(process)
    await asyncio.gather(*readers)
    cpu_ms = 1000 * (_cpu_s(process) - used) / max(1, len(found.runs))
    grown = (_memory_mb(process) - memory) / sessions
    runs = found.runs or [0.0, 0.0]
    p95 = quantiles(runs, n=20, method="inclusive")[-1] if len(runs) > 1 else runs[0]
    line = (
        f"| {sessions:8} | {len(found.runs):4} | {1000 * median(runs):7.0f} | {1000 * p95:7.0f} | {cpu_ms:13.0f} "
        f"| {median(found.sizes or [0]) / 1000:8.1f} | {median(found.wire or [0]) / 1000:11.1f} "
        f"| {median(found.messages or [0]):8.0f} | {grown:12.2f} "
        f"| {found.errors.total():6} |"
    )
    if kinds and found.runs:
        told = ((name, size / len(found.runs)) for name, size in found.kinds.most_common(12))
        line += "\n" + "\n".join(f"    {size:8.0f} bytes a run: {name}" for name, size in told)
    return line + "".join(f"\n    {count} x {name}" for name, count in found.errors.items())


async def _after(wait_s: float, reader: Coroutine[Any, Any, None]) -> None:
    await asyncio.sleep(wait_s)
    await reader


async def _reader(
    server: Server, found: Found, end: float, least: int = 0, opened: asyncio.Event | None = None
) -> None:
    """One session: opens the start page and asks for a view every `EVERY_S` until the end."""
    chance = random.Random(len(found.runs) + id(opened))
    url = server.url.replace("http", "ws") + "/_stcore/stream"
    try:
        opening = connect(url, subprotocols=["streamlit"], max_size=None, create_connection=_Counting)  # type: ignore[list-item]
        async with opening as socket:
            assert isinstance(socket, _Counting)
            kept: frozenset[str] = await _run(socket, "", frozenset(), found)
            if opened:
                opened.set()
                await asyncio.sleep(chance.uniform(0, EVERY_S))
            done = 0
            while time.monotonic() < end or done < least:
                began = time.monotonic()
                view = VIEWS[done] if done < least else chance.choice(VIEWS)
                kept = await _run(socket, view, kept, found)
                done += 1
                if not least:
                    await asyncio.sleep(max(0.0, EVERY_S - (time.monotonic() - began)))
    except Exception as error:
        found.errors[type(error).__name__] += 1
    finally:
        if opened:
            opened.set()


async def _run(socket: _Counting, query: str, kept: frozenset[str], found: Found) -> frozenset[str]:
    """Ask for a view as a link of the page does, and wait for the end of its run; hashes of what a browser keeps."""
    request = BackMsg()
    request.rerun_script.query_string = query
    request.rerun_script.is_history_navigation = True
    request.rerun_script.cached_message_hashes.extend(kept)
    began, before = time.perf_counter(), socket.wire
    await socket.send(request.SerializeToString())
    size, count, cacheable = 0, 0, set()
    while True:
        data = await asyncio.wait_for(socket.recv(decode=False), PATIENCE_S)
        assert isinstance(data, bytes)
        message = ForwardMsg.FromString(data)
        size, count = size + len(data), count + 1
        kind = message.WhichOneof("type") or ""
        if kind == "delta":
            kind = message.delta.new_element.WhichOneof("type") or kind
        found.kinds[kind] += len(data)
        if message.metadata.cacheable or message.WhichOneof("type") == "ref_hash":
            cacheable.add(message.ref_hash or message.hash)
        if message.WhichOneof("type") == "script_finished":
            break
    found.runs.append(time.perf_counter() - began)
    found.sizes.append(size)
    found.wire.append(socket.wire - before)
    found.messages.append(count)
    return frozenset(cacheable)


def _process(server: Server) -> int:
    """Number of the server's process, by the port it listens on."""
    port = server.url.rpartition(":")[2]
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                command = (entry / "cmdline").read_text(encoding="utf-8", errors="replace")
            except OSError:
                continue
            if f"--server.port={port}" in command:
                return int(entry.name)
    sys.exit("the server's process was not found: memory and processor time are read from /proc, as on Linux")


def _cpu_s(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _memory_mb(process: int) -> float:
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="utf-8").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
