"""The same expressions on Spark in local mode; run by `make test-engines`, which installs it."""

from __future__ import annotations

import pytest

from tests.data.events.test_engine import same_everywhere

pytest.importorskip(
    "pyspark", reason="Spark fehlt: make test-engines installiert es (make test-engines installs it)"
)


def test_spark_gives_what_duckdb_gives() -> None:
    same_everywhere("spark+local://2")
