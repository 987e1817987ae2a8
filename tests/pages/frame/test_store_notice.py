from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.routing import Router
from streamlit.testing.v1 import AppTest

from data.loading.schema import TABLES
from data.store.address import StoreAddress, read_address
from data.store.connection import opened
from data.store.publish import publish
from data.store.watcher import Watcher
from pages.session import edition
from pages.web.routes import own_routes
from tests.conftest import Answer
from tests.postgres import PostgresServer
from tests.screen import html, run, screen
from tests.stores import changed_tables, remember_checks


@pytest.fixture
def watchers(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Watcher]]:
    """The watcher of the app under test; it looks when told to."""
    remember_checks(monkeypatch)
    started: list[Watcher] = []
    monkeypatch.setattr(edition, "watcher", lambda: started[-1] if started else None)
    yield started
    for each in started:
        each.stop()


def _watch(url: str, watchers: list[Watcher]) -> Watcher:
    watchers.append(Watcher(read_address(url), every_s=3600, packaged=edition.packaged))
    watchers[-1].shown()
    return watchers[-1]


def _warnings(app: AppTest) -> str:
    return "\n".join(str(each.value) for each in app.warning)


def _store_by_health(ask: Callable[..., Answer]) -> str:
    """What the health check says of the store; the atlas itself is well with any of it."""
    answer = ask(Router(own_routes("")), "/health")
    assert answer.status == 200
    return str(json.loads(answer.body)["store"])


def _destroy(store: StoreAddress, folder: Path) -> None:
    assert store.file is not None
    store.file.write_bytes(b"no database" * 1000)


def _damage(store: StoreAddress, folder: Path) -> None:
    publish(store, changed_tables(folder / "b", "Stadt Hanau"))
    with opened(store, writing=True) as connection:
        connection.raw_sql("delete from wir_atlas.table_source where publication = 2 and position = 9")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is done to a store, and what health check and page then call it."""

    harm: Callable[[StoreAddress, Path], None]
    kind: str
    words: str


FAULTS = (
    Fault(_destroy, "unreachable", "Die gemeinsame Datenbank antwortet nicht (seit "),
    Fault(
        _damage, "damaged", "Die aktuelle Veröffentlichung in der gemeinsamen Datenbank kann nicht verwendet"
    ),
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.kind)
def test_screen_health_and_log_tell_the_same_story_of_a_store(
    fault: Fault,
    tmp_path: Path,
    watchers: list[Watcher],
    ask: Callable[..., Answer],
    caplog: pytest.LogCaptureFixture,
) -> None:
    store = read_address(f"duckdb://{tmp_path}/atlas.duckdb")
    publish(store, TABLES)
    watcher = _watch(store.url, watchers)
    app = screen("profile_page.py", gebiet="hanau")
    assert (_warnings(app), _store_by_health(ask)) == ("", "ok")
    before = html(app)
    fault.harm(store, tmp_path)
    watcher.look()
    watcher.look()
    run(app)
    assert fault.words in _warnings(app)
    assert html(app) == before
    assert _store_by_health(ask) == fault.kind
    assert caplog.text.count("the last good tables stay: ") == 1


def test_without_a_store_nothing_is_said_about_one(watchers: list[Watcher]) -> None:
    app = screen()
    assert (len(app.warning), len(app.info)) == (0, 0)
    assert "Veröffentlichung" not in html(app)


def test_page_tells_its_publication_and_offers_a_newer_one_without_changing_by_itself(
    tmp_path: Path, watchers: list[Watcher], monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"duckdb://{tmp_path}/atlas.duckdb"
    publish(read_address(url), TABLES)
    watcher = _watch(url, watchers)
    app = screen("profile_page.py", gebiet="hanau")
    assert "Gezeigt wird Veröffentlichung Nr. 1 vom " in html(app)
    assert _warnings(app) == ""
    publish(read_address(url), changed_tables(tmp_path / "b", "Stadt Hanau"))
    watcher.look()
    with monkeypatch.context() as patched:
        # What the page does by itself while it is open: only the notice runs, no new view begins.
        patched.setattr(edition, "show_latest", lambda: None)
        run(app)
    [offer] = app.info
    assert str(offer.value).startswith("Es gibt einen neuen Stand: Veröffentlichung Nr. 2 vom ")
    assert "Gezeigt wird Veröffentlichung Nr. 1 vom " in html(app)
    app.button(key="w_show_newer").click()
    run(app)
    assert "Gezeigt wird Veröffentlichung Nr. 2 vom " in html(app)


def test_lost_database_is_told_with_the_stand_shown_and_the_figures_stay(
    own_postgres: PostgresServer,
    tmp_path: Path,
    watchers: list[Watcher],
    ask: Callable[..., Answer],
    caplog: pytest.LogCaptureFixture,
) -> None:
    url = own_postgres.new_database()
    publish(read_address(url), changed_tables(tmp_path / "b", "Stadt Hanau"))
    watcher = _watch(url, watchers)
    app = screen("profile_page.py", gebiet="hanau")
    before = html(app)
    own_postgres.stop("immediate")
    watcher.look()
    run(app)
    told = _warnings(app)
    assert "Die gemeinsame Datenbank antwortet nicht (seit " in told
    assert "Gezeigt wird weiter der letzte gute Stand: Veröffentlichung Nr. 1 vom " in told
    assert html(app) == before
    assert _store_by_health(ask) == "unreachable"
    assert caplog.text.count("the last good tables stay: ") == 1
    # A new session sees the same figures and the same notice.
    assert "Nr. 1" in _warnings(screen())
    own_postgres.start()
    watcher.look()
    run(app)
    assert (_warnings(app), _store_by_health(ask)) == ("", "ok")


def test_start_without_a_database_shows_the_packaged_tables_and_says_so(
    watchers: list[Watcher], ask: Callable[..., Answer], caplog: pytest.LogCaptureFixture
) -> None:
    _watch("postgresql://atlas@127.0.0.1:1/atlas", watchers)
    app = screen()
    assert _store_by_health(ask) == "unreachable"
    assert caplog.text.count("the packaged tables are shown: ") == 1
    told = _warnings(app)
    assert "antwortet nicht" in told
    assert "Gezeigt wird ersatzweise der mit dem Programm ausgelieferte Datensatz, Stand der Zahlen " in told
    assert "Gezeigt wird der mit dem Programm ausgelieferte Datensatz" in html(app)
