"""The PNG, opened by Pillow; its letters compared with those that another program draws."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw, ImageFont

from pages.drawing.sheet import Sheet
from pages.drawing.text import FONT_FOLDER, printable
from pages.drawing.writers.typst.papers import A4, PT, PictureSize, sheet_png
from tests.sampled import sampled
from tests.sheets import HOSTILE, MAPS, all_kinds, named, plain_map

Ink = npt.NDArray[np.bool_]
DOTS = 300 / 25.4
"""Dots in a millimetre."""


@pytest.mark.parametrize(("size", "pixels", "dpi"), [("druck", (3508, 2480), 300), ("4k", (3840, 2160), 288)])
def test_picture_has_the_size_and_resolution_asked_for(
    size: PictureSize, pixels: tuple[int, int], dpi: int
) -> None:
    with Image.open(io.BytesIO(sheet_png(plain_map(), size))) as picture:
        assert picture.size == pixels
        assert [round(each) for each in picture.info["dpi"]] == [dpi, dpi]


@pytest.mark.parametrize("kind", sampled(MAPS, ("mixed",)))
def test_picture_shows_every_colour_of_the_legend(kind: str) -> None:
    sheet: Sheet = MAPS[kind]()
    with Image.open(io.BytesIO(sheet_png(sheet, "4k"))) as picture:
        counted = {colour: count for count, colour in picture.getcolors(1 << 24) or []}
    for line in MAPS[kind]().legend.lines:
        if line.colour:
            colour = tuple(int(line.colour[at : at + 2], 16) for at in (1, 3, 5))
            assert counted.get(colour, 0) > 1000, line.label


def chunks(png: bytes) -> Iterator[str]:
    """The types of what the file holds; texts would be tEXt, zTXt, iTXt or eXIf."""
    at = 8
    while at < len(png):
        (length,), kind = struct.unpack(">I", png[at : at + 4]), png[at + 4 : at + 8]
        yield kind.decode()
        at += 12 + length


def lines_of(ink: Ink) -> list[Ink]:
    """The lines of print, cut out of a picture of black on white."""
    return [ink[first:last] for first, last in runs(np.asarray(ink.any(axis=1)))]


def runs(marked: Ink, gap: int = 3) -> list[tuple[int, int]]:
    """Beginning and end of each run of marks; shorter gaps do not part two of them."""
    at = np.flatnonzero(marked)
    parts = np.split(at, np.flatnonzero(np.diff(at) > gap) + 1)
    return [(int(part[0]), int(part[-1]) + 1) for part in parts if part.size]


def drawn_title(png: bytes) -> list[Ink]:
    """The lines of the title: the largest print, at the top."""
    with Image.open(io.BytesIO(png)) as picture:
        head = np.asarray(picture.convert("L").crop((0, 0, picture.width, round(45 * DOTS)))) < 128
    return [line for line in lines_of(head) if len(line) > 0.8 * A4.title * PT * 0.7 * DOTS]


def letters_of_another_program(words: str) -> Ink:
    """The words as FreeType draws them in the title's font and size."""
    font = ImageFont.truetype(str(FONT_FOLDER / "SourceSansPro-Bold.ttf"), A4.title * PT * DOTS)
    picture = Image.new("L", (round(font.getlength(words)) + 40, 200), 255)
    ImageDraw.Draw(picture).text((20, 40), words, font=font, fill=0)
    ink: Ink = np.asarray(picture) < 128
    return ink[:, ink.any(axis=0).argmax() :]


@pytest.mark.parametrize(
    "title", sampled(HOSTILE.values(), (HOSTILE["script"], HOSTILE["arabic"], HOSTILE["typst"])), ids=HOSTILE
)
def test_hostile_title_is_drawn_in_its_letters_and_told_as_text(title: str) -> None:
    png = sheet_png(named(all_kinds()[4], title))
    assert set(chunks(png)) <= {"IHDR", "pHYs", "iTXt", "IDAT", "IEND"}
    with Image.open(io.BytesIO(png)) as picture:
        assert picture.info["Title"] == printable(title)
    words = printable(title)
    (first, *_) = drawn_title(png)
    if words.isascii() or all(ord(char) < 0x590 for char in words):
        shown, wanted = first.sum(axis=0), letters_of_another_program(words).sum(axis=0)
        start, length = int(first.any(axis=0).argmax()), len(wanted) if len(words) < 100 else 1500
        assert np.corrcoef(shown[start : start + length], wanted[:length])[0, 1] > 0.9
    else:
        # Letters that another font lends: boxes in their place would all be as high and as wide as the first.
        shapes = [first[:, left:right] for left, right in runs(np.asarray(first.any(axis=0)), gap=1)]
        sizes = {(int(shape.any(axis=1).sum()) // 6, shape.shape[1] // 6) for shape in shapes}
        assert len(sizes) > 0.5 * len(shapes) > 3
