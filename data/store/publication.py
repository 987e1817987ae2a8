"""Which publications there are and which one is current. They are never changed and never deleted."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import duckdb
from psycopg.errors import InvalidSchemaName, UndefinedTable

from data.store.connection import SCHEMA
from data.store.store_errors import NoSuchPublication, StoreEmpty

if TYPE_CHECKING:
    from ibis.backends.sql import SQLBackend

PUBLICATIONS = "publication"
ACTIVATIONS = "activation"
_CREATE = (
    f"create schema if not exists {SCHEMA}",
    f"create table if not exists {SCHEMA}.{PUBLICATIONS} (number bigint primary key, published_at timestamp not null, "
    "stand date not null, note text not null, tables text not null, row_count bigint not null, checksum text not null)",
    # Which publication is current: that of the highest step. A publication adds a step, and so does a rollback.
    f"create table if not exists {SCHEMA}.{ACTIVATIONS} (step bigint primary key, number bigint not null, "
    "activated_at timestamp not null)",
)


@dataclass(frozen=True, slots=True)
class Publication:
    """One published state of all tables.

    Attributes:
        number: Counts up from 1.
        published_at: UTC.
        stand: Stand of the data, see `data.figures.stand`.
        note: What the maintainer said about it; may be empty.
        tables: Columns by table as JSON, see `layout.columns_text`.
        row_count: Rows of all tables together.
        checksum: SHA-256 of all cells, see `layout.checksum`.
        current: Whether it is the one shown.
    """

    number: int
    published_at: datetime
    stand: date
    note: str
    tables: str
    row_count: int
    checksum: str
    current: bool = False


def create_bookkeeping(connection: SQLBackend) -> None:
    """The two tables of this module, where they are missing."""
    for statement in _CREATE:
        connection.raw_sql(statement)


def last_step(connection: SQLBackend) -> tuple[int, int]:
    """The latest step and the number it made current; (0, 0) where nothing was ever published."""
    if ACTIVATIONS not in connection.list_tables(database=SCHEMA):
        return 0, 0
    steps = connection.table(ACTIVATIONS, database=SCHEMA)
    rows = steps.order_by(steps.step.desc()).limit(1).to_pyarrow().to_pylist()
    return (int(rows[0]["step"]), int(rows[0]["number"])) if rows else (0, 0)


def current_number(connection: SQLBackend) -> int:
    """Number of the publication that is to be shown.

    Raises:
        StoreEmpty: Nothing was ever published.
    """
    _, number = last_step(connection)
    if not number:
        # Of tables that the account may not see a database says nothing; asked for them, it refuses.
        with suppress(UndefinedTable, InvalidSchemaName, duckdb.Error):
            connection.raw_sql(f"select step from {SCHEMA}.{ACTIVATIONS} limit 0").close()
        raise StoreEmpty("In der Datenbank ist noch nichts veröffentlicht.")
    return number


def publications(connection: SQLBackend) -> list[Publication]:
    """All of them, the latest first."""
    _, current = last_step(connection)
    if not current:
        return []
    kept = connection.table(PUBLICATIONS, database=SCHEMA)
    rows = kept.order_by(kept.number.desc()).to_pyarrow().to_pylist()
    return [Publication(**row, current=row["number"] == current) for row in rows]


def publication(connection: SQLBackend, number: int) -> Publication:
    """The publication of that number.

    Raises:
        NoSuchPublication: There is none.
    """
    for each in publications(connection):
        if each.number == number:
            return each
    raise NoSuchPublication(f"Eine Veröffentlichung Nr. {number} gibt es nicht.")


def now() -> datetime:
    """This moment in UTC, as the store keeps it: without a zone and without microseconds."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)
