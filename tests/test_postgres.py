from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests import postgres as fixture
from tests.postgres import MISSING, REQUIRED, PostgresServer


def test_every_test_gets_an_empty_database(postgres: PostgresServer, postgres_url: str) -> None:
    name = urlsplit(postgres_url).path.strip("/")
    assert postgres.sql("select count(*) from pg_tables where schemaname = 'public'", name) == "0"
    assert postgres.new_database() != postgres_url


def test_server_keeps_its_data_and_its_port_over_a_stop(own_postgres: PostgresServer) -> None:
    own_postgres.sql("create table kept as select 33 as areas", "postgres")
    own_postgres.stop()
    assert not own_postgres.is_running()
    own_postgres.start()
    assert own_postgres.sql("select areas from kept", "postgres") == "33"


def test_without_postgresql_the_tests_are_left_out_with_the_way_to_get_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(REQUIRED, raising=False)
    monkeypatch.setattr(fixture, "_programs", lambda: None)
    with pytest.raises(pytest.skip.Exception, match="apt-get install postgresql"), fixture._running():
        pass


def test_without_postgresql_a_run_that_requires_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(REQUIRED, "required")
    monkeypatch.setattr(fixture, "_programs", lambda: None)
    with pytest.raises(pytest.fail.Exception) as failed, fixture._running():
        pass
    assert MISSING in str(failed.value)
