"""Renews the references of the named views: `python -m tests.kept_views VIEW...`, or `all`; prints what changed.

Only for a change of looks that is meant: read the difference of the files before it is committed.
"""

from __future__ import annotations

import logging
import sys

from tests.kept_views.making import made
from tests.kept_views.record import differences
from tests.kept_views.references import keep, kept, path_of
from tests.kept_views.views import VIEWS
from tests.real_tables import show_kept_facts

_MOST_LINES = 20


def renew(name: str) -> None:
    """Keep what the view looks like now, and print what that changes."""
    now = made(name)
    before = kept(name) if path_of(name).exists() else {}
    for format_id in sorted(now.keys() | before.keys()):
        if format_id in now and format_id in before:
            lines = differences(before[format_id], now[format_id])
        else:
            lines = ["new" if format_id in now else "gone"]
        for line in lines[:_MOST_LINES]:
            print(f"{name} {format_id}: {line}")
        if len(lines) > _MOST_LINES:
            print(f"{name} {format_id}: and {len(lines) - _MOST_LINES} more")
    keep(name, now)


def main(names: list[str]) -> int:
    """Renew the named views."""
    logging.disable(logging.WARNING)
    show_kept_facts()
    names = list(VIEWS) if names == ["all"] else names
    unknown = [name for name in names if name not in VIEWS]
    if unknown or not names:
        print(
            f"unknown: {', '.join(unknown)}" if unknown else "name a view, or all",
            "- there are:",
            *VIEWS,
            sep="\n",
        )
        return 2
    for name in names:
        renew(name)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
