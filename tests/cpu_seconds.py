"""What each test costs in processor seconds: ``python -m pytest -p tests.cpu_seconds [--cpu-to FILE] ...``.

Wall clock says little on a busy machine; the seconds of user and system time that a test and everything it started
(servers, the browser, other processes of Python) have used say the same everywhere. PostgreSQL is not among them: its
server leaves the tests' family. With `-n` each worker counts its own.
"""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

_TICKS = os.sysconf("SC_CLK_TCK")
_SHOWN = 40
_seconds: Counter[str] = Counter()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option for a file of all figures."""
    parser.addoption("--cpu-to", type=Path, help="CSV file to which each test's processor seconds are added")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Count from before the test's fixtures are set up until they are torn down."""
    before = _used()
    try:
        return (yield)
    finally:
        # Where the browser ends, what it has used is no longer seen.
        _seconds[item.nodeid] += max(0, _used() - before)  # type: ignore[assignment]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the dearest tests and files, and add all to the file that was named."""
    if not _seconds:
        return
    files: Counter[str] = Counter()
    for test, seconds in _seconds.items():
        files[test.split("::")[0]] += seconds
    for title, counted in (("tests", _seconds), ("files", files)):
        terminalreporter.section(f"processor seconds of {title}")
        for name, seconds in counted.most_common(_SHOWN):
            terminalreporter.line(f"{seconds:8.2f}  {name}")
    terminalreporter.line(f"{sum(_seconds.values()):8.2f}  together")
    target: Path | None = config.getoption("--cpu-to")
    if target:
        with target.open("a", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(_seconds.items())


def _used() -> float:
    """Seconds used by this process, by what it has waited for, and by all living descendants."""
    own = os.times()
    ticks, parents = {}, {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (
                (folder / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            )
        except OSError:  # it has ended meanwhile
            continue
        process = int(folder.name)
        parents[process] = int(fields[1])
        ticks[process] = sum(int(field) for field in fields[11:15])
    family = {os.getpid()}
    while grown := {each for each, parent in parents.items() if parent in family} - family:
        family |= grown
    living = sum(ticks[each] for each in family - {os.getpid()})
    return own.user + own.system + own.children_user + own.children_system + living / _TICKS
