"""What the database itself may do to a running atlas: fall silent, take rights away, come back as another one."""

from __future__ import annotations

import subprocess
import time
from threading import Thread

import pytest

from data.loading.schema import TABLES
from data.store.address import read_address
from data.store.publish import publish
from data.store.store_errors import StoreRefused
from tests.postgres import PASSWORD, PostgresServer
from tests.relay import relay_to
from tests.stores import StartWatcher, numbers, published_store, remember_checks

pytestmark = pytest.mark.thorough


@pytest.fixture(autouse=True)
def _checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    remember_checks(monkeypatch)


def test_database_that_takes_the_question_and_says_nothing_is_told_and_recovers(
    request: pytest.FixtureRequest,
    postgres: PostgresServer,
    watched_by: StartWatcher,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    store = published_store("postgresql", request)
    with relay_to(postgres.port) as relay:
        watcher = watched_by(read_address(store.url.replace(f":{postgres.port}/", f":{relay.port}/")))
        good = watcher.shown()
        assert good.trouble is None
        relay.fall_silent()
        looking = Thread(target=watcher.look)
        looking.start()
        while watcher._asked is None:
            assert looking.is_alive()
            time.sleep(0.01)
        # The reader waits for nothing: the last good tables are at hand while the question is open.
        assert watcher.shown() == good
        monkeypatch.setattr("data.store.watcher.SILENT_S", 0)
        told = watcher.shown()
        assert told.edition is good.edition
        assert told.trouble is not None
        assert told.trouble.kind == "unreachable"
        assert caplog.text.count("the last good tables stay") == 1
        relay.go_on()
        looking.join(timeout=60)
        # Whether that look still came to its answer is the network's affair; the next one does.
        watcher.look()
        assert watcher.shown() == good
    assert PASSWORD not in caplog.text


def test_account_without_rights_is_told_so_and_reads_again_when_it_has_them(
    request: pytest.FixtureRequest, postgres: PostgresServer, watched_by: StartWatcher
) -> None:
    store = published_store("postgresql", request)
    database = store.url.rpartition("/")[2]
    name = f"leser_{database}"
    postgres.sql(f"create role {name} login", database)
    reader = read_address(store.url.replace("//atlas:", f"//{name}:"))
    watcher = watched_by(reader)
    at_first = watcher.shown()
    # No right at all at the start: the packaged tables, and not "nothing is published".
    assert at_first.edition.publication is None
    assert at_first.trouble is not None
    assert at_first.trouble.kind == "refused"
    give = (
        f"grant usage on schema wir_atlas to {name}; grant select on all tables in schema wir_atlas to {name}"
    )
    postgres.sql(give, database)
    watcher.look()
    good = watcher.shown()
    assert good.trouble is None
    postgres.sql(f"revoke select on wir_atlas.activation from {name}", database)
    watcher.look()
    refused = watcher.shown()
    assert refused.edition is good.edition
    assert refused.trouble is not None
    assert refused.trouble.kind == "refused"
    postgres.sql(give, database)
    watcher.look()
    assert watcher.shown() == good
    with pytest.raises(StoreRefused, match="verweigert dem Konto des Atlas"):
        publish(reader, TABLES)
    assert numbers(store) == [1]


def test_database_restored_elsewhere_from_a_backup_goes_on_where_it_was(
    request: pytest.FixtureRequest, postgres: PostgresServer, watched_by: StartWatcher
) -> None:
    store = published_store("postgresql", request)
    watcher = watched_by(store)
    good = watcher.shown()
    # The command of operations/README.md, into a database of its own under the old name: what an upgrade does.
    dump = subprocess.run(
        ["pg_dump", "--schema", "wir_atlas", store.url], check=True, capture_output=True, timeout=60
    )
    new = postgres.new_database()
    old_name, new_name = store.url.rpartition("/")[2], new.rpartition("/")[2]
    subprocess.run(["psql", "-q", "-v", "ON_ERROR_STOP=1", new], input=dump.stdout, check=True, timeout=60)
    postgres.sql(f"drop database {old_name}", "postgres")
    watcher.look()
    lost = watcher.shown()
    assert lost.edition is good.edition
    assert lost.trouble is not None
    postgres.sql(f"alter database {new_name} rename to {old_name}", "postgres")
    watcher.look()
    assert watcher.shown() == good
    assert publish(store, TABLES).number == 2
