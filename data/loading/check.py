"""Checks a folder of tables and prints every problem: ``python -m data.loading.check [FOLDER]``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from data.loading.checksums import checksum_problems, write_checksums
from data.loading.load import dataset_from
from data.loading.schema import TABLES, check_tables
from data.loading.table_reading import read_tables
from data.loading.validate import find_problems
from data.loading.validate_privacy import privacy_problems
from data.model.errors import DataError


def all_problems(folder: Path = TABLES, *, sealed: bool = False) -> list[DataError]:
    """Everything wrong in the tables; contradictions between them only once the schema holds.

    Args:
        folder: Of the tables.
        sealed: Whether they must also be those that were delivered (`checksums`).
    """
    problems = check_tables(folder)
    if problems:
        return problems
    tables = read_tables(folder)
    seals = checksum_problems(folder) if sealed else []
    return [*find_problems(dataset_from(tables)), *privacy_problems(tables), *seals]


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the problems of the folder; the exit code is 1 if there are any."""
    parser = argparse.ArgumentParser(prog="python -m data.loading.check", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=TABLES, help="folder of the tables")
    parser.add_argument(
        "--unsealed", action="store_true", help="do not compare the packaged tables with their hashes"
    )
    asked = parser.parse_args(arguments)
    # A folder of one's own has no hashes; only what is delivered does.
    problems = all_problems(asked.folder, sealed=asked.folder == TABLES and not asked.unsealed)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems" if problems else "The tables are in order.")
    return 1 if problems else 0


def seal(folder: Path) -> int:
    """Writes down the hashes of the folder's tables where they have no problem; prints and returns as `main`."""
    code = main([str(folder), "--unsealed"])
    if not code:
        write_checksums(folder)
    return code


if __name__ == "__main__":
    raise SystemExit(main())
