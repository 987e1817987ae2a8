from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from starlette.routing import Router

from data.model.errors import DataError
from data.store.edition import Edition, Shown, Trouble
from data.store.publication import Publication
from geo.boundaries import areas
from pages.blocks.html_block import rendered
from pages.blocks.sent_sources import source_files
from pages.map.map_assets import LOGO_FILE, asset_url, static_url
from pages.texts.words import languages
from pages.web.routes import own_routes
from tests.conftest import Answer
from tests.real_tables import real_dataset

Ask = Callable[..., Answer]
APP = Router(own_routes("/atlas"))


def test_file_is_compressed_where_the_client_takes_it(ask: Ask) -> None:
    path = "/atlas" + asset_url("leaflet.js").removeprefix("../..")
    packed = ask(APP, path, headers={"accept-encoding": "br, gzip"})
    plain = ask(APP, path)
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    for answer in (packed, plain):
        assert answer.headers["vary"] == "Accept-Encoding"
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["content-type"] == "text/javascript; charset=utf-8"


@pytest.mark.parametrize("language", languages())
def test_file_of_sources_is_sent_once_and_asked_for_again(ask: Ask, language: str) -> None:
    path = f"/atlas/quellen/{language}.json"
    packed, plain = ask(APP, path, headers={"accept-encoding": "gzip"}), ask(APP, path)
    assert json.loads(gzip.decompress(packed.body)) == json.loads(plain.body)
    assert json.loads(plain.body) == source_files(real_dataset(), rendered).files[language].texts
    again = ask(APP, path, headers={"if-none-match": plain.headers["etag"]})
    assert (again.status, again.body) == (304, b"")
    assert plain.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("language", ["xx", "..%2Fde", ""])
def test_file_of_sources_in_a_language_that_is_none_is_a_404(ask: Ask, language: str) -> None:
    assert ask(APP, f"/atlas/quellen/{language}.json").status == 404


def test_logo_lies_where_streamlit_looks_for_it(ask: Ask) -> None:
    answer = ask(APP, "/atlas" + static_url(LOGO_FILE))
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert b"<svg" in answer.body


def test_picture_is_served_as_it_is(ask: Ask) -> None:
    path = "/atlas" + asset_url("images/layers.png").removeprefix("../..")
    answer = ask(APP, path, headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in answer.headers
    assert answer.headers["content-type"] == "image/png"


@pytest.mark.parametrize("path", ["leaflet.js", "../app.py", "x/../../app.py", "/etc/hostname", "", "."])
def test_path_outside_the_table_is_a_404(ask: Ask, path: str) -> None:
    assert ask(APP, f"/atlas/karten/{path}").status == 404


def test_health_is_200_with_the_number_of_areas(ask: Ask) -> None:
    answer = ask(APP, "/atlas/health")
    assert (answer.status, answer.body) == (200, b'{"status":"ok","areas":33}')


@pytest.mark.parametrize(
    ("trouble", "store"),
    [(None, "ok"), (Trouble("unreachable", datetime(2026, 11, 24, tzinfo=UTC)), "unreachable")],
)
def test_health_tells_how_the_store_is_without_failing_for_it(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, trouble: Trouble | None, store: str
) -> None:
    moment = datetime(2026, 11, 24, 12, 0)
    seventh = Publication(7, moment, date(2025, 12, 10), "", "{}", 1, "c0ffee")
    shown = Shown(Edition(real_dataset(), publication=seventh), trouble)
    monkeypatch.setattr("pages.session.edition.watcher", lambda: object())
    monkeypatch.setattr("pages.session.edition.latest", lambda: shown)
    answer = ask(APP, "/atlas/health")
    expected = {"status": "ok", "areas": 33, "publication": 7, "store": store}
    assert (answer.status, json.loads(answer.body)) == (200, expected)


def test_health_is_503_without_a_reason_when_the_tables_do_not_load(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> Shown:
        raise ValueError("secret path")

    monkeypatch.setattr("pages.session.edition.latest", fail)
    answer = ask(APP, "/atlas/health")
    assert (answer.status, answer.body) == (503, b'{"status":"error"}')


def test_health_is_503_while_a_boundary_file_is_cut_off(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for file in (*areas.FOLDER.glob("*.js"), areas.FOLDER / areas.MANIFEST):
        shutil.copy(file, tmp_path)
    monkeypatch.setattr(areas, "FOLDER", tmp_path)
    script = areas.municipalities_script()
    whole = script.read_bytes()
    script.write_bytes(whole[: len(whole) // 2])
    answer = ask(APP, "/atlas/health")
    assert (answer.status, answer.body) == (503, b'{"status":"error"}')
    assert f"{script.name}: found" in caplog.text
    script.write_bytes(whole)
    assert ask(APP, "/atlas/health").status == 200


def test_text_of_the_press_release_is_a_page_without_a_persons_name(ask: Ask) -> None:
    answer = ask(APP, "/atlas/quelle/S001")
    assert answer.status == 200
    text = answer.body.decode()
    assert "8,85 Millionen Euro" in text
    assert "<script" not in text
    assert "[…]" in text
    assert 'href="/atlas/"' in text


@pytest.mark.parametrize("path", ["/atlas/quelle/S002", "/atlas/quelle/..%2Fsource", "/atlas/quelle/"])
def test_source_without_a_text_is_a_404(ask: Ask, path: str) -> None:
    assert ask(APP, path).status == 404


def test_health_is_503_while_a_table_is_not_the_delivered_one(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = [DataError("the content that was delivered", file="population.csv")]
    monkeypatch.setattr("data.loading.checksums.checksum_problems", lambda: missing)
    assert ask(APP, "/atlas/health").status == 503
