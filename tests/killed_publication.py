"""Publications in processes that are killed (SIGKILL) in the middle: ``python -m tests.killed_publication FOLDER``.

The tables are checked once, then each attempt is a process of its own, forked from this one. Prints one line of JSON
for each: where it died and what the store holds afterwards.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from data.loading.schema import check_tables
from data.store import layout, publish
from data.store.address import StoreAddress, store_address
from data.store.connection import opened
from data.store.publication import current_number, publications
from tests.stores import remember_checks

POINTS = ("begin", "first table", "fifth table", "all tables", "commit")
DELAYS_S = (0.1, 0.4, 0.8)


def _die(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _die_at(point: str) -> None:
    """Let this process die as soon as its publication comes to the point."""
    written = 0
    write = layout.write_rows

    def write_and_count(*args: Any) -> None:  # noqa: ANN401 (handed on)
        nonlocal written
        write(*args)
        written += 1
        if written == {"first table": 1, "fifth table": 5}.get(point):
            _die()

    layout.write_rows = write_and_count  # type: ignore[assignment]
    if point == "begin":
        publish.create_bookkeeping = _die  # type: ignore[attr-defined]
    elif point == "all tables":
        publish._record = _die
    elif point == "commit":
        read = layout.checksum

        def checksum(tables: layout.Tables) -> str:
            # The second one is that of what was read back: nothing but the commit comes after it.
            nonlocal written
            written += 100
            if written >= 200:
                os.kill(os.getpid(), signal.SIGKILL)
            return read(tables)

        layout.checksum = checksum


def _killed(publish_it: Callable[[], object], prepare: Callable[[], None], delay_s: float | None) -> int:
    """Signal that ended a process that publishes; 0 where it came to its end."""
    child = os.fork()
    if child == 0:
        prepare()
        publish_it()
        os._exit(0)
    if delay_s is not None:
        time.sleep(delay_s)
        os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1] & 0x7F


def _report(address: StoreAddress, where: str, died: int) -> None:
    with opened(address) as connection:
        kept = [each.number for each in publications(connection)]
        current = current_number(connection)
    print(json.dumps({"where": where, "signal": died, "kept": kept, "current": current}), flush=True)


def main() -> None:
    """Kill at every point, then after every delay."""
    address, folder = store_address(), Path(sys.argv[1])
    assert address is not None
    remember_checks(pytest.MonkeyPatch())
    check_tables(folder)

    def publish_it() -> object:
        return publish.publish(address, folder)

    for point in POINTS:
        _report(address, point, _killed(publish_it, lambda point=point: _die_at(point), None))  # type: ignore[misc]
    for delay_s in DELAYS_S:
        _report(address, f"after {delay_s} s", _killed(publish_it, lambda: None, delay_s))


if __name__ == "__main__":
    main()
