from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest
from starlette.routing import Router

from pages.ui.assets import asset_url
from pages.web import routes
from pages.web.routes import own_routes
from tests.conftest import Answer

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


def test_picture_is_served_as_it_is(ask: Ask) -> None:
    path = "/atlas" + asset_url("images/layers.png").removeprefix("../..")
    answer = ask(APP, path, headers={"accept-encoding": "gzip"})
    assert "content-encoding" not in answer.headers
    assert answer.headers["content-type"] == "image/png"


@pytest.mark.parametrize("path", ["leaflet.js", "../app.py", "x/../../app.py", "/etc/hostname", "", "."])
def test_path_outside_the_table_is_a_404(ask: Ask, path: str) -> None:
    assert ask(APP, f"/atlas/karten/{path}").status == 404


def test_health_is_200_with_the_number_of_areas(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "_area_count", lambda: 33)
    answer = ask(APP, "/atlas/health")
    assert (answer.status, answer.body) == (200, b'{"status":"ok","areas":33}')


def test_health_is_503_without_a_reason_when_the_tables_do_not_load(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> int:
        raise ValueError("secret path")

    monkeypatch.setattr(routes, "_area_count", fail)
    answer = ask(APP, "/atlas/health")
    assert (answer.status, answer.body) == (503, b'{"status":"error"}')
