"""A presentation as one query parameter and back: short, fit for mails, and hostile until read.

The text is a line per slide, ``page?query<TAB>title``, compressed and written in letters that no mail program breaks
or turns into something else. A link that lost its end still gives the slides before the break.
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from dataclasses import dataclass
from urllib.parse import parse_qsl

from data.model.records import Dataset
from pages.choice import link
from pages.choice.link import Notice
from pages.features.slides.slide import LONGEST_TITLE, MOST_SLIDES, SLIDE_PAGES, Deck, Slide, plain_title

PARAMETER = "folien"
EMPTY = "leer"
"""Stands for a presentation without slides; no parameter at all is the ready-made one."""
LONGEST_LINK = 60_000
_MOST_TEXT = 200_000
_MOST_FIELDS = 30
_SHOWN = 40


def write(deck: Deck, dataset: Dataset) -> str:
    """The value of the parameter."""
    if not deck:
        return EMPTY
    lines = "\n".join(_line(slide, dataset) for slide in deck)
    packed = zlib.compress(lines.encode(), 9)
    return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def read(text: str, dataset: Dataset) -> tuple[Deck, tuple[Notice, ...]] | None:
    """The slides a link asks for, with a notice for everything in it that cannot be used.

    Args:
        text: Value of the parameter; anything.
        dataset: All tables.

    Returns:
        ``None`` where nothing of the text can be read.
    """
    if text == EMPTY:
        return (), ()
    unpacked = _unpacked(text)
    if unpacked is None:
        return None
    lines = unpacked.lines
    notices = [] if unpacked.whole else [_cut(min(len(lines), MOST_SLIDES))]
    if len(lines) > MOST_SLIDES:
        notices.append(Notice("slides.too_many", {"most": str(MOST_SLIDES), "found": str(len(lines))}))
    deck: list[Slide] = []
    for number, line in enumerate(lines[:MOST_SLIDES], 1):
        slide, found = _slide(line, number, dataset)
        deck += [slide] if slide else []
        notices += found
    return tuple(deck), tuple(notices)


def _cut(count: int) -> Notice:
    # The values of a notice are texts: its number chooses no singular by itself.
    return Notice("slides.link_cut_one" if count == 1 else "slides.link_cut", {"count": str(count)})


def _line(slide: Slide, dataset: Dataset) -> str:
    return f"{slide.page}?{link.encoded(link.write(slide.selection, dataset))}\t{slide.title}"


@dataclass(frozen=True, slots=True)
class _Unpacked:
    """What a link holds: a line per slide; `whole` unless it lost its end."""

    lines: list[str]
    whole: bool


def _unpacked(text: str) -> _Unpacked | None:
    if len(text) > LONGEST_LINK or not re.fullmatch(r"[A-Za-z0-9_-]+", text):
        return None
    # A number of letters that no encoding has is a link that lost its end: three of four letters are two bytes.
    body = text[: len(text) - (len(text) % 4 == 1)]
    engine = zlib.decompressobj()
    try:
        packed = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
        # Bounded: a few bytes may stand for a million letters.
        content = engine.decompress(packed, _MOST_TEXT)
    except (binascii.Error, zlib.error):
        return None
    whole = engine.eof and body == text
    lines = content.decode("utf-8", errors="replace").split("\n")
    if not whole:
        # The last line may be half a line: half a title, or another year.
        lines = lines[:-1]
    return _Unpacked(lines, whole) if lines else None


def _slide(line: str, number: int, dataset: Dataset) -> tuple[Slide | None, list[Notice]]:
    address, _, title = line.partition("\t")
    page, _, query = address.partition("?")
    if page not in SLIDE_PAGES:
        shown = plain_title(page)[:_SHOWN]
        return None, [Notice("slides.unknown_page", {"number": str(number), "page": shown})]
    try:
        values = dict(parse_qsl(query, max_num_fields=_MOST_FIELDS))
    except ValueError:
        return None, [Notice("slides.unreadable", {"number": str(number)})]
    selection, found = link.read(link.meant_on(page, values), dataset)
    notices = [Notice("slides.unknown_value", {"number": str(number), **each.values}) for each in found[:1]]
    title = plain_title(title)
    if len(title) > LONGEST_TITLE:
        notices.append(Notice("slides.long_title", {"number": str(number), "most": str(LONGEST_TITLE)}))
    return Slide(page, selection, title[:LONGEST_TITLE].rstrip()), notices
