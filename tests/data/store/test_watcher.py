from __future__ import annotations

import time
from pathlib import Path
from threading import Event, Thread

import pytest

from data.loading.schema import TABLES
from data.store import connection as connections
from data.store.address import read_address
from data.store.connection import opened
from data.store.publish import publish
from data.store.store_errors import StoreBusy
from data.store.watcher import BUSY_LOOKS
from tests.postgres import PASSWORD
from tests.stores import (
    StartWatcher,
    changed_tables,
    command,
    file_held,
    numbers,
    published_store,
    remember_checks,
)


@pytest.fixture(autouse=True)
def _checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    remember_checks(monkeypatch)


@pytest.mark.parametrize(
    "url",
    [
        f"postgresql://atlas:{PASSWORD}@127.0.0.1:1/atlas",
        "duckdb:///nowhere/at/all.duckdb",
    ],
)
def test_without_a_database_at_the_start_the_packaged_tables_are_shown_and_said_to_be(
    url: str, watched_by: StartWatcher, caplog: pytest.LogCaptureFixture
) -> None:
    shown = watched_by(read_address(url)).shown()
    assert shown.edition.publication is None
    assert shown.edition.folder == TABLES
    assert shown.trouble is not None
    assert shown.trouble.kind == "unreachable"
    assert "the packaged tables are shown" in caplog.text
    assert PASSWORD not in caplog.text


def test_database_that_answers_later_replaces_the_packaged_tables(
    tmp_path: Path, watched_by: StartWatcher
) -> None:
    store = read_address(f"duckdb://{tmp_path}/atlas.duckdb")
    watcher = watched_by(store)
    assert watcher.shown().edition.publication is None
    new = publish(store, changed_tables(tmp_path / "b", "Stadt Hanau"))
    watcher.look()
    assert (watcher.shown().edition.publication, watcher.shown().trouble) == (new, None)


@pytest.mark.thorough
def test_damaged_publication_is_not_shown_and_a_rollback_ends_the_notice(
    request: pytest.FixtureRequest, tmp_path: Path, watched_by: StartWatcher
) -> None:
    store = published_store("duckdb", request)
    watcher = watched_by(store)
    good = watcher.shown().edition
    publish(store, changed_tables(tmp_path / "b", "Stadt Hanau"))
    with opened(store, writing=True) as connection:
        connection.raw_sql("delete from wir_atlas.table_source where publication = 2 and position = 9")
    watcher.look()
    watcher.look()
    shown = watcher.shown()
    assert shown.edition is good
    assert shown.trouble is not None
    assert shown.trouble.kind == "damaged"
    done = command(store, "rollback", "1")
    assert done.returncode == 0, done.stderr
    watcher.look()
    assert watcher.shown().trouble is None


def test_destroyed_duckdb_file_leaves_the_last_good_tables(
    request: pytest.FixtureRequest, watched_by: StartWatcher
) -> None:
    store = published_store("duckdb", request)
    watcher = watched_by(store)
    good = watcher.shown().edition
    assert store.file is not None
    store.file.write_bytes(b"no database" * 1000)
    watcher.look()
    shown = watcher.shown()
    assert shown.edition is good
    assert shown.trouble is not None
    assert shown.trouble.kind == "unreachable"


@pytest.mark.thorough
def test_file_that_another_process_writes_is_waited_for_and_then_told(
    request: pytest.FixtureRequest, watched_by: StartWatcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = published_store("duckdb", request)
    watcher = watched_by(store)
    good = watcher.shown().edition
    monkeypatch.setattr(connections, "WAIT_S", 0.3)
    monkeypatch.setattr("data.store.watcher._WAIT_S", 0.1)
    with file_held(store, "writing"):
        with pytest.raises(StoreBusy, match="in Gebrauch"):
            publish(store, TABLES)
        told = []
        for _ in range(BUSY_LOOKS):
            watcher.look()
            told.append(trouble.kind if (trouble := watcher.shown().trouble) else None)
    assert told == [*[None] * (BUSY_LOOKS - 1), "busy"]
    assert watcher.shown().edition is good
    watcher.look()
    assert watcher.shown().trouble is None


def test_publication_waits_until_a_reader_has_closed_the_file(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = published_store("duckdb", request)
    monkeypatch.setattr(connections, "WAIT_S", 60)
    waiting = Event()
    pause = time.sleep

    def sleep(seconds: float) -> None:
        waiting.set()
        pause(seconds)

    monkeypatch.setattr("data.store.connection.time.sleep", sleep)
    publisher = Thread(target=publish, args=(store, TABLES))
    with file_held(store, "reading"):
        publisher.start()
        assert waiting.wait(timeout=60)
    publisher.join(timeout=60)
    assert numbers(store) == [2, 1]
