"""Upkeep of the tables: ``python -m data check`` says what is wrong, ``python -m data report`` what is missing."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from data import check
from data.errors import DataError
from data.load import load_dataset
from data.report import report
from data.schema import TABLES


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one of the two commands; the exit code is 1 where the tables have a problem."""
    asked = _parser().parse_args(arguments)
    if asked.command == "check":
        return check.main([str(asked.folder)])
    try:
        dataset = load_dataset(asked.folder)
    except DataError as problem:
        print(problem)
        print("A report needs tables without problems; `python -m data check` lists them all.")
        return 1
    print(report(dataset, asked.year))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (
        ("check", "schema, keys, ranges, sources, contradictions: every problem with file, row and column"),
        ("report", "what is missing and what is stale"),
    ):
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("folder", type=Path, nargs="?", default=TABLES, help="folder of the tables")
        if name == "report":
            command.add_argument(
                "--year", type=int, default=date.today().year, help="year of the report (this year)"
            )
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
