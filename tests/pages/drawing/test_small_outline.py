from __future__ import annotations

import pytest

from geo.boundaries.anchors import anchor
from geo.boundaries.areas import area_order
from pages.drawing.small_outline import small_outline


def test_corners_of_the_frame_are_the_corners_of_the_picture() -> None:
    outline = small_outline()
    assert outline.place((outline.north, outline.west)) == (0, 0)
    assert outline.place((outline.north - outline.down, outline.west + outline.across)) == pytest.approx(
        (100, 100)
    )


@pytest.mark.parametrize("area_id", area_order())
def test_every_area_lies_in_the_picture(area_id: str) -> None:
    left, top = small_outline().place(anchor((area_id,)))
    assert 0 < left < 100
    assert 0 < top < 100


def test_hessen_is_higher_than_wide() -> None:
    # Some 250 km from north to south, some 175 km from west to east.
    outline = small_outline()
    assert outline.height / outline.width == pytest.approx(250 / 175, abs=0.05)


def test_outline_is_one_line_of_few_points() -> None:
    svg = small_outline().svg
    assert svg.count("M") == 1
    assert 50 < svg.count("L") < 200
    assert len(svg) < 2_500
