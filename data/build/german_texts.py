"""German twins of English texts, and plain reading and writing of CSV, for the import."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from data.model.errors import DataError

Row = dict[str, str]

ENGLISH = re.compile(
    r"\b(of|the|and|with|page|list|sheet|from|copy|older|overview|current|population|identical|member|day|"
    r"undated|as|after|before|later|number|shown|issue|event|change|original|key|office)\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"https?://\S+|\S+\.(de|html?|xlsx?)\S*")
GENDER_FORM = re.compile(r"ntegrationslots(\*i|I)nnen")
"""Short forms for both genders in titles; the house writes them out."""


UNTRANSLATED = "noch nicht übersetzt: "
"""What stands before an English note until `german.csv` has its twin."""


@dataclass(frozen=True, slots=True)
class German:
    """German twins of English texts.

    A text without one stays English, so that a fact can be taken over at once; it is marked where readers see it
    as a note, and noted down for the person who writes the twins.

    Attributes:
        pairs: German by English text.
        missing: Texts asked for that have no twin, in the order met, each once.
    """

    pairs: Row
    missing: dict[str, None] = field(default_factory=dict)

    def __call__(self, text: str) -> str:
        """Twin of a note, which is always English; empty stays empty."""
        found = self._twin(text)
        return found if not text or text in self.pairs else UNTRANSLATED + found

    def where_english(self, text: str) -> str:
        """Twin of a text that is often German already: only what looks English should have one."""
        plain = GENDER_FORM.sub("ntegrationslotsinnen und -lotsen", text)
        if plain in self.pairs or ENGLISH.search(ADDRESS.sub("", plain)):
            return self._twin(plain)
        return plain

    def of_time(self, text: str) -> str:
        """Twin of a period or date: bare digits and "ca." stay, words should have a twin."""
        return self._twin(text) if text in self.pairs or re.search("[a-z]{3}", text) else text

    def _twin(self, text: str) -> str:
        if text and text not in self.pairs:
            self.missing[text] = None
        return self.pairs.get(text, text)


def read_rows(path: Path) -> list[Row]:
    """All rows of a UTF-8 CSV file, every value as text.

    Raises:
        DataError: The file is missing or not UTF-8.
    """
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))
    except (FileNotFoundError, UnicodeDecodeError) as problem:
        raise DataError("a readable UTF-8 file", file=path.name, value=str(problem)) from problem


def write_rows(path: Path, rows: Sequence[Row]) -> None:
    """Writes UTF-8, comma, LF, with the columns of the first row."""
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
