"""Slides: keys, counter, size of letters, no scrolling, the network cut, and titles that mean harm."""

from __future__ import annotations

import base64
import io
import re
import zlib
from collections.abc import Iterator
from urllib.parse import parse_qsl

import pytest
from playwright.sync_api import Download, Locator, Page, expect
from pypdf import PdfReader

from pages.choice import link
from pages.choice.selection import START, Selection
from pages.features.slides import deck_link
from pages.features.slides.slide import Slide
from tests.browser.axe import grave_violations
from tests.browser.focus import expect_focus
from tests.browser.map_page import MapPage
from tests.browser.server import Server
from tests.browser.waiting import wait_for
from tests.real_tables import real_dataset

TITLE = "Präsentation – WIR-Atlas Hessen"
HOSTILE = "<script>document.title='x'</script> =cmd \u202eabc"
GLANCE = (
    "Bekannt: Fallmanagement 33 Stellen, Koordination 48 Stellen, "
    "Interkulturelle Woche mindestens rund 499 Veranstaltungen"
)
WEEK = "Höchster bekannter Wert: Stadt Kassel mit 131 Veranstaltungen; Angaben zu 13 von 33 Gebieten"
STAGE = "body > .wir-stage"
AREAS = f"{STAGE} .wir-now [data-area]"
TIP = f"{STAGE} .wir-stage-tip"
OVERFLOWING = """() => [...document.querySelectorAll('body > .wir-stage, body > .wir-stage .wir-slide *')].filter(
    each => each.scrollHeight > each.clientHeight + 1 && ['auto', 'scroll', 'hidden'].includes(
        getComputedStyle(each).overflowY)).map(each => each.className)"""
OUTSIDE = """() => [...document.querySelectorAll('.wir-slide-main *:not(svg *)')].filter(each => {
    const [box, room] = [each, each.closest('.wir-slide-main')].map(part => part.getBoundingClientRect());
    return box.height && (box.top < room.top - 2 || box.bottom > room.bottom + 2
        || box.left < room.left - 2 || box.right > room.right + 2);
  }).map(each => [each.closest('.wir-slide').querySelector('h2').textContent, each.className])"""
"""Of the slides on the stage and of their previews in the page below it: what lies over title, sources or edge."""
CUT = """() => [...document.querySelectorAll('body > .wir-stage .wir-slide *:not(svg *)')].filter(each =>
    each.getBoundingClientRect().right > innerWidth && !each.closest('.wir-slide-tabled[tabindex]')
  ).map(each => each.textContent)"""
CROWDED = (
    "?kennzahl=ikw-veranstaltungen&jahr=2019&typ=landkreis",
    "?kennzahl=ikw-veranstaltungen&jahr=2019&typ=sonderstatusstadt",
    "?kennzahl=ikw-veranstaltungen&jahr=2025&typ=sonderstatusstadt&teilangaben=1",
    "vergleich?gebiete=kassel,hanau&ansicht=veraenderung&kennzahl=ikw-veranstaltungen&bezug=absolut&jahr=2025"
    "&vergleichsjahr=2019",
    "vergleich?gebiete=kassel,hanau,fulda&ansicht=unterschiede&kennzahl=einwohner&jahr=2024",
    "kreis?gebiet=hanau&kennzahl=ikw-veranstaltungen&jahr=2025",
    "daten?",
)
"""Views with more to say than others: long legends, long notes, and tables wider than a phone."""
EVIL_DECK = base64.urlsafe_b64encode(zlib.compress(b"../admin?x=1\tx")).decode().rstrip("=")
SMALL = """() => [...document.querySelectorAll('body > .wir-stage *')].filter(each =>
    [...each.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())
    && !each.matches('.wir-hidden') && parseFloat(getComputedStyle(each).fontSize) < (each.closest('footer') ? 15 : 20)
    ).map(each => each.textContent)"""


@pytest.fixture
def presented(page: Page, server: Server) -> Iterator[Page]:
    """The ready-made slides at 1024 x 768, just started."""
    page.set_viewport_size({"width": 1024, "height": 768})
    MapPage(page).come(f"{server.url}/praesentation")
    start(page)
    yield page
    if page.locator(STAGE).count():
        page.get_by_role("button", name="Beenden").evaluate("button => button.click()")
        expect(page.locator(STAGE)).to_have_count(0)


def start(page: Page) -> None:
    MapPage(page).wait_until_idle()
    page.get_by_role("button", name="Präsentieren").click(timeout=90_000)
    expect(page.locator(STAGE)).to_be_visible()


def shown(page: Page, counter: str, title: str) -> None:
    expect(page.locator(f"{STAGE} .wir-stage-count")).to_have_text(counter)
    expect(page.locator(f"{STAGE} .wir-now h2")).to_have_text(title)
    expect(page.locator(f"{STAGE} [role=status]")).to_have_text(
        f"Folie {counter.split(' /')[0]} von {counter.split('/ ')[1]}: {title}"
    )


@pytest.mark.goes_on
def test_keys_turn_the_slides_with_the_network_cut(presented: Page) -> None:
    presented.context.set_offline(True)
    shown(
        presented,
        "1 / 6",
        GLANCE,
    )
    steps = [
        ("ArrowRight", "2 / 6", "Haushaltsmittel in Mio. €: 3,08 für 2014, rund 10 für 2019"),
        ("Space", "3 / 6", "Überall gleich: 1 Stelle in jedem der 33 Gebiete"),
        ("PageUp", "2 / 6", "Haushaltsmittel in Mio. €: 3,08 für 2014, rund 10 für 2019"),
        ("End", "6 / 6", "Hanau: 1,04 Stellen je 100.000 Einwohner"),
        ("ArrowRight", "6 / 6", "Hanau: 1,04 Stellen je 100.000 Einwohner"),
        (
            "Home",
            "1 / 6",
            GLANCE,
        ),
    ]
    for key, counter, title in steps:
        presented.keyboard.press(key)
        shown(presented, counter, title)
    presented.keyboard.press("5")
    presented.keyboard.press("Enter")
    shown(
        presented,
        "5 / 6",
        WEEK,
    )
    # The picture is there in the moment the slide is: it was never fetched.
    expect(presented.locator(f"{STAGE} .wir-now img")).to_have_count(0)
    expect(presented.locator(f"{AREAS}[data-say]")).to_have_count(33)
    presented.keyboard.press("Escape")
    expect(presented.locator(STAGE)).to_have_count(0)
    assert presented.evaluate("document.activeElement.hasAttribute('data-wir-present')")
    presented.context.set_offline(False)


@pytest.mark.goes_on
def test_no_slide_scrolls_and_every_letter_is_large(presented: Page) -> None:
    assert presented.evaluate(OVERFLOWING) == []
    assert presented.evaluate(OUTSIDE) == []
    assert presented.evaluate(SMALL) == []
    # Nothing of the page itself is left to see or to reach.
    box = presented.locator(STAGE).bounding_box()
    assert box is not None
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 1024, 768)
    assert grave_violations(presented) == []


def test_long_legends_and_wide_tables_lie_over_nothing_and_are_not_cut(page: Page, server: Server) -> None:
    dataset = real_dataset()
    deck = []
    for view in CROWDED:
        path, _, query = view.partition("?")
        deck.append(Slide(path, link.read(link.meant_on(path, dict(parse_qsl(query))), dataset)[0]))
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{server.url}/praesentation?folien={deck_link.write(tuple(deck), dataset)}")
    start(page)
    for width, height in ((1280, 900), (1280, 720), (1024, 768)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(SMALL) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate(CUT) == []
    # Seventeen years are too many for a phone: their table is scrolled in its own box, by keys too.
    table = page.get_by_role("group", name="Was bekannt ist")
    expect(page.locator(f"{STAGE} .wir-slide-tabled[tabindex]")).to_have_count(1)
    page.keyboard.press("End")
    table.focus()
    page.keyboard.press("ArrowRight")
    wait_for(page, "() => document.querySelector('.wir-stage .wir-now .wir-slide-tabled').scrollLeft > 0")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(f"{STAGE} .wir-stage-count")).to_have_text("7 / 7")
    assert grave_violations(page) == []


@pytest.mark.goes_on
def test_buttons_and_full_screen_do_what_the_keys_do(presented: Page) -> None:
    presented.get_by_role("button", name="Nächste Folie").click()
    expect(presented.locator(f"{STAGE} .wir-stage-count")).to_have_text("2 / 6")
    presented.keyboard.press("f")
    expect(presented.locator("html:fullscreen")).to_have_count(1)
    presented.keyboard.press("f")
    expect(presented.locator("html:fullscreen")).to_have_count(0)
    expect(presented.locator(STAGE)).to_be_visible()
    presented.get_by_role("button", name="Beenden").click()
    expect(presented.locator(STAGE)).to_have_count(0)


@pytest.mark.thorough
@pytest.mark.goes_on
def test_late_word_of_full_screen_does_not_end_the_slides(presented: Page) -> None:
    presented.keyboard.press("f")
    expect(presented.locator("html:fullscreen")).to_have_count(1)
    # On a busy machine the browser tells of the one change only when the next has been asked for.
    presented.evaluate("""() => {
        window.dispatchEvent(new KeyboardEvent("keydown", { key: "f", bubbles: true, cancelable: true }));
        document.dispatchEvent(new Event("fullscreenchange"));
    }""")
    expect(presented.locator("html:fullscreen")).to_have_count(0)
    presented.keyboard.press("ArrowRight")
    expect(presented.locator(f"{STAGE} .wir-stage-count")).to_have_text("2 / 6")
    # Full screen again, and left by the browser itself, as its Escape does: that ends the slides. A reader leaves after
    # the page has heard of it; it is full screen a little earlier.
    presented.evaluate("""() => {
        window.heard = new Promise(done => document.addEventListener(
            "fullscreenchange", () => { if (document.fullscreenElement) done(); }));
    }""")
    presented.keyboard.press("f")
    presented.evaluate("() => window.heard")
    expect(presented.locator("html:fullscreen")).to_have_count(1)
    presented.evaluate("document.exitFullscreen()")
    expect(presented.locator(STAGE)).to_have_count(0)


@pytest.mark.goes_on
def test_areas_classes_and_parts_of_the_map_are_shown_with_the_network_cut(presented: Page) -> None:
    presented.context.set_offline(True)
    presented.keyboard.press("4")
    presented.keyboard.press("Enter")
    shown(presented, "4 / 6", "2 Stellen in jedem der 24 Gebiete mit Angabe; bekannt sind 24 von 33")
    picture = presented.locator(f"{STAGE} .wir-now svg.wir-live")
    place = picture.bounding_box()
    # Pointed at: its name and figure, beside it.
    presented.locator(f"{AREAS}[data-area=odenwaldkreis]").first.hover()
    expect(presented.locator(TIP)).to_contain_text("Odenwaldkreis")
    expect(presented.locator(TIP)).to_contain_text("Stellen je 100.000 Einwohner")
    presented.mouse.move(5, 5)
    expect(presented.locator(TIP)).to_have_count(0)
    # The keyboard goes from area to area without turning the slide.
    picture.focus()
    presented.keyboard.press("ArrowRight")
    expect(presented.locator(f"{TIP} b")).to_have_text("Bad Homburg v. d. Höhe")
    presented.keyboard.press("ArrowLeft")
    expect(presented.locator(f"{TIP} b")).to_have_text("Wiesbaden")
    expect(presented.locator(f"{STAGE} [role=status]")).to_contain_text("Wiesbaden: ")
    presented.keyboard.press("Escape")
    expect(presented.locator(TIP)).to_have_count(0)
    # A class of the legend stands out.
    line = presented.get_by_role("button", name="alle gleich: 2 Stellen")
    line.click()
    expect(line).to_have_attribute("aria-pressed", "true")
    expect(presented.locator(f"{AREAS}[data-say]:not(.wir-dim)")).to_have_count(24)
    line.press("Enter")
    expect(presented.locator(f"{AREAS}.wir-dim")).to_have_count(0)
    presented.keyboard.press("c")
    expect(presented.get_by_role("button", name="alle gleich: 2 Stellen")).to_have_attribute(
        "aria-pressed", "true"
    )
    # Closer, and back; nothing on the slide moves.
    whole = picture.get_attribute("viewBox")
    presented.keyboard.press("+")
    expect(picture).not_to_have_attribute("viewBox", str(whole))
    presented.get_by_role("button", name="Verkleinern").click()
    expect(presented.get_by_role("button", name="Verkleinern")).to_have_attribute("aria-disabled", "true")
    assert picture.bounding_box() == place
    shown_now = presented.locator(f"{STAGE} .wir-stage-count")
    expect(shown_now).to_have_text("4 / 6")
    presented.context.set_offline(False)


@pytest.mark.goes_on
def test_circles_of_the_legend_are_as_large_as_those_of_the_map(presented: Page) -> None:
    presented.keyboard.press("5")
    presented.keyboard.press("Enter")
    expect(presented.locator(f"{STAGE} .wir-stage-count")).to_have_text("5 / 6")
    # Rings are drawn twice, on a halo: the largest of the legend says 100, the largest of the map Kassel's 131.
    radius = """all => Math.max(...all.map(each => each.getBoundingClientRect().width / 2))"""
    legend = presented.locator(f"{STAGE} .wir-now .wir-slide-signs circle[fill-opacity]").evaluate_all(radius)
    on_map = presented.locator(f"{STAGE} .wir-now .wir-slide-picture circle[fill-opacity]").evaluate_all(
        radius
    )
    assert on_map / legend == pytest.approx((131 / 100) ** 0.5, rel=0.03)


LETTERS = """() => [...document.querySelectorAll('body > .wir-stage .wir-now .wir-slide-picture text')].map(each => {
    const [box, whole] = [each, each.ownerSVGElement].map(part => part.getBoundingClientRect());
    const inside = box.right > whole.left && box.left < whole.right && box.bottom > whole.top && box.top < whole.bottom;
    return [inside, parseFloat(each.getAttribute("font-size")) * each.getScreenCTM().a];
  }).filter(([inside]) => inside).map(([, size]) => size)"""


@pytest.mark.goes_on
def test_on_a_phone_the_larger_part_of_a_map_stands_below_it_and_names_can_be_read(presented: Page) -> None:
    presented.set_viewport_size({"width": 390, "height": 844})
    presented.keyboard.press("5")
    presented.keyboard.press("Enter")
    expect(presented.locator(f"{STAGE} .wir-stage-count")).to_have_text("5 / 6")
    pictures = presented.locator(f"{STAGE} .wir-now .wir-slide-picture svg")
    expect(pictures).to_have_count(2)
    assert min(presented.evaluate(LETTERS)) >= 11
    whole, part = (pictures.nth(number).bounding_box() for number in range(2))
    assert whole
    assert part
    assert whole["y"] + whole["height"] <= part["y"]
    # Circles mean the same in both.
    radius = "all => Math.max(...all.map(each => each.getBoundingClientRect().width / each.r.baseVal.value))"
    scales = [pictures.nth(number).locator("circle").evaluate_all(radius) for number in range(2)]
    assert scales[0] == pytest.approx(scales[1], rel=0.02)
    # An area of the part says what it says on the map.
    area = pictures.nth(1).locator("[data-area=wiesbaden]")
    area.scroll_into_view_if_needed()
    area.hover()
    expect(presented.locator(f"{TIP} b")).to_have_text("Wiesbaden")
    presented.set_viewport_size({"width": 1024, "height": 768})
    expect(pictures).to_have_count(1)
    assert presented.evaluate(OVERFLOWING) == []
    assert presented.evaluate(OUTSIDE) == []


def squeezed(text: str) -> str:
    return "".join(text.split())


def swipe(page: Page, *way: tuple[int, int]) -> None:
    """A finger laid down at the first place and lifted at the last."""
    finger = page.context.new_cdp_session(page)
    for number, (x, y) in enumerate(way):
        kind = "touchMove" if number else "touchStart"
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    finger.detach()


@pytest.mark.thorough
@pytest.mark.goes_on
def test_finger_turns_the_slides_and_each_has_a_page_of_its_own_on_paper(presented: Page) -> None:
    count = presented.locator(f"{STAGE} .wir-stage-count")
    for way, counter in (
        (((700, 400), (300, 410)), "2 / 6"),
        (((700, 400), (300, 380)), "3 / 6"),
        (((300, 400), (700, 400)), "2 / 6"),
        # Along the slide, as in reading: no step.
        (((500, 600), (460, 200)), "2 / 6"),
    ):
        swipe(presented, *way)
        expect(count).to_have_text(counter)
    titles = presented.locator(f"{STAGE} .wir-slide h2").all_text_contents()
    paper = PdfReader(io.BytesIO(presented.pdf()))
    assert len(paper.pages) == len(titles)
    for page, title in zip(paper.pages, titles, strict=True):
        assert squeezed(page.extract_text()).startswith(squeezed(title))
        assert page.mediabox.width > page.mediabox.height
        assert "Beenden" not in page.extract_text()
        assert "Quellen:" in page.extract_text()


def collected(page: Page, count: int) -> None:
    """Wait until the page says how many slides there are, in its bar and in the navigation."""
    label = f"Folie ({count})" if count else "Folie"
    expect(page.get_by_role("button", name=label, exact=True)).to_be_visible(timeout=30_000)
    name = f"Präsentation ({count})" if count else "Präsentation"
    expect(
        page.get_by_test_id("stTopNavLink").filter(has_text=re.compile(f"^{re.escape(name)}$"))
    ).to_have_count(1)


@pytest.mark.thorough
def test_slides_outlive_reload_and_other_pages_and_reach_a_second_tab(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/programm")
    page.get_by_role("button", name="Folie", exact=True).click(timeout=30_000)
    expect(page.locator("#root .wir-deck-said")).to_have_text("Folie 1 ist in der Präsentation.")
    collected(page, 1)
    page.get_by_role("button", name="Rückgängig").click()
    expect(page.locator("#root .wir-deck-said")).to_have_text("Rückgängig gemacht.")
    collected(page, 0)
    expect_focus(page)
    page.get_by_role("button", name="Folie", exact=True).click()
    collected(page, 1)
    # F5 as soon as the slide is said to be there, and an address typed in: sessions of their own.
    # What the browser handed over does not stay in the address.
    page.reload()
    collected(page, 1)
    expect(page).to_have_url(f"{server.url}/programm")
    view = f"{server.url}/?kennzahl=koordination&jahr=2019"
    page.goto(view)
    collected(page, 1)
    expect(page).to_have_url(view)
    page.get_by_role("button", name="Folie (1)").click()
    collected(page, 2)
    other = page.context.new_page()
    other.goto(f"{server.url}/praesentation")
    slides = other.locator(".st-key-slides .wir-slide h2")
    expect(slides).to_have_count(2, timeout=30_000)
    # What the session before has added, this one can take back.
    other.get_by_role("button", name="Rückgängig").click()
    expect(slides).to_have_count(1)
    page.bring_to_front()
    collected(page, 1)
    page.get_by_role("button", name="Folie (1)").click()
    collected(page, 2)
    other.bring_to_front()
    expect(slides).to_have_count(2)
    other.get_by_role("button", name="Folie 1 entfernen").click()
    expect(slides).to_have_count(1)
    page.bring_to_front()
    collected(page, 1)
    # A link sent by somebody else is shown, and takes nothing away.
    sent = deck_link.write((Slide("", START), Slide("ikw", START), Slide("programm", START)), real_dataset())
    other.goto(f"{server.url}/praesentation?folien={sent}")
    expect(slides).to_have_count(3, timeout=30_000)
    page.reload()
    collected(page, 1)


@pytest.mark.thorough
def test_what_another_tab_has_changed_is_not_lost_to_a_run_that_was_on_its_way(
    page: Page, server: Server
) -> None:
    page.goto(f"{server.url}/programm")
    page.get_by_role("button", name="Folie", exact=True).click(timeout=30_000)
    collected(page, 1)
    one = page.evaluate("() => localStorage.getItem('wir-deck')")
    page.get_by_role("button", name="Folie (1)").click()
    collected(page, 2)
    wait_for(page, "one => localStorage.getItem('wir-deck') !== one", arg=one)
    # The other tab takes a slide out; what comes next of this session was said before it heard of that.
    page.evaluate(
        """one => {
            localStorage.setItem("wir-deck", one);
            const setItem = Storage.prototype.setItem;
            window.wirStored = [];
            Storage.prototype.setItem = function (key, text) {
              if (key === "wir-deck") { window.wirStored.push(text); }
              return setItem.call(this, key, text);
            };
            window.dispatchEvent(new StorageEvent("storage", { key: "wir-deck" }));
            const menu = document.querySelector("#root .wir-phone-menu");
            menu.replaceWith(menu.cloneNode(true));
        }""",
        one,
    )
    collected(page, 1)
    stored = page.evaluate("() => window.wirStored")
    assert {text.split(".")[0] for text in stored} <= {one.split(".")[0]}


@pytest.mark.thorough
def test_three_slides_of_three_pages_take_six_clicks_and_their_buttons_have_names(
    page: Page, server: Server
) -> None:
    clicks = 0

    def click(control: Locator) -> None:
        nonlocal clicks
        control.click(timeout=30_000)
        clicks += 1

    def way(name: str) -> Locator:
        return page.get_by_test_id("stTopNavLink").filter(has_text=re.compile(f"^{re.escape(name)}$"))

    page.goto(f"{server.url}/programm")
    click(page.get_by_role("button", name="Folie", exact=True))
    collected(page, 1)
    click(way("IKW"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Veranstaltungen")
    click(page.get_by_role("button", name="Folie (1)"))
    collected(page, 2)
    click(way("Karte"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Fallmanagement")
    click(page.get_by_role("button", name="Folie (2)"))
    collected(page, 3)
    assert clicks == 5
    click(way("Präsentation (3)"))
    expect(page.locator(".st-key-slides .wir-slide")).to_have_count(3)
    for name in ("Folie 1 nach unten", "Folie 2 nach oben", "Folie 3 entfernen"):
        expect(page.get_by_role("button", name=name, exact=True)).to_be_visible()
    expect(page.get_by_role("button", name=re.compile(" icon$"))).to_have_count(0)


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("kept", "notices"),
    [("<img src=x onerror=alert(1)>", 0), ("A" * 60_001, 0), ("kaputt", 1), (EVIL_DECK, 1)],
    ids=["markup", "endless", "unreadable", "unknown page"],
)
def test_what_others_wrote_into_the_storage_is_judged_as_a_link_is(
    page: Page, server: Server, kept: str, notices: int
) -> None:
    page.goto(f"{server.url}/_stcore/health")
    page.evaluate("text => localStorage.setItem('wir-deck', text)", kept)
    page.goto(f"{server.url}/praesentation")
    expect(page.locator(".st-key-slides .wir-slide")).to_have_count(
        6 if kept != EVIL_DECK else 0, timeout=30_000
    )
    expect(page.get_by_test_id("stAlert")).to_have_count(notices)
    expect(page).to_have_title(TITLE)


@pytest.mark.thorough
def test_hostile_title_comes_out_as_text_and_the_link_shows_the_same_slides(
    page: Page, server: Server
) -> None:
    deck = (Slide("", START), Slide("kreis", Selection(gebiet="kassel")))
    page.goto(f"{server.url}/praesentation?folien={deck_link.write(deck, real_dataset())}")
    field = page.get_by_label("Titel der Folie 1")
    field.wait_for(timeout=30_000)
    before = page.url
    field.fill(HOSTILE)
    field.press("Enter")
    kept = "<script>document.title='x'</script> =cmd abc"
    expect(page.locator(".st-key-slides .wir-slide h2").first).to_have_text(kept)
    # The address follows at the end of the run.
    page.wait_for_url(lambda now: now != before)
    page.reload()
    start(page)
    shown(page, "1 / 2", kept)
    expect(page).to_have_title(TITLE)


def test_file_is_made_with_progress_and_the_view_goes_to_the_clipboard(page: Page, server: Server) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{server.url}/programm")
    page.get_by_role("button", name="Datei erstellen").click(timeout=30_000)
    save = page.get_by_role("button", name="Datei speichern")
    with page.expect_download() as download:
        save.click(timeout=60_000)
    assert download.value.suggested_filename == "wir-atlas-hessen_programm_2025-12-10.pptx"
    page.get_by_role("button", name="Bild kopieren").click()
    said = page.locator(".wir-says", has_text="Das Bild ist in der Zwischenablage.")
    expect(said).to_be_visible(timeout=60_000)
    kinds = page.evaluate("navigator.clipboard.read().then(items => items[0].types)")
    assert kinds == ["image/png"]


SAVE_UNTIL_GONE = """() => new Promise(done => {
    const named = words => [...document.querySelectorAll('button')].find(each => each.innerText.includes(words));
    named('Datei erstellen').click();
    const again = setInterval(() => {
        const save = named('Datei speichern');
        save?.click();
        if (!save) { clearInterval(again); done(); }
    }, 40);
})"""


@pytest.mark.thorough
def test_finished_file_can_be_saved_as_long_as_its_button_is_there(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/praesentation")
    page.get_by_role("button", name="Datei erstellen").click(timeout=30_000)
    page.get_by_role("button", name="Datei speichern").wait_for(timeout=120_000)
    saved: list[Download] = []
    page.on("download", lambda each: saved.append(each))
    page.evaluate(SAVE_UNTIL_GONE)
    # The file of the new order is ready: what was asked for before is long answered. A refusal would be in the log.
    page.get_by_role("button", name="Datei speichern").wait_for(timeout=120_000)
    assert saved
    assert all(each.failure() is None for each in saved)
    expect(page.get_by_text("Die Datei kam nicht an")).to_have_count(0)
    assert "Deferred file" not in server.log
