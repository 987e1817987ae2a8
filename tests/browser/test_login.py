from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import BrowserContext, expect
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from pages.settings.configuration import ELSEWHERE
from tests.browser.server import ROOT, Server, free_port, running_server
from tests.oidc_provider import CLIENT, CLIENT_SECRET

FIGURE = re.compile(r"WIR-Atlas enthält Zahlen")
SECRETS = """
[auth]
redirect_uri = "http://127.0.0.1:{{port}}{base}/oauth2callback"
cookie_secret = "a-secret-of-the-tests-that-is-long-enough"
client_id = "{client}"
client_secret = "{secret}"
server_metadata_url = "http://127.0.0.1:{provider}/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def provider() -> Iterator[int]:
    """Port of a running stand-in provider."""
    port = free_port()
    process = subprocess.Popen([sys.executable, "-m", "tests.oidc_provider", str(port)], cwd=ROOT)
    try:
        for _ in range(600):
            try:
                httpx.get(f"http://127.0.0.1:{port}/keys").raise_for_status()
                break
            except httpx.TransportError:
                assert process.poll() is None
                time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=60)


@pytest.fixture(scope="module")
def closed(provider: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app below a path of its own, closed by OIDC; who is logged in is known to his browser alone."""
    home = tmp_path_factory.mktemp("closed")
    settings, secrets = home / "wir-atlas.toml", home / ".streamlit" / "secrets.toml"
    settings.write_text('[zugang]\nanmeldung = "oidc"\n', encoding="utf-8")
    secrets.parent.mkdir()
    text = SECRETS.format(base="/atlas", client=CLIENT, secret=CLIENT_SECRET, provider=provider)
    secrets.write_text(text, encoding="utf-8")
    with ExitStack() as stack:
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("HOME", str(home))
            environment.setenv(ELSEWHERE, str(settings))
            server = stack.enter_context(running_server(home / "log.txt", base_path="atlas"))
        yield server


@pytest.fixture
def behind_proxy(request: pytest.FixtureRequest, settings: Path, tmp_path: Path) -> Iterator[Server]:
    """The app that believes the header of one proxy."""
    settings.write_text(
        '[zugang]\nanmeldung = "kopfzeile"\nkopfzeile = "X-Remote-User"\n'
        f'vertraute_proxys = ["{request.param}"]\nabmelden = "/abmelden-des-hauses"\n',
        encoding="utf-8",
    )
    with running_server(tmp_path / "log.txt") as server:
        yield server


def _socket_opens(server: Server, headers: dict[str, str]) -> bool:
    address = f"{server.url.replace('http', 'ws', 1)}/_stcore/stream"
    try:
        with connect(address, additional_headers=headers, subprotocols=[Subprotocol("streamlit")]):
            return True
    except InvalidStatus:
        return False


@pytest.mark.thorough
def test_closed_atlas_opens_after_the_login_and_closes_after_the_logout(
    closed: Server, context: BrowserContext
) -> None:
    page = context.new_page()
    answer = page.goto(f"{closed.url}/kreis?gebiet=hanau")
    assert answer is not None
    assert answer.status == 401
    expect(page.get_by_role("heading", level=1)).to_have_text("Bitte melden Sie sich an")
    expect(page.locator("body")).to_have_text(FIGURE)
    assert not _socket_opens(closed, {})

    page.get_by_role("link", name="Anmelden").click()
    # The view that was asked for, and the name as text, whatever the provider says it is.
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hanau", timeout=90_000)
    expect(page).to_have_url(re.compile("gebiet=hanau"))
    expect(page.get_by_text("Angemeldet als Kim <b>Muster</b>.")).to_be_attached()
    cookies = "; ".join(f"{each['name']}={each['value']}" for each in context.cookies())
    assert _socket_opens(closed, {"Cookie": cookies})

    page.get_by_role("link", name="Abmelden").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bitte melden Sie sich an", timeout=90_000)
    left = "; ".join(f"{each['name']}={each['value']}" for each in context.cookies())
    assert not _socket_opens(closed, {"Cookie": left})


def test_without_a_login_no_address_of_the_closed_atlas_tells_a_figure(closed: Server) -> None:
    with httpx.Client(base_url=closed.url, timeout=60) as reader:
        for path in (
            "/",
            "/kreis",
            "/daten",
            "/media/0.xlsx",
            "/_stcore/host-config",
            "/component/x/index.html",
        ):
            assert reader.get(path).status_code == 401, path
        assert reader.get("/health").json() == {"status": "ok", "areas": 33}
        forged = {"cookie": "_streamlit_user=eyJpc19sb2dnZWRfaW4iOiB0cnVlfQ.aaaa.bbbb"}
        assert reader.get("/", headers=forged).status_code == 401
        begun = reader.get("/anmelden")
        assert urlsplit(begun.headers["location"]).path == "/atlas/auth/login"
    for name in ("Kim", "kim@example.org", CLIENT_SECRET):
        assert name not in closed.log


@pytest.mark.thorough
@pytest.mark.parametrize("behind_proxy", ["127.0.0.1"], indirect=True)
def test_header_of_the_trusted_proxy_opens_the_atlas(behind_proxy: Server, context: BrowserContext) -> None:
    named = {"X-Remote-User": "Kim Muster", "X-Forwarded-For": "192.0.2.7"}
    # Nobody has opened a page of this server: on a busy machine the first takes longer than httpx waits by itself.
    with httpx.Client(base_url=behind_proxy.url, timeout=60) as reader:
        assert reader.get("/").status_code == 403
        assert reader.get("/", headers=named).status_code == 200
    assert (_socket_opens(behind_proxy, {}), _socket_opens(behind_proxy, named)) == (False, True)
    context.set_extra_http_headers(named)
    page = context.new_page()
    page.goto(behind_proxy.url)
    expect(page.get_by_text("Angemeldet als Kim Muster.")).to_be_attached(timeout=90_000)
    expect(page.get_by_role("link", name="Abmelden")).to_have_attribute("href", "/abmelden-des-hauses")


@pytest.mark.thorough
@pytest.mark.parametrize("behind_proxy", ["10.99.0.1"], indirect=True)
def test_header_from_anybody_else_is_refused_whatever_it_claims(behind_proxy: Server) -> None:
    pretences: tuple[dict[str, str], ...] = (
        {},
        {"X-Forwarded-For": "10.99.0.1"},
        {"X-Forwarded-For": "10.99.0.1:4711"},
        {"X-Real-IP": "10.99.0.1"},
        {"Forwarded": "for=10.99.0.1"},
    )
    for claimed in pretences:
        spoofed = {"X-Remote-User": "kim", **claimed}
        assert httpx.get(f"{behind_proxy.url}/", headers=spoofed).status_code == 403, claimed
        assert not _socket_opens(behind_proxy, spoofed), claimed
