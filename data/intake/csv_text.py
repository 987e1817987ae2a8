"""Bytes of a CSV file into text and cells: encoding and separator are found out, and said."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter

from data.intake.limits import MAX_CELL_LENGTH, within_limits
from data.intake.refusal import Refused, Remark
from data.intake.sheet import Sheet, Value, trimmed

SEPARATORS = {";": "Semikolon", "\t": "Tabulator", ",": "Komma", "|": "senkrechter Strich"}
_SAMPLE_LINES = 60
_HINT = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""First line by which Excel is told the separator; it is no row of the table."""
_GUARDED = re.compile(r'(?m)(^|[;\t,|])="((?:[^"\r\n]|"")*)"(?=[;\t,|\r\n]|\Z)')
_GUARDED_CELL = re.compile(r'="(.*)"')
"""A text that Excel is told to leave as it is: ``="06411"`` keeps its zero."""
_GERMAN = re.compile(
    r"(?<=[A-Za-z])[äöüß]|[äöü](?=[a-z])|\b[ÄÖÜ](?=[a-z])|(?<=[A-Z])[ÄÖÜ](?![a-z])|[ÄÖÜ](?=[A-Z])"
)
"""An umlaut where German words have one. One that stands alone or amid small letters is another sign misread: the
euro of Windows is the Ä of a Macintosh, the ö of a Macintosh the Ü of DOS."""
_OLD = {"cp1252": "Windows-1252", "cp850": "DOS (CP 850)", "mac_roman": "Macintosh"}
"""Encodings of German offices that are not Unicode, the most common first; of equally good ones it counts."""


def csv_sheet(name: str, content: bytes, separator: str | None = None) -> Sheet:
    """The one sheet of a CSV file; its separator is found out where none is given.

    Raises:
        Refused: It holds bytes that no text has, or quotation marks that are not closed, or is too large.
    """
    text, encoding = decoded(content)
    hint = _HINT.match(text)
    body, guarded = _GUARDED.subn(r'\1"\2"', text[hint.end() :] if hint else text)
    separator = hint[1] if hint else separator or separator_of(body)
    # The line of the hint keeps its number, so that places are those the viewer's editor shows.
    rows: list[list[Value]] = [[]] if hint else []
    further = _read_cells(body, separator, rows)
    for row in rows:
        for column, cell in enumerate(row):
            if isinstance(cell, str) and (found := _GUARDED_CELL.fullmatch(cell)):
                row[column], guarded = found[1], guarded + 1
    kept = trimmed(rows)
    remarks = [Remark("encoding", {"encoding": encoding})] if encoding != "UTF-8" else []
    if len({len(row) for row in rows if row}) > 1:
        remarks.append(Remark("short_rows"))
    if guarded:
        remarks.append(Remark("guarded", {"count": guarded}))
    shown = SEPARATORS.get(separator, separator)
    return Sheet(
        name,
        kept,
        delimited=True,
        further_lines=further,
        remarks=(Remark("separator", {"separator": shown}), *remarks),
    )


def decoded(content: bytes) -> tuple[str, str]:
    """Text and name of its encoding.

    Raises:
        Refused: It holds zero bytes.
    """
    for mark, codec, name in (
        (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
        (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
        (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
    ):
        if content.startswith(mark):
            return _without_zero(content.decode(codec, errors="replace")), name
    even, odd = content[0:2000:2].count(0), content[1:2000:2].count(0)
    for zeros, codec in ((odd, "utf-16-le"), (even, "utf-16-be")):
        if zeros > 0.7 * len(content[0:2000:2]):
            return _without_zero(content.decode(codec, errors="replace")), "UTF-16"
    try:
        return _without_zero(content.decode("utf-8")), "UTF-8"
    except UnicodeDecodeError:
        pass
    # What was read rightly shows the umlauts of German; in the wrong encoding they are other signs. A general
    # detector does not know the language: charset-normalizer 3.5 misreads 13 of 25 such lists of 33 rows in CP 850
    # ("Groá-Gerau"), and 9 of 25 when offered these encodings alone.
    best = max(_OLD, key=lambda codec: len(_GERMAN.findall(content.decode(codec, errors="replace"))))
    return _without_zero(content.decode(best, errors="replace")), _OLD[best]


def separator_of(text: str) -> str:
    """The separator that splits the first lines most evenly into most columns; semicolon for a single column."""
    sample = "\n".join(text.splitlines()[:_SAMPLE_LINES])

    def evenness(separator: str) -> tuple[float, int]:
        widths = [len(row) for row in csv.reader(io.StringIO(sample), delimiter=separator) if row]
        (width, times), *_ = Counter(widths).most_common(1) or [(1, 0)]
        return (times / max(len(widths), 1) if width > 1 else 0.0, width)

    try:
        found = {separator: evenness(separator) for separator in SEPARATORS}
    except csv.Error:
        return ";"
    return max(SEPARATORS, key=lambda separator: found[separator])


def _read_cells(text: str, separator: str, rows: list[list[Value]]) -> frozenset[int]:
    """Put the cells behind the rows, and return which of these are empty because a record spans lines."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    before = len(rows)
    further: set[int] = set()
    begun = 1
    widest = 0
    try:
        for record in reader:
            # A record may span lines; its cells stand where it begins, and the others are empty rows.
            lines = range(len(rows), begun - 1 + before)
            further.update(lines)
            rows += [[] for _ in lines]
            rows.append(list(record))
            if max(map(len, record), default=0) > MAX_CELL_LENGTH:
                raise Refused("long_field", row=begun + before)
            widest = max(widest, len(record))
            within_limits(len(rows), widest)
            begun = reader.line_num + 1
    except csv.Error:
        # Not by the module's own limit: that is one for the whole process, and frictionless lifts it.
        unread = sum(map(len, text.splitlines(keepends=True)[begun - 1 :]))
        raise Refused(
            "long_field" if unread > MAX_CELL_LENGTH else "open_quote", row=begun + before
        ) from None
    return frozenset(further)


def _without_zero(text: str) -> str:
    if "\0" in text:
        raise Refused("nul_bytes", row=text.count("\n", 0, text.index("\0")) + 1)
    return text
