"""Checks a folder of tables and prints every problem: ``python -m data.loading.check [FOLDER]``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from data.loading.load import dataset_from
from data.loading.schema import TABLES, check_tables, read_tables
from data.loading.validate import find_problems
from data.loading.validate_privacy import privacy_problems
from data.model.errors import DataError


def all_problems(folder: Path = TABLES) -> list[DataError]:
    """Everything wrong in the tables; contradictions between them only once the schema holds."""
    problems = check_tables(folder)
    if problems:
        return problems
    tables = read_tables(folder)
    return [*find_problems(dataset_from(tables)), *privacy_problems(tables)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the problems of the folder; the exit code is 1 if there are any."""
    parser = argparse.ArgumentParser(prog="python -m data.loading.check", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=TABLES, help="folder of the tables")
    problems = all_problems(parser.parse_args(arguments).folder)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems" if problems else "The tables are in order.")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
