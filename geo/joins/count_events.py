"""Count the events of a table where it lies: ``python -m geo.joins.count_events TABLE --by area > counts.csv``.

The engine is named by ``WIR_EVENTS_ENGINE`` (addresses: `data.events.engine.ADDRESSES`), not on the command line, where
others on the machine would read its password. Nothing is written into it but temporary tables.
"""

from __future__ import annotations

import argparse
import csv
import os
import sys
from collections.abc import Iterable, Sequence

from data.events.analysis import Analysis
from data.events.engine import ADDRESSES, engine
from data.events.event_table import as_events
from data.events.gazetteer import gazetteer
from data.export.formula import neutral
from data.loading.load import load_dataset
from data.model.errors import DataError
from geo.joins.event_analysis import analysis_in

ENGINE = "WIR_EVENTS_ENGINE"
GROUPS = ("area", "municipality", "day", "category", "organiser", "state", "unclear")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the counts as CSV; 1 where engine or table cannot be used, with the reason."""
    parser = argparse.ArgumentParser(
        prog="python -m geo.joins.count_events", description=f"{ENGINE}: {ADDRESSES}"
    )
    parser.add_argument("table", help="table with any of the columns of data/events/event_table.py")
    parser.add_argument("--by", choices=GROUPS, default="area")
    chosen = parser.parse_args(arguments)
    known = gazetteer(load_dataset())
    try:
        with engine(os.environ.get(ENGINE, "")) as connection:
            if chosen.table not in connection.list_tables():
                raise DataError("a table of the engine", value=chosen.table)
            found = analysis_in(connection, as_events(connection.table(chosen.table)), known)
    except DataError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerows([neutral(str(cell)) for cell in row] for row in _rows(found, chosen.by))
    return 0


def _rows(found: Analysis, group: str) -> Iterable[tuple[object, ...]]:
    if group == "municipality":
        yield ("area_id", "ags", "events")
        yield from ((area_id, unit or "", count) for area_id, unit, count in found.units)
    elif group == "day":
        yield ("day", "events")
        yield from ((day, count) for day, (count, _) in sorted(found.begins.items()))
    elif group in ("category", "organiser"):
        yield (group, "events")
        texts = found.categories if group == "category" else found.organisers
        yield from ((label or "", count) for label, count in texts)
    elif group == "unclear":
        yield ("municipality", "ags", "state", "events")
        yield from (
            (each.municipality or "", each.ags or "", each.state, each.events) for each in found.unclear
        )
    else:
        yield (group if group == "state" else "area_id", "events")
        yield from (found.states if group == "state" else found.areas).items()


if __name__ == "__main__":
    sys.exit(main())
