from __future__ import annotations

import gc

import pytest

from pages.session import garbage_collection


def test_only_the_first_call_freezes(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    monkeypatch.setattr(garbage_collection, "_tamed", False)
    monkeypatch.setattr(gc, "collect", lambda: calls.append("collect"))
    monkeypatch.setattr(gc, "freeze", lambda: calls.append("freeze"))
    assert garbage_collection.tame_collector() is True
    assert garbage_collection.tame_collector() is False
    assert calls == ["collect", "freeze"]
