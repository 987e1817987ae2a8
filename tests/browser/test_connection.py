"""What a reader sees when the way to the server fails: the process itself lives on, and so does the session in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.living_page import PATIENCE, load_first_sights
from tests.browser.map_page import MapPage
from tests.browser.own_file import bring
from tests.browser.server import Server
from tests.browser.watch import Watch
from tests.made_files import csv
from tests.relay import Relay, relay_to

pytestmark = pytest.mark.thorough

OWN_TABLE = csv(
    [
        ["AGS", "Gebiet", "Kennzahl", "Jahr", "Wert"],
        ["06435014", "Hanau", "Vorgesehene Fallmanagement-Stellen", 2018, 7],
    ]
)
STATE = "data-test-connection-state"
BROKEN = ["WebSocket connection", "Failed to load resource", "ERR_", "Network Error"]
"""What the browser says of connections that these tests break."""

Watched = Callable[[Server], tuple[Page, Watch]]


@pytest.fixture
def relay(server: Server) -> Iterator[Relay]:
    port = urlsplit(server.url).port
    assert port is not None
    with relay_to(port) as relay:
        yield relay


@pytest.fixture
def reader(relay: Relay, server: Server, watched: Watched) -> tuple[Page, str]:
    """A page behind the relay, and the address of the atlas there."""
    through = replace(server, url=f"http://127.0.0.1:{relay.port}")
    page, watch = watched(through)
    watch.expected += BROKEN
    return page, through.url


def test_session_outlives_a_cut_a_sleep_and_a_second_tab(reader: tuple[Page, str], relay: Relay) -> None:
    page, url = reader
    bring(page, url, "eigene.csv", OWN_TABLE)
    page.get_by_role("button", name="für diese Sitzung übernehmen").click()
    strip = page.locator(".wir-own-strip")
    expect(strip).to_contain_text("eigene.csv", timeout=PATIENCE)
    MapPage(page).wait_until_idle()
    # A proxy that cuts what is idle.
    with broken(page, relay):
        relay.cut()
    expect(strip).to_contain_text("eigene.csv")
    # The machine sleeps, and finds its connection gone.
    with broken(page, relay):
        chromium = page.context.new_cdp_session(page)
        chromium.send("Page.setWebLifecycleState", {"state": "frozen"})
        relay.cut()
        chromium.send("Page.setWebLifecycleState", {"state": "active"})
    expect(strip).to_contain_text("eigene.csv")
    expect(page.locator(".wir-lost")).to_have_count(0)
    # Another tab with the same cookies has a session of its own.
    other = page.context.new_page()
    shown = MapPage(other).open(f"{url}/?gebiet=kassel")
    expect(other.locator(".wir-own-strip")).to_have_count(0)
    with shown.repainted():
        shown.click_area("fulda")
    other.close()
    expect(strip).to_contain_text("eigene.csv")


@contextmanager
def broken(page: Page, relay: Relay) -> Iterator[None]:
    """What happens inside takes the connection away; returns when the page has a new one and has been drawn anew."""
    app = page.locator(f"[{STATE}]")
    # Nothing comes through until it has been seen that the connection is gone.
    relay.fall_silent()
    yield
    expect(app).not_to_have_attribute(STATE, "CONNECTED", timeout=PATIENCE)
    relay.go_on()
    expect(app).to_have_attribute(STATE, "CONNECTED", timeout=2 * PATIENCE)
    MapPage(page).wait_until_idle()


@pytest.mark.parametrize("path", ["/kreis?gebiet=hanau", "/daten"], ids=["first sight", "none"])
def test_proxy_that_forbids_websockets_is_told(reader: tuple[Page, str], relay: Relay, path: str) -> None:
    _, url = reader
    relay.sockets = False
    page = load_first_sights(reader[0].context.new_page())
    page.clock.install()
    page.goto(url + path)
    page.clock.fast_forward(30_000)
    told = page.get_by_text("Die ständige Verbindung zum Server (WebSocket) kommt nicht zustande")
    expect(told).to_be_visible(timeout=2 * PATIENCE)


def test_upload_that_breaks_off_is_told_and_the_next_one_comes_through(
    reader: tuple[Page, str], relay: Relay, server: Server
) -> None:
    page, url = reader
    page.goto(f"{url}/daten")
    MapPage(page).wait_until_idle()
    page.get_by_test_id("stMain").get_by_text("Eigene Zahlen", exact=True).click()
    field = page.locator("input[type=file]")
    expect(field).to_be_attached()
    MapPage(page).wait_until_idle()
    relay.longest = 300_000
    large = {"name": "gross.csv", "mimeType": "text/csv", "buffer": OWN_TABLE + b"\n" * 2_000_000}
    field.set_input_files(large)  # type: ignore[arg-type]
    expect(page.get_by_test_id("stFileUploader").get_by_role("alert")).to_contain_text(
        "Fehler", timeout=PATIENCE
    )
    relay.longest = None
    whole = {"name": "eigene.csv", "mimeType": "text/csv", "buffer": OWN_TABLE}
    field.set_input_files(whole)  # type: ignore[arg-type]
    expect(page.locator(".wir-own-findings")).to_be_visible(timeout=PATIENCE)
    assert "a request was broken off by its sender" in server.log
    assert "Traceback" not in server.log
