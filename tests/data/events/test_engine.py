"""The same expressions in every engine: DuckDB always, PostgreSQL where there is one (see tests/postgres.py)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from data.events.decisions import Decisions, Where
from data.events.engine import engine
from data.events.event_table import as_events
from data.model.errors import DataError
from geo.joins.event_analysis import analysis_in, analysis_of
from tests.event_samples import known, listed

ROWS: tuple[dict[str, Any], ...] = (
    {
        "day": "23.9.2025",
        "title": "Konzert",
        "municipality": "Gross-Gerau",
        "place": "Halle",
        "category": "Musik",
    },
    {
        "day": "23.9.2025",
        "title": "KONZERT!",
        "municipality": "Groß-Gerau",
        "place": "HALLE",
        "category": "musik",
    },
    {
        "day": "22.-26.9.2025",
        "title": "Ausstellung",
        "municipality": "35510 Butzbach",
        "organiser": "Verein A",
    },
    {"day": "24.9.2017", "title": "Kochen", "municipality": "Beerfelden"},
    {"day": "24.9.2025", "title": "Kochen", "municipality": "Beerfelden"},
    {"title": "Fest", "coordinates": "50,1109; 8,6821", "municipality": "Wiesbaden", "barrier_free": "ja"},
    {"day": "25.9.2025", "title": "Fahrt", "coordinates": "49,9929; 8,2473"},
    {"day": "25.9.2025", "title": "Lesung", "ags": "6435014"},
    {"day": "25.9.2026", "title": "Lesung", "ags": "064350014014"},
    {"day": "25.9.2026", "title": "Lesung", "municipality": "Kassel"},
    {"day": "25.9.2026", "title": "Ünïcödé Œuvre", "municipality": "Frankfort"},
    {"title": "ohne alles"},
)
DECISIONS = Decisions().with_key("kassel", Where("kassel", "06611000"))


def same_everywhere(address: str) -> None:
    """The analysis of a table in that engine equals that of the list in memory."""
    events = listed(*ROWS)
    expected = analysis_of(events, known(), DECISIONS)
    with engine(address) as connection:
        table = connection.create_table("veranstaltungen", events, overwrite=True)
        found = analysis_in(connection, as_events(table), known(), DECISIONS)
    assert found.placed.to_pylist() == expected.placed.to_pylist()
    names = [name for name in type(found).__slots__ if name != "placed"]
    assert {name: getattr(found, name) for name in names} == {name: getattr(expected, name) for name in names}
    assert found.placed_count == 9


def test_duckdb_file_gives_what_memory_gives(tmp_path: Path) -> None:
    same_everywhere(f"duckdb://{tmp_path / 'events.duckdb'}")


def test_postgresql_gives_what_duckdb_gives(postgres_url: str) -> None:
    same_everywhere(postgres_url)


def test_table_with_some_columns_and_no_numbers_becomes_a_list() -> None:
    with engine() as connection:
        table = connection.create_table(
            "x", pa.table({"municipality": ["Wetzlar", "Kassel"], "other": [1, 2]})
        )
        found = analysis_in(connection, as_events(table), known())
    assert sorted(found.placed["event"].to_pylist()) == [1, 2]
    assert found.areas == {"wetzlar": 1}


def test_unknown_engine_is_named_without_its_password() -> None:
    with pytest.raises(DataError) as error, engine("mysql://atlas:geheim@127.0.0.1/x"):
        pass
    assert "mysql" in str(error.value)
    assert "geheim" not in str(error.value)
