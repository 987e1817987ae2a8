from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from starlette.responses import PlainTextResponse

from pages.web import preloads, web_words
from pages.web.headers import MAP_FRAME_PATH
from pages.web.map_guard import SECONDS, GuardedMapFrame, frame_document
from tests.conftest import Answer

Ask = Callable[..., Answer]
INNER = PlainTextResponse("innen")


def guard() -> str:
    found = re.search(r"<script>(.*?)</script>", frame_document().decode(), flags=re.DOTALL)
    assert found is not None
    return found[1]


def test_frame_is_german_and_has_a_title() -> None:
    html = frame_document().decode()
    assert '<html lang="de"' in html
    assert f"<title>{web_words.MAP_TITLE}</title>" in html


def test_guard_stands_before_every_other_script() -> None:
    html = frame_document().decode()
    assert html.index("<script>") == html.index("<script")
    assert html.index("<script>") < html.index("<script defer")


def test_guard_has_both_texts_and_its_patience() -> None:
    script = guard()
    assert not re.search(r"\b(TEXTS|MILLISECONDS)\b", script)
    assert f"setTimeout(showNotice, {SECONDS * 1000})" in script
    texts = json.JSONDecoder().raw_decode(script[script.index('{"de"') :])[0]
    assert texts == {"de": web_words.MAP_FAILED_TEXT, "en": web_words.MAP_FAILED_TEXT_EN}


def test_guard_asks_no_host() -> None:
    assert "://" not in guard()


def test_frames_document_is_answered_and_everything_else_passed_on(ask: Ask) -> None:
    app = GuardedMapFrame(INNER)
    answer = ask(app, MAP_FRAME_PATH)
    assert answer.body == frame_document()
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert answer.headers["cache-control"] == "no-cache"
    for path in ("/", "/component/streamlit_folium.st_folium/static/js/main.js"):
        assert ask(app, path).body == b"innen"


def test_head_request_gets_length_but_no_body(ask: Ask) -> None:
    answer = ask(GuardedMapFrame(INNER), MAP_FRAME_PATH, method="HEAD")
    assert answer.body == b""
    assert int(answer.headers["content-length"]) == len(frame_document())


def test_other_methods_are_passed_on(ask: Ask) -> None:
    assert ask(GuardedMapFrame(INNER), MAP_FRAME_PATH, method="POST").body == b"innen"


def test_frame_is_found_below_a_base_path(ask: Ask) -> None:
    app = GuardedMapFrame(INNER, "/atlas")
    assert ask(app, f"/atlas{MAP_FRAME_PATH}").body == frame_document()


def test_other_document_of_streamlit_folium_is_told_to_the_maintainer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = tmp_path / "frontend" / "build"
    build.mkdir(parents=True)
    (build / "index.html").write_text('<html lang="en"><title>Anders</title></html>', encoding="utf-8")
    monkeypatch.setattr(
        preloads, "find_spec", lambda _: SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    )
    frame_document.cache_clear()
    with pytest.raises(RuntimeError, match="must be adapted"):
        frame_document()
    monkeypatch.setattr(preloads, "find_spec", lambda _: None)
    with pytest.raises(RuntimeError, match="not installed"):
        frame_document()
    frame_document.cache_clear()
