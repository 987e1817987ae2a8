"""No personal data belongs in the tables: looks for e-mail addresses and telephone numbers in every text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from data.loading.schema import Row
from data.model.errors import DataError

EMAIL = re.compile(r"[\w.+-]+\s?(@|\(at\)|\[at\])\s?[\w-]+\.[\w.-]+")
TELEPHONE = re.compile(
    r"(\+|\b00)49[\s\d/()-]{6,}|(?<![\w.,])0[1-9]\d{1,3}\)?[\s/-]{1,3}\d{2,}|\b(Tel|Telefon|Fon|Fax|Mobil|Handy)\b[.:\s]*[\d(+]",
    re.IGNORECASE,
)
"""German numbers as people write them; AGS, dates and counts have no such separators."""
ADDRESSES = ("url",)
"""Web addresses are full of digits and are left out."""


def privacy_problems(tables: Mapping[str, Iterable[Row]]) -> Iterator[DataError]:
    """E-mail addresses and telephone numbers in any text of the tables.

    Args:
        tables: Rows by table name as `table_reading.read_tables` gives them.
    """
    seen: set[str] = set()
    for name, rows in tables.items():
        for number, row in enumerate(rows, start=2):
            for column, text in row.items():
                if not isinstance(text, str) or column in ADDRESSES or text in seen:
                    continue
                seen.add(text)
                if EMAIL.search(text) or TELEPHONE.search(text):
                    expected = "no e-mail address and no telephone number"
                    yield DataError(expected, file=f"{name}.csv", row=number, column=column, value=text)
