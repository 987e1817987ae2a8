"""What an uploaded file made `data.intake` say, as sentences."""

from __future__ import annotations

from data.intake.refusal import Refused, Remark
from pages.texts.words import Words


def refusal_words(refused: Refused, say: Words) -> str:
    """Why the file cannot be read, and how to mend it."""
    values = {
        # Nobody writes the number of a row with a thousands mark.
        name: say.number(value, 0) if isinstance(value, int) and name != "row" else value
        for name, value in refused.values.items()
    }
    return say(f"einlesen.{refused.code}", **values)


def remark_words(remark: Remark, say: Words) -> str:
    """What should be known of the file or sheet."""
    return say(f"einlesen.note_{remark.code}", **remark.values)
