from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pytest
from starlette.routing import Router
from streamlit.testing.v1 import AppTest

from data.loading.schema import TABLES
from data.store.address import StoreAddress, read_address
from data.store.connection import opened
from data.store.publish import publish
from data.store.store_errors import StoreUnreachable
from data.store.watcher import BUSY_LOOKS, Watcher
from pages.session import edition
from pages.web.routes import own_routes
from tests.conftest import Answer
from tests.postgres import PASSWORD, PostgresServer
from tests.relay import relay_to
from tests.sampled import sampled
from tests.screen import html, run, screen
from tests.stores import changed_tables, file_held, published_store, remember_checks


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


def _change(store: StoreAddress, statement: str) -> None:
    with opened(store, writing=True) as connection:
        connection.raw_sql(statement)


def _damage(store: StoreAddress, folder: Path) -> None:
    publish(store, changed_tables(folder / "b", "Stadt Hanau"))
    _change(store, "delete from wir_atlas.table_source where publication = 2 and position = 9")


def _publish_by_a_newer_program(store: StoreAddress, folder: Path) -> None:
    publish(store, changed_tables(folder / "b", "Stadt Hanau"))
    _change(
        store,
        """update wir_atlas.publication set tables = replace(tables, '"nuts3"', '"nuts4"') where number = 2""",
    )


def _empty(store: StoreAddress, folder: Path) -> None:
    _change(store, "delete from wir_atlas.activation")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is done to a store, and what health check and page then call it."""

    name: str
    harm: Callable[[StoreAddress, Path], object]
    kind: str
    words: str


FAULTS = (
    Fault("destroyed", _destroy, "unreachable", "Die gemeinsame Datenbank antwortet nicht (seit "),
    Fault(
        "damaged",
        _damage,
        "damaged",
        "Die aktuelle Veröffentlichung in der gemeinsamen Datenbank kann nicht verwendet",
    ),
    Fault(
        "newer program",
        _publish_by_a_newer_program,
        "damaged",
        "Die aktuelle Veröffentlichung in der gemeinsamen Datenbank kann nicht verwendet",
    ),
    Fault("emptied", _empty, "empty", "In der gemeinsamen Datenbank ist noch nichts veröffentlicht"),
)


@pytest.mark.parametrize("fault", sampled(FAULTS, FAULTS[:1]), ids=lambda fault: fault.name)
def test_screen_health_and_log_tell_the_same_story_of_a_store(
    fault: Fault, request: pytest.FixtureRequest, story: Story, tmp_path: Path
) -> None:
    store = published_store("duckdb", request)
    story.begin(store.url)
    fault.harm(store, tmp_path)
    story.is_told(fault.kind, fault.words)


@dataclass(slots=True)
class Story:
    """What screen, health check and log tell of a store, one after another."""

    watchers: list[Watcher]
    ask: Callable[..., Answer]
    caplog: pytest.LogCaptureFixture
    app: AppTest | None = None
    before: str = ""

    def begin(self, url: str) -> None:
        """Watch a store that is well."""
        _watch(url, self.watchers)
        self.app = screen("profile_page.py", gebiet="hanau")
        self.before = html(self.app)
        assert (_warnings(self.app), _store_by_health(self.ask)) == ("", "ok")

    def is_told(self, kind: str, words: str, looks: int = 2) -> None:
        """Look at the store that something is wrong with; the figures stay, and the log has one line."""
        assert self.app is not None
        for _ in range(looks):
            self.watchers[-1].look()
        run(self.app)
        assert words in _warnings(self.app)
        assert html(self.app) == self.before
        assert _store_by_health(self.ask) == kind
        assert self.caplog.text.count("the last good tables stay: ") == 1
        assert PASSWORD not in self.caplog.text

    def ends(self) -> None:
        """Look at the store that is well again."""
        assert self.app is not None
        self.watchers[-1].look()
        run(self.app)
        assert (html(self.app), _warnings(self.app)) == (self.before, "")
        assert _store_by_health(self.ask) == "ok"


@pytest.fixture
def story(watchers: list[Watcher], ask: Callable[..., Answer], caplog: pytest.LogCaptureFixture) -> Story:
    return Story(watchers, ask, caplog)


@pytest.mark.thorough
def test_screen_health_and_log_tell_the_same_story_of_a_file_in_use(
    request: pytest.FixtureRequest, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = published_store("duckdb", request)
    story.begin(store.url)
    monkeypatch.setattr("data.store.watcher._WAIT_S", 0.1)
    with file_held(store, "writing"):
        story.is_told("busy", "Die gemeinsame Datenbank ist", looks=BUSY_LOOKS)
    story.ends()


@pytest.mark.thorough
def test_screen_health_and_log_tell_the_same_story_of_an_account_without_rights(
    request: pytest.FixtureRequest, postgres: PostgresServer, story: Story
) -> None:
    store = published_store("postgresql", request)
    database = store.url.rpartition("/")[2]
    reader = f"leser_{database}"
    give = f"grant select on all tables in schema wir_atlas to {reader}"
    postgres.sql(f"create role {reader} login; grant usage on schema wir_atlas to {reader}; {give}", database)
    story.begin(store.url.replace("//atlas:", f"//{reader}:"))
    postgres.sql(f"revoke select on wir_atlas.activation from {reader}", database)
    story.is_told("refused", "verweigert dem Atlas das Recht zu lesen")
    postgres.sql(give, database)
    story.ends()


@pytest.mark.thorough
def test_screen_health_and_log_tell_the_same_story_of_a_silent_database(
    request: pytest.FixtureRequest, postgres: PostgresServer, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = published_store("postgresql", request)
    with relay_to(postgres.port) as relay:
        story.begin(store.url.replace(f":{postgres.port}/", f":{relay.port}/"))
        relay.fall_silent()
        looking = Thread(target=story.watchers[-1].look)
        looking.start()
        while story.watchers[-1]._asked is None:
            assert looking.is_alive()
            time.sleep(0.01)
        with monkeypatch.context() as patched:
            patched.setattr("data.store.watcher.SILENT_S", 0)
            story.is_told("unreachable", "Die gemeinsame Datenbank antwortet nicht (seit ", looks=0)
        relay.go_on()
        looking.join(timeout=60)
        story.ends()


@pytest.mark.thorough
def test_screen_health_and_log_tell_the_same_story_of_a_database_that_moves(
    request: pytest.FixtureRequest, postgres: PostgresServer, story: Story
) -> None:
    store = published_store("postgresql", request)
    name = store.url.rpartition("/")[2]
    story.begin(store.url)
    postgres.sql(f"alter database {name} rename to {name}_moved", "postgres")
    story.is_told("unreachable", "Die gemeinsame Datenbank antwortet nicht (seit ")
    postgres.sql(f"alter database {name}_moved rename to {name}", "postgres")
    story.ends()


@pytest.mark.thorough
def test_screen_health_and_log_tell_nothing_of_a_publication_that_fails(
    request: pytest.FixtureRequest, story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise StoreUnreachable("no space left on device")

    store = published_store("duckdb", request)
    story.begin(store.url)
    monkeypatch.setattr("data.store.publish._record", fail)
    with pytest.raises(StoreUnreachable):
        publish(store, TABLES)
    story.ends()
    assert "wir_atlas" not in {record.name for record in story.caplog.records}


def test_without_a_store_nothing_is_said_about_one(watchers: list[Watcher]) -> None:
    app = screen()
    assert (len(app.warning), len(app.info)) == (0, 0)
    assert "Veröffentlichung" not in html(app)


@pytest.mark.thorough
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


@pytest.mark.thorough
def test_lost_database_is_told_with_the_stand_shown_and_the_figures_stay(
    own_postgres: PostgresServer, tmp_path: Path, story: Story
) -> None:
    url = own_postgres.new_database()
    publish(read_address(url), changed_tables(tmp_path / "b", "Stadt Hanau"))
    story.begin(url)
    own_postgres.stop("immediate")
    story.is_told("unreachable", "Die gemeinsame Datenbank antwortet nicht (seit ")
    # A new session sees the same figures and the same notice.
    told = "Gezeigt wird weiter der letzte gute Stand: Veröffentlichung Nr. 1 vom "
    assert told in _warnings(screen())
    own_postgres.start()
    story.ends()


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
