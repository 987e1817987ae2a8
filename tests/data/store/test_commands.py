from __future__ import annotations

import re
from pathlib import Path

import pytest

from data.__main__ import main
from data.loading.schema import TABLES
from data.store.address import VARIABLE, StoreAddress, read_address
from tests.postgres import PASSWORD
from tests.sampled import sampled
from tests.stores import ENGINES, changed_tables, command, new_store, remember_checks

LINE = r"[* ] Nr\. {number}, veröffentlicht \d\d\.\d\d\.\d{{4}} \d\d:\d\d, Stand \d\d\.\d\d\.\d{{4}}, {rows} Zeilen, "


@pytest.fixture(autouse=True)
def _checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    remember_checks(monkeypatch)


@pytest.fixture(params=sampled(ENGINES, ("duckdb",)))
def store(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> StoreAddress:
    address = new_store(request.param, request)
    monkeypatch.setenv(VARIABLE, address.url)
    return address


def test_publish_list_and_rollback_say_what_they_did_in_german(
    store: StoreAddress, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["publish", "--note", "Erste Fassung"]) == 0
    assert main(["publish", str(changed_tables(tmp_path / "b", "Stadt Hanau"))]) == 0
    first, minute, second, _ = capsys.readouterr().out.splitlines()
    assert re.match("Veröffentlicht: " + LINE.format(number=1, rows=r"\d+"), first)
    assert first.endswith(", Erste Fassung")
    assert minute == "Laufende Anwendungen zeigen diesen Stand innerhalb einer Minute."
    assert "Nr. 2," in second
    assert main(["rollback", "1"]) == 0
    assert "Zurückgesetzt auf: * Nr. 1," in capsys.readouterr().out.replace("  Nr.", "* Nr.")
    assert main(["publications"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line[:7] for line in listed] == ["  Nr. 2", "* Nr. 1"]
    assert main(["rollback", "9"]) == 5
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "Eine Veröffentlichung Nr. 9 gibt es nicht.\n")


def test_faulty_tables_are_named_and_the_code_is_1(
    store: StoreAddress, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = changed_tables(tmp_path / "b", "Stadt Hanau")
    file = folder / "population.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("Zensus 2011", "Schätzung", 1), encoding="utf-8")
    assert main(["publish", str(folder)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("population.csv, row 2, column 'census_basis'")
    assert "Nichts veröffentlicht" in printed.err


@pytest.mark.parametrize("url", ["", "mysql://atlas:geheim-7731@db/atlas"])
def test_without_a_usable_address_the_code_is_2(
    url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, url)
    assert main(["publications"]) == 2
    told = capsys.readouterr().err
    assert told.startswith(VARIABLE)
    assert PASSWORD not in told


@pytest.mark.thorough
def test_database_that_does_not_answer_is_told_without_password_and_stack_trace() -> None:
    done = command(read_address(f"postgresql://atlas:{PASSWORD}@127.0.0.1:1/atlas"), "publish")
    assert done.returncode == 3
    assert done.stderr.startswith("Die Datenbank (PostgreSQL) antwortet nicht oder meldet einen Fehler.")
    for hidden in (PASSWORD, "Traceback"):
        assert hidden not in done.stdout + done.stderr


def test_missing_file_is_told_to_readers_and_made_by_the_first_publication(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, f"duckdb://{tmp_path}/neu.duckdb")
    assert main(["publications"]) == 3
    assert "Noch nichts veröffentlicht?" in capsys.readouterr().err
    assert not (tmp_path / "neu.duckdb").exists()
    assert main(["publish", str(TABLES)]) == 0
