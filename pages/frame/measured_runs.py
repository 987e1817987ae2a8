"""Counts the runs of pages and the errors that readers were told of; `pages.web.metrics` hands the numbers out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from prometheus_client import CollectorRegistry, Counter, Histogram

REGISTRY = CollectorRegistry()
"""Our own: the library's default one adds details of the process that nobody asked for."""

_RUNS = Histogram(
    "wir_atlas_run_seconds",
    "Time that a run of a page's script took",
    ["page"],
    buckets=(0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10),
    registry=REGISTRY,
)
_ERRORS = Counter("wir_atlas_errors", "Error messages shown to readers", ["kind"], registry=REGISTRY)


@contextmanager
def measured_run(page: str) -> Iterator[None]:
    """Count a run of a page's script and the time it takes.

    Args:
        page: ``url_path``; empty for the start page.
    """
    began = perf_counter()
    try:
        yield
    finally:
        _RUNS.labels(page or "start").observe(perf_counter() - began)


def count_error(error: Exception) -> None:
    """Count an error that a reader was told of, under the name of its kind."""
    _ERRORS.labels(type(error).__name__).inc()
