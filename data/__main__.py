"""Upkeep of the tables: ``python -m data check`` says what is wrong, ``python -m data report`` what is missing.

Once a year: ``population``, ``programme-year`` and ``key``. With a shared store (`WIR_DATABASE_URL`): ``publish``,
``publications`` and ``rollback``.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from data.build.gap_report import report
from data.build.upkeep import NewKey, add_population, add_programme_year, set_key, upkeep
from data.loading import check
from data.loading.load import load_dataset
from data.loading.schema import TABLES
from data.model.errors import DataError
from data.model.records import AREA_TYPES


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 1 where the tables have a problem, for the others see `data.store.commands`."""
    asked = _parser().parse_args(arguments)
    if asked.command in ("publish", "publications", "rollback"):
        return _at_the_store(asked)
    if asked.command == "seal":
        return check.seal(asked.folder)
    if asked.command in _YEARLY:
        return upkeep(asked.folder, partial(_YEARLY[asked.command], asked))
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


def _population(asked: argparse.Namespace, folder: Path) -> list[str]:
    return add_population(folder, asked.file, asked.day, asked.source, asked.census)


def _programme_year(asked: argparse.Namespace, folder: Path) -> list[str]:
    notes = (asked.note_de, asked.note_en)
    return add_programme_year(
        folder, asked.year, asked.source, notes, asked.like or asked.year - 1, asked.rule
    )


def _key(asked: argparse.Namespace, folder: Path) -> list[str]:
    new_key = NewKey(asked.ags, asked.first_day, asked.source, asked.type, asked.nuts3)
    return set_key(folder, asked.area, new_key)


_YEARLY = {"population": _population, "programme-year": _programme_year, "key": _key}


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
    _add_yearly(commands)
    text = "all publications of the shared store, the latest first; the current one is marked *"
    commands.add_parser("publications", help=text, description=text)
    text = "make an earlier publication current again; none is lost"
    commands.add_parser("rollback", help=text, description=text).add_argument("number", type=int)
    return parser


def _add_yearly(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "add the inhabitants of a day from the official Gemeindeverzeichnis, and say what has changed"
    population = commands.add_parser("population", help=text, description=text)
    population.add_argument(
        "file", type=Path, help="the Gemeindeverzeichnis of Destatis (AuszugGV...) as XLSX"
    )
    population.add_argument("--day", type=date.fromisoformat, required=True, help="such as 2025-12-31")
    population.add_argument("--census", default="Zensus 2022", help="what it is carried forward from")
    text = "add a year of the programme by a source that says its rules go on, and say which"
    programme = commands.add_parser("programme-year", help=text, description=text)
    programme.add_argument("year", type=int, help="the new year")
    programme.add_argument("--like", type=int, help="year whose rules go on (the year before)")
    programme.add_argument("--rule", action="append", default=[], help="one that goes on; all unless said")
    programme.add_argument("--note-de", required=True, help="what the source says, one German sentence")
    programme.add_argument("--note-en", required=True, help="the same in English")
    text = "give an area a new key from a day on, or confirm one by an official source"
    key = commands.add_parser("key", help=text, description=text)
    key.add_argument("area", help="such as hanau")
    key.add_argument("ags", help="such as 06415")
    key.add_argument("--from", dest="first_day", type=date.fromisoformat, required=True, help="its first day")
    key.add_argument("--type", default="", choices=("", *AREA_TYPES), help="type of the area from then on")
    key.add_argument("--nuts3", default="", help="its NUTS 3 code")
    for command in (population, programme, key):
        command.add_argument("--source", required=True, help="id of the source in source.csv")
        command.add_argument("--folder", type=Path, default=TABLES, help="folder of the tables")


if __name__ == "__main__":
    raise SystemExit(main())
