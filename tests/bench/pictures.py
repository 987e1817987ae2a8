"""Measures what slides and papers cost: `python -m tests.bench.pictures`."""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Callable
from statistics import median

from pages.drawing.plans.profile import ProfileSheet
from pages.drawing.sheet import Sheet
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.svg import sheet_svg
from pages.drawing.writers.typst.papers import sheet_png, sheets_pdf
from pages.drawing.writers.typst.steckbrief import profiles_pdf
from pages.features.profile.profile_sheet import profile_sheet, profile_sheets
from pages.features.programme.budget_sheet import budget_sheet
from pages.features.week.week_view import week_view
from pages.files.view_chart_sheet import ranking_sheet
from pages.files.view_map_sheet import map_sheet, week_sheet
from tests.views import view

RUNS = 3


def main() -> None:
    """Measure each kind of file and print a table."""
    ten, profiles = _ten(), _profiles()
    measured: dict[str, Callable[[], bytes]] = {
        "PPTX, ten slides, 16:9": lambda: slides(ten, "Sitzung"),
        "PPTX, ten slides, 4:3": lambda: slides(ten, "Sitzung", wide=False),
        "PDF, ten pages": lambda: sheets_pdf(ten, "Sitzung"),
        "PDF, 33 Steckbriefe": lambda: profiles_pdf(profiles, "Steckbriefe"),
        "PNG, A4 at 300 dpi": lambda: sheet_png(ten[0], "druck"),
        "PNG, 3840 x 2160": lambda: sheet_png(ten[0], "4k"),
        "SVG": lambda: sheet_svg(ten[0]),
    }
    print(f"{os.cpu_count()} cores, load before {[round(each, 1) for each in os.getloadavg()]}\n")
    print(f"| {'file':24} | first, CPU s | then, CPU s | then, s | kB | peak memory, MB |")
    print(f"|{'-' * 26}|---:|---:|---:|---:|---:|")
    for name, make in measured.items():
        first = _timed(make)
        later = [_timed(make) for _ in range(RUNS)]
        cpu, wall = (median(each[column] for each in later) for column in (0, 1))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"| {name:24} | {first[0]:.2f} | {cpu:.2f} | {wall:.2f} | {first[2] / 1000:.0f} | {peak:.0f} |")


def _ten() -> list[Sheet]:
    """The sheets a meeting might ask for: seven maps, a ranking, the budget, one area."""
    week = [week_sheet(week_view(view(jahr=year, beschriftung=True))) for year in (2018, 2024)]
    maps = [
        map_sheet(view(beschriftung=labels, farben=colours))
        for labels in (True, False)
        for colours in ("blau", "orange")
    ]
    posts = map_sheet(view(kennzahl="koordination", jahr=2023))
    return [*maps, *week, posts, ranking_sheet(view()), budget_sheet(view()), profile_sheet(view(), "kassel")]


def _profiles() -> list[ProfileSheet]:
    shown = view()
    return list(profile_sheets(shown, shown.dataset.areas))


def _timed(make: Callable[[], bytes]) -> tuple[float, float, int]:
    """CPU and wall time in seconds, and the size."""
    cpu, wall = time.process_time(), time.perf_counter()
    size = len(make())
    return time.process_time() - cpu, time.perf_counter() - wall, size


if __name__ == "__main__":
    main()
