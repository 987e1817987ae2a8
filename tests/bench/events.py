"""What placing events costs beside a plain DuckDB query and a plain spatial join: `python -m tests.bench.events`."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.event_ways import WAYS, generate

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
PAIRS = (("keys", "plain_duckdb"), ("points", "plain_sjoin"))
"""Ours, and what it is compared with."""


def main() -> None:
    """Measure every way at every size in processes of their own, in turn; print a table of the best of each."""
    options = _options()
    load = os.getloadavg() if hasattr(os, "getloadavg") else ()
    best: dict[tuple[str, int], dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for size in options.events:
            file = Path(folder) / f"{size}.parquet"
            generate(size, file)
            for _ in range(options.repeat):
                for way in WAYS:
                    found = _one(way, file)
                    known = best.setdefault((way, size), found)
                    best[way, size] = {name: min(known[name], found[name]) for name in found}
            file.unlink()
    print(f"{os.cpu_count()} cores, load before {load}, best of {options.repeat}\n")
    print("| events | way | seconds | / plain | CPU seconds | CPU / plain | CPU per million | memory MB |")
    print("|---:|---|---:|---:|---:|---:|---:|---:|")
    for size in options.events:
        for ours, plain in PAIRS:
            for way in (ours, plain):
                print(_line(size, way, best[way, size], best[plain, size]))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.events", description=__doc__)
    parser.add_argument("--events", type=int, nargs="+", default=SIZES)
    parser.add_argument("--repeat", type=int, default=3)
    return parser.parse_args()


def _one(way: str, file: Path) -> dict[str, float]:
    command = [sys.executable, "-W", "ignore", "-m", "tests.bench.event_ways", way, str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def _line(size: int, way: str, found: dict[str, float], plain: dict[str, float]) -> str:
    million = found["cpu"] * 1e6 / size
    return (
        f"| {size:,} | {way} | {found['seconds']:.2f} | {found['seconds'] / plain['seconds']:.2f} "
        f"| {found['cpu']:.2f} | {found['cpu'] / plain['cpu']:.2f} | {million:.1f} | {found['megabytes']:.0f} |"
    )


if __name__ == "__main__":
    main()
