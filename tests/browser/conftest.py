"""Fixtures of the browser tests: one server and one browser for the folder, a watched page for each test.

The scope is the folder, not the session: Playwright keeps an event loop in this thread as long as it runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from tests.browser.find_browser import installed_browser, is_root
from tests.browser.server import Server, running_server
from tests.browser.watch import Watch

QUIET = (
    # Chromium itself calls its maker's hosts; these requests are not the app's.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
)
CUT = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
"""Cuts the network: no name resolves, only the test's own server can be reached."""


# Five seconds, Playwright's own, are short of what a page needs while another test has the processor.
expect.set_options(timeout=15_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder as a browser test, so that `-m "not browser"` leaves them out."""
    folder = Path(__file__).parent
    for item in items:
        if folder in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app, cold at the first test of the folder."""
    with running_server(tmp_path_factory.mktemp("server") / "log.txt") as started:
        yield started


@pytest.fixture
def cold_server(tmp_path: Path) -> Iterator[Server]:
    """A server of its own, on which nobody has opened a page."""
    with running_server(tmp_path / "log.txt") as started:
        yield started


@pytest.fixture(scope="package")
def playwright_driver() -> Iterator[Playwright]:
    """Playwright, as long as tests of this folder run."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="package")
def browser(playwright_driver: Playwright) -> Iterator[Browser]:
    """Chromium with the network open."""
    launched = _launch(playwright_driver)
    yield launched
    launched.close()


@pytest.fixture(scope="package")
def cut_browser(playwright_driver: Playwright) -> Iterator[Browser]:
    """Chromium that reaches nothing but the test's own server."""
    launched = _launch(playwright_driver, CUT)
    yield launched
    launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile: no cookies, empty cache, German, 1280 x 900."""
    fresh = browser.new_context(locale="de-DE", viewport={"width": 1280, "height": 900})
    yield fresh
    fresh.close()


@pytest.fixture
def watch(server: Server) -> Watch:
    """Record of what `page` does; tests that provoke an error append it to `expected`."""
    return Watch(urlsplit(server.url).netloc)


@pytest.fixture
def page(context: BrowserContext, watch: Watch) -> Iterator[Page]:
    """A page whose foreign requests and console errors fail the test at its end."""
    opened = context.new_page()
    watch.attach(opened)
    yield opened
    watch.check()


@pytest.fixture
def cut_page(cut_browser: Browser, watch: Watch) -> Iterator[Page]:
    """Like `page`, but without any network beyond the server."""
    with cut_browser.new_context(locale="de-DE", viewport={"width": 1280, "height": 900}) as fresh:
        opened = fresh.new_page()
        watch.attach(opened)
        yield opened
        watch.check()


@pytest.fixture
def watched(browser: Browser) -> Iterator[Callable[[Server], tuple[Page, Watch]]]:
    """Opens watched pages on a server of the test's own: ``page, watch = watched(cold_server)``."""
    opened: list[tuple[BrowserContext, Watch]] = []

    def open_page(on: Server) -> tuple[Page, Watch]:
        fresh = browser.new_context(locale="de-DE", viewport={"width": 1280, "height": 900})
        record = Watch(urlsplit(on.url).netloc)
        opened.append((fresh, record))
        new = fresh.new_page()
        record.attach(new)
        return new, record

    yield open_page
    for fresh, record in opened:
        fresh.close()
        record.check()


def _launch(driver: Playwright, *flags: str) -> Browser:
    # Chromium's sandbox does not start for root, as in a container.
    rights = ["--no-sandbox"] if is_root() else []
    return driver.chromium.launch(executable_path=installed_browser(), args=[*QUIET, *rights, *flags])
