"""What the keyboard alone reaches on a page: every stop of the tab key, and inside a row what the arrow keys lead to.

``python -m tests.browser.keyboard_walk`` (`make stops`) prints the stops of every page of a server of its own, and what
can be seen but not reached; it ends with 1 where there is any such thing.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Frame, Page, sync_playwright

from pages.settings.page_paths import PAGES
from tests.browser.find_browser import installed_browser, is_root
from tests.browser.map_page import MapPage
from tests.browser.server import running_server

MOST = 400
"""More presses of a key than any page needs."""
VIEWS = {"kreis": "?gebiet=hanau", "vergleich": "?gebiete=hanau,kassel"}
"""Of pages that are empty without a choice."""

_MEET = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) {
    return null;
  }
  const met = at.hasAttribute('data-met');
  at.setAttribute('data-met', '');
  const label = at.labels && at.labels[0] && at.labels[0].innerText;
  const shown = at.cloneNode(true);
  shown.querySelectorAll('[aria-hidden=true]').forEach(each => each.remove());
  const name = (at.getAttribute('aria-label') || label || shown.textContent || at.title || '').replace(/\\s+/g, ' ');
  const row = at.closest('[data-wir-row], [role=radiogroup], [role=toolbar]');
  return [at.getAttribute('role') || at.tagName.toLowerCase(), name.trim().slice(0, 70), met, Boolean(row)];
}"""
_UNMET = """() => [...document.querySelectorAll('#root :is(a[href], button, input, select, textarea, summary)')]
  .filter(each => !each.hasAttribute('data-met') && !each.disabled && each.checkVisibility({ visibilityProperty: true }))
  /* The heading of a fold that only a phone closes cannot be used elsewhere. */
  .filter(each => getComputedStyle(each).pointerEvents !== 'none')
  /* A second way for the mouse: the arrow of a list that opens by the arrow key too, plus and minus beside a number,
     the heading that a skip link leads to, the field under a button for files. */
  .filter(each => !each.closest('[popover], [inert], template, [aria-hidden=true]'))
  .filter(each => !each.matches('[aria-haspopup=listbox], [data-testid^=stNumberInputStep], input[type=file]'))
  .map(each => [each.tagName.toLowerCase(), each.getAttribute('aria-label') || each.innerText || each.type].join(' '))"""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the keyboard comes to.

    Attributes:
        role: ARIA role, or the name of the element.
        name: What it is called, shortened.
        by_arrow: Reached by an arrow key inside a row, not by the tab key.
    """

    role: str
    name: str
    by_arrow: bool = False


def walk(page: Page) -> list[Stop]:
    """Press the tab key from the beginning of the page until it comes to its end, and the arrow keys in every row."""
    stops: list[Stop] = []
    page.evaluate("() => document.activeElement && document.activeElement.blur()")
    for _ in range(MOST):
        page.keyboard.press("Tab")
        found = page.evaluate(_MEET)
        if found is None:
            break
        role, name, met, row = found
        if role == "iframe":
            stops.append(_inside(page, name))
            continue
        if met:
            break
        stops.append(Stop(role, name))
        if row:
            stops += _along(page)
    return stops


def unmet(page: Page) -> list[str]:
    """What can be seen and used with the mouse on the page that `walk` did not come to."""
    return [str(each) for each in page.evaluate(_UNMET)]


def _inside(page: Page, name: str) -> Stop:
    frame: Frame | None = next((each for each in page.frames if "st_folium" in each.url), None)
    inner = frame.evaluate(_MEET) if frame else None
    return Stop(f"in „{name}“", inner[1] if inner else "")


def _along(page: Page) -> list[Stop]:
    """The other places of a row, to its end and then to its beginning; some rows go round, some end."""
    stops: list[Stop] = []
    for key in ("ArrowRight", "ArrowLeft"):
        for _ in range(MOST):
            page.keyboard.press(key)
            found = page.evaluate(_MEET)
            if found is None or found[2]:
                break
            stops.append(Stop(found[0], found[1], by_arrow=True))
        # Back to where the row was entered, from where it may go on to the left.
        if key == "ArrowRight":
            for _ in stops:
                page.keyboard.press("ArrowLeft")
    return stops


def main() -> int:
    """Walk every page; what is unmet is named at its end."""
    missing = 0
    rights = ["--no-sandbox"] if is_root() else []
    with (
        tempfile.TemporaryDirectory() as folder,
        running_server(Path(folder) / "log.txt") as server,
        sync_playwright() as driver,
    ):
        browser = driver.chromium.launch(executable_path=installed_browser(), args=rights)
        for entry in PAGES:
            page = browser.new_page(
                locale="de-DE", viewport={"width": 1440, "height": 900}, reduced_motion="reduce"
            )
            page.goto(f"{server.url}/{entry.path}{VIEWS.get(entry.path, '')}")
            page.locator("#root .wir-foot").wait_for(state="attached")
            MapPage(page).wait_until_idle()
            print(f"\n/{entry.path}")
            for number, stop in enumerate(walk(page), start=1):
                print(f"{number:4} {'   → ' if stop.by_arrow else ''}{stop.role}: {stop.name}")
            for name in unmet(page):
                missing += 1
                print(f"     not reached: {name}")
            page.close()
        browser.close()
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
