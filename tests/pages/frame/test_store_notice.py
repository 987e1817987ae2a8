from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.loading.schema import TABLES
from data.store.address import read_address
from data.store.publish import publish
from data.store.watcher import Watcher
from pages.session import edition
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
    own_postgres: PostgresServer, tmp_path: Path, watchers: list[Watcher]
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
    # A new session sees the same figures and the same notice.
    assert "Nr. 1" in _warnings(screen())
    own_postgres.start()
    watcher.look()
    run(app)
    assert _warnings(app) == ""


def test_start_without_a_database_shows_the_packaged_tables_and_says_so(watchers: list[Watcher]) -> None:
    _watch("postgresql://atlas@127.0.0.1:1/atlas", watchers)
    app = screen()
    told = _warnings(app)
    assert "antwortet nicht" in told
    assert "Gezeigt wird ersatzweise der mit dem Programm ausgelieferte Datensatz, Stand der Zahlen " in told
    assert "Gezeigt wird der mit dem Programm ausgelieferte Datensatz" in html(app)
