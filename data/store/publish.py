"""Publishes a folder of tables, and makes an earlier publication current again; each in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import psycopg

from data.figures.stand import stand
from data.loading.load import dataset_from
from data.loading.schema import describe, raise_first
from data.loading.table_reading import read_tables
from data.loading.validate import find_problems
from data.loading.validate_privacy import privacy_problems
from data.model.errors import DataError
from data.store import layout
from data.store.address import StoreAddress
from data.store.connection import SCHEMA, opened, transaction
from data.store.publication import (
    ACTIVATIONS,
    PUBLICATIONS,
    Publication,
    create_bookkeeping,
    last_step,
    now,
    publication,
    publications,
)
from data.store.store_errors import PublicationConflict, StoreDamaged

if TYPE_CHECKING:
    from ibis.backends.sql import SQLBackend

NOTE_LENGTH = 500

_CONFLICT = (
    "Inzwischen hat jemand anderes veröffentlicht oder zurückgesetzt. Es wurde nichts geändert. "
    "Bitte sehen Sie nach (python -m data publications) und wiederholen Sie den Befehl, wenn er noch gewollt ist."
)


def publish(address: StoreAddress, folder: Path, note: str = "") -> Publication:
    """Check the tables of the folder and make them the current publication.

    Args:
        address: Where the store is.
        folder: Tables with the columns of this program's own.
        note: For the list of publications; cut at `NOTE_LENGTH` characters.

    Raises:
        DataError: The tables have a problem; the store was not touched.
        PublicationConflict: Somebody else published or rolled back since this call began.
        StoreError: The store failed; what was current before still is.
    """
    step = _step(address) if address.file is None or address.file.exists() else 0
    _refuse_other_columns(folder)
    tables = read_tables(folder)
    dataset = dataset_from(tables)
    raise_first([*find_problems(dataset), *privacy_problems(tables)])
    with opened(address, writing=True) as connection, _one_at_a_time(), transaction(connection):
        create_bookkeeping(connection)
        number = _free_number(connection)
        _activate(connection, step, number)
        described = describe(folder)
        for table in described:
            layout.write_rows(connection, number, table, tables[table["name"]])
        new = Publication(
            number=number,
            published_at=now(),
            stand=stand(dataset),
            note=" ".join(note.split())[:NOTE_LENGTH],
            tables=layout.columns_text(described),
            row_count=sum(map(len, tables.values())),
            checksum=layout.checksum(tables),
            current=True,
        )
        _record(connection, new)
        if layout.checksum(layout.read_rows(connection, number, described)) != new.checksum:
            raise StoreDamaged("Die Datenbank gibt andere Zellen zurück, als ihr gegeben wurden.")
    return new


def roll_back(address: StoreAddress, number: int) -> Publication:
    """Make an earlier publication current again; the later ones are kept.

    Raises:
        NoSuchPublication: There is none of that number.
        PublicationConflict: Somebody else published or rolled back since this call began.
        StoreError: The store failed, or the publication is damaged; what was current before still is.
    """
    step = _step(address)
    with opened(address, writing=True) as connection, _one_at_a_time(), transaction(connection):
        wanted = publication(connection, number)
        rows = layout.read_rows(connection, number, describe())
        layout.refuse_unknown_columns(wanted.tables, describe())
        if layout.checksum(rows) != wanted.checksum:
            raise StoreDamaged(f"Die Veröffentlichung Nr. {number} ist beschädigt und bleibt außer Gebrauch.")
        if not wanted.current:
            _activate(connection, step, number)
    return wanted


def _step(address: StoreAddress) -> int:
    """Where the store stands before the work begins."""
    with opened(address) as connection:
        return last_step(connection)[0]


def _refuse_other_columns(folder: Path) -> None:
    if layout.columns_text(describe(folder)) != layout.columns_text(describe()):
        raise DataError("the tables and columns of this program's own tables", file="datapackage.json")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Turns the database's refusal to let two take the same step into words: the second taker waits for the first."""
    try:
        yield
    except (psycopg.errors.UniqueViolation, duckdb.ConstraintException):
        raise PublicationConflict(_CONFLICT) from None
    except duckdb.TransactionException as problem:
        # Also the name of a commit that found no room on the disk.
        if "constraint" in str(problem).lower() or "conflict" in str(problem).lower():
            raise PublicationConflict(_CONFLICT) from None
        raise


def _free_number(connection: SQLBackend) -> int:
    return max((each.number for each in publications(connection)), default=0) + 1


def _activate(connection: SQLBackend, step: int, number: int) -> None:
    """Take the step after the one that the store stood at when the work began; its key is unique."""
    if last_step(connection)[0] != step:
        raise PublicationConflict(_CONFLICT)
    row = {"step": step + 1, "number": number, "activated_at": now()}
    connection.insert(ACTIVATIONS, [row], database=SCHEMA)


def _record(connection: SQLBackend, new: Publication) -> None:
    row = {name: getattr(new, name) for name in Publication.__slots__ if name != "current"}
    connection.insert(PUBLICATIONS, [row], database=SCHEMA)
