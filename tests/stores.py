"""Stores for the tests: both engines, tables that can be told apart, and publications in processes of their own."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from data.loading.schema import TABLES, check_tables
from data.model.errors import DataError
from data.store.address import VARIABLE, StoreAddress, read_address
from data.store.connection import opened
from data.store.publication import publications
from data.store.publish import publish
from data.store.watcher import Watcher
from tests.postgres import PostgresServer

ROOT = Path(__file__).resolve().parents[1]
ENGINES = ("duckdb", "postgresql")

StartWatcher = Callable[[StoreAddress], Watcher]


def new_store(engine: str, request: pytest.FixtureRequest) -> StoreAddress:
    """An empty store; of PostgreSQL only where there is one (see `tests.postgres`)."""
    if engine == "duckdb":
        folder: Path = request.getfixturevalue("tmp_path")
        return read_address(f"duckdb://{folder}/atlas.duckdb")
    return read_address(request.getfixturevalue("postgres_url"))


def published_store(engine: str, request: pytest.FixtureRequest) -> StoreAddress:
    """A store whose only publication are the packaged tables: published once a worker, then copied."""
    if engine == "duckdb":
        store = new_store(engine, request)
        folder: Path = request.getfixturevalue("tmp_path_factory").getbasetemp()
        first = read_address(f"duckdb://{folder}/published.duckdb")
        assert first.file is not None
        assert store.file is not None
        if not first.file.exists():
            publish(first, TABLES)
        shutil.copy(first.file, store.file)
        return store
    server: PostgresServer = request.getfixturevalue("postgres")
    if server not in _published:
        _published[server] = server.new_database()
        publish(read_address(_published[server]), TABLES)
    return read_address(server.new_database(like=_published[server]))


_published: dict[PostgresServer, str] = {}


def remember_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Check files with the same content against the schema only once: it takes a second each time."""
    monkeypatch.setattr("data.loading.table_reading.check_tables", _remembered)


_checked: dict[str, list[DataError]] = {}


def _remembered(folder: Path = TABLES) -> list[DataError]:
    content = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        content.update(file.name.encode() + b"\0" + file.read_bytes())
    key = content.hexdigest()
    if key not in _checked:
        _checked[key] = check_tables(folder)
    return _checked[key]


@contextmanager
def file_held(store: StoreAddress, mode: str) -> Iterator[None]:
    """Another process that has the DuckDB file open."""
    script = (
        f"import duckdb, sys; held = duckdb.connect({str(store.file)!r}, read_only={mode == 'reading'}); "
        "print('open', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"open\n"
    try:
        yield
    finally:
        holder.communicate()


def numbers(store: StoreAddress) -> list[int]:
    """Numbers of all publications of a store."""
    with opened(store) as connection:
        return [each.number for each in publications(connection)]


def label(watcher: Watcher) -> str:
    """What Hanau is called in the edition that a watcher shows, see `changed_tables`."""
    return watcher.shown().edition.dataset.areas["hanau"].label


@pytest.fixture
def watched_by() -> Iterator[StartWatcher]:
    """Starts watchers that look only when told to; they end with the test."""
    with ExitStack() as ends:

        def start(store: StoreAddress) -> Watcher:
            watcher = Watcher(store, every_s=3600)
            ends.callback(watcher.stop)
            watcher.shown()
            return watcher

        yield start


def changed_tables(folder: Path, label: str) -> Path:
    """A copy of the packaged tables in which Hanau is called by another label."""
    shutil.copytree(TABLES, folder)
    file = folder / "area.csv"
    text = file.read_text(encoding="utf-8")
    assert text.count("\nhanau,Hanau,Hanau,") == 1
    file.write_text(text.replace("\nhanau,Hanau,Hanau,", f"\nhanau,Hanau,{label},"), encoding="utf-8")
    return folder


def command(address: StoreAddress, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """`python -m data ...` with the store in its environment."""
    return subprocess.run(
        [sys.executable, "-m", "data", *arguments],
        cwd=ROOT,
        env=os.environ | {VARIABLE: address.url, **settings},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
