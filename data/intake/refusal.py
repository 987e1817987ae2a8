"""Why a file cannot be read, and what should be known of one that can: keys of sentences, with their values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

RefusalCode = Literal[
    "empty",
    "too_large",
    "password",
    "binary_excel",
    "other_office",
    "other_kind",
    "archive",
    "bomb",
    "nested",
    "damaged",
    "entities",
    "too_many_rows",
    "too_many_columns",
    "too_many_cells",
    "no_cells",
    "nul_bytes",
    "open_quote",
    "long_field",
]
"""Each has a sentence ``einlesen.<code>`` that says how to mend it."""

RemarkCode = Literal[
    "macros",
    "other_ending",
    "encoding",
    "separator",
    "hidden_sheet",
    "empty_sheet",
    "hidden_rows",
    "hidden_columns",
    "merged",
    "covered",
    "guarded",
    "formulas_empty",
    "short_rows",
]


class Refused(Exception):
    """A file that cannot be used.

    Attributes:
        code: What is wrong.
        values: For the places in its sentence.
    """

    def __init__(self, code: RefusalCode, **values: object) -> None:
        self.code, self.values = code, values
        super().__init__(f"{code} {values}" if values else code)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a reader should know of a file that could be read; ``einlesen.note_<code>`` says it."""

    code: RemarkCode
    values: Mapping[str, object] = field(default_factory=dict)
