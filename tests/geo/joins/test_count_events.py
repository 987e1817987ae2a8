from __future__ import annotations

from pathlib import Path

import pytest

from data.events.engine import engine
from geo.joins.count_events import ENGINE, main
from tests.event_samples import listed


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A DuckDB file with a table of events, named in the environment."""
    found = f"duckdb://{tmp_path / 'events.duckdb'}"
    with engine(found) as connection:
        rows = [
            {"day": "23.9.2025", "title": "A", "municipality": name}
            for name in ("Wetzlar", "Wetzlar", "=1+1")
        ]
        connection.create_table("liste", listed(*rows))
    monkeypatch.setenv(ENGINE, found)
    return found


def test_counts_come_as_csv(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["liste", "--by", "municipality"]) == 0
    assert capsys.readouterr().out == "area_id,ags,events\nwetzlar,06532023,2\n"


def test_what_a_spreadsheet_would_run_is_neutralised(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["liste", "--by", "unclear"]) == 0
    assert capsys.readouterr().out.splitlines()[1] == "'=1+1,,unknown,1"


def test_missing_table_is_said(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["andere"]) == 1
    assert "andere" in capsys.readouterr().err
