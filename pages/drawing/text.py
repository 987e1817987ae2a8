"""Text as it may be printed: without control characters, measured in the papers' own font, broken into lines."""

from __future__ import annotations

import base64
import io
import unicodedata
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import font_source_sans_pro
from fontTools.ttLib import TTFont

FONT = "Source Sans Pro"
"""Font of papers and pictures; comes with the program, whatever the machine has."""
WIDER = 1.12
"""How much wider the fonts may run that a reader's machine has instead of it."""
NEARLY = 1.03
"""The same where the app brings its own."""
FONT_FOLDER = Path(font_source_sans_pro.font_directory)
_EMBEDDED = (*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "„“”‚‘’–—…·•≥≤≈÷×−€▲▼→ŞşĞğİıŠšŽžĆćČč\u202f"))
"""Characters of a font that is written into a file: of German, of names, and the signs of figures."""

# Controls, format characters (writing direction turned round, soft hyphens), halves of characters, unassigned ones.
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})

_SCRIPTS = (
    range(0x0370, 0x0400),
    range(0x0410, 0x0450),
    range(0x05D0, 0x05EB),
    range(0x0621, 0x063B),
    range(0x0641, 0x064B),
)
"""Greek, Cyrillic, Hebrew and Arabic letters, which Typst's own fonts have."""


_LIKE = {ord("●"): "•"}
"""Signs that the font lacks, and what it has in their place."""


_CLOSING = frozenset(",;.:!?)“")


def cleaned(text: str) -> str:
    """The text without characters that print nothing or turn the writing round; every kind of space is one space."""
    if text.isprintable():
        # None of them, and no space but the common one: so is nearly every text, and a slide measures thousands.
        return text.strip()
    spaced = "".join(" " if char.isspace() and char not in "\u00a0\u202f" else char for char in text)
    return "".join(char for char in spaced if unicodedata.category(char) not in _DROPPED).strip()


def printable(text: str) -> str:
    """The text cleaned, and with a question mark for every character that no font of the papers has."""
    known = _advances(bold=False)
    text = cleaned(text).translate(_LIKE)
    if known.keys() >= set(text):
        return text
    return "".join(
        char if char in known or any(ord(char) in script for script in _SCRIPTS) else "?" for char in text
    )


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Length of the text in the unit of its size."""
    return size * sum(map(_advances(bold).__getitem__, text))


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """The text in lines no longer than the room; a word longer than that is cut, after its hyphen if it has one.

    Returns:
        At least one line, which is empty for an empty text.
    """
    lines = [""]
    for word in cleaned(text).split(" "):
        for piece in _pieces(word, size, room, bold):
            longer = f"{lines[-1]} {piece}".strip()
            if lines[-1] and width(longer, size, bold=bold) > room:
                lines.append(piece)
            else:
                lines[-1] = longer
    return lines


def joined_lines(lines: Sequence[str]) -> str:
    """Lines of a short name as one: a hyphen goes where it only broke a word ("Darm-", "stadt")."""
    text = lines[0]
    for line in lines[1:]:
        text = (
            text[:-1] + line
            if text.endswith("-") and line[0].islower()
            else text + " " * (text[-1] != "-") + line
        )
    return text


def _pieces(word: str, size: float, room: float, bold: bool) -> list[str]:
    if width(word, size, bold=bold) <= room:
        return [word]
    pieces = [""]
    for char in word:
        last = pieces[-1]
        if last and width(last + char, size, bold=bold) > room:
            # An address has its hyphens for itself. A comma alone on a line belongs to nothing: it takes a letter.
            hyphen = 0 if "/" in word else last.rfind("-") + 1
            cut = hyphen or len(last) - (char in _CLOSING and len(last) > 1)
            pieces[-1:] = [last[:cut], last[cut:] + char]
        else:
            pieces[-1] += char
    return pieces


class _Advances(dict[str, float]):
    """Width of each character for size 1: a whole letter for those that the font has not."""

    def __missing__(self, char: str) -> float:
        return 1.0


@cache
def _advances(bold: bool) -> _Advances:
    with TTFont(_font_file(bold), lazy=True) as font:
        units, metrics = font["head"].unitsPerEm, font["hmtx"]
        return _Advances((chr(code), metrics[glyph][0] / units) for code, glyph in font.getBestCmap().items())


@cache
def embedded_font(*, bold: bool) -> str:
    """The font as a data address for files that are read where it is not installed; a tenth of its size."""
    from fontTools.subset import Options, Subsetter  # half a second that only such a file costs

    options = Options()
    options.layout_features, options.hinting, options.flavor = ["kern"], False, "woff"
    with TTFont(_font_file(bold)) as font:
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=_EMBEDDED)
        subsetter.subset(font)
        font.flavor, file = "woff", io.BytesIO()
        font.save(file)
    return f"data:font/woff;base64,{base64.b64encode(file.getvalue()).decode()}"


def _font_file(bold: bool) -> Path:
    return FONT_FOLDER / f"SourceSansPro-{'Bold' if bold else 'Regular'}.ttf"
