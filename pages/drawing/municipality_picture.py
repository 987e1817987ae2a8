"""The municipalities of an area as one small SVG picture, in EPSG:25832, for a page that shows no second map."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from geo.boundaries.areas import municipalities_script, read_script
from pages.drawing.plans.outlines import to_metres

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_WIDTH, _HIGHEST = 1000, 1100
_FONT = 34
"""Units of the picture: 12 pixels where the picture is 350 wide."""


_Place = Callable[[float, float], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class PictureArea:
    """One municipality of the picture.

    Attributes:
        units: Keys of the shapes it consists of (`municipality_layer.layer_units`), drawn as one.
        fill: Hex colour.
        label: Written into it; empty for none.
    """

    units: tuple[str, ...]
    fill: str
    label: str


# A picture is some ten thousand letters and twenty milliseconds; there are 33.
@lru_cache(maxsize=64)
def municipality_picture(areas: tuple[PictureArea, ...]) -> str:
    """A complete SVG document; north is up, the wider side fills the picture.

    Raises:
        KeyError: A key is no shape of the layer.
        ValueError: There is nothing to draw.
    """
    from shapely import unary_union

    if not areas:
        raise ValueError("a picture needs an area")
    shapes = [unary_union([_projected(unit) for unit in each.units]) for each in areas]
    west, south, east, north = unary_union(shapes).bounds
    scale = min(_WIDTH / (east - west), _HIGHEST / (north - south))
    width, height = round((east - west) * scale) + 4, round((north - south) * scale) + 4

    def at(x: float, y: float) -> tuple[int, int]:
        return round((x - west) * scale) + 2, round((north - y) * scale) + 2

    paths = [
        f"<path fill={quoteattr(each.fill)} d={quoteattr(_path(shape, at))}/>"
        for each, shape in zip(areas, shapes, strict=True)
    ]
    texts = [_text(each.label, shape, at) for each, shape in zip(areas, shapes, strict=True) if each.label]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<g stroke="#3a3a3a" stroke-width="2.5" stroke-linejoin="round" fill-rule="evenodd">{"".join(paths)}</g>'
        f'<g font-family="sans-serif" font-size="{_FONT}" font-weight="700" text-anchor="middle" fill="#14181d" '
        f'stroke="#fff" stroke-width="7" stroke-linejoin="round" paint-order="stroke">{"".join(texts)}</g></svg>'
    )


def _text(label: str, shape: BaseGeometry, at: _Place) -> str:
    from shapely import maximum_inscribed_circle

    largest = max(getattr(shape, "geoms", [shape]), key=lambda part: part.area)
    # A hundred metres are three units of the picture.
    x, y = at(*maximum_inscribed_circle(largest, tolerance=100).coords[0])
    return f'<text x="{x}" y="{y + _FONT // 3}">{escape(label)}</text>'


def _path(shape: BaseGeometry, at: _Place) -> str:
    """All rings, each from its first corner in relative steps of whole units: a third of the letters."""
    rings = [ring for part in getattr(shape, "geoms", [shape]) for ring in (part.exterior, *part.interiors)]
    return "".join(_ring([at(x, y) for x, y in ring.coords]) for ring in rings)


def _ring(points: Iterable[tuple[int, int]]) -> str:
    corners = list(dict.fromkeys(points))
    steps = pairwise(corners)
    (x, y), *_ = corners
    return f"M{x} {y}l" + " ".join(f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in steps) + "z"


@cache
def _projected(unit: str) -> BaseGeometry:
    from shapely import transform
    from shapely.geometry import shape

    return transform(shape(_geometries()[unit]), to_metres().transform, interleaved=False)


@cache
def _geometries() -> dict[str, Any]:
    return {str(each["id"]): each["geometry"] for each in read_script(municipalities_script())["features"]}
