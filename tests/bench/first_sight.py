"""When a reader sees the first map: `python -m tests.bench.first_sight`, beside an empty page of stock Streamlit.

The browser's own clock: first contentful paint, which for us is the map drawn by the server; the moment the living page
has taken its place; and how far things have jumped meanwhile (layout shift; above 0.1 wants mending, 0.25 is poor).
"""

from __future__ import annotations

import argparse
import os
from contextlib import ExitStack
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tests.bench.subjects import OURS, SUBJECTS, served
from tests.browser.find_browser import installed_browser, is_root

TURNS = 15
WIDE: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
PAGES = ("/", "/kreis?gebiet=wetzlar", "/ikw")
PATIENCE_MS = 90_000

_OBSERVE = """(() => {
  window.seen = { shift: 0, paint: null, living: null, map: false };
  new PerformanceObserver(list => {
    for (const each of list.getEntries()) { if (!each.hadRecentInput) { seen.shift += each.value; } }
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver(list => {
    for (const each of list.getEntries()) {
      if (each.name === "first-contentful-paint") {
        seen.paint = each.startTime;
        seen.map = Boolean(document.querySelector("#first-sight .fs-map path"));
      }
    }
  }).observe({ type: "paint", buffered: true });
  const look = setInterval(() => {
    const app = document.querySelector(".stApp");
    const line = document.querySelector(AWAITED);
    if (app && line && !document.getElementById("first-sight")) {
      seen.living = performance.now();
      clearInterval(look);
    }
  }, 10);
})()"""
_FRAME, _LINE = "\"iframe[src*='st_folium']\"", '"[data-testid=stMarkdown] p"'


@dataclass(frozen=True, slots=True)
class Sight:
    """One page opened in a fresh profile; milliseconds from the start of navigation.

    Attributes:
        paint: First contentful paint.
        living: When the living page is there: for us in place of its first sight, with its map painted.
        shift: Sum of all layout shifts until a second later.
        map_seen: Whether the first paint had the map.
    """

    paint: float
    living: float
    shift: float
    map_seen: bool


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.first_sight", description=__doc__)
    parser.add_argument("--turns", type=int, default=TURNS)
    turns = parser.parse_args().turns
    empty = next(each for each in SUBJECTS if each.name == "b")
    load = os.getloadavg()
    with ExitStack() as stack:
        driver = stack.enter_context(sync_playwright())
        rights = ["--no-sandbox"] if is_root() else []
        browser = driver.chromium.launch(executable_path=installed_browser(), args=["--disable-gpu", *rights])
        ours, stock = (stack.enter_context(served(each)) for each in (OURS, empty))
        for url, awaited in ((ours, _FRAME), (stock, _LINE)):
            _opened(browser, url, awaited, WIDE)
        pairs = [
            (_opened(browser, ours, _FRAME, WIDE), _opened(browser, stock, _LINE, WIDE)) for _ in range(turns)
        ]
        shifts = {
            (path, size["width"]): _opened(browser, ours + path, _FRAME, size).shift
            for path in PAGES
            for size in (WIDE, PHONE)
        }
        browser.close()
    print(f"{os.cpu_count()} cores, load before {load}, medians of {turns}, empty browser cache\n")
    text = median(other.living for _, other in pairs)
    for name, figures in (
        ("first contentful map", [one.paint for one, _ in pairs]),
        ("living map", [one.living for one, _ in pairs]),
        ("first text of an empty stock page", [other.living for _, other in pairs]),
    ):
        print(
            f"| {name:34} | {median(figures):6.0f} ms | {median(figures) / text:5.2f} of the empty page's |"
        )
    print(f"\nmap in the first paint: {sum(one.map_seen for one, _ in pairs)} of {turns}")
    print(
        "layout shift:",
        ", ".join(f"{path} {width} px {shift:.3f}" for (path, width), shift in shifts.items()),
    )


def _opened(browser: Browser, url: str, awaited: str, size: ViewportSize) -> Sight:
    context = browser.new_context(locale="de-DE", viewport=size)
    context.add_init_script(f"if (window === top) {{ {_OBSERVE.replace('AWAITED', awaited)} }}")
    page = context.new_page()
    page.goto(url, wait_until="commit")
    page.wait_for_function("() => window.seen && seen.living !== null", polling=50, timeout=PATIENCE_MS)
    page.wait_for_timeout(1000)
    seen = page.evaluate("() => seen")
    context.close()
    return Sight(seen["paint"], seen["living"], seen["shift"], seen["map"])


if __name__ == "__main__":
    main()
