"""The PNG, opened by Pillow."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from geo.picture.papers.sheets import PictureSize, sheet_png
from geo.picture.sheet import Sheet
from tests.sheets import MAPS, plain_map


@pytest.mark.parametrize(("size", "pixels", "dpi"), [("druck", (3508, 2480), 300), ("4k", (3840, 2160), 288)])
def test_picture_has_the_size_and_resolution_asked_for(
    size: PictureSize, pixels: tuple[int, int], dpi: int
) -> None:
    with Image.open(io.BytesIO(sheet_png(plain_map(), size))) as picture:
        assert picture.size == pixels
        assert [round(each) for each in picture.info["dpi"]] == [dpi, dpi]


@pytest.mark.parametrize("kind", MAPS)
def test_picture_shows_every_colour_of_the_legend(kind: str) -> None:
    sheet: Sheet = MAPS[kind]()
    with Image.open(io.BytesIO(sheet_png(sheet, "4k"))) as picture:
        counted = {colour: count for count, colour in picture.getcolors(1 << 24) or []}
    for line in MAPS[kind]().legend.lines:
        if line.colour:
            colour = tuple(int(line.colour[at : at + 2], 16) for at in (1, 3, 5))
            assert counted.get(colour, 0) > 1000, line.label
