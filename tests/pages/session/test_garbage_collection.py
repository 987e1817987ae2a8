from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from pages.session.garbage_collection import freeze_loaded_objects


@pytest.fixture(autouse=True)
def first_call() -> Iterator[None]:
    freeze_loaded_objects.cache_clear()
    yield
    freeze_loaded_objects.cache_clear()


def test_only_the_first_call_freezes(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    monkeypatch.setattr(gc, "collect", lambda: calls.append("collect"))
    monkeypatch.setattr(gc, "freeze", lambda: calls.append("freeze"))
    freeze_loaded_objects()
    freeze_loaded_objects()
    assert calls == ["collect", "freeze"]
