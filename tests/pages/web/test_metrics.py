from __future__ import annotations

import pytest
from prometheus_client import generate_latest

from pages.frame.measured_runs import REGISTRY, count_error, measured_run
from pages.settings.configuration import Operation
from pages.web import metrics
from pages.web.metrics import serve


def value(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0


def test_run_is_counted_even_where_it_fails() -> None:
    before = value("wir_atlas_run_seconds_count", page="kreis")
    with measured_run("kreis"):
        pass
    with pytest.raises(ValueError, match="broken"), measured_run("kreis"):
        raise ValueError("broken")
    assert value("wir_atlas_run_seconds_count", page="kreis") == before + 2


def test_start_page_has_a_name() -> None:
    with measured_run(""):
        pass
    assert value("wir_atlas_run_seconds_count", page="start") > 0


def test_error_is_counted_by_its_kind_and_not_by_its_words() -> None:
    before = value("wir_atlas_errors_total", kind="KeyError")
    count_error(KeyError("max.muster@example.org"))
    assert value("wir_atlas_errors_total", kind="KeyError") == before + 1
    assert b"muster" not in generate_latest(REGISTRY)


def test_nothing_is_answered_where_nothing_is_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []
    monkeypatch.setattr(metrics, "start_http_server", lambda port, *rest: started.append(port))
    serve(Operation())
    assert started == []
