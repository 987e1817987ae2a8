"""Fixtures of the browser tests: one server and one browser for the folder, a watched page for each test.

The scope is the folder, not the session: Playwright keeps an event loop in this thread as long as it runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    ViewportSize,
    expect,
    sync_playwright,
)

from tests.browser.find_browser import installed_browser, is_root
from tests.browser.living_page import PATIENCE, load_living_pages
from tests.browser.map_page import LIVING
from tests.browser.server import Server, running_server
from tests.browser.watch import RULES, Watch

FLAGS = (
    # Chromium itself calls its maker's hosts; these requests are not the app's.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
    # All pages of the app share one process.
    "--process-per-site",
    # Else the headless shell makes letters wider than the browsers of readers do.
    "--font-render-hinting=none",
    # No name resolves: only the test's own server can be reached.
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
SIZE: ViewportSize = {"width": 1280, "height": 900}
STORAGE = "cookies,file_systems,indexeddb,local_storage,service_workers,websql"
"""All that Chromium keeps for a site but the cache of its files."""


# Five seconds, Playwright's own, are short of what a page needs while other tests have the processor. What comes is
# waited for no longer than before.
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder as a browser test, so that `-m "not browser"` leaves them out."""
    folder = Path(__file__).parent
    for item in items:
        if folder in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(autouse=True)
def _rules() -> Iterator[None]:
    yield
    RULES.check()


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
    """Chromium that reaches nothing but the tests' own servers."""
    launched = _launch(playwright_driver)
    yield launched
    launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A profile of the test's own: no cookies, empty cache, German, 1280 x 900."""
    with profile(browser) as fresh:
        yield fresh


@pytest.fixture
def watch(server: Server) -> Watch:
    """Record of what `page` does; tests that provoke an error append it to `expected`."""
    return Watch(urlsplit(server.url).netloc)


@pytest.fixture(scope="package")
def warm_page(browser: Browser) -> Iterator[Page]:
    """The page that the tests of the folder use one after the other, so that scripts come from its cache."""
    with profile(browser) as kept:
        yield kept.new_page()


@pytest.fixture
def page(request: pytest.FixtureRequest, warm_page: Page, server: Server, watch: Watch) -> Iterator[Page]:
    """A warm page in a new session; its foreign requests and console errors fail the test at its end.

    Tests marked `goes_on` leave it where they end, for the next that goes on.
    """
    goes_on = bool(request.node.get_closest_marker("goes_on"))
    if not goes_on and warm_page.locator(LIVING).count():
        forget(warm_page, server)
    failed = request.session.testsfailed
    with watch.attached(warm_page):
        yield warm_page
    if goes_on and request.session.testsfailed == failed and warm_page.evaluate(_AS_AFTER_A_LOAD):
        tidy(warm_page)
    else:
        forget(warm_page, server)
    watch.check()


@pytest.fixture
def watched(browser: Browser) -> Iterator[Callable[[Server], tuple[Page, Watch]]]:
    """Opens watched pages on a server of the test's own: ``page, watch = watched(cold_server)``."""
    opened: list[tuple[BrowserContext, Watch]] = []

    def open_page(on: Server) -> tuple[Page, Watch]:
        fresh = profile(browser)
        record = Watch(urlsplit(on.url).netloc)
        opened.append((fresh, record))
        new = fresh.new_page()
        record.attach(new)
        return new, record

    yield open_page
    for fresh, record in opened:
        fresh.close()
        record.check()


_REST = """() => {
  document.activeElement?.blur();
  document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
}"""
_AS_AFTER_A_LOAD = """() => {
  const moved = [...document.querySelectorAll("[data-wir-views]")].some(each => each.dataset.wirViews !== "{}");
  const isKept = Object.keys(localStorage).some(key => key.startsWith("wir-"));
  return !isKept && !moved && !document.querySelector("[data-testid=stExpandSidebarButton]");
}"""
"""Nothing is kept for another session, the reader has moved no map, and the sidebar stands as it does on a desk."""


def _launch(driver: Playwright) -> Browser:
    # Chromium's sandbox does not start for root, as in a container.
    rights = ["--no-sandbox"] if is_root() else []
    launched = driver.chromium.launch(executable_path=installed_browser(), args=[*FLAGS, *rights])
    new_context = launched.new_context

    def under_the_rules(**options: Any) -> BrowserContext:  # noqa: ANN401 (as Playwright has them)
        fresh = new_context(**options)
        RULES.hold_for(fresh)
        if options.get("java_script_enabled", True):
            load_living_pages(fresh)
        return fresh

    launched.new_context = under_the_rules  # type: ignore[method-assign]
    return launched


def profile(browser: Browser) -> BrowserContext:
    """A reader's browser with nothing in it: German, on a desk."""
    # Movements on the way to what a reader sees cost processor time; the app has none that tells anything.
    return browser.new_context(locale="de-DE", viewport=SIZE, reduced_motion="reduce")


def tidy(page: Page) -> None:
    """Take back what a test has done around the page: windows, routes, rights, size, theme, pointer, focus, place."""
    for other in page.context.pages:
        if other != page:
            other.close()
    page.unroute_all()
    page.context.set_offline(False)
    page.context.clear_permissions()
    page.set_viewport_size(SIZE)
    page.emulate_media(media="null", color_scheme="light")
    page.mouse.move(0, 0)
    page.evaluate(_REST)


def forget(page: Page, server: Server) -> None:
    """Leave nothing of a test on the warm page but the cache."""
    tidy(page)
    # A small page of the same server: on `about:blank` Chromium gives the next page a new process, which compiles
    # Streamlit's scripts anew, a tenth to a quarter of what a page costs.
    page.goto(f"{server.url}/_stcore/health")
    page.context.clear_cookies()
    chromium = page.context.new_cdp_session(page)
    chromium.send("Storage.clearDataForOrigin", {"origin": server.url, "storageTypes": STORAGE})
    chromium.detach()
