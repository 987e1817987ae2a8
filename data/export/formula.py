"""Text that a spreadsheet would run as a formula, and how it is made harmless (CSV injection)."""

from __future__ import annotations

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters that make Excel or LibreOffice read a formula; the last four are the wide forms of Asia."""


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet may run the text; spaces before it do not protect from that."""
    return text.startswith(STARTS) or text.lstrip(" \u00a0").startswith(STARTS)


def neutral(text: str) -> str:
    """The text for a CSV file: an apostrophe in front of what looks like a formula, everything else unchanged."""
    return f"'{text}" if looks_like_formula(text) else text
