from __future__ import annotations

import gzip
import re
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pages.map.map_assets import asset_url, assets
from pages.web.headers import PLAIN_HEADERS
from tests.browser.map_page import MapPage
from tests.browser.server import Server, running_server
from tests.browser.watch import Watch
from tests.real_tables import real_dataset


def fetch(url: str, *, accept_gzip: bool = False) -> tuple[int, dict[str, str], bytes]:
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"} if accept_gzip else {})
    try:
        answer = urllib.request.urlopen(request, timeout=60)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        headers = {name.lower(): value for name, value in answer.headers.items()}
        return answer.status, headers, answer.read()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/kreis?gebiet=hanau", 200),
        ("/health", 200),
        ("/gibtesnicht", 404),
        ("/a/../app.py", 400),
    ],
)
def test_every_answer_carries_the_security_headers(server: Server, path: str, status: int) -> None:
    found, headers, _ = fetch(server.url + path)
    assert found == status
    assert {name: headers.get(name) for name in PLAIN_HEADERS} == PLAIN_HEADERS
    assert "unsafe-eval" not in headers["content-security-policy"]
    assert not re.search(r"https?:", headers["content-security-policy"])


def test_health_reports_33_areas(server: Server) -> None:
    assert fetch(f"{server.url}/health")[2] == b'{"status":"ok","areas":33}'


def test_map_files_are_compressed_and_cached_for_ever(server: Server) -> None:
    for asset in assets().values():
        status, headers, body = fetch(f"{server.url}/karten/{asset.path}", accept_gzip=True)
        assert status == 200
        assert headers["cache-control"] == "public, max-age=31536000, immutable"
        content = gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body
        assert content == asset.content
        assert len(body) <= len(asset.content)


def test_file_outside_the_table_does_not_exist(server: Server) -> None:
    for path in (
        "karten/leaflet.js",
        "karten/%2e%2e/app.py",
        "karten/..%2fapp.py",
        "app.py",
        "static/../app.py",
    ):
        status, _, body = fetch(f"{server.url}/{path}")
        assert status in {400, 404}, path
        assert b"import" not in body


def test_unknown_path_answers_in_german(page: Page, server: Server, watch: Watch) -> None:
    watch.expected.append("/gibtesnicht")
    page.goto(f"{server.url}/gibtesnicht")
    expect(page.get_by_role("heading")).to_have_text("Diese Seite gibt es nicht")
    expect(page.get_by_role("link")).to_have_attribute("href", "/")


@pytest.mark.thorough
def test_map_of_33_areas_is_drawn_on_a_cold_server_below_a_base_path(
    tmp_path: Path, watched: Callable[..., tuple[Page, Watch]]
) -> None:
    with running_server(tmp_path / "log.txt", base_path="atlas/hessen") as below:
        page, _ = watched(below)
        shown = MapPage(page).open(below.url)
        ids = shown.areas.evaluate_all("paths => paths.map(path => path.dataset.area)")
        assert sorted(ids) == sorted(real_dataset().areas)
        expect(page.locator(".wir-legend tbody tr").first).to_be_visible()
        assert fetch(f"{below.url}/health")[0] == 200
        assert fetch(below.url + asset_url("leaflet.js").removeprefix("../.."))[0] == 200
        page.goto("about:blank")
