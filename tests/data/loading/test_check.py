from __future__ import annotations

from pathlib import Path

import pytest

from data.loading.check import main
from tests.tiny_tables import TINY, write_tiny_tables


def test_every_problem_is_printed_and_the_exit_code_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_tiny_tables(tmp_path)
    (folder / "population.csv").write_text(
        TINY["population.csv"].replace(",200,", ",x,").replace("7.5,100", "y,100"), encoding="utf-8"
    )
    assert main([str(folder)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "population.csv, row 2, column 'area_km2': found 'y', expected a number with decimal point "
        "and without thousands mark",
        "population.csv, row 3, column 'persons': found 'x', expected a whole number",
        "2 problems",
    ]


def test_contradictions_are_printed_once_the_schema_holds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(write_tiny_tables(tmp_path))]) == 1
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "area.csv: found 2, expected 33 areas"
    assert printed[-1] == "23 problems"


def test_committed_tables_are_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert capsys.readouterr().out == "The tables are in order.\n"
