from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from data.__main__ import main
from data.loading.checksums import CHECKSUMS, checksum_problems, write_checksums
from data.loading.schema import TABLES
from data.model.errors import DataError
from data.store.edition import packaged_edition
from tests.tiny_tables import write_tiny_tables


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    write_checksums(write_tiny_tables(tmp_path))
    return tmp_path


def test_committed_tables_are_sealed() -> None:
    assert checksum_problems() == []


def test_sealed_tables_have_no_problem_and_the_system_agrees(sealed: Path) -> None:
    assert checksum_problems(sealed) == []
    subprocess.run(
        ["sha256sum", "--check", "--strict", CHECKSUMS], cwd=sealed, check=True, capture_output=True
    )


def cut_last_row(table: Path) -> None:
    lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
    table.write_text("".join(lines[:-1]), encoding="utf-8")


@pytest.mark.parametrize(
    ("harm", "expected"),
    [
        (cut_last_row, "population.csv: expected the content that was delivered"),
        (lambda table: table.write_bytes(b""), "population.csv: expected the content that was delivered"),
        (
            lambda table: table.unlink(),
            "population.csv: found 'No such file or directory', expected a readable file",
        ),
        (lambda table: table.rename(table.with_name("area.csv")), "area.csv: expected the content"),
        (
            lambda table: (table.parent / "more.csv").write_text("a"),
            "more.csv: expected a line in SHA256SUMS",
        ),
        (
            lambda table: (table.parent / CHECKSUMS).unlink(),
            "SHA256SUMS: found .* expected the hashes of the tables",
        ),
        (lambda table: (table.parent / CHECKSUMS).write_text("x"), "SHA256SUMS: found"),
    ],
    ids=["cut between rows", "empty", "missing", "exchanged", "one too many", "no hashes", "broken hashes"],
)
def test_table_that_is_not_the_delivered_one_is_named(
    sealed: Path, harm: Callable[[Path], object], expected: str
) -> None:
    harm(sealed / "population.csv")
    problems = "\n".join(map(str, checksum_problems(sealed)))
    assert re.search(expected, problems), problems


def test_atlas_starts_with_no_other_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = [DataError("the content that was delivered", file="population.csv")]
    monkeypatch.setattr("data.store.edition.checksum_problems", lambda: missing)
    with pytest.raises(DataError, match=r"population\.csv: expected the content that was delivered"):
        packaged_edition()


def test_command_seals_only_tables_without_a_problem(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    shutil.copytree(TABLES, folder)
    delivered = (folder / CHECKSUMS).read_bytes()
    (folder / CHECKSUMS).unlink()
    assert main(["seal", str(folder)]) == 0
    assert (folder / CHECKSUMS).read_bytes() == delivered
    (folder / "population.csv").write_text("area_id\n", encoding="utf-8")
    assert main(["seal", str(folder)]) == 1
    assert (folder / CHECKSUMS).read_bytes() == delivered
