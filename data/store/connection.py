"""Opens the store, for a moment each time: no connection outlives what it was opened for.

So a reader never hinders a publication for long, a restarted server is found again by the next connection, and
nothing has to be cleaned up after a failure.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import psycopg
import pyarrow
from psycopg.conninfo import conninfo_to_dict

from data.store.address import StoreAddress
from data.store.store_errors import StoreBusy, StoreError, StoreRefused, StoreUnreachable

if TYPE_CHECKING:
    # Ibis takes a second to load and is needed only where a store is configured.
    from ibis.backends.sql import SQLBackend

SCHEMA = "wir_atlas"
"""Everything of the store lies in this schema, so that it can share a database with others."""

WAIT_S = 10.0
"""How long to wait for a DuckDB file that another process has open."""
_PAUSE_S = 0.1
_DUCKDB = {
    # DuckDB fetches extensions from its maker's host by itself otherwise.
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
_POSTGRES = {
    "connect_timeout": "5",
    "application_name": "wir-atlas",
    # A cut cable answers nothing, not even that it is cut.
    "tcp_user_timeout": "10000",
    "options": "-c statement_timeout=30000 -c lock_timeout=20000",
}
"""Defaults; the address may say otherwise."""


@contextmanager
def opened(
    address: StoreAddress, *, writing: bool = False, wait_s: float | None = None
) -> Iterator[SQLBackend]:
    """A connection to the store; whatever its database raises comes as a `StoreError` without password.

    Args:
        address: Where the store is.
        writing: To change something. A DuckDB file is then created where there is none, and is closed to everybody
            else; a reader only shuts out writers.
        wait_s: How long to wait for a DuckDB file that is in use; `WAIT_S` unless said.

    Raises:
        StoreBusy: The DuckDB file stayed in use.
        StoreUnreachable: The store cannot be opened, or fails while it is used.
    """
    with _in_our_words(address):
        connection = _connected(address, writing, WAIT_S if wait_s is None else wait_s)
        try:
            yield connection
        finally:
            with suppress(Exception):
                connection.disconnect()


@contextmanager
def transaction(connection: SQLBackend) -> Iterator[None]:
    """Everything done within becomes visible to others at once at its end, or not at all."""
    connection.raw_sql("BEGIN TRANSACTION")
    try:
        yield
    except BaseException:
        # The connection may be gone, and with it the transaction.
        with suppress(Exception):
            connection.raw_sql("ROLLBACK")
        raise
    connection.raw_sql("COMMIT")


def _connected(address: StoreAddress, writing: bool, wait_s: float) -> SQLBackend:
    if address.file is None:
        return _postgres(address.url)
    if not writing and not address.file.exists():
        raise StoreUnreachable("Die Datei der Datenbank gibt es nicht. Noch nichts veröffentlicht?")
    deadline = time.monotonic() + wait_s
    while True:
        try:
            return _duckdb(address.file, writing)
        except Exception as problem:
            if "lock" not in str(problem).lower():
                raise
            if time.monotonic() >= deadline:
                raise StoreBusy(
                    f"Die Datei der Datenbank ist seit {wait_s:.0f} Sekunden in Gebrauch; "
                    "gerade wird wohl veröffentlicht. Bitte versuchen Sie es noch einmal."
                ) from None
        time.sleep(_PAUSE_S)


def _duckdb(file: Path, writing: bool) -> SQLBackend:
    import ibis

    return ibis.duckdb.connect(file, read_only=not writing, **_DUCKDB)


def _postgres(url: str) -> SQLBackend:
    import ibis

    settings: dict[str, Any] = _POSTGRES | conninfo_to_dict(url)
    return ibis.postgres.from_connection(psycopg.connect(autocommit=True, **settings))


@contextmanager
def _in_our_words(address: StoreAddress) -> Iterator[None]:
    from ibis.common.exceptions import IbisError

    try:
        yield
    except StoreError:
        raise
    except psycopg.errors.LockNotAvailable as problem:
        message = "In der Datenbank läuft gerade eine andere Veröffentlichung."
        raise StoreBusy(message, address.masked(str(problem))) from None
    except psycopg.errors.InsufficientPrivilege as problem:
        message = "Die Datenbank verweigert dem Konto des Atlas das nötige Recht."
        raise StoreRefused(message, address.masked(str(problem))) from None
    except (psycopg.Error, duckdb.Error, IbisError, pyarrow.ArrowException, OSError) as problem:
        # `from None`: the database's own exception may hold the address.
        message = f"Die Datenbank ({address.engine}) antwortet nicht oder meldet einen Fehler."
        raise StoreUnreachable(message, address.masked(f"{type(problem).__name__}: {problem}")) from None
