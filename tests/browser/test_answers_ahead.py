"""Fills and card before the server's script has come to them: the answers of the script are held back here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Locator, Page, WebSocketRoute, expect

from tests.browser.conftest import profile
from tests.browser.map_page import MapPage
from tests.browser.select_box import choose_option
from tests.browser.server import Server
from tests.browser.watch import Watch
from tests.sampled import sampled

FILLS = "all => all.map(each => each.getAttribute('fill')).join()"


class Gate:
    """Stands between the server's script and the page, and holds back what the script says while it is shut."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._held: list[str | bytes] = []
        self._is_shut = False
        self._socket: WebSocketRoute | None = None
        page.route_web_socket("**/_stcore/stream", self._relay)

    @contextmanager
    def shut(self) -> Iterator[None]:
        """Let nothing of the script through until the end of the block, and then all of it."""
        self._is_shut = True
        yield
        self._is_shut = False
        assert self._socket is not None
        for message in self._held:
            self._socket.send(message)
        self._held.clear()

    def _relay(self, socket: WebSocketRoute) -> None:
        def pass_on(message: str | bytes) -> None:
            if self._is_shut:
                self._held.append(message)
            else:
                socket.send(message)

        socket.connect_to_server().on_message(pass_on)
        self._socket = socket


@pytest.fixture(scope="module")
def gated(browser: Browser) -> Iterator[Gate]:
    """A page of these tests' own behind its gate, which stands there for good."""
    with profile(browser) as own:
        yield Gate(own.new_page())


@pytest.fixture
def gate(gated: Gate, watch: Watch) -> Iterator[Gate]:
    """The open gate, and its page where the test before has left it."""
    with watch.attached(gated.page):
        yield gated
    watch.check()


def by_list(page: Page) -> None:
    choose_option(page.get_by_role("combobox", name="Kennzahl", exact=True), "Einwohner")


def by_keys(page: Page) -> None:
    page.get_by_role("combobox", name="Kennzahl", exact=True).focus()
    page.keyboard.type("Einwohner")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")


def by_link(page: Page) -> None:
    page.locator(".wir-time ol").get_by_role("link", name="2020").click()


def root(shown: MapPage) -> Locator:
    return shown.inside.locator("html")


@pytest.mark.parametrize("choose", sampled((by_list, by_keys, by_link), (by_list,)))
def test_fills_come_with_the_choice_and_stay_when_the_script_has_come_to_it(
    gate: Gate, server: Server, choose: object
) -> None:
    assert callable(choose)
    page, view = gate.page, "kennzahl=ikw-veranstaltungen&jahr=2019"
    shown = MapPage(page).show(f"{server.url}/?{view}")
    before, painted = shown.areas.evaluate_all(FILLS), root(shown).get_attribute("data-painted")
    title = page.get_by_role("heading", level=1).text_content() or ""
    with gate.shut():
        choose(page)
        expect(root(shown)).not_to_have_attribute("data-shown", painted or "")
        ahead = shown.areas.evaluate_all(FILLS)
        assert ahead != before
        # What is said of the view before can be told from it.
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        expect(page.locator("#root .wir-head.wir-before")).to_have_count(1)
        assert root(shown).get_attribute("data-painted") == painted
    expect(root(shown)).not_to_have_attribute("data-painted", painted or "")
    shown.wait_until_idle()
    assert shown.areas.evaluate_all(FILLS) == ahead
    expect(page.get_by_role("heading", level=1)).not_to_have_text(title)
    expect(page.locator(".wir-before")).to_have_count(0)


@pytest.mark.thorough
def test_what_the_script_never_comes_to_is_taken_back(gate: Gate, server: Server) -> None:
    page = gate.page
    shown = MapPage(page).show(f"{server.url}/?kennzahl=einwohner&jahr=2019")
    before = shown.areas.evaluate_all(FILLS)
    painted = root(shown).get_attribute("data-painted") or ""
    with gate.shut():
        by_link(page)
        expect(root(shown)).not_to_have_attribute("data-shown", painted)
        expect(root(shown)).to_have_attribute("data-shown", painted, timeout=20_000)
        assert shown.areas.evaluate_all(FILLS) == before
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("2020$"))


def test_nothing_is_asked_for_while_the_pointer_only_passes(page: Page, server: Server) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/farben/" in request.url else None)
    MapPage(page).open(f"{server.url}/?kennzahl=einwohner&jahr=2019")
    link = page.locator(".wir-time ol").get_by_role("link", name="2020")
    with page.expect_request(re.compile("/farben/0")):
        link.hover()
    assert asked == [f"{server.url}/farben/0?kennzahl=einwohner&jahr=2020"]
    # Once asked for, it is kept.
    page.locator("h1").hover()
    with MapPage(page).repainted():
        link.click()
    assert len(asked) == 1


def test_circles_of_another_week_come_with_the_choice(gate: Gate, server: Server) -> None:
    page = gate.page
    shown = MapPage(page).show(f"{server.url}/ikw?jahr=2024")
    circles = shown.inside.locator(".wir-circle")
    before, painted = circles.count(), root(shown).get_attribute("data-painted")
    with gate.shut():
        page.locator(".wir-time ol").get_by_role("link", name="2019").click()
        expect(root(shown)).not_to_have_attribute("data-shown", painted or "")
        ahead = circles.count()
        assert ahead != before
    expect(root(shown)).not_to_have_attribute("data-painted", painted or "")
    shown.wait_until_idle()
    assert circles.count() == ahead


@pytest.mark.parametrize(
    "chosen", sampled(("", "&gebiet=fulda"), ("&gebiet=fulda",)), ids=["first", "another"]
)
@pytest.mark.parametrize("path", ["/?kennzahl=einwohner&jahr=2019", "/ikw?jahr=2024"], ids=["start", "week"])
def test_card_comes_with_the_click_and_stays(gate: Gate, server: Server, path: str, chosen: str) -> None:
    page = gate.page
    cards = page.locator("#root :is(.wir-card, .wir-card-ahead):visible")
    shown = MapPage(page).show(server.url + path + chosen)
    with gate.shut():
        shown.click_area("kassel")
        expect(cards).to_have_count(1)
        expect(cards.locator("h2")).to_have_text(re.compile("Kassel"))
        figure = cards.locator(".wir-value strong").text_content() or ""
        expect(page.locator("#root [data-wir-no-card]:visible")).to_have_count(0)
    expect(page.locator("#root .wir-card-ahead")).to_have_count(0)
    shown.wait_until_idle()
    expect(cards).to_have_count(1)
    expect(cards.locator("h2")).to_have_text(re.compile("Kassel"))
    expect(cards.locator(".wir-value strong")).to_have_text(figure)
    expect(page.get_by_role("link", name="Zum Kreisprofil")).to_be_visible()


@pytest.mark.thorough
def test_card_that_the_script_never_brings_is_taken_back(gate: Gate, server: Server) -> None:
    page = gate.page
    cards = page.locator("#root :is(.wir-card, .wir-card-ahead):visible h2")
    shown = MapPage(page).show(f"{server.url}/?kennzahl=einwohner&jahr=2019&gebiet=fulda")
    with gate.shut():
        shown.click_area("kassel")
        expect(cards).to_have_text(re.compile("Kassel"))
        expect(cards).to_have_text(re.compile("Fulda"), timeout=20_000)
        expect(cards).to_have_count(1)
