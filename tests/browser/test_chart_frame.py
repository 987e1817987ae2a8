"""The bar beside the title and the time line: one click each."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, WebSocketRoute, expect

from tests.browser.living_page import load_first_sights
from tests.browser.map_page import AREAS, MapPage
from tests.browser.server import Server
from tests.words import say

COORDINATORS = "/?kennzahl=koordination&jahr=2019&bezug=absolut"


def opened(page: Page, server: Server, query: str = COORDINATORS) -> None:
    MapPage(page).come(server.url + query)
    expect(page.get_by_role("button", name=say("bar.slide"), exact=True)).to_be_visible(timeout=60_000)


def year(page: Page, number: int) -> None:
    """Wait until the title says the year."""
    expect(page.get_by_role("heading", level=1)).to_contain_text(str(number))


@pytest.mark.thorough
@pytest.mark.goes_on
def test_one_click_copies_the_link(page: Page, server: Server) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, server)
    page.get_by_role("button", name=say("bar.link"), exact=True).click()
    expect(page.locator("#root .wir-says").filter(has_text=say("share.done"))).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@pytest.mark.goes_on
def test_one_click_saves_the_picture_and_one_the_data(page: Page, server: Server) -> None:
    opened(page, server)
    with page.expect_download(timeout=90_000) as saved:
        page.get_by_role("button", name=say("bar.picture"), exact=True).click()
    assert saved.value.suggested_filename.startswith("wir-atlas-hessen_koordination_absolut_2019")
    assert saved.value.path().read_bytes().startswith(b"\x89PNG")
    expect(page.locator("#root .wir-says").filter(has_text=say("bar.made"))).to_be_visible()
    with page.expect_download() as data:
        page.get_by_role("button", name=say("download.bar"), exact=True).click()
    assert data.value.suggested_filename.endswith(".xlsx")


@pytest.mark.goes_on
def test_a_card_becomes_the_large_map(page: Page, server: Server) -> None:
    opened(page, server, "/")
    page.get_by_role("link", name="Koordination 2025").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("WIR-Koordinationsstellen, 2025")
    expect(page.get_by_role("link", name="Koordination 2025")).to_have_attribute("aria-current", "true")
    expect(page.locator("#root .wir-glance [aria-current]")).to_have_count(1)
    page.locator(".wir-time-gap").first.hover()
    expect(page.locator(".wir-time-gap").first).to_have_attribute(
        "title", re.compile(f"20\\d\\d: {say('time.gap')}")
    )
    page.go_back()
    year(page, 2018)


@pytest.mark.goes_on
def test_time_line_steps_over_the_gap_and_back_leads_back(page: Page, server: Server) -> None:
    opened(page, server)
    page.locator(".wir-time ol").get_by_role("link", name="2020").click()
    year(page, 2020)
    expect(page.locator(".wir-time-gap")).to_have_text("2021: keine Angabe")
    page.get_by_role("link", name=f"{say('time.ahead')}: 2022").click()
    year(page, 2022)
    page.go_back()
    year(page, 2020)


@pytest.mark.thorough
@pytest.mark.goes_on
def test_playing_goes_on_by_itself_with_the_classes_of_all_years_and_stops(
    page: Page, server: Server
) -> None:
    opened(page, server, "/?kennzahl=koordination&jahr=2023&bezug=absolut")
    # What is played passes: how long a year stays, and whether it is met, depends on the machine. So all is taken down.
    page.evaluate(
        """() => {
            window.played = new Set();
            const note = () => window.played.add(location.search);
            new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
        }"""
    )
    page.get_by_role("button", name=say("time.play")).click()
    year(page, 2025)
    played = page.evaluate("() => [...window.played]")
    assert [each for each in played if "jahr=2024" in each and "festklassen=1" in each], played
    expect(page.get_by_role("button", name=say("time.play"))).to_be_visible()
    # The classes of all years were the playing's, and go with it.
    expect(page).to_have_url(f"{server.url}/?kennzahl=koordination&jahr=2025&bezug=absolut")


@pytest.mark.thorough
@pytest.mark.parametrize("chosen", ["", "&festklassen=1"])
@pytest.mark.parametrize("way", ["stop", "year"])
@pytest.mark.goes_on
def test_classes_of_all_years_stay_after_the_playing_only_where_they_were_chosen(
    page: Page, server: Server, chosen: str, way: str
) -> None:
    opened(page, server, f"/?kennzahl=ikw-veranstaltungen&jahr=2013{chosen}")
    page.get_by_role("button", name=say("time.play")).click()
    year(page, 2014)
    if way == "stop":
        page.get_by_role("button", name=say("time.pause")).click()
    else:
        page.locator(".wir-time ol").get_by_role("link", name="2019").click()
        year(page, 2019)
    expect(page.get_by_role("button", name=say("time.play"))).to_be_visible()
    expect(page).to_have_url(re.compile("jahr=20(14|15|16|19)" + (chosen or "$")))


@pytest.mark.thorough
@pytest.mark.goes_on
def test_reset_ends_the_playing(page: Page, server: Server) -> None:
    opened(page, server, "/?kennzahl=ikw-veranstaltungen&jahr=2013")
    page.get_by_role("button", name=say("time.play")).click()
    expect(page.get_by_role("button", name=say("time.pause"))).to_be_visible()
    reset = page.get_by_role("button", name=say("controls.reset"))
    # Asked in the same breath: the playing would also end by itself.
    shown = reset.evaluate(
        "button => { button.click(); return document.querySelector('[data-wir-play]').title; }"
    )
    assert shown == say("time.play")
    expect(page).to_have_url(f"{server.url}/")
    year(page, 2018)
    expect(page.get_by_role("button", name=say("time.play"))).to_be_visible()


@pytest.mark.thorough
@pytest.mark.goes_on
def test_an_area_chosen_on_the_map_ends_the_playing_and_stays(page: Page, server: Server) -> None:
    shown = MapPage(page).show(f"{server.url}/?kennzahl=ikw-veranstaltungen&jahr=2013")
    page.get_by_role("button", name=say("time.play")).click()
    expect(page.get_by_role("button", name=say("time.pause"))).to_be_visible()
    shown.click_area("fulda")
    expect(page.get_by_role("button", name=say("time.pause"))).to_have_count(0)
    expect(shown.card).to_contain_text("Fulda")
    shown.wait_until_idle()
    assert "2025" not in page.get_by_role("heading", level=1).inner_text(), "it ended by itself"


@pytest.mark.thorough
@pytest.mark.goes_on
def test_playing_begins_with_what_was_chosen_just_before(page: Page, server: Server) -> None:
    opened(page, server, "/?kennzahl=ikw-veranstaltungen&jahr=2013")
    page.evaluate(
        """([pill, play]) => {
            const button = name => [...document.querySelectorAll("#root button")].find(
                each => each.getAttribute("aria-label") === name || each.textContent.trim() === name);
            button(pill).click();
            button(play).click();
        }""",
        [say("type.Landkreis"), say("time.play")],
    )
    expect(page).to_have_url(re.compile(r"jahr=2014.*typ=landkreis|typ=landkreis.*jahr=2014"))


@pytest.mark.thorough
@pytest.mark.goes_on
def test_two_years_stand_beside_each_other_after_two_clicks(page: Page, server: Server) -> None:
    opened(page, server)
    page.get_by_text(say("time.compare")).click()
    page.locator(".wir-time-others").get_by_role("link", name="2025").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2019 und 2025")
    expect(page.locator("iframe[src*='st_folium']")).to_have_count(2)


@pytest.mark.goes_on
def test_time_line_stays_in_its_place_whatever_is_chosen(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    opened(page, server)
    line = page.locator(".wir-time-line")
    places = set()
    for way in ("rangfolge", "karte", "tabelle"):
        page.get_by_role("radio", name=say(f"way.{way}"), exact=True).click()
        expect(page.get_by_role("radio", name=say(f"way.{way}"), exact=True)).to_be_checked()
        # The block is written anew with the run, and its place is that of the end.
        expect(line.locator("[aria-current]")).to_have_attribute(
            "href", re.compile(f"sicht={way}" if way != "karte" else "^(?!.*sicht=)")
        )
        if way == "karte":
            MapPage(page).wait_until_drawn()
        MapPage(page).wait_until_idle()
        expect(line).to_be_visible()
        box = line.bounding_box()
        assert box is not None
        places.add(round(box["y"]))
    assert max(places) - min(places) <= 4


@pytest.mark.thorough
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768)])
@pytest.mark.goes_on
def test_a_filter_in_the_title_moves_neither_map_nor_time_line(
    page: Page, server: Server, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    shown = MapPage(page).show(server.url)
    standing = [page.locator("iframe[src*='st_folium']"), page.locator(".wir-time-line")]

    def tops() -> list[float]:
        return [box["y"] for each in standing if (box := each.bounding_box())]

    before = tops()
    with shown.repainted():
        page.get_by_role("button", name=say("type.Landkreis"), exact=True).click()
    without = page.locator(".wir-filters").get_by_role("link", name="Landkreise")
    expect(without).to_be_visible()
    assert tops() == pytest.approx(before, abs=1)
    with shown.repainted():
        without.click()
    expect(without).to_have_count(0)
    assert tops() == pytest.approx(before, abs=1)


LATE = """pill => {
    window.addEventListener("popstate", () => setTimeout(() => pill.click(), 1450), { once: true });
}"""
"""Clicks shortly before the playing goes on: a step is 1600 ms after the one before."""


@pytest.mark.thorough
def test_a_filter_chosen_while_the_years_are_played_is_kept_and_ends_the_playing(
    page: Page, server: Server
) -> None:
    opened(page, server, "/?kennzahl=ikw-veranstaltungen&jahr=2013")
    page.get_by_role("button", name=say("type.Landkreis"), exact=True).evaluate(LATE)
    page.get_by_role("button", name=say("time.play")).click()
    year(page, 2014)
    expect(page.locator(".wir-filters").get_by_role("link", name="Landkreise")).to_be_visible()
    expect(page.get_by_role("button", name=say("time.play"))).to_be_visible()
    expect(page).to_have_url(re.compile(r"jahr=2014&.*typ=landkreis"))
    year(page, 2014)


def test_one_click_makes_a_slide_and_counts_it(page: Page, server: Server) -> None:
    opened(page, server)
    page.get_by_role("button", name=say("bar.slide"), exact=True).click()
    expect(page.get_by_role("button", name=say("bar.slide_count", count=1))).to_be_visible()


@pytest.mark.parametrize(
    ("width", "height"), [(1440, 900), pytest.param(1366, 768, marks=pytest.mark.thorough), (1024, 768)]
)
def test_subjects_bar_map_and_years_are_in_sight_at_once(
    page: Page, server: Server, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    opened(page, server, "/")
    for each in page.locator(".wir-glance li").all():
        expect(each).to_be_in_viewport(ratio=1)
    expect(page.locator(".wir-glance li")).to_have_count(3)
    expect(page.get_by_role("button", name=say("bar.picture"), exact=True)).to_be_in_viewport(ratio=1)
    expect(page.locator("iframe[src*='st_folium']")).to_be_in_viewport(ratio=1)
    expect(page.locator(".wir-time-line")).to_be_in_viewport(ratio=1)
    words = ("bar.link", "bar.picture", "bar.slide", "download.bar")
    boxes = [page.get_by_role("button", name=say(each), exact=True).bounding_box() for each in words]
    assert len({(round(box["y"]), round(box["height"])) for box in boxes if box}) == 1, boxes
    # The smallest of these maps still has names.
    expect(page.frame_locator("iframe[src*='st_folium']").locator("[data-label]").nth(29)).to_be_attached()


def test_first_screen_of_a_phone_shows_the_subjects_and_where_the_map_begins(
    page: Page, server: Server
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, server, "/")
    for each in page.locator(".wir-glance li").all():
        expect(each).to_be_in_viewport(ratio=1)
    expect(page.locator("iframe[src*='st_folium']")).to_be_in_viewport(ratio=0.25)


@pytest.mark.thorough
def test_map_leaves_the_time_line_in_sight_where_what_stands_above_comes_late(
    context: BrowserContext, server: Server
) -> None:
    page, held, release = load_first_sights(context.new_page()), list[str | bytes](), [False]

    def relay(socket: WebSocketRoute) -> None:
        def pass_on(message: str | bytes) -> None:
            if held and not release[0]:
                held.append(message)
                return
            socket.send(message)
            if isinstance(message, bytes) and b"st_folium" in message:
                held.append(b"")

        socket.connect_to_server().on_message(pass_on)
        sockets.append(socket)

    sockets: list[WebSocketRoute] = []
    page.route_web_socket("**/_stcore/stream", relay)
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(server.url)
    areas = page.frame_locator("iframe[src*='st_folium']").locator("[data-area]")
    expect(areas).to_have_count(AREAS, timeout=60_000)
    expect(page.locator(".stApp .wir-glance")).to_have_count(0)
    release[0] = True
    for message in held[1:]:
        sockets[0].send(message)
    expect(page.locator("#first-sight")).to_have_count(0, timeout=60_000)
    expect(page.locator(".wir-time-line")).to_be_in_viewport(ratio=1)
    page.close()
