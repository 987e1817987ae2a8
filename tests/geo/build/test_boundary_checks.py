from __future__ import annotations

import geopandas as gpd
import pytest
from shapely import Polygon, box

from data.model.errors import DataError
from geo.build.boundary_checks import ShapeError, check_coverage, check_limits, measure, off_official_percent


def frame(**shapes: Polygon) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(index=list(shapes), geometry=list(shapes.values()), crs="EPSG:25832")


def square(west: float, east: float, south: float = 5_600_000) -> Polygon:
    return box(500_000 + west, south, 500_000 + east, south + 1000)


def test_shift_and_difference_of_a_moved_side() -> None:
    # The east side moves by 30 m: 30 000 m² of 1 000 000 m² are 3 %.
    errors = measure(frame(a=square(0, 1000)), frame(a=square(0, 1030)))
    assert errors == {"a": ShapeError(shift_m=30.0, difference_percent=3.0, km2=1.03)}


def test_lost_peninsula_counts_as_shift() -> None:
    tongue = square(0, 1000).union(box(501_000, 5_600_400, 501_500, 5_600_410))
    assert measure(frame(a=tongue), frame(a=square(0, 1000)))["a"].shift_m == 500.0


def test_neighbours_that_share_a_side_pass() -> None:
    both = frame(a=square(0, 1000), b=square(1000, 2000))
    check_coverage(both, both, "areas")


RING = square(0, 3000).difference(box(501_000, 5_600_400, 501_010, 5_600_410))

BAD_COVERAGES = [
    ({"a": square(0, 1000), "b": square(999, 2000)}, "found 'a and b share 1000.0 m2'"),
    ({"a": RING}, "found 1, expected 0 holes in the union of all"),
    ({"a": Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])}, "found 'a: Self-intersection"),
]


@pytest.mark.parametrize(("shapes", "message"), BAD_COVERAGES)
def test_faulty_coverage_is_refused(shapes: dict[str, Polygon], message: str) -> None:
    whole = frame(a=square(0, 3000))
    with pytest.raises(DataError) as raised:
        check_coverage(whole, frame(**shapes), "areas")
    assert message in str(raised.value)


def test_side_shared_without_its_points_is_refused() -> None:
    # b meets a in the middle of a's side: drawn in degrees, the two would come apart.
    apart = frame(a=square(0, 1000), b=square(1000, 2000, 5_600_500))
    with pytest.raises(DataError, match="expected neighbours that share every point of their border"):
        check_coverage(apart, apart, "areas")


BAD_FIGURES = [
    (ShapeError(100.1, 0.1, 10.0), "found 'a: 100.1', expected border shift in m of at most 100.0"),
    (ShapeError(50, 1.001, 10.0), "found 'a: 1.001', expected symmetric difference in % of at most 1.0"),
    (ShapeError(50, 0.1, 9.79), "found 'a: 2.1', expected off the official area by % of at most 2.0"),
    (ShapeError(50, 0.1, 10.21), "found 'a: 2.1', expected off the official area by % of at most 2.0"),
]


@pytest.mark.parametrize(("error", "message"), BAD_FIGURES)
def test_figure_over_a_limit_is_refused(error: ShapeError, message: str) -> None:
    with pytest.raises(DataError) as raised:
        check_limits({"a": error}, {"a": 10.0}, "areas")
    assert message in str(raised.value)


def test_figures_on_the_limits_pass() -> None:
    check_limits({"a": ShapeError(100.0, 1.0, 9.8)}, {"a": 10.0}, "areas")


def test_off_official_counts_both_ways() -> None:
    assert off_official_percent(99, 100) == off_official_percent(101, 100) == 1.0
