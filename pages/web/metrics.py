"""Measurements for Prometheus, on a port of their own where wir-atlas.toml names one; nothing of a reader is in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from prometheus_client import start_http_server
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from pages.files.worker_pool import pool
from pages.frame.measured_runs import REGISTRY
from pages.settings.configuration import Operation


class _State(Collector):
    """What is looked up when somebody asks."""

    def collect(self) -> Iterator[Metric]:
        yield GaugeMetricFamily("wir_atlas_sessions", "Open sessions", value=_sessions())
        files = pool()
        yield GaugeMetricFamily("wir_atlas_files_waiting", "Files waiting to be made", value=files.waiting)
        made = CounterMetricFamily("wir_atlas_files", "Files made, by outcome", labels=["outcome"])
        for outcome, count in files.ended.items():
            made.add_metric([outcome], count)
        yield made
        yield from _store()


def serve(operation: Operation) -> None:
    """Answer on the configured port, in a thread; nothing where none is configured.

    Raises:
        OSError: The port is taken.
    """
    if operation.metrics_port:
        REGISTRY.register(_State())
        start_http_server(operation.metrics_port, operation.metrics_address, REGISTRY)


def _sessions() -> int:
    from streamlit.runtime import Runtime

    if not Runtime.exists():
        return 0
    return Runtime.instance()._session_mgr.num_active_sessions()


def _store() -> Iterator[Metric]:
    # Imported here: the tables take a second that the start of the server need not wait for.
    from pages.session.edition import watcher

    watching = watcher()
    if watching is None or watching.answered is None:
        return
    age = (datetime.now(UTC) - watching.answered).total_seconds()
    yield GaugeMetricFamily("wir_atlas_store_age_seconds", "Since the store last answered", value=age)
