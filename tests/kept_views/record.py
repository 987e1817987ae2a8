"""What a reader sees of one view in one format, and how two such records are compared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

PLACE, SIZE, LEAST_SIZE, THICK = 0.5, 0.01, 0.1, 0.06
"""Tolerances: places and least sizes in per cent of the page's width, sizes as a share of themselves."""

_TOKEN = re.compile(r"\w+(?:[.,\-–/:’]\w+)*|[^\w\s]")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_VERSION = re.compile(r"(?:Programm: )?WIR-Atlas Hessen \d+\.\d+\.\d+ \([^)]*\)\.?")
_WORDS_A_LINE = 12


@dataclass(frozen=True, slots=True)
class Shape:
    """One thing on a page: an area, a disc, a bar, a line of print, a cell of a table.

    Attributes:
        name: What it is called for readers or what it says; empty for what has no name.
        paint: Fill, line, pattern and print, as one text.
        box: Left, top, width, height in per cent of the page's width, then the thickness of its line; of HTML and of
            charts the numbers that place it, in their own unit.
    """

    name: str
    paint: str
    box: tuple[float, ...] = ()

    def __str__(self) -> str:
        return f"{self.name} | {self.paint} | {self.place}"

    @property
    def place(self) -> str:
        """The box in words."""
        return " ".join(f"{number:g}" for number in self.box)


@dataclass(frozen=True)
class Record:
    """One view in one format.

    Attributes:
        size: Pages and their size in words.
        words: How often each word and sign stands there, whatever the order and the lines.
        spoken: What is said to those who do not see it, each text once, and the speaker's notes.
        links: Addresses that it leads to, parameters in alphabetical order.
        shapes: Everything drawn.
    """

    size: str = ""
    words: Counter[str] | None = None
    spoken: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    shapes: tuple[Shape, ...] = ()


def plain(text: str) -> str:
    """The text in one line, without what changes from day to day and from release to release."""
    text, today = _VERSION.sub("", text), date.today()
    for written in (
        f"{today:%d.%m.%Y}",
        today.isoformat(),
        f"{today.day} {_MONTHS[today.month - 1]} {today.year}",
    ):
        text = text.replace(written, "(today)")
    return " ".join(text.split())


def counted(texts: Iterable[str]) -> Counter[str]:
    """Words and signs of the texts."""
    return Counter(token for text in texts for token in _TOKEN.findall(plain(text)))


def record(
    size: str, texts: Iterable[str], spoken: Iterable[str], shapes: Iterable[Shape], links: Iterable[str] = ()
) -> Record:
    """A record in the common form: sorted, rounded, each spoken text once."""
    rounded = (Shape(plain(each.name), each.paint, _rounded(each.box)) for each in shapes)
    return Record(
        size,
        counted(texts),
        tuple(sorted({plain(each) for each in spoken if plain(each)})),
        tuple(sorted({plain(each) for each in links})),
        tuple(sorted(rounded, key=lambda each: (each.name, each.paint, each.box))),
    )


def _rounded(box: Iterable[float]) -> tuple[float, ...]:
    """Three digits, as the tolerances are wider, and all digits of large numbers before the point."""
    return tuple(round(number, 1) if abs(number) >= 100 else float(f"{number:.3g}") + 0.0 for number in box)


def to_json(made: Record) -> dict[str, Any]:
    """The record as it is kept, but for what is spoken: short lines that can be read as a difference."""
    words = [word if count == 1 else f"{word}*{count}" for word, count in sorted((made.words or {}).items())]
    places: dict[str, list[str]] = {}
    for shape in made.shapes:
        places.setdefault(f"{shape.name} | {shape.paint}", []).append(shape.place)
    return {
        "size": made.size,
        "words": [" ".join(words[at : at + _WORDS_A_LINE]) for at in range(0, len(words), _WORDS_A_LINE)],
        "links": list(made.links),
        "shapes": [f"{name} | {'; '.join(boxes)}" for name, boxes in places.items()],
    }


def from_json(kept: dict[str, Any], spoken: Iterable[str]) -> Record:
    """The record of a reference file, with what is spoken."""
    words: Counter[str] = Counter()
    for token in " ".join(kept["words"]).split():
        word, star, count = token.rpartition("*")
        if star and word and count.isdecimal():
            words[word] = int(count)
        else:
            words[token] = 1
    shapes = tuple(shape for line in kept["shapes"] for shape in _shapes(line))
    return Record(kept["size"], words, tuple(spoken), tuple(kept["links"]), shapes)


def _shapes(line: str) -> Iterator[Shape]:
    name, paint, boxes = line.rsplit(" | ", 2)
    for box in boxes.split("; "):
        yield Shape(name, paint, tuple(float(number) for number in box.split()))


def differences(kept: Record, now: Record) -> list[str]:
    """What differs, a line each; empty where a reader sees the same."""
    found = [f"size: was {kept.size}, is {now.size}"] if kept.size != now.size else []
    before, after = kept.words or Counter(), now.words or Counter()
    found += [f"word gone: {word} ({count} times)" for word, count in sorted((before - after).items())]
    found += [f"word new: {word} ({count} times)" for word, count in sorted((after - before).items())]
    for what, old, new in (("spoken", kept.spoken, now.spoken), ("link", kept.links, now.links)):
        found += [f"{what} gone: {each}" for each in sorted(set(old) - set(new))]
        found += [f"{what} new: {each}" for each in sorted(set(new) - set(old))]
    return found + list(_moved(kept.shapes, now.shapes))


def _moved(kept: Iterable[Shape], now: Iterable[Shape]) -> Iterator[str]:
    """Shapes without an equal: repainted where only the paint differs, moved where only the place does."""
    waiting: dict[tuple[str, str], list[Shape]] = {}
    for shape in now:
        waiting.setdefault((shape.name, shape.paint), []).append(shape)
    lost = [shape for shape in kept if not _taken(shape, waiting.get((shape.name, shape.paint), []))]
    new = [shape for shapes in waiting.values() for shape in shapes]
    for shape in lost:
        at = replace(shape, box=shape.box[:2])
        there = (each for each in new if each.name == shape.name and each.paint != shape.paint)
        repainted = next((each for each in there if _near(at, replace(each, box=each.box[:2]))), None)
        moved = next((each for each in new if (each.name, each.paint) == (shape.name, shape.paint)), None)
        other = repainted or moved
        if other is None:
            yield f"gone: {shape}"
            continue
        new.remove(other)
        yield f"{'repainted' if repainted else 'moved'}: {shape}  ->  {other}"
    yield from (f"new: {shape}" for shape in new)


def _taken(shape: Shape, candidates: list[Shape]) -> bool:
    """Take the nearest of the candidates that stands where the shape stood."""
    near = [each for each in candidates if _near(shape, each)]
    if not near:
        return False
    candidates.remove(min(near, key=lambda each: _distance(shape, each)))
    return True


def _distance(one: Shape, other: Shape) -> float:
    return sum(abs(a - b) for a, b in zip(one.box, other.box, strict=True))


def _near(one: Shape, other: Shape) -> bool:
    if len(one.box) != len(other.box):
        return False
    is_print = " pt" in one.paint
    for position, (a, b) in enumerate(zip(one.box, other.box, strict=True)):
        if position < 2 or (is_print and position < 4):
            room = max(PLACE, SIZE * abs(a)) if len(one.box) < 4 else PLACE
        elif position == 4:
            room = max(THICK, 0.2 * abs(a))
        else:
            room = max(LEAST_SIZE, SIZE * abs(a))
        if abs(a - b) > room:
            return False
    return True
