"""Labels on small made land: two squares of 40 km side by side, a small town in the western one."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
import shapely

from geo.labels.placing import Box, Placed, Wanted, led_at_least, place_labels
from geo.labels.raster import Raster

KM = 1000.0
TOWN = shapely.box(18 * KM, 18 * KM, 22 * KM, 22 * KM)
WEST = shapely.box(0, 0, 40 * KM, 40 * KM).difference(TOWN)
EAST = shapely.box(40 * KM, 0, 80 * KM, 40 * KM)
LAND = Raster([WEST, EAST, TOWN])
BOUNDS: Box = (-30 * KM, 0, 80 * KM, 40 * KM)


def wanted(area: int, home: tuple[float, float], *sizes: tuple[float, float]) -> Wanted:
    """All in kilometres."""
    scaled = tuple((width * KM, height * KM) for width, height in sizes)
    return Wanted(area, (home[0] * KM, home[1] * KM), scaled, 3 * KM)


def touching(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_label_that_fits_stands_in_the_middle_of_its_area_without_a_line() -> None:
    (place,) = place_labels((wanted(1, (60, 20), (20, 6)),), BOUNDS, LAND)
    assert place is not None
    assert place.lead is None
    assert place.middle == (60 * KM, 20 * KM)


def test_label_wider_than_its_area_is_led_to_and_hides_no_other() -> None:
    labels = (wanted(2, (20, 20), (24, 6)), wanted(0, (10, 20), (14, 6)), wanted(1, (60, 20), (20, 6)))
    town, west, east = place_labels(labels, BOUNDS, LAND)
    assert town is not None
    assert west is not None
    assert east is not None
    assert town.lead is not None
    assert west.lead is None
    assert east.lead is None
    boxes = [town.box, west.box, east.box]
    assert not any(touching(one, other) for one in boxes for other in boxes if one is not other)
    (x, y) = town.lead[1]
    assert town.box[0] <= x <= town.box[2]
    assert town.box[1] <= y <= town.box[3]


def test_narrower_setting_is_taken_where_the_dearest_has_no_room() -> None:
    (place,) = place_labels((wanted(1, (60, 20), (60, 6), (20, 12)),), BOUNDS, LAND)
    assert place is not None
    assert place.setting == 1
    assert place.lead is None


def test_nothing_stands_where_a_circle_or_frame_is() -> None:
    taken = ((45 * KM, 10 * KM, 75 * KM, 30 * KM),)
    (place,) = place_labels((wanted(1, (60, 20), (20, 6)),), BOUNDS, LAND, taken)
    assert place is not None
    assert not touching(place.box, taken[0])


def test_line_starts_where_its_area_is_nearest_but_at_a_circle_where_one_stands_in_it() -> None:
    bounds = (-30 * KM, 40 * KM, 80 * KM, 70 * KM)
    label = wanted(0, (20, 28), (60, 6))
    (place,) = place_labels((label,), bounds, LAND)
    (from_home,) = place_labels((replace(label, from_home=True),), bounds, LAND)
    assert place is not None
    assert place.lead is not None
    assert from_home is not None
    assert from_home.lead is not None
    assert from_home.lead[0] == label.home
    assert math.dist(*place.lead) < math.dist(*from_home.lead)
    assert WEST.contains(shapely.Point(place.lead[0]))


def test_label_without_room_is_not_placed() -> None:
    assert place_labels((wanted(1, (60, 20), (200, 6)),), BOUNDS, LAND) == (None,)


def test_crowd_finds_places_apart_with_lines_that_neither_cross_nor_run_through_labels() -> None:
    homes = [(17 + 0.9 * number, 19 + 0.6 * (number % 4)) for number in range(8)]
    labels = tuple(wanted(-1, home, (9, 3)) for home in homes)
    places = place_labels(labels, BOUNDS, LAND)
    found: list[Placed] = [place for place in places if place]
    assert len(found) == 8
    boxes = [shapely.box(*place.box) for place in found]
    lines = [shapely.LineString(place.lead) for place in found if place.lead]
    assert lines
    for number, box in enumerate(boxes):
        assert all(box.intersection(other).area == 0 for other in boxes[number + 1 :])
        assert all(line.intersection(box).length == pytest.approx(0, abs=1) for line in lines)
    for number, line in enumerate(lines):
        assert not any(line.crosses(other) for other in lines[number + 1 :])


def test_labels_that_no_place_in_their_area_holds_are_known_before_any_is_placed() -> None:
    fits, too_wide = wanted(1, (60, 20), (20, 6)), wanted(2, (20, 20), (24, 6))
    narrower = replace(fits, sizes=(*too_wide.sizes, (20 * KM, 6 * KM)))
    nowhere = wanted(1, (60, 20), (200, 6))
    assert led_at_least((fits, narrower), BOUNDS, LAND) == 0
    assert led_at_least((fits, too_wide, nowhere), BOUNDS, LAND) == 2
    assert led_at_least((fits,), BOUNDS, LAND, taken=((40 * KM, 0, 80 * KM, 40 * KM),)) == 1


def test_same_labels_get_the_same_places() -> None:
    labels = tuple(wanted(-1, (19 + number, 20), (9, 3)) for number in range(6))
    first = place_labels(labels, BOUNDS, LAND)
    place_labels.cache_clear()
    assert place_labels(labels, BOUNDS, LAND) == first


def test_raster_tells_own_ground_from_other_and_what_a_label_would_hide() -> None:
    boxes = np.array([[50, 10, 60, 15], [10, 18, 30, 22], [-20, 10, -10, 15]]) * KM
    own, foreign, hidden = LAND.covered(boxes.T, 1)
    assert own.tolist() == [1, 0, 0]
    assert foreign.tolist() == [0, 1, 0]
    # All of the town, and as much of the land around it.
    assert hidden[1] == pytest.approx(1 + 64 / 1584, rel=0.4)
    assert hidden[[0, 2]].tolist() == [0, 0]
