from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from data.loading.schema import TABLES
from data.store.address import VARIABLE, read_address
from data.store.publication_reading import load_edition
from data.store.publish import publish
from data.store.store_errors import StoreUnreachable
from tests.postgres import PASSWORD, PostgresServer, limit_files
from tests.stores import (
    ENGINES,
    ROOT,
    StartWatcher,
    changed_tables,
    label,
    new_store,
    numbers,
    remember_checks,
)

pytestmark = pytest.mark.thorough


@pytest.fixture(autouse=True)
def _checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    remember_checks(monkeypatch)


@pytest.mark.parametrize("engine", ENGINES)
def test_publication_killed_anywhere_leaves_the_last_good_one(
    engine: str, request: pytest.FixtureRequest, tmp_path: Path, watched_by: StartWatcher
) -> None:
    store = new_store(engine, request)
    publish(store, TABLES)
    watcher = watched_by(store)
    folder = changed_tables(tmp_path / "b", "Stadt Hanau")
    done = subprocess.run(
        [sys.executable, "-m", "tests.killed_publication", str(folder)],
        cwd=ROOT,
        env=os.environ | {VARIABLE: store.url},
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    reports = [json.loads(line) for line in done.stdout.splitlines()]
    at_points, after_delays = reports[:5], reports[5:]
    assert [(each["signal"], each["kept"], each["current"]) for each in at_points] == [
        (signal.SIGKILL, [1], 1)
    ] * 5
    # A process killed by the clock may have come to its end; either all of it is there, or nothing.
    assert len(after_delays) == 3
    for each in after_delays:
        assert each["current"] == max(each["kept"])
    for number in {each["current"] for each in after_delays}:
        load_edition(store, number)
    watcher.look()
    assert watcher.shown().trouble is None
    assert label(watcher) == ("Hanau" if max(numbers(store)) == 1 else "Stadt Hanau")
    new = publish(store, folder)
    watcher.look()
    assert watcher.shown().edition.publication == new


def test_full_disk_leaves_a_duckdb_store_as_it_was(tmp_path: Path, watched_by: StartWatcher) -> None:
    store = read_address(f"duckdb://{tmp_path}/atlas.duckdb")
    publish(store, TABLES)
    watcher = watched_by(store)
    done = subprocess.run(
        [sys.executable, "-m", "data", "publish"],
        cwd=ROOT,
        env=os.environ | {VARIABLE: store.url},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limit_files(100_000),
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("Die Datenbank (DuckDB) antwortet nicht oder meldet einen Fehler.")
    assert "Traceback" not in done.stderr
    watcher.look()
    assert (watcher.shown().trouble, numbers(store)) == (None, [1])
    load_edition(store, 1)
    assert publish(store, TABLES).number == 2


def test_full_disk_leaves_a_postgresql_store_as_it_was(
    own_postgres: PostgresServer, watched_by: StartWatcher
) -> None:
    store = read_address(own_postgres.new_database())
    publish(store, TABLES)
    watcher = watched_by(store)
    own_postgres.stop()
    own_postgres.start(largest_file=1_100_000)
    with pytest.raises(StoreUnreachable, match="could not extend file") as failed:
        publish(store, TABLES)
    assert PASSWORD not in str(failed.value)
    watcher.look()
    assert (watcher.shown().trouble, numbers(store)) == (None, [1])
    own_postgres.stop()
    own_postgres.start()
    load_edition(store, 1)
    assert publish(store, TABLES).number == 2


def test_lost_connection_leaves_the_last_good_tables_until_the_server_is_back(
    own_postgres: PostgresServer, tmp_path: Path, watched_by: StartWatcher, caplog: pytest.LogCaptureFixture
) -> None:
    store = read_address(own_postgres.new_database())
    publish(store, TABLES)
    watcher = watched_by(store)
    good = watcher.shown()
    assert good.trouble is None
    own_postgres.stop("immediate")
    for _ in range(2):
        watcher.look()
    lost = watcher.shown()
    assert lost.edition is good.edition
    assert lost.trouble is not None
    assert lost.trouble.kind == "unreachable"
    own_postgres.start()
    watcher.look()
    assert watcher.shown() == good
    publish(store, changed_tables(tmp_path / "b", "Stadt Hanau"))
    watcher.look()
    assert (label(watcher), watcher.shown().trouble) == ("Stadt Hanau", None)
    # Told once, not at every look, and without the password.
    assert sum("the last good tables stay" in record.message for record in caplog.records) == 1
    assert PASSWORD not in caplog.text


def test_connection_that_breaks_during_a_publication_leaves_the_last_good_one(
    own_postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = read_address(own_postgres.new_database())
    publish(store, TABLES)
    monkeypatch.setattr("data.store.publish._record", lambda *_: own_postgres.stop("immediate"))
    with pytest.raises(StoreUnreachable, match=r"Die Datenbank \(PostgreSQL\) antwortet nicht") as failed:
        publish(store, TABLES)
    assert PASSWORD not in str(failed.value)
    own_postgres.start()
    assert numbers(store) == [1]
