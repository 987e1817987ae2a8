"""The version of the atlas: which program made a page or a file; ``CHANGELOG.md`` begins with it."""

from __future__ import annotations

from datetime import date

from data.model import formats
from data.model.words import Language

PROJECT = "WIR-Atlas Hessen"
VERSION = "1.1.0"
RELEASED = date(2026, 11, 29)


def is_before_release(day: date) -> bool:
    """Whether a day cannot be today: on it this version was not there yet, so the clock that says it is wrong."""
    return day < RELEASED


def made_with(language: Language = "de") -> str:
    """Name, version and day of release: "WIR-Atlas Hessen 1.1.0 (29.11.2026)"."""
    return f"{PROJECT} {VERSION} ({formats.day(RELEASED, language)})"
