"""The engine an event list is worked on in: DuckDB by default, PostgreSQL or Spark where an address says so.

The expressions of `placing` and `counts` are the same for all of them; nothing here computes.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from data.model.errors import DataError

if TYPE_CHECKING:
    from ibis.backends import BaseBackend

ADDRESSES = (
    "duckdb:///FILE, postgresql://USER:PASSWORD@HOST/DATABASE, spark://HOST:PORT or spark+local://CORES"
)


@contextmanager
def engine(address: str = "") -> Iterator[BaseBackend]:
    """A connection, closed at the end.

    Args:
        address: See `ADDRESSES`; empty for a DuckDB in memory, of this process alone. ``spark+local`` runs Spark
            inside the process, with as many threads as its host part says (``spark+local://2``).

    Raises:
        DataError: The address names no engine known here. It is not repeated, since it may hold a password.
    """
    connection = _connected(address)
    try:
        yield connection
    finally:
        connection.disconnect()


def _connected(address: str) -> BaseBackend:
    # Ibis takes most of a second to import; only who works on events pays.
    import ibis

    # Ibis would merge the steps of a query into few; its engines do that themselves, and sooner.
    ibis.options.sql.fuse_selects = False
    kind = urlsplit(address).scheme
    if kind in ("", "duckdb"):
        return ibis.duckdb.connect(address.removeprefix("duckdb://") or ":memory:")
    if kind in ("postgresql", "postgres"):
        return ibis.connect(address)
    if kind in ("spark", "spark+local"):
        return _spark(address)
    raise DataError(f"an address like {ADDRESSES}", column="database", value=f"{kind}:…")


def _spark(address: str) -> BaseBackend:
    import ibis
    from pyspark.sql import SparkSession

    local = urlsplit(address).netloc
    master = f"local[{local}]" if address.startswith("spark+local") else address
    session = (
        SparkSession.builder.master(master)
        .appName("wir-atlas")
        .config("spark.ui.enabled", "false")
        # Without Arrow a missing text of pandas becomes the text "NaN".
        .config("spark.sql.execution.arrow.pyspark.enabled", "true")
        .config("spark.sql.warehouse.dir", tempfile.mkdtemp(prefix="wir-spark-"))
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.shuffle.partitions", "4" if address.startswith("spark+local") else "200")
        .getOrCreate()
    )
    return ibis.pyspark.connect(session)
