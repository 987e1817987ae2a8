"""The map in a frame on another site: refused by default, shown where the configuration names the site."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, expect

from pages.settings.configuration import ELSEWHERE
from tests.browser.server import Server, running_server
from tests.browser.watch import RULES


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without writing a log."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def foreign_site(tmp_path: Path) -> Iterator[Callable[[str], str]]:
    """A site of another origin: hands back the address of a page that frames the given one."""
    folder = tmp_path / "site"
    folder.mkdir()
    served = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=served.serve_forever, daemon=True).start()

    def framing(address: str) -> str:
        page = f'<!DOCTYPE html><html lang="de"><title>Seite</title><iframe src="{address}" title="Karte" '
        (folder / "seite.html").write_text(page + 'width="1000" height="720"></iframe>', encoding="utf-8")
        return f"http://127.0.0.1:{served.server_port}/seite.html"

    yield framing
    served.shutdown()
    served.server_close()


def test_map_in_a_frame_of_a_foreign_site_is_refused(
    server: Server, context: BrowserContext, foreign_site: Callable[[str], str]
) -> None:
    page = context.new_page()
    RULES.expected.append("frame-ancestors")
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(foreign_site(f"{server.url}/?einbetten=1"))
    assert any("frame-ancestors" in text for text in refused)
    expect(page.frame_locator("iframe").locator(".wir-head")).to_have_count(0)


@pytest.mark.thorough
def test_map_in_a_frame_of_a_named_site_is_shown_and_can_be_used(
    tmp_path: Path,
    context: BrowserContext,
    foreign_site: Callable[[str], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = context.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).netloc))
    site = foreign_site("about:blank").rsplit("/", 1)[0]
    settings = tmp_path / "wir-atlas.toml"
    settings.write_text(f'[einbetten]\nseiten = ["{site}"]\n', encoding="utf-8")
    monkeypatch.setenv(ELSEWHERE, str(settings))
    with running_server(tmp_path / "log.txt") as named:
        page.goto(foreign_site(f"{named.url}/?einbetten=1&gebiet=hanau"))
        shown = page.frame_locator("iframe[title=Karte]")
        expect(shown.get_by_role("heading", level=1)).to_contain_text("Fallmanagement", timeout=30_000)
        area = shown.frame_locator("iframe").locator("[data-area=kassel]")
        area.click(timeout=30_000)
        expect(shown.locator(".wir-embedded strong")).to_have_text("Stadt Kassel")
        link = shown.get_by_role("link", name="Zum ganzen WIR-Atlas")
        expect(link).to_have_attribute("target", "_blank")
        # The class of the legend is chosen inside the frame, and the map stays one without menu and sidebar.
        shown.locator(".wir-legend a").first.click()
        expect(shown.locator(".wir-legend [aria-current]")).to_have_count(1)
        expect(shown.locator(".wir-foot")).to_have_count(0)
        assert asked <= {urlsplit(site).netloc, urlsplit(named.url).netloc}
