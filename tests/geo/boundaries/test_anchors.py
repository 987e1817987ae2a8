from __future__ import annotations

import pytest
from shapely.geometry import Point, shape
from shapely.ops import unary_union

from geo.boundaries.anchors import anchor
from geo.boundaries.areas import area_order, areas_script, read_script

JOINT = [
    ("main-kinzig-kreis", "hanau"),
    ("lahn-dill-kreis", "wetzlar"),
    ("hochtaunuskreis", "bad-homburg"),
    ("darmstadt-dieburg", "darmstadt"),
]


def inside(areas: tuple[str, ...]) -> bool:
    features = {each["id"]: each for each in read_script(areas_script())["features"]}
    union = unary_union([shape(features[area]["geometry"]) for area in areas])
    latitude, longitude = anchor(areas)
    return bool(union.contains(Point(longitude, latitude)))


@pytest.mark.parametrize("area_id", area_order())
def test_anchor_of_an_area_lies_in_it(area_id: str) -> None:
    assert inside((area_id,))


@pytest.mark.parametrize("areas", JOINT)
def test_anchor_of_a_joint_figure_lies_in_the_union(areas: tuple[str, ...]) -> None:
    assert inside(areas)


def test_order_of_the_areas_does_not_move_a_joint_anchor() -> None:
    assert anchor(("hanau", "main-kinzig-kreis")) == pytest.approx(
        anchor(("main-kinzig-kreis", "hanau")), abs=0.02
    )


def test_unknown_area_is_an_error() -> None:
    with pytest.raises(KeyError, match="atlantis"):
        anchor(("atlantis",))
