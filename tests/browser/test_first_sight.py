from __future__ import annotations

import re
import urllib.request
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, ViewportSize, expect

from tests.browser.conftest import SIZE, forget
from tests.browser.living_page import FIRST_SIGHT, PATIENCE, load_first_sights
from tests.browser.map_page import AREAS, MapPage
from tests.browser.server import Server
from tests.sampled import sampled

PAGES = ["/", "/kreis?gebiet=wetzlar", "/vergleich?gebiete=wetzlar,kassel", "/ikw", "/programm"]
PHONE: ViewportSize = {"width": 390, "height": 844}
PROJECTOR: ViewportSize = {"width": 1024, "height": 768}
_PLACES = """root => [...document.querySelector(root).querySelectorAll(
  ".wir-head, .wir-figures, .wir-block, .wir-card, .wir-wide, .wir-sources, .wir-foot, .fs-map, iframe"
)].filter(each => !each.closest("details:not([open])")).map(each => {
  const box = each.getBoundingClientRect();
  return [each.className.split(" ")[0].replace(/^(fs-map|st.*)$/, "map"), box.x, box.y, box.width, box.height].join(" ");
})"""


@pytest.fixture(autouse=True)
def _made(server: Server) -> None:
    """Wait until a cold server has loaded its tables: it sends the page without a first sight rather than late."""
    for _ in range(PATIENCE // 1000):
        with urllib.request.urlopen(server.url, timeout=60) as answer:
            if b'id="first-sight"' in answer.read():
                return
    pytest.fail("the start page gets no first sight")


@pytest.fixture
def plain(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without JavaScript."""
    with browser.new_context(java_script_enabled=False, locale="de-DE", viewport=SIZE) as fresh:
        yield fresh


@pytest.fixture
def fresh(warm_page: Page, server: Server) -> Iterator[Page]:
    """A page that does not wait for the living page; the files of the app come from the cache."""
    yield load_first_sights(warm_page.context.new_page())
    forget(warm_page, server)


def _open_held(page: Page, address: str) -> Callable[[], None]:
    """Open a page without Streamlit's scripts, so that its first sight stays; what is returned lets them come."""
    waiting: list[Route] = []
    page.route("**/static/js/index*", lambda route: waiting.append(route))
    page.goto(address, wait_until="domcontentloaded")
    page.evaluate("() => document.fonts.ready.then(() => new Promise(requestAnimationFrame))")

    def let_come() -> None:
        while not waiting:
            page.wait_for_timeout(50)
        for route in waiting:
            route.continue_()
        page.unroute_all()
        expect(page.locator(FIRST_SIGHT)).to_have_count(0, timeout=PATIENCE)

    return let_come


def _boxes(page: Page, root: str) -> list[tuple[str, list[float]]]:
    found: list[str] = page.evaluate(_PLACES, root)
    return [(name, list(map(float, box))) for name, *box in (each.split() for each in found)]


def test_without_javascript_the_start_page_is_complete(plain: BrowserContext, server: Server) -> None:
    page = plain.new_page()
    page.goto(server.url)
    expect(page.locator("#first-sight a.gebiet")).to_have_count(AREAS)
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Vorgesehene Fallmanagement-Stellen je 100.000 Einwohner, 2018"
    )
    expect(page.get_by_role("region", name="Legende")).to_contain_text("alle gleich: 1 Stelle")
    expect(page.get_by_text("eine Rangfolge gibt es deshalb nicht")).to_be_visible()
    expect(page.locator(".wir-sources")).to_contain_text("Presseinformation")
    expect(page.get_by_text("JavaScript ist ausgeschaltet")).to_be_visible()
    assert page.title().startswith("Vorgesehene Fallmanagement-Stellen je 100.000 Einwohner, 2018")


@pytest.mark.parametrize("path", sampled(PAGES[1:], PAGES[1:3]))
def test_without_javascript_every_other_page_has_title_and_sources(
    plain: BrowserContext, server: Server, path: str
) -> None:
    page = plain.new_page()
    page.goto(server.url + path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(".wir-sources").first).to_be_visible()
    expect(page.locator(".wir-foot")).to_contain_text("GeoBasis-DE")


def test_without_javascript_choices_are_links_and_forms(plain: BrowserContext, server: Server) -> None:
    page = plain.new_page()
    page.goto(f"{server.url}/?farben=orange")
    page.locator(".wir-time-years").get_by_role("link", name="2019").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2019")
    expect(page).to_have_url(f"{server.url}/?jahr=2019&farben=orange")
    form = page.locator("form", has=page.get_by_role("combobox", name="Kennzahl"))
    form.get_by_role("combobox").select_option(label="Einwohner")
    form.get_by_role("button", name="Anzeigen").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Einwohner")
    expect(page).to_have_url(re.compile("kennzahl=einwohner"))
    assert "farben=orange" in page.url
    assert "auswahl" not in page.url
    page.locator("a.gebiet[id=hanau]").click(force=True)
    expect(page.locator(".wir-card h2")).to_contain_text("Hanau")


@pytest.mark.thorough
def test_without_a_websocket_the_page_says_why_and_stays(fresh: Page, server: Server) -> None:
    fresh.route_web_socket("**/_stcore/stream", lambda socket: socket.close())
    fresh.goto(server.url)
    expect(fresh.get_by_text("WebSocket")).to_be_visible(timeout=PATIENCE)
    expect(fresh.locator("#first-sight a.gebiet")).to_have_count(AREAS)
    fresh.locator(".wir-time-years").get_by_role("link", name="2019").click()
    expect(fresh.get_by_role("heading", level=1)).to_contain_text("2019")


@pytest.mark.parametrize(
    ("path", "size"),
    [
        *((path, SIZE) for path in PAGES[:2]),
        *(pytest.param(path, SIZE, marks=pytest.mark.thorough) for path in PAGES[2:]),
        *((path, PHONE) for path in PAGES[:1]),
        *(pytest.param(path, PHONE, marks=pytest.mark.thorough) for path in PAGES[1:]),
        pytest.param("/", PROJECTOR, marks=pytest.mark.thorough),
    ],
)
def test_living_page_stands_where_its_first_sight_stood(
    fresh: Page, server: Server, path: str, size: ViewportSize
) -> None:
    fresh.set_viewport_size(size)
    let_living_page_come = _open_held(fresh, server.url + path)
    first = _boxes(fresh, FIRST_SIGHT)
    let_living_page_come()
    expect(fresh.locator("[data-test-script-state=notRunning]")).to_be_attached()
    living = _boxes(fresh, ".stApp")
    assert [name for name, _ in living] == [name for name, _ in first]
    moved = [
        (name, there, here)
        for (name, there), (_, here) in zip(first, living, strict=True)
        if any(abs(one - other) > 2 for one, other in zip(there, here, strict=True))
    ]
    assert moved == []


def test_first_sight_and_living_map_have_the_same_fills(fresh: Page, server: Server) -> None:
    let_living_page_come = _open_held(fresh, f"{server.url}/?kennzahl=einwohner&jahr=2020")
    first: dict[str, str] = fresh.evaluate(
        "() => Object.fromEntries([...document.querySelectorAll('a.gebiet')].map("
        "each => [each.id, each.querySelector('path').getAttribute('fill')]))"
    )
    let_living_page_come()
    living = MapPage(fresh)
    living.wait_until_drawn()
    assert first == {
        str(area.get_attribute("data-area")): area.get_attribute("fill") for area in living.areas.all()
    }


def test_scrolled_reader_stays_where_he_was(fresh: Page, server: Server) -> None:
    let_living_page_come = _open_held(fresh, server.url)
    # The map has its height once fonts have come; what is scrolled before moves with what stands above it.
    fresh.wait_for_function("() => document.querySelector('.fs-grows')?.style.getPropertyValue('--height')")
    fresh.locator(".fs-main").evaluate("main => { main.scrollTop = 700; }")
    let_living_page_come()
    assert fresh.get_by_test_id("stMain").evaluate("main => main.scrollTop") == 700
