from __future__ import annotations

from pathlib import Path
from threading import Barrier, Thread

import pytest

from data.loading.schema import TABLES, describe
from data.loading.table_reading import read_tables
from data.loading.validate import find_problems
from data.model.errors import DataError
from data.model.records import Dataset
from data.store import layout
from data.store.address import StoreAddress
from data.store.connection import SCHEMA, opened
from data.store.publication import current_number, publications
from data.store.publication_reading import load_edition
from data.store.publish import publish, roll_back
from data.store.store_errors import NoSuchPublication, StoreDamaged, StoreEmpty, StoreError
from tests.sampled import sampled
from tests.stores import ENGINES, changed_tables, new_store, published_store, remember_checks


@pytest.fixture(params=sampled(ENGINES, ("duckdb",)))
def store(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> StoreAddress:
    remember_checks(monkeypatch)
    return new_store(request.param, request)


@pytest.fixture(params=sampled(ENGINES, ("duckdb",)))
def filled(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> StoreAddress:
    """A store whose publication 1 are the packaged tables."""
    remember_checks(monkeypatch)
    return published_store(request.param, request)


def _current(store: StoreAddress) -> int:
    with opened(store) as connection:
        return current_number(connection)


def _change(store: StoreAddress, statement: str) -> None:
    with opened(store, writing=True) as connection:
        connection.raw_sql(statement)


def test_what_is_read_equals_the_packaged_tables_cell_by_cell(store: StoreAddress) -> None:
    new = publish(store, TABLES, "Erste Fassung")
    with opened(store) as connection:
        rows = layout.read_rows(connection, new.number, describe())
    packaged = read_tables(TABLES)
    assert list(rows) == list(packaged)
    for name, expected in packaged.items():
        assert rows[name] == expected, name
        kinds = {column: {type(row[column]) for row in expected} for column in expected[0]}
        assert {column: {type(row[column]) for row in rows[name]} for column in rows[name][0]} == kinds, name
    edition = load_edition(store, new.number)
    assert read_tables(edition.folder) == packaged


@pytest.mark.thorough
def test_publications_are_numbered_kept_and_described(store: StoreAddress, tmp_path: Path) -> None:
    publish(store, TABLES, "Erste\n Fassung")
    publish(store, changed_tables(tmp_path / "b", "Stadt Hanau"), "x" * 900)
    with opened(store) as connection:
        second, first = publications(connection)
    assert (first.number, first.note, first.current) == (1, "Erste Fassung", False)
    assert (second.number, len(second.note), second.current) == (2, 500, True)
    assert first.row_count == second.row_count == sum(map(len, read_tables(TABLES).values()))
    assert first.checksum != second.checksum
    assert load_edition(store, 1).dataset.areas["hanau"].label == "Hanau"
    assert load_edition(store, 2).dataset.areas["hanau"].label == "Stadt Hanau"


@pytest.mark.thorough
def test_rollback_makes_an_earlier_one_current_and_loses_none(filled: StoreAddress, tmp_path: Path) -> None:
    publish(filled, changed_tables(tmp_path / "b", "Stadt Hanau"))
    assert roll_back(filled, 1).number == 1
    assert _current(filled) == 1
    assert roll_back(filled, 2).number == 2
    assert _current(filled) == 2
    roll_back(filled, 1)
    assert publish(filled, TABLES).number == 3
    with opened(filled) as connection:
        assert [(each.number, each.current) for each in publications(connection)] == [
            (3, True),
            (2, False),
            (1, False),
        ]


def test_unknown_number_changes_nothing(filled: StoreAddress) -> None:
    with pytest.raises(NoSuchPublication, match=r"Nr\. 7 gibt es nicht"):
        roll_back(filled, 7)
    assert _current(filled) == 1


def test_faulty_tables_never_reach_the_store(filled: StoreAddress, tmp_path: Path) -> None:
    folder = changed_tables(tmp_path / "b", "Stadt Hanau")
    file = folder / "population.csv"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Zensus 2011", "Schätzung", 1), encoding="utf-8")
    with pytest.raises(DataError, match=r"population\.csv, row 2, column 'census_basis'"):
        publish(filled, folder)
    with opened(filled) as connection:
        assert len(publications(connection)) == 1


def test_tables_that_contradict_each_other_never_reach_the_store(store: StoreAddress, tmp_path: Path) -> None:
    folder = changed_tables(tmp_path / "b", "Stadt Hanau")
    file = folder / "municipality_population.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join(lines[:1] + lines[2:]) + "\n", encoding="utf-8")
    with pytest.raises(DataError, match="the sum of the municipalities"):
        publish(store, folder)


def test_folder_of_another_program_version_is_refused(store: StoreAddress, tmp_path: Path) -> None:
    folder = changed_tables(tmp_path / "b", "Stadt Hanau")
    file = folder / "datapackage.json"
    file.write_text(file.read_text(encoding="utf-8").replace('"nuts3"', '"nuts"'), encoding="utf-8")
    with pytest.raises(DataError, match="the tables and columns of this program's own tables"):
        publish(store, folder)


@pytest.mark.thorough
def test_of_two_that_publish_at_once_one_wins_and_the_other_is_told(
    filled: StoreAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    both_have_checked = Barrier(2)

    def check(dataset: Dataset) -> list[DataError]:
        found = find_problems(dataset)
        both_have_checked.wait(timeout=60)
        return found

    monkeypatch.setattr("data.store.publish.find_problems", check)
    outcomes: list[str] = []

    def one() -> None:
        try:
            outcomes.append(str(publish(filled, TABLES).number))
        except StoreError as problem:
            outcomes.append(f"{type(problem).__name__}: {problem}")

    threads = [Thread(target=one) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=120)
    won, lost = sorted(outcomes)
    assert won == "2"
    assert lost.startswith("PublicationConflict: Inzwischen hat jemand anderes veröffentlicht")
    assert _current(filled) == 2


def test_empty_store_is_no_failure_but_says_that_nothing_is_published(store: StoreAddress) -> None:
    _change(store, f"create schema {SCHEMA}")
    with pytest.raises(StoreEmpty, match="noch nichts veröffentlicht"), opened(store) as connection:
        current_number(connection)


@pytest.mark.parametrize(
    "statement",
    [
        f"delete from {SCHEMA}.table_observation where position = 5",
        f"update {SCHEMA}.table_population set persons = persons + 1 where position = 1",
        f"drop table {SCHEMA}.table_source",
    ],
)
def test_changed_or_missing_cells_are_noticed(filled: StoreAddress, statement: str) -> None:
    _change(filled, statement)
    with pytest.raises(StoreDamaged, match="unvollständig oder verändert"):
        load_edition(filled, 1)
    with pytest.raises(StoreDamaged, match="beschädigt"):
        roll_back(filled, 1)


def test_publication_of_a_newer_program_is_refused_instead_of_shown_in_part(filled: StoreAddress) -> None:
    _change(filled, f"""update {SCHEMA}.publication set tables = replace(tables, '"nuts3"', '"nuts4"')""")
    with pytest.raises(StoreDamaged, match="neueren Fassung des Programms"):
        load_edition(filled, 1)


@pytest.mark.thorough
def test_column_that_an_earlier_publication_lacks_is_added_and_empty_there(filled: StoreAddress) -> None:
    _change(filled, f"alter table {SCHEMA}.table_area drop column note")
    assert publish(filled, TABLES).number == 2
    with opened(filled) as connection:
        earlier = layout.read_rows(connection, 1, describe())["area"]
        later = layout.read_rows(connection, 2, describe())["area"]
    assert {row["note"] for row in earlier} == {""}
    assert later == read_tables(TABLES)["area"]
