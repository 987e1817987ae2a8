"""What an uploaded file made `data.intake` say, as sentences."""

from __future__ import annotations

from data.intake.refusal import Refused, Remark
from data.model import formats
from data.model.words import Language
from pages.texts.messages import say


def refusal_words(refused: Refused, language: Language) -> str:
    """Why the file cannot be read, and how to mend it."""
    values = {
        # Nobody writes the number of a row with a thousands mark.
        name: formats.number(value, 0, language) if isinstance(value, int) and name != "row" else value
        for name, value in refused.values.items()
    }
    return say(f"einlesen.{refused.code}", language, **values)


def remark_words(remark: Remark, language: Language) -> str:
    """What should be known of the file or sheet."""
    return say(f"einlesen.note_{remark.code}", language, **remark.values)
