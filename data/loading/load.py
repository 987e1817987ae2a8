"""Reads the checked tables into one `Dataset`; cheap enough to call once per process (a fifth of a second)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from data.loading.schema import TABLES, Row, raise_first
from data.loading.table_reading import read_tables
from data.loading.validate import find_problems
from data.loading.validate_privacy import privacy_problems
from data.model.records import (
    Area,
    AreaStatus,
    Dataset,
    Measure,
    MunicipalityChange,
    MunicipalityYear,
    Observation,
    Population,
    ProgrammeRule,
    Source,
)

NUMERIC = ("number", "money", "percent")

Record = TypeVar("Record")


def load_dataset(folder: Path = TABLES) -> Dataset:
    """All tables of the folder as one checked dataset.

    Raises:
        DataError: The first problem found by `table_reading` or `validate`, with the number of the others.
    """
    tables = read_tables(folder)
    dataset = dataset_from(tables)
    raise_first([*find_problems(dataset), *privacy_problems(tables)])
    return dataset


def dataset_from(tables: Mapping[str, Iterable[Row]]) -> Dataset:
    """Records from typed rows, in the order of the tables; nothing is judged here.

    Args:
        tables: Rows by table name as `table_reading.read_tables` gives them.
    """
    statuses: dict[str, list[AreaStatus]] = defaultdict(list)
    for row in tables["area_status"]:
        status = _record(AreaStatus, row)
        statuses[status.area_id].append(status)
    populations = [_record(Population, row) for row in tables["population"]]
    measures = {str(row["measure"]): _record(Measure, row, id=row["measure"]) for row in tables["measure"]}
    return Dataset(
        areas={str(row["area_id"]): _area(row, statuses[str(row["area_id"])]) for row in tables["area"]},
        populations={(each.area_id, each.day.year): each for each in populations},
        municipalities=tuple(_record(MunicipalityYear, row) for row in tables["municipality_population"]),
        municipality_changes=tuple(_record(MunicipalityChange, row) for row in tables["municipality_change"]),
        sources={
            str(row["source_id"]): _record(Source, row, id=row["source_id"]) for row in tables["source"]
        },
        measures=measures,
        observations={
            str(row["observation_id"]): _observation(row, measures) for row in tables["observation"]
        },
        rules=tuple(
            _record(ProgrammeRule, row, id=row["rule_id"], source_ids=_listed(row["source_ids"]))
            for row in tables["programme_rule"]
        ),
    )


def _record(kind: type[Record], row: Row, **given: object) -> Record:
    """A record from the columns named like its fields; `given` overrides or adds."""
    names = {field.name for field in fields(kind)}  # type: ignore[arg-type]
    return kind(**{name: cell for name, cell in row.items() if name in names} | given)


def _area(row: Row, statuses: Iterable[AreaStatus]) -> Area:
    ordered = sorted(statuses, key=lambda status: status.valid_from or date.min)
    return _record(
        Area, row, id=row["area_id"], surrounding=row["surrounding"] or None, statuses=tuple(ordered)
    )


def _observation(row: Row, measures: Mapping[str, Measure]) -> Observation:
    measure = measures.get(str(row["measure"]))
    return _record(
        Observation,
        row,
        id=row["observation_id"],
        number=number_of(str(row["value"]), measure.value_type if measure else "text"),
        joint_with=_listed(row["joint_with"]),
        part_of=_listed(row["part_of"]),
    )


def number_of(value: str, value_type: str) -> float | None:
    """Numeric reading of a stored value: of a year measure the year, of a date or text ``None``.

    A value that should be a number and is none is ``None`` too; `validate` reports it.
    """
    text = value[:4] if value_type == "year" else value
    if value_type not in (*NUMERIC, "year"):
        return None
    try:
        return float(text)
    except ValueError:
        return None


def _listed(cell: Any) -> tuple[str, ...]:  # noqa: ANN401 (a cell of a text column)
    return tuple(str(cell).split(";")) if cell else ()
