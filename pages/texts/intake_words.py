"""What an uploaded file made `data.intake` say, as sentences."""

from __future__ import annotations

from collections.abc import Mapping

from data.intake.refusal import Refused, Remark
from pages.texts.words import Words

_WORDS = ("kind", "separator")
"""Values that are words, and none of the file's."""


def refusal_words(refused: Refused, say: Words) -> str:
    """Why the file cannot be read, and how to mend it."""
    values = {
        # Nobody writes the number of a row with a thousands mark.
        name: say.number(value, 0) if isinstance(value, int) and name != "row" else value
        for name, value in _said(refused.values, say).items()
    }
    return say(f"einlesen.{refused.code}", **values)


def remark_words(remark: Remark, say: Words) -> str:
    """What should be known of the file or sheet."""
    return say(f"einlesen.note_{remark.code}", **_said(remark.values, say))


def _said(values: Mapping[str, object], say: Words) -> dict[str, object]:
    """The values with what `data.intake` names in German ("Semikolon") in the language; names of the file stay."""
    return {
        name: say.of_data(value) if name in _WORDS and isinstance(value, str) else value
        for name, value in values.items()
    }
