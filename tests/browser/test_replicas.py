"""Two processes behind nginx, as operators run them (`operations/README.md`)."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from data.loading.schema import TABLES
from data.store.address import VARIABLE, StoreAddress, read_address
from data.store.publish import publish
from tests.browser.conftest import SIZE
from tests.browser.living_page import PATIENCE
from tests.browser.map_page import MapPage
from tests.browser.own_file import bring
from tests.browser.server import ROOT, START_SECONDS, free_port
from tests.browser.watch import Watch
from tests.made_files import csv
from tests.nginx import Proxy, nginx_program, running_proxy

OWN_TABLE = csv(
    [
        ["AGS", "Gebiet", "Kennzahl", "Jahr", "Wert"],
        ["06435014", "Hanau", "Vorgesehene Fallmanagement-Stellen", 2018, 7],
    ]
)

NOTE_RECONNECTING = """() => {
    let was = true;
    new MutationObserver(() => {
        const app = document.querySelector("[data-test-connection-state]");
        const now = Boolean(app && app.dataset.testConnectionState === "CONNECTED");
        document.documentElement.toggleAttribute(
            "data-reconnected", (now && !was) || document.documentElement.hasAttribute("data-reconnected")
        );
        was = now;
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
}"""
"""That the connection is gone is the state of a moment; that it has come back stays to be seen."""

pytestmark = pytest.mark.thorough


class Replica:
    """One process of the atlas on a port of its own, to be killed and started again."""

    def __init__(self, folder: Path, environment: dict[str, str] | None = None) -> None:
        self.port = free_port()
        self._log_file = folder / f"replica-{self.port}.txt"
        self._environment = {**os.environ, **(environment or {})}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start and wait until it answers; nothing where it runs."""
        if self._process is not None and self._process.poll() is None:
            return
        command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={self.port}"]
        with self._log_file.open("ab") as log:
            self._process = subprocess.Popen(
                command, cwd=ROOT, stdout=log, stderr=subprocess.STDOUT, env=self._environment
            )
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            if self.health():
                return
            time.sleep(0.2)
        raise RuntimeError(f"the replica did not start:\n{self.log}")

    def end(self, sign: signal.Signals) -> None:
        """Send a signal and wait for the end of the process; nothing where it has ended."""
        if self._process is not None and self._process.poll() is None:
            self._process.send_signal(sign)
            self._process.wait(timeout=60)

    def health(self) -> dict[str, object]:
        """What /health says; empty where nobody answers."""
        try:
            return dict(httpx.get(f"http://127.0.0.1:{self.port}/health", timeout=30).json())
        except httpx.HTTPError:
            return {}

    @property
    def log(self) -> str:
        """Everything it has printed."""
        return self._log_file.read_text(encoding="utf-8", errors="replace")


@dataclass(frozen=True, slots=True)
class Site:
    """Two replicas of one store behind nginx."""

    replicas: tuple[Replica, Replica]
    proxy: Proxy
    store: StoreAddress

    def serving(self) -> Replica:
        """The replica that has answered last."""
        return {replica.port: replica for replica in self.replicas}[self.proxy.asked[-1]]

    def publications(self) -> set[object]:
        """What the replicas show."""
        return {replica.health().get("publication") for replica in self.replicas}


@pytest.fixture(scope="module")
def running_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    nginx_program()
    folder = tmp_path_factory.mktemp("site")
    store = read_address(f"duckdb://{folder}/atlas.duckdb")
    publish(store, TABLES)
    first, second = (Replica(folder, {VARIABLE: store.url}) for _ in range(2))
    (folder / "nginx").mkdir()
    try:
        first.start()
        second.start()
        with running_proxy(folder / "nginx", [first.port, second.port]) as proxy:
            yield Site((first, second), proxy, store)
    finally:
        for replica in (first, second):
            replica.end(signal.SIGTERM)
    assert [replica.log for replica in (first, second) if "Traceback" in replica.log] == []


@pytest.fixture
def site(running_site: Site) -> Site:
    """The site with both replicas at work, whatever the test before has done to them."""
    for replica in running_site.replicas:
        replica.start()
    return running_site


@contextmanager
def reader(browser: Browser, proxy: Proxy) -> Iterator[tuple[Page, Watch]]:
    context = browser.new_context(
        locale="de-DE", viewport=SIZE, reduced_motion="reduce", ignore_https_errors=True
    )
    watch = Watch(urlsplit(proxy.url).netloc)
    page = context.new_page()
    watch.attach(page)
    yield page, watch
    context.close()
    watch.check()


def test_readers_of_a_killed_replica_go_on_with_the_other(browser: Browser, site: Site) -> None:
    with reader(browser, site.proxy) as (page, watch):
        shown = MapPage(page).open(f"{site.proxy.url}/?jahr=2018&gebiet=hanau")
        expect(shown.card).to_contain_text("Hanau")
        title = page.get_by_role("heading", level=1).inner_text()
        page.get_by_role("button", name="Folie", exact=True).click()
        expect(page.get_by_role("button", name="Folie (1)")).to_be_visible()
        state = page.locator("[data-test-connection-state]")
        expect(state).to_have_attribute("data-test-connection-state", "CONNECTED")
        # The socket's end and the tries before the other answers.
        watch.expected += ["WebSocket connection", "Failed to load resource"]
        page.evaluate(NOTE_RECONNECTING)
        site.serving().end(signal.SIGKILL)
        expect(page.locator("html[data-reconnected]")).to_be_attached(timeout=2 * PATIENCE)
        shown.wait_until_drawn()
        with shown.repainted():
            shown.click_area("kassel")
        expect(shown.card).to_contain_text("Kassel", timeout=PATIENCE)
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        expect(page).to_have_url(re.compile("gebiet=kassel"))
        # The other knows nothing of the slide; the reader's device does.
        expect(page.get_by_role("button", name="Folie (1)")).to_be_visible(timeout=PATIENCE)
        expect(page).not_to_have_url(re.compile("gemerkt"))


def test_own_figures_lost_with_a_replica_are_said_to_be_lost(browser: Browser, site: Site) -> None:
    with reader(browser, site.proxy) as (page, watch):
        bring(page, site.proxy.url, "eigene.csv", OWN_TABLE)
        page.get_by_role("button", name="für diese Sitzung übernehmen").click()
        expect(page.locator(".wir-own-strip")).to_contain_text("eigene.csv", timeout=PATIENCE)
        MapPage(page).wait_until_idle()
        watch.expected += ["WebSocket connection", "Failed to load resource"]
        site.serving().end(signal.SIGKILL)
        notice = page.get_by_role("alert").filter(has_text="sind Ihre eigenen Daten verloren gegangen")
        expect(notice).to_be_visible(timeout=2 * PATIENCE)
        expect(page.locator(".wir-own-strip")).to_have_count(0)
        notice.get_by_role("button", name="Schließen").click()
        expect(notice).to_have_count(0)


def test_rolling_restart_shows_nobody_an_error(site: Site) -> None:
    with asked_all_the_time(site.proxy) as statuses:
        wait_for_more(statuses)
        for replica in site.replicas:
            replica.end(signal.SIGTERM)
            wait_for_more(statuses)
            replica.start()
            wait_for_more(statuses)
    assert set(statuses) == {200}


def wait_for_more(statuses: list[int], count: int = 4) -> None:
    """Wait until `count` more questions, those of two readers, have been answered; how fast does not matter."""
    before = len(statuses)
    deadline = time.monotonic() + START_SECONDS
    while len(statuses) < before + count:
        assert time.monotonic() < deadline, "nobody answers any more"
        time.sleep(0.05)


def test_publication_reaches_both_replicas_within_a_minute(site: Site) -> None:
    assert site.publications() == {1}
    publish(site.store, TABLES, note="again")
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and site.publications() != {2}:
        time.sleep(1)
    assert site.publications() == {2}
    through = httpx.get(f"{site.proxy.url}/health", verify=False, timeout=30).json()
    assert through["publication"] == 2


def test_doctor_finds_nothing_wrong_behind_the_proxy(site: Site) -> None:
    arguments = ["--port", str(site.replicas[0].port), "--adresse", site.proxy.url]
    certificate = site.proxy.log_file.parent / "fullchain.pem"
    checked = subprocess.run(
        [sys.executable, "-m", "pages.web.doctor", *arguments],
        cwd=ROOT,
        env={**os.environ, "SSL_CERT_FILE": str(certificate)},
        capture_output=True,
        text=True,
    )
    assert checked.returncode == 0, checked.stdout
    assert "Websocket" in checked.stdout
    assert "unkomprimiert" not in checked.stdout


def test_every_reader_has_a_random_cookie_of_his_own(site: Site) -> None:
    answers = [httpx.get(f"{site.proxy.url}/", verify=False, timeout=60) for _ in range(2)]
    cookies = [answer.headers["set-cookie"] for answer in answers]
    assert all(re.match(r"wir_replica=[0-9a-f]{32}; .*HttpOnly; .*Secure", cookie) for cookie in cookies)
    assert cookies[0] != cookies[1]


@contextmanager
def asked_all_the_time(proxy: Proxy) -> Iterator[list[int]]:
    """Ask for the start page by one reader after another, each with a cookie of his own; yields the statuses."""
    statuses: list[int] = []
    over = Event()

    def ask() -> None:
        while not over.wait(0.1):
            # Bounded by the restarts; a new client each time is a new reader.
            with httpx.Client(verify=False, timeout=30) as client:
                statuses.append(client.get(f"{proxy.url}/").status_code)
                statuses.append(client.get(f"{proxy.url}/").status_code)

    thread = Thread(target=ask)
    thread.start()
    try:
        yield statuses
    finally:
        over.set()
        thread.join()
