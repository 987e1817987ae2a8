"""Measures the profiles of all 33 areas, on the server and in a browser: `python -m tests.bench.profiles`."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from statistics import median, quantiles

from playwright.sync_api import sync_playwright

from pages.map.map_view import HEAD_START_S
from tests.bench.subjects import OURS, served
from tests.browser.find_browser import installed_browser, is_root
from tests.real_tables import real_dataset
from tests.screen import run, screen

_STEP = """() => new Promise((done) => {
  const heading = document.querySelector("h1"), before = heading.textContent, start = performance.now();
  const watch = new MutationObserver(() => {
    const now = document.querySelector("h1");
    if (!now || now.textContent === before) return;
    if (!document.querySelector("#angaben")) return;
    watch.disconnect();
    requestAnimationFrame(() => done(performance.now() - start));
  });
  watch.observe(document.body, {childList: true, subtree: true, characterData: true});
  document.querySelector("a[rel=next]").click();
})"""
"""A step to the next area: from the click to the first animation frame with its name."""


def main() -> None:
    """Measure and print."""
    load = os.getloadavg() if hasattr(os, "getloadavg") else ()
    print(f"{os.cpu_count()} cores, load before {load}; milliseconds: median, quartiles, most\n")
    areas = sorted(real_dataset().areas)
    app = screen("profile_page.py")
    for turn in ("every area for the first time", "every area again"):
        times = []
        for area_id in areas:
            app.query_params["gebiet"] = area_id
            start = time.perf_counter()
            run(app)
            times.append(1000 * (time.perf_counter() - start - HEAD_START_S))
        print(_line(f"server, AppTest, {turn}", times))
    print(_line("browser, click on the next area until its name is there", _steps(len(areas))))


def _steps(count: int) -> list[float]:
    """Times of so many steps after five that warm up."""
    with served(OURS) as url, sync_playwright() as driver:
        rights = ["--no-sandbox"] if is_root() else []
        browser = driver.chromium.launch(executable_path=installed_browser(), args=["--disable-gpu", *rights])
        page = browser.new_context(locale="de-DE", viewport={"width": 1280, "height": 900}).new_page()
        page.goto(f"{url}/kreis?gebiet=hanau")
        page.locator("#angaben").wait_for(timeout=60_000)
        times = []
        for turn in range(count + 5):
            page.locator("[data-test-script-state=notRunning]").wait_for()
            ms = float(page.evaluate(_STEP))
            if turn >= 5:
                times.append(ms)
        browser.close()
    return times


def _line(what: str, times: Sequence[float]) -> str:
    low, _, high = quantiles(times, n=4, method="inclusive")
    return f"| {what} | {median(times):.0f} | {low:.0f} - {high:.0f} | {max(times):.0f} |"


if __name__ == "__main__":
    main()
