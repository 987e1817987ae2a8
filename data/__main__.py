"""Upkeep of the tables: ``python -m data check`` says what is wrong, ``python -m data report`` what is missing.

With a shared store (`WIR_DATABASE_URL`): ``publish``, ``publications`` and ``rollback``.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from data.build.gap_report import report
from data.loading import check
from data.loading.checksums import write_checksums
from data.loading.load import load_dataset
from data.loading.schema import TABLES
from data.model.errors import DataError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 1 where the tables have a problem, for the others see `data.store.commands`."""
    asked = _parser().parse_args(arguments)
    if asked.command in ("publish", "publications", "rollback"):
        return _at_the_store(asked)
    if asked.command == "seal":
        return _seal(asked.folder)
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


def _seal(folder: Path) -> int:
    code = check.main([str(folder), "--unsealed"])
    if not code:
        write_checksums(folder)
    return code


def _at_the_store(asked: argparse.Namespace) -> int:
    # Imported here: the database libraries take a second, and the other commands need none.
    from data.store import commands

    if asked.command == "publish":
        return commands.publish_folder(asked.folder, asked.note)
    return (
        commands.roll_back_to(asked.number) if asked.command == "rollback" else commands.list_publications()
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m data", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (
        ("check", "schema, keys, ranges, sources, contradictions: every problem with file, row and column"),
        (
            "seal",
            "check the tables and, without a problem, write down their hashes: an atlas starts with no others",
        ),
        ("report", "what is missing and what is stale"),
        ("publish", "check the tables and make them the current publication of the shared store"),
    ):
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("folder", type=Path, nargs="?", default=TABLES, help="folder of the tables")
        if name == "report":
            command.add_argument(
                "--year", type=int, default=date.today().year, help="year of the report (this year)"
            )
        if name == "publish":
            command.add_argument("--note", default="", help="shown in the list of publications")
    text = "all publications of the shared store, the latest first; the current one is marked *"
    commands.add_parser("publications", help=text, description=text)
    text = "make an earlier publication current again; none is lost"
    commands.add_parser("rollback", help=text, description=text).add_argument("number", type=int)
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
