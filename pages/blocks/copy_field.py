"""A text with a button that copies it; the copying is done by ``static/scripts/copy.js``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CopyField:
    """A text to copy; `id` ties label, field and button together.

    Attributes:
        long: Whether it needs several lines.
    """

    id: str
    label: str
    text: str
    button: str
    long: bool = False
