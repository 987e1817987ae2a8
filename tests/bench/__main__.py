"""Measures what a change on the map costs, side by side with other ways to do it: `python -m tests.bench`."""

from __future__ import annotations

import argparse
import json
import os
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from tests.bench.stopwatch import Change, Stopwatch
from tests.bench.subjects import OURS, SUBJECTS, Subject, served
from tests.bench.summary import Summary, line, summary
from tests.browser.find_browser import installed_browser, is_root

WARM_UPS, CHANGES, FIRST_MAPS = 3, 20, 5
PICKED = ("odenwaldkreis", "vogelsbergkreis", "wetteraukreis", "werra-meissner-kreis", "hanau")
FLAGS = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-gpu")


def main() -> None:
    """Measure, print the tables and write the numbers where the command line says."""
    options = _options()
    load = os.getloadavg() if hasattr(os, "getloadavg") else ()
    with ExitStack() as stack:
        driver = stack.enter_context(sync_playwright())
        rights = ["--no-sandbox"] if is_root() else []
        browser = driver.chromium.launch(executable_path=installed_browser(), args=[*FLAGS, *rights])
        urls = {each.name: stack.enter_context(served(each)) for each in SUBJECTS}
        changes, titled, picks = _changes(browser, urls, options.changes)
        firsts = {each.name: _first_maps(browser, each, urls[each.name]) for each in SUBJECTS}
        version = browser.version
        browser.close()
    found = {name: summary(every) for name, every in changes.items()}
    print(f"Chromium {version}, {os.cpu_count()} cores, load before {load}\n")
    _print_table(found, summary(titled), summary(picks), firsts)
    if options.json:
        numbers = {name: {**asdict(each), "first_ms": firsts[name]} for name, each in found.items()}
        options.json.write_text(
            json.dumps(
                {**numbers, "titled": asdict(summary(titled)), "click": asdict(summary(picks))}, indent=1
            )
            + "\n"
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--changes", type=int, default=CHANGES, help="changes per page after the warm-up")
    parser.add_argument("--json", type=Path, help="file for the numbers")
    return parser.parse_args()


def _changes(
    browser: Browser, urls: dict[str, str], count: int
) -> tuple[dict[str, list[Change]], list[Change], list[Change]]:
    """Changes of every subject in turn, so that a busy moment of the machine hits all alike; then ours alone.

    Returns:
        Changes by subject until the fills are there, ours until the title is, clicks on ours until the card is.
    """
    watches = {each.name: Stopwatch(browser, each, urls[each.name]) for each in SUBJECTS}
    found: dict[str, list[Change]] = {name: [] for name in watches}
    for turn in range(WARM_UPS + count):
        for name, watch in watches.items():
            change = watch.change()
            if turn >= WARM_UPS:
                found[name].append(change)
    titled = [watches[OURS.name].change_until_titled() for _ in range(WARM_UPS + count)]
    clicks = [watches[OURS.name].pick(PICKED[turn % len(PICKED)]) for turn in range(WARM_UPS + count)]
    for watch in watches.values():
        watch.close()
    return found, titled[WARM_UPS:], clicks[WARM_UPS:]


def _first_maps(browser: Browser, subject: Subject, url: str) -> float:
    """Median time of the first map in a fresh profile; the server is warm."""
    times = []
    for _ in range(FIRST_MAPS):
        watch = Stopwatch(browser, subject, url)
        times.append(watch.first_ms)
        watch.close()
    return round(median(times))


def _print_table(
    found: dict[str, Summary], titled: Summary, click: Summary, firsts: dict[str, float]
) -> None:
    print(
        f"| {'choice of another Kennzahl':60} | median | quartiles, ms   |   bytes |  of map | msg | / (a) | / (b) |"
    )
    print(f"|{'-' * 62}|-------:|-----------------|--------:|--------:|----:|------:|------:|")
    for subject in SUBJECTS:
        print(line(f"{subject.name}: {subject.title}", found[subject.name], (found["a"], found["b"])))
    print(line("ours: until the title has changed, too", titled, (found["a"], found["b"])))
    print(line("ours: click on the map until the card has changed", click, (found["a"], found["b"])))
    print(
        "\nfirst map with an empty browser cache, ms:", ", ".join(f"{n} {ms:.0f}" for n, ms in firsts.items())
    )


if __name__ == "__main__":
    main()
