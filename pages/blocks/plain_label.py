"""Text of unknown origin in a label: Streamlit reads labels as Markdown, with links and pictures."""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~:$&])")


def plain_label(text: str, most: int = 60) -> str:
    """The text as a label shows it letter by letter, cut where it is long."""
    shown = " ".join(text.split())
    shown = shown if len(shown) <= most else shown[:most] + "…"
    return _MARKS.sub(r"\\\1", shown)
