"""Makes the project's tables from researched facts: ``python -m data.build.tables PATH_TO_FACTS``.

`measure.csv`, `programme_rule.csv` and `datapackage.json` are kept by hand and left alone.
German twins of English texts stand in `german.csv`, publishers in `publishers.csv`; what is missing there is
named and can follow later. The tables are checked as ``python -m data check`` does.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from data.build.german_texts import German, Row, read_rows, write_rows
from data.build.researched_areas import (
    area_rows,
    change_rows,
    municipality_rows,
    population_rows,
    source_rows,
    status_rows,
)
from data.build.researched_observations import observation_rows
from data.build.source_titles import taken_from
from data.loading import check
from data.loading.schema import DESCRIPTION, TABLES
from data.model.records import GERMANY, HESSEN

HERE = Path(__file__).parent


def tables_from(facts: Path, german: German, publishers: Row) -> dict[str, list[Row]]:
    """The tables made of the facts, by name, in the order of the facts.

    Raises:
        DataError: A file is missing or an id comes twice.
    """
    areas, observations = read_rows(facts / "areas.csv"), read_rows(facts / "observations.csv")
    towns = read_rows(facts / "population_municipalities.csv")
    labels = {row["measure"]: row["label_de"] for row in read_rows(HERE.parent / "tables" / "measure.csv")}
    slugs = {"06": HESSEN, "00": GERMANY} | {area["area_id"]: area["slug"] for area in areas}
    return {
        "area": area_rows(areas, german),
        "area_status": status_rows(areas, german),
        "population": population_rows(read_rows(facts / "population_areas.csv"), slugs),
        "municipality_population": municipality_rows(towns, slugs),
        "municipality_change": change_rows(read_rows(facts / "municipality_changes.csv"), german),
        "source": source_rows(
            read_rows(facts / "sources.csv"),
            german,
            publishers,
            taken_from(observations, areas, towns),
            labels,
        ),
        "observation": observation_rows(observations, slugs, german),
    }


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: rows by table name, and the English texts that have no German twin yet."""

    rows: dict[str, int]
    untranslated: tuple[str, ...]


def write_tables(facts: Path, target: Path, beside: Path = HERE) -> Written:
    """Writes the tables into a folder; nothing is written if one of them cannot be made.

    Args:
        facts: Folder of the researched CSV files.
        target: Folder for the tables.
        beside: Folder of `german.csv` and `publishers.csv`.
    """
    twins = read_rows(beside / "german.csv")
    german = German({row["english"]: row["german"] for row in twins})
    publishers = {row["source_id"]: row["publisher"] for row in read_rows(beside / "publishers.csv")}
    tables = tables_from(facts, german, publishers)
    for name, rows in tables.items():
        write_rows(target / f"{name}.csv", rows)
    return Written({name: len(rows) for name, rows in tables.items()}, tuple(german.missing))


def main(arguments: Sequence[str] | None = None) -> int:
    """Command line: the folder of the facts, and where to write if not into `data/tables`.

    Returns:
        Exit code: 1 where the tables written have a problem.
    """
    parser = argparse.ArgumentParser(prog="python -m data.build.tables", description=__doc__)
    parser.add_argument("facts", type=Path, help="folder with areas.csv, observations.csv ...")
    parser.add_argument("--to", type=Path, default=TABLES, help="folder for the tables")
    options = parser.parse_args(arguments)
    written = write_tables(options.facts, options.to)
    for name, rows in written.rows.items():
        print(f"{name}.csv: {rows} rows")
    for text in written.untranslated:
        print(f"german.csv has no German twin yet: {text}")
    if not (options.to / DESCRIPTION).is_file():
        return 0
    return check.seal(options.to)


if __name__ == "__main__":
    raise SystemExit(main())
