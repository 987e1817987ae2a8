"""The table of faults tells the truth: every fault in it has its words, and a test that is there."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

FAULTS = Path(__file__).resolve().parents[2] / "operations" / "faults.md"
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in FAULTS.read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| fault |")
]


def test_there_are_at_least_thirty_faults_each_once() -> None:
    assert len({row[0] for row in ROWS}) == len(ROWS) >= 30


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_every_fault_says_what_is_seen_and_names_tests_that_are_there(root: Path, row: list[str]) -> None:
    assert len(row) == 6
    assert all(row)
    named = re.findall(r"`([\w/]+\.py)::(\w+)`", row[4])
    assert named
    for file, test in named:
        tree = ast.parse((root / "tests" / file).read_text(encoding="utf-8"))
        assert test in {each.name for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)}, file


def test_start_from_another_folder_ends_with_the_right_one(root: Path, tmp_path: Path) -> None:
    start = f"import sys; sys.path.insert(0, {str(root)!r}); import app"
    done = subprocess.run([sys.executable, "-c", start], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1
    assert f"Start the app from its own folder: {root}" in done.stderr
