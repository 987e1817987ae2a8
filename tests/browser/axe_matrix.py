"""Every page, section and state under axe: both languages, both themes, four widths, frames included.

``python -m tests.browser.axe_matrix`` (`make axe`) takes half an hour on a server of its own, prints each fault once
with where it was met, and ends with 1 where there is any. ``ADDRESS=...`` asks a running atlas instead; words after the
command keep the states whose name contains one of them. `test_accessibility` has a small part of it for every day.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Error, FilePayload, Page, sync_playwright

from pages.choice.selection import SECTION_SLUGS
from pages.web import web_words
from pages.web.document import plain_page
from tests.browser.axe import OF_COLOUR, violations
from tests.browser.find_browser import installed_browser, is_root
from tests.browser.living_page import FIRST_SIGHT, load_living_pages
from tests.browser.map_page import DENSITY, MapPage
from tests.browser.own_file import XLSX
from tests.browser.server import running_server
from tests.made_files import xlsx

WIDTHS = (390, 720, 768, 1440)
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
HEIGHT = 9000
"""So tall that nearly everything is in sight: axe looks at the colours of nothing else."""
EVENTS_2019 = "kennzahl=ikw-veranstaltungen&jahr=2019"
AREAS = "gebiete=hanau,kassel,marburg"
Act = Callable[[Page], None]


@dataclass(frozen=True, slots=True)
class State:
    """One thing to be looked at.

    Attributes:
        name: What it is called in the report.
        address: Path and parameters, without the language.
        once: What brings it about after the page has come, for all widths and themes.
        each: The same for what closes when the window changes; called at every width and theme.
        widths: Where there is such a state.
        living: Has a page of Streamlit to wait for.
    """

    name: str
    address: str
    once: Act | None = None
    each: Act | None = None
    widths: tuple[int, ...] = WIDTHS
    living: bool = True


def _open_list(page: Page) -> None:
    page.keyboard.press("Escape")
    page.locator("#stSidebar [role=combobox]").nth(1).click()
    page.locator("[role=listbox]").first.wait_for()


def _open_drawer(page: Page) -> None:
    opener = page.get_by_test_id("stExpandSidebarButton")
    if opener.count():
        opener.click()
    page.locator("#stSidebar [data-testid=stSelectbox]").first.wait_for()


def _open_sources(page: Page) -> None:
    page.keyboard.press("Escape")
    page.locator("#root [popovertarget]:visible").first.press("Enter")
    page.locator("#root .wir-source-panel:popover-open").wait_for()


def _unfold(page: Page) -> None:
    page.locator("#root details:not([open])").evaluate_all("all => all.forEach(each => each.open = true)")


def _choose_class(page: Page) -> None:
    page.locator("#root .wir-legend a").last.click()
    MapPage(page).wait_until_idle()


def _review_table(page: Page) -> None:
    head: list[object] = ["Gebiet", "Kennzahl", "Jahr", "Wert"]
    rows: list[list[object]] = [
        ["Hanau", "Koordination", 2018, 3],
        ["Kassel", "Koordination", 2018, 2],
        ["Nirgends", "Koordination", 2018, "viele"],
    ]
    file = FilePayload(name="eigene.xlsx", mimeType=XLSX, buffer=xlsx([head, *rows]))
    page.locator("input[type=file]").set_input_files(file)
    page.locator("#root :is(.wir-own-findings, .wir-refusal)").wait_for(timeout=60_000)
    MapPage(page).wait_until_idle()


def _review_events(page: Page) -> None:
    page.locator(".st-key-w_events_example").get_by_role("button").click()
    page.locator(".st-key-w_events_forget").wait_for(timeout=60_000)
    MapPage(page).wait_until_idle()


def _present(page: Page) -> None:
    page.locator("#root [data-wir-present]").first.press("Enter", timeout=90_000)
    page.locator("body > .wir-stage").wait_for()


def _log_in(page: Page) -> None:
    """What stands before a login, which an open atlas does not have."""
    text, english = web_words.LOGIN_NEEDED_TEXT, web_words.LOGIN_NEEDED_TEXT_EN
    page.set_content(plain_page(web_words.LOGIN_NEEDED_TITLE, text, "/anmelden", web_words.LOGIN, english))


STATES = (
    State("map", ""),
    State("map, area chosen", "?gebiet=hanau"),
    State("map, labels and partial figures", f"?{EVENTS_2019}&typ=landkreis&beschriftung=1&teilangaben=1"),
    State("map, own limits", f"?{DENSITY}&klassen=eigene&grenzen=200,1000"),
    State("map, class highlighted", f"?{DENSITY}&gebiet=hanau", once=_choose_class),
    State("map, drawer open", "", each=_open_drawer, widths=(390, 720)),
    State("map, list open", "kreis?gebiet=hanau", each=_open_list, widths=(1440,)),
    State("map, source panel open", "?gebiet=hanau", each=_open_sources),
    State("map, everything unfolded", f"?{DENSITY}&gebiet=hanau", once=_unfold),
    State("map, unknown values", "?kennzahl=nirgends&jahr=1848&von=x"),
    State("map, ranking", f"?{DENSITY}&sicht=rangfolge"),
    State("map, table", f"?{DENSITY}&sicht=tabelle"),
    State("map, all years", f"?{EVENTS_2019}&sicht=verlauf"),
    State("map, embedded", "?einbetten=1&gebiet=hanau"),
    State("profile, list of areas", "kreis"),
    State("profile", "kreis?gebiet=hanau", once=_unfold),
    State("profile, joint figure", f"kreis?gebiet=main-kinzig-kreis&{EVENTS_2019}"),
    State("comparison, empty", "vergleich"),
    *(
        State(
            f"comparison, {each}",
            f"vergleich?ansicht={each}&{AREAS}&{DENSITY}&vergleichsjahr=2020",
            once=_unfold,
        )
        for each in ("punkte", "karten", "streuung", "unterschiede", "veraenderung")
    ),
    State("week", "ikw", once=_unfold),
    State("week, rate", "ikw?kennzahl=ikw-veranstaltungen&bezug=je-100000&jahr=2024&gebiet=kassel"),
    State("programme", "programm", once=_unfold),
    *(
        State(f"data, {each}", f"daten?abschnitt={each}&{EVENTS_2019}&gebiet=hanau", once=_unfold)
        for each in SECTION_SLUGS
    ),
    State("data, table examined", "daten?abschnitt=eigene-zahlen", once=_review_table),
    State("presentation", "praesentation", once=_unfold),
    State("presentation, on the stage", "praesentation", once=_present),
    State("events, empty", "veranstaltungen", once=_unfold),
    State("events, list examined", "veranstaltungen", once=_review_events),
    State("law", "recht", once=_unfold, living=False),
    State("easy language", "leicht", living=False),
    State("text of a source", "quelle/S001", living=False),
    State("no such page", "nirgends", living=False),
    State("login", "nirgends", once=_log_in, living=False),
    *(
        State(f"first sight of /{each}", each, living=False)
        for each in ("", "kreis?gebiet=hanau", f"vergleich?{AREAS}", "ikw", "programm")
    ),
)


def main(words: list[str]) -> int:
    """Look at every state; faults are printed as they are met, and together at the end."""
    chosen = [each for each in STATES if not words or any(word in each.name for word in words)]
    met: dict[str, list[str]] = defaultdict(list)
    rights = ["--no-sandbox"] if is_root() else []
    with _address() as address, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=installed_browser(), args=rights)
        for state, language in product(chosen, ("de", "en")):
            for where, fault in _faults(browser, address, state, language):
                if fault not in met:
                    print(f"  {where}: {fault}", flush=True)
                met[fault].append(where)
            print(f"{state.name}, {language}: looked at", flush=True)
        browser.close()
    for fault, places in met.items():
        print(f"\n{fault}\n    {len(places)} times: {'; '.join(places[:6])}")
    print(f"\n{len(chosen)} states in two languages: {len(met)} faults")
    return 1 if met else 0


@contextmanager
def _address() -> Iterator[str]:
    if given := os.environ.get("ADDRESS"):
        yield given.rstrip("/")
        return
    with tempfile.TemporaryDirectory() as folder, running_server(Path(folder) / "log.txt") as server:
        yield server.url


def _faults(browser: Browser, address: str, state: State, language: str) -> Iterator[tuple[str, str]]:
    """Yields where and what."""
    context = browser.new_context(
        locale="de-DE", reduced_motion="reduce", viewport={"width": 1440, "height": HEIGHT}
    )
    if state.living:
        load_living_pages(context)
    try:
        yield from _faults_of(context.new_page(), address, state, language)
    except Error as error:
        yield f"{state.name}, {language}", f"not reached: {error.message.splitlines()[0]}"
    finally:
        context.close()


def _faults_of(page: Page, address: str, state: State, language: str) -> Iterator[tuple[str, str]]:
    if state.name.startswith("first sight"):
        page.route("**/static/js/index*", lambda route: route.abort())
    asked = f"{'&' if '?' in state.address else '?'}sprache=en" if language == "en" else ""
    page.goto(f"{address}/{state.address}{asked}")
    for _ in range(20 if state.name.startswith("first sight") else 0):
        if page.locator(FIRST_SIGHT).count():
            break
        # A cold server sends the page without one rather than late.
        page.reload()
    if state.living:
        MapPage(page).wait_until_idle()
    if state.once:
        state.once(page)
    for theme, width in product(THEMES, state.widths):
        page.emulate_media(color_scheme=theme)
        page.set_viewport_size({"width": width, "height": HEIGHT})
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        if state.each:
            state.each(page)
        # The theme changes nothing but colours.
        for fault in violations(page, () if theme == "light" else OF_COLOUR):
            yield f"{state.name}, {language}, {theme}, {width}", fault


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
