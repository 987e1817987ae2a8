"""Two people have presentations made while a third changes the map: `python -m tests.bench.exports`.

The third one's changes are timed without and with the others at work, in turn on one server and in one browser, so
that the load of the machine hits both alike.
"""

from __future__ import annotations

import argparse
import os
import time
from contextlib import ExitStack
from statistics import median, quantiles

from playwright.sync_api import Browser, Page, sync_playwright

from pages.choice.selection import Selection
from pages.features.slides import deck_link
from pages.features.slides.slide import Slide
from tests.bench.stopwatch import Stopwatch
from tests.bench.subjects import OURS, served
from tests.browser.find_browser import installed_browser, is_root
from tests.real_tables import real_dataset

SLIDES, EXPORTERS, WARM_UPS, CHANGES = 10, 2, 3, 20
FLAGS = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu")


class Exporter:
    """One who orders the same ten slides again and again.

    Attributes:
        seconds: How long each file took from the press of the button until it could be saved.
    """

    def __init__(self, browser: Browser, url: str, number: int) -> None:
        areas = sorted(real_dataset().areas)[number * SLIDES :]
        deck = tuple(
            Slide("kreis" if place % 5 == 0 else "", Selection(gebiet=areas[place]))
            for place in range(SLIDES)
        )
        context = browser.new_context(locale="de-DE", viewport={"width": 1280, "height": 900})
        self._page: Page = context.new_page()
        self._page.goto(f"{url}/praesentation?folien={deck_link.write(deck, real_dataset())}")
        self._page.get_by_role("button", name="Datei erstellen").wait_for(timeout=60_000)
        self._since = 0.0
        self.seconds: list[float] = []

    def order(self) -> None:
        """Press the button."""
        self._since = time.perf_counter()
        self._page.get_by_role("button", name="Datei erstellen").click()
        self._page.get_by_role("button", name="Abbrechen").wait_for(timeout=30_000)

    def order_again_if_ready(self) -> None:
        """Note the time of a finished file and order the next."""
        if self._page.get_by_role("button", name="Datei speichern").is_visible():
            self.seconds.append(time.perf_counter() - self._since)
            self.order()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.exports", description=__doc__)
    parser.add_argument("--changes", type=int, default=CHANGES, help="changes of the map for each case")
    count = parser.parse_args().changes
    load = os.getloadavg() if hasattr(os, "getloadavg") else ()
    with ExitStack() as stack:
        driver = stack.enter_context(sync_playwright())
        rights = ["--no-sandbox"] if is_root() else []
        browser = driver.chromium.launch(executable_path=installed_browser(), args=[*FLAGS, *rights])
        url = stack.enter_context(served(OURS))
        watch = Stopwatch(browser, OURS, url)
        exporters = [Exporter(browser, url, number) for number in range(EXPORTERS)]
        for _ in range(WARM_UPS):
            watch.change()
        alone = [watch.change().ms for _ in range(count)]
        for each in exporters:
            each.order()
        beside: list[float] = []
        while len(beside) < count:
            beside.append(watch.change().ms)
            for each in exporters:
                each.order_again_if_ready()
        browser.close()
    made = [seconds for each in exporters for seconds in each.seconds]
    print(f"{os.cpu_count()} cores, load before {load}")
    print(f"change of the map, nobody else:           {_said(alone)}")
    print(f"change of the map, two files being made:  {_said(beside)}")
    print(
        f"{len(made)} files of {SLIDES} slides made meanwhile"
        + (f", median {median(made):.1f} s" if made else "")
    )


def _said(times: list[float]) -> str:
    return f"p50 {median(times):.0f} ms, p95 {quantiles(times, n=20)[-1]:.0f} ms, n {len(times)}"


if __name__ == "__main__":
    main()
